"""What happened, in the words in which a circular would say it; ``own`` is the level that needs no naming."""

from __future__ import annotations

from functools import lru_cache

from shuniu.rooms.assessment.points.fitting import absolute
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.words import (
    ADOPTED,
    ANSWERED,
    AS_GIVEN,
    CENSURED,
    DECLINED,
    INSTRUCTED,
    LESS,
    MORE,
    OPENING,
    PICTURED,
    PRAISED,
    SENT_UP,
)

_CACHED = 4096
_SAID = {
    DECLINED: "报送未采用",
    ANSWERED: "约稿按时报来",
    PICTURED: "附有图像",
    OPENING: "期初得分",
    MORE: "另行加分",
    LESS: "另行扣分",
}


def told(happening: Happening, own: str) -> str:
    """What happened, as the beginning of a sentence: 《要情快报》第12期采用."""
    event = happening.event
    if event == ADOPTED:
        return f"{place_of(happening, own)}采用"
    if event == INSTRUCTED:
        return place_of(happening, own)
    if event == SENT_UP:
        return f"上报{_level(happening.level, own)}"
    if event in (CENSURED, PRAISED):
        return f"被{happening.publication or absolute(happening.level, own)}{event}"
    return (event in AS_GIVEN and happening.reason) or _SAID.get(event, event)


def place_of(happening: Happening, own: str) -> str:
    """Where it was adopted, or who wrote on it: 《要情快报》第12期, 省《信息专报》, 国办《专报信息》, 市主要领导批示."""
    if happening.event == INSTRUCTED:
        return f"{happening.who or f'{_level(happening.level, own)}领导'}批示"
    return _journal(happening.publication, happening.issue, happening.level, own)


@lru_cache(_CACHED)
def _journal(named: str, issue: str, level: str, own: str) -> str:
    """A level is said before a bare name only: 国办《专报信息》 says it already."""
    above = _level(level, own)
    if not named:
        return f"{above or '本级'}{issue}"
    if "《" not in named:
        named = f"《{named}》"
    return f"{above if named.startswith('《') else ''}{named}{issue}"


def _level(level: str, own: str) -> str:
    level = absolute(level, own)
    return "" if level == own else level
