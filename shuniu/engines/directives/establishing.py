"""The fact that a directive establishes, for points and statistics."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from shuniu.base.facts.establishing import FactKind, establish, register
from shuniu.engines.directives.grounds import Credit
from shuniu.engines.directives.models import Directive

FIELDS = {
    "noun": str, "thing": int, "leader": int, "rank": str, "level": str, "pace": str, "share": int, "of": int,
}  # fmt: skip
GIVEN = register(FactKind("directive_given", "领导批示", FIELDS))


def given(directive: Directive, credits: Iterable[Credit], *, at: datetime) -> None:
    """A leader of a rank wrote on a thing: one fact a contribution to it, or one of nobody's where it has none."""
    said: dict[str, Any] = {
        "line": directive.line.code if directive.line else "", "noun": directive.noun, "thing": directive.key,
        "leader": directive.leader_id, "rank": directive.rank, "level": directive.post.unit.level, "pace": directive.pace,
    }  # fmt: skip
    credited = list(credits)
    for each in credited:
        establish(
            GIVEN,
            directive,
            at=at,
            part=each.part,
            unit=each.unit,
            person=each.person,
            share=each.share,
            of=each.of,
            **said,
        )
    if not credited:
        establish(GIVEN, directive, at=at, share=1, of=1, **said)
