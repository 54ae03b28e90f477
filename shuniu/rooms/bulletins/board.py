"""What the composer shows of an issue: its sections and items, the open one sentence by sentence, who else is at it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from shuniu.base.journal.models import Entry
from shuniu.base.web.models import Draft
from shuniu.engines.reporting.models import Version
from shuniu.rooms.bulletins import arranging, numbers, provenance, sourcing
from shuniu.rooms.bulletins.models import Credit, Issue, Item
from shuniu.rooms.bulletins.provenance import Origin, Sentence

AROUND = 60  # characters of a report shown before and behind the words that were used
WORDS = {
    Origin.QUOTED: "照引原文",
    Origin.EDITED: "据原文改写",
    Origin.EDITORIAL: "编者按",
    Origin.UNSOURCED: "没有来源",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One item in the list: its number in the issue, its units, how many sentences still lack a source."""

    item: Item
    number: int
    units: str
    unsourced: int
    typing: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One section with its rows."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence on the page: its place, its words, where it stands to its sources, figures of its own."""

    place: int
    sentence: Sentence
    foreign: Sequence[str]

    @property
    def origin(self) -> str:
        """The code of its origin, for the look."""
        return str(self.sentence.origin)

    @property
    def word(self) -> str:
        """Its origin in words."""
        return WORDS[self.sentence.origin]


@dataclass(frozen=True, slots=True)
class Contribution:
    """A credited report; ``hand``: not what the item was placed from."""

    credit: Credit
    hand: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report that a sentence comes from, in their surroundings; ``report`` is its key where it is credited."""

    title: str
    unit: str
    report: int | None
    before: str
    words: str
    behind: str


def parts(issue: Issue, account: Any) -> list[Part]:
    """The sections with their items numbered through."""
    number, found = 0, []
    sections = arranging.arranged(issue)
    typing = typed_by_others([item for section in sections for item in section.items], account)
    for section in sections:
        rows = []
        for item in section.items:
            number += 1
            units = "、".join(dict.fromkeys(credit.unit.called for credit in item.credits.all()))
            left = len(provenance.blocking(provenance.from_data(item.sentences)))
            rows.append(Row(item, number, units or "编辑部", left, typing.get(item.pk, "")))
        found.append(Part(section.name, rows))
    return found


def dropped(issue: Issue) -> list[Item]:
    """What was taken out and may come back: nothing of it stands in the issue again."""
    here = Credit.objects.filter(item__issue=issue, item__state="placed").values("submission")
    found = issue.items.filter(state="dropped").exclude(credits__submission__in=here)
    return list(found.select_related("text").order_by("-dropped_at", "-pk"))


def typed_by_others(items: Iterable[Item], account: Any) -> dict[int, str]:
    """Who else has an unsaved wording of which item."""
    slots = {f"item.{item.pk}.edit": item for item in items}
    drafts = Draft.objects.filter(slot__in=slots).exclude(account=account).select_related("account__person")
    found: dict[int, str] = {}
    for draft in drafts.order_by("saved_at"):
        item = slots[draft.slot]
        if draft.body.get("base") == str(item.text_id):  # begun from what stands there now
            found[item.pk] = draft.account.person.name
    return found


def sentences(item: Item) -> list[Words]:
    """The open item, sentence by sentence, with the figures that its sources do not say."""
    found = provenance.from_data(item.sentences)
    keys = {span.version for one in found for span in one.sources}
    texts = dict(Version.objects.filter(pk__in=keys).values_list("pk", "body"))
    return [
        Words(
            place,
            one,
            numbers.foreign(one.text, [texts.get(span.version, "") for span in one.sources])
            if one.sources
            else (),
        )
        for place, one in enumerate(found)
    ]


def credits(item: Item) -> list[Contribution]:
    """Whose reports the item was made from; those said by hand may be taken away again."""
    found = item.credits.select_related("unit", "submission__text", "submission__synthesis").order_by("pk")
    return [Contribution(each, hand=not sourcing.is_first(item, each.submission)) for each in found]


def passages(item: Item, sentence: Sentence) -> list[Passage]:
    """The words of the reports that a sentence comes from."""
    versions = Version.objects.in_bulk([span.version for span in sentence.sources])
    by_version = {
        credit.submission.report.text_id: credit
        for credit in item.credits.select_related("submission__report", "unit")
    }
    found = []
    for span in sentence.sources:
        version, credit = versions.get(span.version), by_version.get(span.version)
        if version is None:
            continue
        text = version.body
        found.append(
            Passage(
                version.title, credit.unit.called if credit else "", credit.submission.report_id if credit else None,
                text[max(0, span.start - AROUND) : span.start], text[span.start : span.end],
                text[span.end : span.end + AROUND],
            )
        )  # fmt: skip
    return found


def changes(issue: Issue, since: int, person: int | None) -> list[Entry]:
    """What others did to the issue after an entry of the journal."""
    touching = Entry.objects.filter(touches__noun="issue", touches__key=issue.pk, pk__gt=since)
    return list(touching.exclude(person_id=person).select_related("remark").order_by("pk"))


def newest(issue: Issue) -> int:
    """The last entry that touches the issue: what the page knows of."""
    touching = Entry.objects.filter(touches__noun="issue", touches__key=issue.pk)
    return touching.order_by("-pk").values_list("pk", flat=True).first() or 0
