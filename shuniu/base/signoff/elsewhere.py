"""Agreement given elsewhere than on a screen: by phone, or in ink on the printed slip; somebody else records it.

What it was given to must have been there: agreement of before the step began is to another wording (SUP-5, REP-3).
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from shuniu.base.files.models import File
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.base.rules.duration import Duration
from shuniu.base.signoff.models import SignoffStep

Proof = SignoffStep.Proof


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How the one asked agreed, who that is, when; in ink: the scan of what they signed."""

    proof: Proof
    given_by: str
    given_at: datetime
    scan: File | None = None


def by_phone(
    step: SignoffStep, instructed_at: datetime, *, at: datetime, allowed: bool, holds: Duration
) -> Elsewhere:
    """The one asked instructed somebody by phone.

    NotNow where the unit's rules do not allow it, Incomplete where before their turn or longer ago than a word ``holds``.
    """
    if not allowed:
        raise NotNow("本单位的制度不允许按电话指示代签。", "请等审签人本人签，或由他指定代理。")
    if instructed_at < at - holds.timedelta:
        raise Incomplete({"instructed_at": f"委托已经过了{holds}，请核对时间；确实这么久了，请重新请示。"})
    _insist_after(step, instructed_at, "instructed_at")
    return Elsewhere(Proof.PHONE, step.party.name, instructed_at)


def in_ink(step: SignoffStep, signed_at: datetime, scan: File) -> Elsewhere:
    """The one asked signed on paper; Incomplete where that was before it was their turn."""
    _insist_after(step, signed_at, "signed_at")
    return Elsewhere(Proof.PAPER, step.party.name, signed_at, scan)


def began(step: SignoffStep) -> datetime:
    """When it became the step's turn: when the one before was taken, or the round began."""
    before = step.signoff.steps.filter(order__lt=step.order, at__isnull=False).order_by("order").last()
    return before.at if before and before.at else step.signoff.begun_at


def _insist_after(step: SignoffStep, given_at: datetime, field: str) -> None:
    """Incomplete at the ``field`` where agreement was given before it was asked for; people write down minutes."""
    begun = began(step).replace(second=0, microsecond=0)
    if given_at < begun:
        raise Incomplete(
            {
                field: f"这一步{localtime(begun):%-m月%-d日%H:%M}才送到，不能比它早；以前同意的不是这一稿，请核对时间。"
            }
        )
