"""Telling: rows in the transaction of the act; nothing is sent here."""

from collections.abc import Iterable
from datetime import datetime

from shuniu.base import rows
from shuniu.base.notices.models import Channel, Dispatch, Message
from shuniu.base.parties.models import Party


def tell(
    parties: Iterable[Party],
    sentence: str,
    *,
    at: datetime,
    url: str = "",
    noun: str = "",
    key: int | None = None,
    urgent: bool = False,
) -> Message | None:
    """Let these parties know; who holds a post is asked when it is delivered. None when there is nobody to tell.

    A party named twice is told once. ``urgent`` goes at once by every channel, whatever the hour.
    """
    asked = sorted({party.pk for party in parties})
    if not asked:
        return None
    message = rows.insert(Message(sentence=sentence, url=url, noun=noun, key=key, at=at, urgent=urgent))
    rows.insert_all(Dispatch(message=message, party_id=pk, channel=Channel.IN_APP, due_at=at) for pk in asked)
    return message
