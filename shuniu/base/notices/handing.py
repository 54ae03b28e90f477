"""Delivery inside the house: whoever stands behind a party now gets a notice, and letters where they want them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from shuniu.base import rules
from shuniu.base.notices import channels, timing
from shuniu.base.notices.addresses import addresses
from shuniu.base.notices.models import Channel, Dispatch, Message, Notice, State
from shuniu.base.notices.models.dispatch import Dispatches
from shuniu.base.notices.outcome import failed
from shuniu.base.notices.wishes import wanting
from shuniu.base.parties.holders import holders
from shuniu.base.parties.models import Party

Pairs = set[tuple[Message, int]]


def hand_over(at: datetime, limit: int = 100) -> int:
    """Turn waiting messages into notices of persons, all or none; how many were taken up.

    A post that nobody holds is tried again like any failed sending, and listed.
    """
    if not _waiting(at).exists():
        return 0
    with transaction.atomic():
        due = list(
            _waiting(at)
            .select_for_update(of=("self",), skip_locked=True)
            .select_related("message", "party")[:limit]
        )
        people = holders([dispatch.party for dispatch in due], at)
        reached = [dispatch for dispatch in due if people.get(dispatch.party_id)]
        _give({(d.message, person.pk) for d in reached for person in people[d.party_id]}, at)
        Dispatch.objects.filter(pk__in=[d.pk for d in reached]).update(state=State.SENT, sent_at=at, error="")
        for dispatch in due:
            if dispatch not in reached:
                _nobody(dispatch, at)
    return len(due)


def _waiting(at: datetime) -> Dispatches:
    return Dispatch.objects.due(at).filter(channel=Channel.IN_APP).order_by("due_at", "pk")


def _give(pairs: Pairs, at: datetime) -> None:
    # Notices are listed by their keys: what happened first gets the smaller one.
    ordered = sorted(pairs, key=lambda pair: (pair[0].at, pair[0].pk, pair[1]))
    Notice.objects.bulk_create(
        [Notice(message=message, person_id=person) for message, person in ordered],
        batch_size=500,
        ignore_conflicts=True,
    )
    Dispatch.objects.bulk_create(list(_letters(ordered, at)), batch_size=500, ignore_conflicts=True)


def _letters(pairs: Sequence[tuple[Message, int]], at: datetime) -> Iterable[Dispatch]:
    """The same outside the house, by each channel that is set up, wanted and has an address.

    Who has no address at all cannot be woken: what is urgent then stands among the undelivered, under the last channel.
    """
    figures = rules.figures(at=at)
    persons = sorted({person for _, person in pairs})
    ready = channels.ready()
    known = {channel: addresses(persons, channel) for channel in ready}
    nowhere = set(persons).difference(*known.values())
    for channel in ready:
        wanted = wanting(persons, channel)
        woken = {*known[channel], *(nowhere if channel == ready[-1] else ())}
        for message, person in pairs:
            if person in (woken if message.urgent else wanted & known[channel].keys()):
                due = timing.due(at, urgent=message.urgent, figures=figures)
                yield Dispatch(message=message, party_id=person, channel=channel, due_at=due)


def _nobody(dispatch: Dispatch, at: datetime) -> None:
    word = "单位里没有可以接收的岗位" if dispatch.party.kind == Party.Kind.UNIT else "岗位现在无人任职"
    dispatch.attempts += 1
    failed([dispatch], word, at)
