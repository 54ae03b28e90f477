"""The sentences of refusals that an act and the page of its verb say alike."""

from typing import Any

from django.utils.timezone import localtime

from shuniu.base.journal import writing
from shuniu.base.lives import Step
from shuniu.base.nouns import Noun
from shuniu.base.refusals import NotYours, Stale


def not_yours(step: Step) -> NotYours:
    """Says who may."""
    who = "、".join(relation.word for relation in step.who)
    return NotYours(
        f"“{step.word}”由{who}办理。",
        "也许这一步刚才已经办过，请先看最新情况；应当由您办理的，请联系管理员核对岗位。",
    )


def stale(noun: Noun, step: Step, row: Any, seen: int) -> Stale:
    """Says what has happened since they looked; and that nothing typed is lost, where something was."""
    entries = writing.since(noun.slug, row.pk, seen)
    told = [f"{localtime(entry.at):%-m月%-d日 %H:%M} {entry.who} {entry.sentence}" for entry in entries]
    # What has no button here has a page of its own to write on.
    typed = step.form is not None or not step.shown
    mend = "您写的还在，请看过变动再办。" if typed else "请看过变动再办。"
    return Stale("您打开以后，这里已有变动。", mend, told)
