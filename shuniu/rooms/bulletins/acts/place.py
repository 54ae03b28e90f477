"""编入: an adopted submission or synthesis becomes an item of an issue in the making."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting.models import Submission, Synthesis
from shuniu.rooms.bulletins import arranging, sourcing, wording
from shuniu.rooms.bulletins.acts.composing import insist, known
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Credit, Issue, Item


@act(ITEM["place"])
def place(
    *, by: Actor, at: datetime, deed: Deed, issue: Issue, submission: Submission | None = None,
    synthesis: Synthesis | None = None, section: str = "",
) -> Item:  # fmt: skip
    """Put it at the end of its section, in the desk's wording, traced to the units' own words."""
    held = Issue.objects.select_for_update(of=("self",)).get(pk=issue.pk)
    insist(held, by)
    made_of = sourcing.contributions(submission, synthesis)
    _insist_on_desk(held, made_of)
    begun = (synthesis or made_of[0]).text
    item = Item.objects.create(
        state="placed", issue=held, section=known(held, section), order=arranging.last(held), placed_at=at,
        submission=submission, synthesis=synthesis,
        text=wording.keep(begun.title, begun.body, sourcing.sources(made_of), by=by, at=at),
    )  # fmt: skip
    Credit.objects.bulk_create(
        Credit(item=item, submission=each, unit_id=each.unit_id, of=len(made_of)) for each in made_of
    )
    deed.note(bulletin=held.bulletin.name, day=held.for_day.isoformat())
    deed.touches(held, *made_of, *(each.report for each in made_of))
    return item


def _insist_on_desk(issue: Issue, made_of: list[Submission]) -> None:
    if any(each.desk_id != issue.bulletin.desk_id for each in made_of):
        raise Incomplete({"": "这件来稿不是本台采用的。"})
    there = issue.items.placed().filter(credits__submission__in=made_of)
    if there.exists():
        raise Incomplete({"": f"这件来稿已经在这一期里：《{there[0].text.title}》。"})
