"""Several submissions at once, where that is sensible: each gets the same words, given as the verb's own form asks for them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.http import QueryDict

from shuniu.base.actors import Actor
from shuniu.base.acts import locked
from shuniu.base.lives import Step
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Desk, Submission

MOST = 50
KEPT_MOST = 200
SAID = {
    "claim": "已认领{}件。",
    "adopt": "已采用{}件，各报送单位会收到通知。",
    "hold": "已留用{}件，到时会提醒。",
    "decline": "{}件不采用，理由已告诉各报送单位。",
}


def do(verb: str, keys: Sequence[int], desk: Desk, by: Actor, at: datetime, said: Mapping[str, Any]) -> str:
    """Do it to each in the caller's transaction; returns what happened.

    Incomplete when nothing sensible was asked; NotNow names the one on which it failed.

    ``said`` holds what the fields of the verb's form were given, each named ``<verb>-<field>``.
    """
    chosen = Submission.objects.at_desk(desk).filter(pk__in=keys).values_list("pk", flat=True)
    if not chosen:
        raise Incomplete({"": "请先勾选几件。"})
    if len(chosen) > MOST:
        raise Incomplete({"": f"一次最多办{MOST}件。"})
    if verb not in SAID:
        raise Incomplete({"": "请选要办的事。"})
    step, things = SUBMISSION[verb], list(locked(Submission, chosen).values())
    values = _values(step, things[0], by, at, said)
    for thing in things:
        try:
            step.perform(thing, by=by, at=at, **values)  # type: ignore[misc]
        except (NotNow, NotYours) as refusal:
            raise NotNow(f"《{thing.text.title}》{refusal.reason}", refusal.mend) from refusal
    return SAID[verb].format(len(things))


def _values(
    step: Step, first: Submission, by: Actor, at: datetime, said: Mapping[str, Any]
) -> dict[str, Any]:
    """What the act is given beside the thing; Incomplete with the sentences at the form's fields."""
    if step.form is None:
        return {}
    form = step.form(said, prefix=step.verb, thing=first, by=by, at=at)
    if not form.is_valid():
        raise Incomplete(
            {name: [f"{step.word}：{each}" for each in errors] for name, errors in form.errors.items()}
        )
    return form.cleaned_data


def typed(said: QueryDict) -> dict[str, str]:
    """What the forms of the verbs were given, as a template names it: it stands there again after a refusal."""
    return {
        name.replace("-", "_"): "、".join(said.getlist(name)).replace("\0", "")[:KEPT_MOST]
        for name in said
        if name.partition("-")[0] in SAID
    }
