"""The nouns of the room of points and all that belongs to each, registered once."""

from shuniu.base import nouns
from shuniu.base.clocks.watches import Watch, watch
from shuniu.base.nouns import Noun
from shuniu.base.permits import Policy
from shuniu.rooms.assessment import (
    acts,  # noqa: F401  binds the verbs to their steps
    background,  # noqa: F401  registers its kind of job
    invariants,
    ledgers,
    life,
    notices,
    permits,
    sentences,
    showing,
    trying_jobs,  # noqa: F401  registers its kind of job
    watching,
)
from shuniu.rooms.assessment.models import Book, Circular, Objection, Record

BOOK = Noun(
    slug="book",
    word="计分账",
    model=Book,
    life=life.BOOK,
    policy=Policy(Book, life.BOOK, [permits.book_keeper]),
    sentences=sentences.BOOK,
    title=str,
    template="assessment/book.html",
    context=showing.book,
    ledgers=[ledgers.Books],
    invariants=invariants.BOOK,
)

RECORD = Noun(
    slug="record",
    word="登记",
    model=Record,
    life=life.RECORD,
    policy=Policy(Record, life.RECORD, [permits.keeper, permits.recorded_unit]),
    sentences=sentences.RECORD,
    notices=notices.RECORD,
    title=str,
    template="assessment/record.html",
    context=showing.record,
    ledgers=[ledgers.Records],
    plain=frozenset({"event", "level"}),
    invariants=invariants.RECORD,
)

CIRCULAR = Noun(
    slug="circular",
    word="通报",
    model=Circular,
    life=life.CIRCULAR,
    policy=Policy(Circular, life.CIRCULAR, [permits.keeper, permits.listed_unit]),
    sentences=sentences.CIRCULAR,
    notices=notices.CIRCULAR,
    title=lambda circular: circular.official_title,
    template="assessment/circular.html",
    context=showing.circular,
    ledgers=[ledgers.Circulars],
    invariants=invariants.CIRCULAR,
    reading_logged=True,
)

OBJECTION = Noun(
    slug="objection",
    word="异议",
    model=Objection,
    life=life.OBJECTION,
    policy=Policy(Objection, life.OBJECTION, [permits.objection_keeper, permits.objecting_unit]),
    sentences=sentences.OBJECTION,
    notices=notices.OBJECTION,
    title=str,
    template="assessment/objection.html",
    context=showing.objection,
)


def register() -> None:
    """Bring the room's nouns into the house."""
    for noun in (BOOK, RECORD, CIRCULAR, OBJECTION):
        nouns.register(noun)
    watch(Watch("objection", "answer", "答复异议", watching.answering))
