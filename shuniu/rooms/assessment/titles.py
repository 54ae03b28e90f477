"""What happenings and entries are about: the words that were signed or entered, read where they stand, and the page."""

from collections.abc import Iterable
from typing import NamedTuple

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.engines.reporting.models import Call, Report
from shuniu.rooms.assessment.booking import key_of
from shuniu.rooms.assessment.models import PointEntry, Record
from shuniu.rooms.assessment.models.entry import asked, title_of

RECORDED = "record_entered:record"


class About(NamedTuple):
    """What one is about: ``thing`` as facts name it ("report:12"), ``source`` the fact it comes from."""

    thing: str
    source: str

    @property
    def report(self) -> int | None:
        """The report it is about."""
        return key_of(self.thing, "report")

    @property
    def call(self) -> int | None:
        """The part of an invitation that it is about."""
        return key_of(self.thing, "call")

    @property
    def record(self) -> int | None:
        """The record that it comes from."""
        return key_of(self.source, RECORDED)


def about(entry: PointEntry) -> About:
    """What an entry is about."""
    return About(entry.thing, entry.source)


def addresses(all_of: Iterable[About], actors: Actors) -> dict[About, str]:
    """The page of each, "" where it has none or these readers may not open it: who keeps points need not read reports."""
    known = set(all_of)
    reports = _open("report", {about.report for about in known}, actors)
    records = _open("record", {about.record for about in known}, actors)
    found = {about: f"/record/{about.record}/" for about in known if about.record in records}
    found |= {about: f"/report/{about.report}/" for about in known if about.report in reports}
    found |= _invitations(known, actors)
    return {about: found.get(about, "") for about in known}


def _invitations(known: set[About], actors: Actors) -> dict[About, str]:
    asked = _some({about.call for about in known})
    seen = nouns.named("call").policy.visible_to(actors).filter(pk__in=asked) if asked else None
    pages = {} if seen is None else dict(seen.values_list("pk", "invitation"))
    return {about: f"/invitation/{pages[about.call]}/" for about in known if about.call in pages}


def _open(slug: str, keys: set[int | None], actors: Actors) -> set[int]:
    asked = _some(keys)
    seen = nouns.named(slug).policy.visible_to(actors).filter(pk__in=asked) if asked else None
    return set() if seen is None else set(seen.values_list("pk", flat=True))


def titles(all_of: Iterable[About]) -> dict[About, str]:
    """The title of each, "" where there is none: three queries, however many they are."""
    known = set(all_of)
    reports, records = {about.report for about in known}, {about.record for about in known}
    signed = Report.objects.filter(pk__in=_some(reports)).select_related("signed_text")
    entered = Record.objects.filter(pk__in=_some(records)).select_related("title")
    of_report = {row.pk: title_of(row) for row in signed}
    of_record = {row.pk: row.title.body for row in entered}
    calls = Call.objects.filter(pk__in=_some({about.call for about in known})).select_related("invitation")
    of_call = {row.pk: asked(row) for row in calls}
    return {
        about: of_report.get(about.report or 0, "")
        or of_record.get(about.record or 0, "")
        or of_call.get(about.call or 0, "")
        for about in known
    }


def _some(keys: set[int | None]) -> set[int]:
    return {key for key in keys if key is not None}
