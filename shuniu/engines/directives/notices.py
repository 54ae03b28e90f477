"""Who is told what after each verb. Clocks tell the rest; the words of a directive stand in no notice."""

from collections.abc import Iterable

from shuniu.base.journal.models import Entry
from shuniu.base.nouns import Telling
from shuniu.engines.directives.models import Directive, Reception
from shuniu.engines.directives.permits import keeper

PRESSING = ("sudden", "urgent")


def sent(reception: Reception, entry: Entry) -> Iterable[Telling]:
    """The post it came to; what presses comes through at night too."""
    directive = reception.directive
    sentence = f"{directive.called}对《{directive.about}》有批示，请签收。"
    yield Telling([reception.post], sentence, directive.pace in PRESSING)


def answered(reception: Reception, entry: Entry) -> Iterable[Telling]:
    """The leader, and the office that brings it before them."""
    directive = reception.directive
    sentence = f"{reception.post}答复了{directive.called}对《{directive.about}》的批示。"
    yield Telling([directive.post, *keeper.parties(directive)], sentence)


def asked(reception: Reception, entry: Entry) -> Iterable[Telling]:
    """The post that owes another answer."""
    directive = reception.directive
    yield Telling(
        [reception.post],
        f"{directive.called}看了答复，对《{directive.about}》再作批示。",
        directive.pace in PRESSING,
    )


def keyed(directive: Directive, entry: Entry) -> Iterable[Telling]:
    """Somebody else of the office keys it again."""
    yield Telling(list(keeper.parties(directive)), f"{directive.called}的一件纸质批示等第二遍录入。")


DIRECTIVE = {"key": keyed}
RECEPTION = {"send": sent, "answer": answered, "ask": asked}
