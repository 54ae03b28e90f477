"""When a rung of a ladder is due, measured from the start of a clock or from its due time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from shuniu.base.rules.duration import WORDS, TimeUnit, duration
from shuniu.base.rules.kinds.base import BadValue, Kind, as_text

DUE = "due"
FROM_WORDS = {"开始后": "start+", "到期前": "due-", "逾期": "due+"}
SHORT = {
    TimeUnit.MINUTE: "min",
    TimeUnit.HOUR: "h",
    TimeUnit.DAY: "d",
    TimeUnit.WORKHOUR: "wh",
    TimeUnit.WORKDAY: "wd",
}
_LONG = {short: WORDS[unit] for unit, short in SHORT.items()}
_LEFT = re.compile(r"剩余\s*(\d{1,2})\s*%")
_SIGN = re.compile(r"(start\+|due-|due\+)(\d+)(min|h|d|wh|wd|%)")
_EXAMPLE = "应写作“开始后2小时”“剩余20%”“到期前1天”“到期”或“逾期1天”"


@dataclass(frozen=True)
class Offset(Kind):
    """Written "开始后2小时", "剩余20%", "到期"; the value is what clocks read: "start+2h", "due-20%", "due"."""

    word = "时点"

    def read(self, raw: Any) -> str:
        written = as_text(raw, "时点（如“开始后2小时”）")
        if written == "到期":
            return DUE
        if left := _LEFT.fullmatch(written):
            return f"due-{int(left[1])}%"
        for word, sign in FROM_WORDS.items():
            if written.startswith(word):
                return sign + _short(written.removeprefix(word))
        raise BadValue(f"“{raw}”不是时点，{_EXAMPLE}")

    def say(self, value: str) -> str:
        if value == DUE:
            return "到期"
        sign, amount, unit = _SIGN.fullmatch(value).groups()  # type: ignore[union-attr]
        if unit == "%":
            return f"剩余{amount}%"
        word = next(word for word, known in FROM_WORDS.items() if known == sign)
        return word + str(duration(f"{amount}{_LONG[unit]}"))


def _short(written: str) -> str:
    try:
        lasting = duration(written)
    except ValueError as error:
        raise BadValue(str(error)) from error
    return f"{lasting.amount}{SHORT[lasting.unit]}"
