"""Who is told what after each verb: the heads of a circular, the keepers of an objection, the unit of its answer."""

from collections.abc import Callable, Iterable

from django.utils.timezone import localtime

from shuniu.base.journal.models import Entry
from shuniu.base.nouns import Telling
from shuniu.org.holders import posts_of
from shuniu.org.models import Post, Role
from shuniu.rooms.assessment import rulings
from shuniu.rooms.assessment.models import Circular, Objection, Record
from shuniu.rooms.assessment.permits import keepers


def published(circular: Circular, entry: Entry) -> Iterable[Telling]:
    """The heads of every unit that stands in it: those whom the scheme names for such a circular, else 主要负责人 (ASM-3)."""
    rows = rulings.ask("circulars", circular.book, entry.at).value
    named = next((row["to"] for row in rows if row["period"] == circular.period), ())
    roles = list(named or (Role.PRINCIPAL,))
    units = circular.rows.values("unit")
    posts = Post.objects.filter(unit__in=units, role__in=roles, state="active").order_by("pk")
    until = circular.objections_until
    days = f"对本单位的数有异议的，{localtime(until):%-m月%-d日}前提出。" if until else ""
    yield Telling(list(posts), f"《{circular.official_title}》已发出。{days}")


def entered(record: Record, entry: Entry) -> Iterable[Telling]:
    """The unit learns of what is entered about it."""
    yield Telling(
        posts_of(record.unit, Role.PRINCIPAL, Role.OFFICE_DIRECTOR),
        f"{record.desk}登记了本单位的“{record.event}”：{record.title.body}",
    )


def revoked(record: Record, entry: Entry) -> Iterable[Telling]:
    """And that it holds no more."""
    yield Telling(
        posts_of(record.unit, Role.PRINCIPAL, Role.OFFICE_DIRECTOR),
        f"{record.desk}撤销了本单位的登记“{record.event}”。",
    )


def raised(objection: Objection, entry: Entry) -> Iterable[Telling]:
    """The keepers."""
    yield Telling(
        keepers(objection.desk), f"{objection.unit.called}对{objection.circular.span}通报提出异议。"
    )


def answered(word: str) -> Callable[[Objection, Entry], Iterable[Telling]]:
    """The unit that objected."""

    def tell(objection: Objection, entry: Entry) -> Iterable[Telling]:
        posts = posts_of(objection.unit, Role.PRINCIPAL, Role.OFFICE_DIRECTOR, Role.REPORTER)
        answer = objection.answer.body if objection.answer else ""
        yield Telling(posts, f"对{objection.circular.span}通报的异议{word}：{answer}")

    return tell


RECORD = {"enter": entered, "revoke": revoked}
CIRCULAR = {"publish": published}
OBJECTION = {"raise": raised, "uphold": answered("成立"), "refuse": answered("不成立")}
