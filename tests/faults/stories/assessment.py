"""Points and circulars."""

from shuniu.rooms.assessment import acts as assessment
from shuniu.rooms.assessment.models import Book, Circular, Objection, Record
from shuniu.rooms.assessment.tests import builders as points
from tests.cast import Cast
from tests.faults.stories.moments import LATER, NOON
from tests.faults.stories.telling import story


def entered(cast: Cast) -> Record:
    """A record in a new book."""
    return points.recorded(cast, points.opened(cast))


def drawn_up(cast: Cast) -> Circular:
    """A circular that nobody has read yet."""
    return points.prepared(cast, entered(cast).book)


def in_a_circular(cast: Cast) -> Circular:
    """A published circular in which 石桥镇 stands."""
    return points.published(cast, entered(cast).book)


def raised(cast: Cast) -> Objection:
    """石桥镇's objection to it."""
    return points.objected(cast, in_a_circular(cast))


@story("book.open")
def open_a_book(cast: Cast):
    return lambda: points.opened(cast)


@story("book.go_by", begins=points.opened)
def go_by_another_scheme(cast: Cast, book: Book):
    return lambda: assessment.go_by(book, by=cast["何静"], at=NOON, pack="liuan-2013", since=LATER)


@story("book.count", begins=entered)
def count_points(cast: Cast, record: Record):
    return lambda: points.counted(cast, record.book, at=NOON)


@story("record.enter", begins=points.opened)
def enter_a_record(cast: Cast, book: Book):
    return lambda: points.recorded(cast, book)


@story("record.revoke", begins=entered)
def revoke_a_record(cast: Cast, record: Record):
    return lambda: assessment.revoke(record, by=cast["何静"], at=NOON, reason="登记有误")


@story("circular.prepare", begins=points.opened)
def prepare_a_circular(cast: Cast, book: Book):
    return lambda: points.prepared(cast, book)


@story("circular.describe", begins=drawn_up)
def describe_a_circular(cast: Cast, circular: Circular):
    return lambda: assessment.describe(circular, by=cast["何静"], at=points.APRIL, note="本月报送踊跃。")


@story("circular.discard", begins=drawn_up)
def discard_a_circular(cast: Cast, circular: Circular):
    return lambda: assessment.discard(circular, by=cast["何静"], at=points.APRIL, reason="期限写错")


@story("circular.publish", "book.count", begins=drawn_up)
def publish_a_circular(cast: Cast, circular: Circular):
    return lambda: assessment.publish(circular, by=cast["何静"], at=points.APRIL)


@story("circular.settle", begins=in_a_circular)
def settle_a_circular(cast: Cast, circular: Circular):
    return lambda: assessment.settle(circular, by=cast["何静"], at=points.MAY)


@story("objection.raise", begins=in_a_circular)
def object_to_a_circular(cast: Cast, circular: Circular):
    return lambda: points.objected(cast, circular)


@story("objection.uphold", "record.enter", begins=raised)
def uphold_an_objection(cast: Cast, objection: Objection):
    said = {"answer": "漏计一条。", "given": 5000}
    return lambda: assessment.uphold(objection, by=cast["何静"], at=points.APRIL, **said)


@story("objection.refuse", begins=raised)
def refuse_an_objection(cast: Cast, objection: Objection):
    return lambda: assessment.refuse(objection, by=cast["何静"], at=points.APRIL, answer="已计。")
