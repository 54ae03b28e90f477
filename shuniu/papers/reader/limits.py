"""The reader's limits, from limits.toml, and a watch for bounded time."""

import time
import tomllib
from dataclasses import dataclass, field
from importlib.resources import files

from shuniu.papers.reader.reading import Unreadable

LIMITS: dict[str, int] = tomllib.loads(
    files("shuniu.papers.reader").joinpath("limits.toml").read_text(encoding="utf-8")
)


def refuse_long(text: str) -> None:
    """Raises Unreadable for text of more characters than the limit."""
    most = LIMITS["most_characters"]
    if len(text) > most:
        raise Unreadable(
            "too_long", f"全文约{len(text) // 10_000}万字，超过{most // 10_000}万字的上限，请分成几份后再试。"
        )


@dataclass(slots=True)
class Watch:
    """Counts the time since it was made; `look()` raises Unreadable when it is used up."""

    seconds: float = field(default_factory=lambda: LIMITS["most_seconds"])
    started: float = field(default_factory=time.monotonic)

    def look(self) -> None:
        if time.monotonic() - self.started > self.seconds:
            raise Unreadable(
                "too_slow", "文件读取时间过长，已停止。请只保留需要的页，或另存为 .docx 后再试。"
            )
