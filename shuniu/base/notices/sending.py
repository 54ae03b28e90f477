"""Delivery outside the house: a letter is taken under a lease, sent, and its outcome noted.

The lease and the letter's id are committed before anything is sent. A worker killed in between leaves a letter that is sent
again under the same id when the lease is over: nothing is lost, and the receiver can tell the repetition.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from time import monotonic
from uuid import uuid4

from django.db import transaction

from shuniu.base import rules
from shuniu.base.notices import outcome, timing
from shuniu.base.notices.addresses import addresses
from shuniu.base.notices.channels import OUTSIDE, Letter, Unsent
from shuniu.base.notices.models import Channel, Dispatch, Notice, State
from shuniu.base.notices.models.dispatch import Dispatches

# Longer than any channel may take over one letter.
LEASE = timedelta(minutes=2)


def send_out(at: datetime, limit: int = 100) -> int:
    """Send what is due, letter by letter; how many letters were tried. Asking when nothing is due locks nothing."""
    started, tried = monotonic(), 0
    while tried < limit and _due(now := at + timedelta(seconds=monotonic() - started)).exists():
        if taken := take(now):
            _send(taken, now)
        tried += 1
    return tried


def take(at: datetime) -> list[Dispatch]:
    """Hold the next letter: what waits for one person by one channel. Empty when none is free after all."""
    with transaction.atomic():
        first = _locking(_due(at)).order_by("due_at", "pk").select_related("message").first()
        if first is None:
            return []
        together = list(_locking(_with(first, at)).order_by("pk").select_related("message"))
        if first.parcel and len(together) < Dispatch.objects.due(at).filter(parcel=first.parcel).count():
            return []
        return _hold(_not_spared(together), at)


def _due(at: datetime) -> Dispatches:
    return Dispatch.objects.due(at).free(at).exclude(channel=Channel.IN_APP)


def _locking(dispatches: Dispatches) -> Dispatches:
    return dispatches.select_for_update(of=("self",), skip_locked=True)


def _with(first: Dispatch, at: datetime) -> Dispatches:
    """What goes in one letter: what went in it before; else an urgent one alone; else all that wait for the person."""
    if first.parcel:
        return _due(at).filter(parcel=first.parcel)
    if first.message.urgent:
        return _due(at).filter(pk=first.pk)
    same = {"party": first.party_id, "channel": first.channel, "parcel": None, "message__urgent": False}
    return _due(at).filter(**same)


def _not_spared(together: Sequence[Dispatch]) -> list[Dispatch]:
    """Without what the person has read in the application meanwhile and need not hear again."""
    person = together[0].party_id
    read = set(
        Notice.objects.filter(
            person=person, message__in=[d.message_id for d in together], read_at__isnull=False
        ).values_list("message", flat=True)
    )
    spared = [d for d in together if d.message_id in read and not d.message.urgent]
    Dispatch.objects.filter(pk__in=[d.pk for d in spared]).update(state=State.SPARED, lease_until=None)
    return [d for d in together if d not in spared]


def _hold(taken: list[Dispatch], at: datetime) -> list[Dispatch]:
    if not taken:
        return []
    first = taken[0]
    if timing.again(at, attempts=first.attempts, urgent=True, figures=rules.figures(at=at)) is None:
        outcome.failed(taken, first.error or "几次发送都没有完成", at)
        return []
    held = {"parcel": first.parcel or uuid4(), "attempts": first.attempts + 1, "lease_until": at + LEASE}
    Dispatch.objects.filter(pk__in=[d.pk for d in taken]).update(**held)
    for dispatch in taken:
        vars(dispatch).update(held)
    return taken


def _send(taken: Sequence[Dispatch], at: datetime) -> None:
    first = taken[0]
    try:
        OUTSIDE[Channel(first.channel)].send(_letter(taken))
    except Unsent as error:
        outcome.failed(taken, str(error), at)
    else:
        outcome.sent(taken, at)


def _letter(taken: Sequence[Dispatch]) -> Letter:
    first = taken[0]
    if not OUTSIDE[Channel(first.channel)].ready():
        raise Unsent(f"{first.get_channel_display()}已经停用")
    to = addresses([first.party_id], first.channel).get(first.party_id)
    if not to:
        raise Unsent(f"没有登记{first.get_channel_display()}的号码或地址")
    lines = tuple((d.message.sentence, d.message.url) for d in taken)
    return Letter(first.parcel or uuid4(), to, lines, first.message.urgent)
