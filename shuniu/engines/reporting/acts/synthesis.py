"""起稿, 编辑, 采用, 拆散: the life of a text made from several reports."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act, locked
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import establishing, rulings, texts
from shuniu.engines.reporting.acts.merge import merge, part
from shuniu.engines.reporting.life import SYNTHESIS
from shuniu.engines.reporting.models import Desk, Submission, Synthesis
from shuniu.engines.reporting.texts import Wording


@act(SYNTHESIS["compose"])
def compose(
    *, by: Actor, at: datetime, deed: Deed, desk: Desk, wording: Wording, submissions: Sequence[Submission]
) -> Synthesis:
    """Begin a synthesis from at least two submissions of the desk, all of which join it."""
    if len(submissions) < 2:
        raise Incomplete({"submissions": "综合至少要选两件。"})
    made = Synthesis.objects.create(
        state="composing", desk=desk, text=texts.save(wording, by=by, at=at), begun_at=at
    )
    for submission in locked(Submission, [each.pk for each in submissions]).values():
        merge(submission, by=by, at=at, cause=deed, synthesis=made)
    deed.note(count=len(submissions))
    return made


@act(SYNTHESIS["edit"])
def edit_synthesis(synthesis: Synthesis, *, by: Actor, at: datetime, deed: Deed, wording: Wording) -> None:
    """Save the next wording of the synthesis."""
    if not wording.differs(synthesis.text):
        raise Incomplete({"body": "文字没有变化，不必保存。"})
    synthesis.text = texts.save(wording, by=by, at=at, after=synthesis.text)


@act(SYNTHESIS["adopt"])
def adopt_synthesis(
    synthesis: Synthesis, *, by: Actor, at: datetime, deed: Deed, serves: Sequence[str], note: str = ""
) -> None:
    """Adopt it for those it serves (REP-7): every contribution shares the outcome and is told; its share stands in the fact."""
    contributions = list(
        synthesis.contributions.select_related("report", "unit", "desk").order_by("received_at", "pk")
    )
    if not contributions:
        raise Incomplete({"": "综合稿里还没有来稿。"})
    synthesis.ended_at, synthesis.serves = at, list(serves)
    deed.says(note)
    rule = rulings.ask("merge_credit", synthesis.desk.unit, at).value
    shared = shares(rule, len(contributions))
    parts = sum(1 for share, _ in shared if share)
    for each, (share, of) in zip(contributions, shared, strict=True):
        establishing.adopted(each, at=at, share=share, of=of, parts=parts)
    deed.touches(*contributions, *(each.report for each in contributions))
    deed.note(serves=list(serves), count=len(contributions), desk=str(synthesis.desk))


def shares(rule: str, count: int) -> list[tuple[int, int]]:
    """Each contribution's share as (part, of): a whole one each, an equal part, or one for the first (rule merge_credit)."""
    if rule == "first":
        return [(1, 1), *((0, 1) for _ in range(count - 1))]
    return [(1, count if rule == "split" else 1)] * count


@act(SYNTHESIS["dissolve"])
def dissolve(synthesis: Synthesis, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Give the synthesis up: every contribution is open again."""
    deed.says(reason)
    synthesis.ended_at = at
    for submission in locked(Submission, synthesis.contributions.values_list("pk", flat=True)).values():
        part(submission, by=by, at=at, cause=deed)
