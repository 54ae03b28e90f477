"""What must hold over all directives; ``shuniu check`` proves it."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from shuniu.base.clocks.models import Clock
from shuniu.base.facts.models import Fact
from shuniu.base.nouns import Invariant
from shuniu.base.strays import strays
from shuniu.engines.directives.models import Directive, Mention, Reception, Round, Words


def _running(noun: str, name: str) -> Exists:
    return Exists(Clock.objects.filter(noun=noun, key=OuterRef("pk"), name=name, stopped_at=None))


def _unmentioned() -> Iterator[str]:
    own = Mention.objects.filter(directive=OuterRef("pk"), noun=OuterRef("noun"), key=OuterRef("key"))
    for directive in Directive.objects.given().filter(~Exists(own)).iterator():
        yield f"批示 {directive.pk} 已生效，所批的内容上却没有记"


def _unestablished() -> Iterator[str]:
    facts = Fact.objects.filter(kind="directive_given", noun="directive", key=OuterRef("pk"))
    for directive in Directive.objects.given().filter(~Exists(facts)).iterator():
        yield f"批示 {directive.pk} 已生效，却没有事实"


def _premature() -> Iterator[str]:
    for reception in Reception.objects.exclude(directive__state="given").iterator():
        yield f"批示 {reception.directive_id} 还没有生效，却已送出"


def _of_nothing() -> Iterator[str]:
    yield from (f"{noun} {key} 不存在，却有批示" for noun, key in strays(Directive.objects.all()))
    yield from (f"{noun} {key} 不存在，却记着批示" for noun, key in strays(Mention.objects.all()))


def _changed() -> Iterator[str]:
    for words in Words.objects.iterator(chunk_size=500):
        if not words.intact:
            yield f"批示原文 {words.pk} 与留痕的摘要不符"


def _unchased() -> Iterator[str]:
    waiting = Directive.objects.filter(state__in=["keyed", "differing"])
    for directive in waiting.filter(~_running("directive", "second")).iterator():
        yield f"纸质批示 {directive.pk} 还没有录好，却没有时限"


def _unclocked() -> Iterator[str]:
    for reception in Reception.objects.to_receive().filter(~_running("reception", "receive")).iterator():
        yield f"批示签收 {reception.pk} 待签收，却没有时限"
    owing = Reception.objects.filter(state="received").exclude(directive__pace="know", round=1)
    for reception in owing.filter(~_running("reception", "answer")).iterator():
        yield f"批示签收 {reception.pk} 等答复，却没有时限"


def _rounds() -> Iterator[str]:
    last = Round.objects.filter(reception=OuterRef("pk"), number=F("reception__round"))
    for reception in Reception.objects.filter(~Exists(last)).iterator():
        yield f"批示签收 {reception.pk} 缺第{reception.round}轮"
    open_ones = Round.objects.filter(answer=None).exclude(number=F("reception__round"))
    for round_ in open_ones.iterator():
        yield f"批示签收 {round_.reception_id} 第{round_.number}轮没有答复，却到了下一轮"


DIRECTIVE = [
    Invariant("directive_mentioned", "生效的批示，所批的内容上都有记", _unmentioned),
    Invariant("directive_established", "生效的批示，都有事实", _unestablished),
    Invariant("directive_subjects", "批示所指的内容都在", _of_nothing),
    Invariant("directive_chased", "没有录好的纸质批示，总有时限在走", _unchased),
    Invariant("directive_verbatim", "批示原文从未改过", _changed),
]
RECEPTION = [
    Invariant("reception_in_force", "只有生效的批示才送出", _premature),
    Invariant("reception_clocked", "欠签收、欠答复的，总有时限在走", _unclocked),
    Invariant("reception_rounds", "每一轮批示答复都接得上", _rounds),
]
