"""What an item is made of: whose reports, which words may stand in it, what still stops the issue (BEY-6)."""

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from shuniu.base.acts import locked
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting.models import Submission, Synthesis, Version
from shuniu.engines.reporting.models.submission import TAKEN
from shuniu.rooms.bulletins.models import Credit, Issue, Item
from shuniu.rooms.bulletins.provenance import Source, blocking, from_data

SHOWN = 24  # characters of a sentence that name it


def contributions(submission: Submission | None, synthesis: Synthesis | None) -> list[Submission]:
    """The submissions behind an item, the earliest first. Incomplete where they were not adopted."""
    if synthesis is not None:
        whole = synthesis.contributions.select_related("report__text", "unit", "desk")
        found, adopted = list(whole.order_by("received_at", "pk")), synthesis.state == "adopted"
    else:
        found, adopted = (
            [submission] if submission else [],
            submission is not None and submission.state == "adopted",
        )
    if not adopted or any(each.state not in TAKEN for each in found):
        raise Incomplete({"": "只有采用了的来稿才能编入刊物。"})
    return found


def creditable(issue: Issue) -> QuerySet[Submission]:
    """What the desk adopted, by itself or in a synthesis, and this issue does not credit yet."""
    adopted = Q(state="adopted") | Q(state="merged", synthesis__state="adopted")
    here = Credit.objects.filter(item__issue=issue, item__state="placed")
    found = Submission.objects.at_desk(issue.bulletin.desk_id).filter(adopted)
    return found.exclude(pk__in=here.values("submission"))


def is_first(item: Item, submission: Submission) -> bool:
    """Was the item placed from this, by itself or in a synthesis?"""
    in_synthesis = item.synthesis_id is not None and submission.synthesis_id == item.synthesis_id
    return in_synthesis or item.submission_id == submission.pk


def traced(item: Item) -> set[int]:
    """The versions from which sentences of the item come."""
    return {span.version for sentence in from_data(item.sentences) for span in sentence.sources}


def sources(submissions: Iterable[Submission]) -> list[Source]:
    """The units' own words: what an item may quote. What a desk added in its own edition is not the unit's."""
    versions = {each.report.text_id: each.report.text for each in submissions}
    return [Source(key, version.body) for key, version in versions.items()]


def sources_of(item: Item) -> list[Source]:
    """The same for an item that stands: the versions its text was traced to, and its reports' present ones."""
    credited = item.credits.select_related("submission__report__text")
    found = {source.version: source for source in sources(credit.submission for credit in credited)}
    for version in Version.objects.filter(pk__in=traced(item) - found.keys()):
        found[version.pk] = Source(version.pk, version.body)
    return list(found.values())


def unsourced(items: Iterable[Item]) -> list[tuple[Item, str]]:
    """Every sentence of these items that comes from nowhere and was not declared editorial."""
    return [
        (item, found[place].text.strip())
        for item in items
        for found in (from_data(item.sentences),)
        for place in blocking(found)
    ]


def insist(issue: Issue) -> Sequence[Item]:
    """The items, locked so that nobody edits them meanwhile; Incomplete where there is none or a sentence has no source."""
    items = [
        item
        for item in locked(Item, issue.items.values_list("pk", flat=True)).values()
        if item.state == "placed"
    ]
    if not items:
        raise Incomplete({"": "这一期还没有编入任何一条。"})
    said = [
        f"《{item.text.title}》里“{_short(sentence)}”没有来源，请找到来源，或者记为编者按。"
        for item, sentence in unsourced(items)
    ]
    if said:
        raise Incomplete({"": said})
    return items


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN]}…"
