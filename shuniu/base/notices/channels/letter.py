"""What goes out by a channel."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings


class Unsent(Exception):
    """Sending failed; the message is a Chinese sentence for the list of what was not delivered."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing to send: to one address, one or several sentences. ``id`` is the same at every attempt."""

    id: UUID
    to: str
    lines: tuple[tuple[str, str], ...]
    urgent: bool

    @property
    def subject(self) -> str:
        """One line that says what it is."""
        return self.lines[0][0] if len(self.lines) == 1 else f"您有 {len(self.lines)} 条通知"

    @property
    def text(self) -> str:
        """All sentences, each with the address of its page where the office has said its own."""
        if len(self.lines) == 1:
            return "\n".join(filter(None, (self.lines[0][0], self._link(self.lines[0][1]))))
        listed = (
            "\n".join(filter(None, (f"{n}. {sentence}", self._link(url))))
            for n, (sentence, url) in enumerate(self.lines, start=1)
        )
        return "\n".join((f"{self.subject}：", *listed))

    @staticmethod
    def _link(url: str) -> str:
        return f"{settings.SITE_URL}{url}" if settings.SITE_URL and url else ""
