"""What leaders write, and whom it reaches."""

from django.core.files.base import ContentFile

from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.engines.directives import acts as directives
from shuniu.engines.directives.models import Directive, Reception
from shuniu.rooms.bulletins.models import Item
from shuniu.rooms.bulletins.tests import builders as made
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import NOON
from tests.faults.stories.telling import story

SAID = "原则同意，请石桥镇研究。"


def on_the_list(cast: Cast) -> Item:
    """An item that was sent to 陈立."""
    issue = made.begun(cast)
    made.sent(cast, issue)
    return made.placed(cast, issue)


def write(cast: Cast, item: Item) -> Directive:
    """陈立 writes on it, to 孙和."""
    said = {"text": SAID, "pace": "ordinary", "posts": [cast.posts["孙和"]]}
    return directives.give(by=cast["陈立"], at=NOON, concerned=item, **said)


def scanned(cast: Cast) -> File:
    """A scan on the shelf."""
    return store(ContentFile("扫描件。".encode(), name="批示.txt"), by=cast["周明远"], at=MONDAY)


def key(cast: Cast, item: Item, scan: File) -> Directive:
    """周明远 keys what 陈立 wrote on paper, to 孙和."""
    about = {"post": cast.posts["陈立"], "given_at": MONDAY, "text": SAID, "pace": "urgent", "files": [scan]}
    return directives.key(by=cast["周明远"], at=MONDAY, concerned=item, posts=[cast.posts["孙和"]], **about)


def written(cast: Cast) -> Directive:
    """What 陈立 wrote on a screen."""
    return write(cast, on_the_list(cast))


def keyed(cast: Cast) -> Directive:
    """A paper that was keyed once."""
    return key(cast, on_the_list(cast), scanned(cast))


def received(cast: Cast) -> Reception:
    """孙和 has acknowledged it."""
    return directives.receive(written(cast).receptions.get(), by=cast["孙和"], at=NOON)


def answered(cast: Cast) -> Reception:
    """孙和 has answered."""
    return directives.answer(received(cast), by=cast["孙和"], at=NOON, answer="已办。")


@story("directive.give", "reception.send", "mention.mention", begins=on_the_list)
def give(cast: Cast, item: Item):
    return lambda: write(cast, item)


@story("directive.key", begins=on_the_list)
def key_a_paper(cast: Cast, item: Item):
    scan = scanned(cast)
    return lambda: key(cast, item, scan)


@story("directive.key_again", "reception.send", "mention.mention", begins=keyed)
def key_it_again(cast: Cast, directive: Directive):
    other = cast.hired("苏白", "swb", "secretary", "秘书")
    return lambda: directives.key_again(directive, by=other, at=NOON, text=SAID)


@story("directive.settle", "reception.send", "mention.mention", begins=keyed)
def settle(cast: Cast, directive: Directive):
    other = cast.hired("苏白", "swb", "secretary", "秘书")
    directive = directives.key_again(directive, by=other, at=MONDAY, text="同意。")
    return lambda: directives.settle(directive, by=other, at=NOON, text=SAID)


@story("directive.discard", begins=keyed)
def discard_a_paper(cast: Cast, directive: Directive):
    return lambda: directives.discard(directive, by=cast["周明远"], at=NOON, reason="登错了件")


@story("directive.address", "reception.send", begins=written)
def address(cast: Cast, directive: Directive):
    posts = [cast.posts["马骏"]]
    return lambda: directives.address(directive, by=cast["周明远"], at=NOON, posts=posts, reason="批示写明")


@story("reception.receive", begins=written)
def receive_a_directive(cast: Cast, directive: Directive):
    reception = directive.receptions.get()
    return lambda: directives.receive(reception, by=cast["孙和"], at=NOON)


@story("reception.answer", begins=received)
def answer_a_directive(cast: Cast, reception: Reception):
    return lambda: directives.answer(reception, by=cast["孙和"], at=NOON, answer="已办。")


@story("reception.note", begins=answered)
def note_an_answer(cast: Cast, reception: Reception):
    return lambda: directives.note(reception, by=cast["陈立"], at=NOON)


@story("reception.ask", begins=answered)
def ask_again(cast: Cast, reception: Reception):
    return lambda: directives.ask(reception, by=cast["陈立"], at=NOON, question="何时完成？")
