"""What a person wishes to get outside the application, when it is not urgent."""

from collections.abc import Sequence
from dataclasses import dataclass

from shuniu.base.notices import channels
from shuniu.base.notices.addresses import addresses
from shuniu.base.notices.models import Channel, Preference


@dataclass(frozen=True, slots=True)
class Wish:
    """One channel as the person sees it: ``address`` is "" where none is known."""

    channel: Channel
    wanted: bool
    address: str


def wanting(persons: Sequence[int], channel: Channel) -> set[int]:
    """Those who want what is not urgent by this channel; who said nothing gets what is usual."""
    said = dict(
        Preference.objects.filter(person__in=persons, channel=channel).values_list("person", "wanted")
    )
    return {person for person in persons if said.get(person, channels.WANTED[channel])}


def known(person: int) -> list[Wish]:
    """The channels that the office has set up, as the person wishes them."""
    return [
        Wish(channel, person in wanting([person], channel), addresses([person], channel).get(person, ""))
        for channel in channels.ready()
    ]


def say(person: int, wanted: Sequence[str]) -> None:
    """Note which of the channels the person wants; the others not."""
    Preference.objects.bulk_create(
        [Preference(person_id=person, channel=c, wanted=c in wanted) for c in channels.ready()],
        update_conflicts=True,
        unique_fields=["person", "channel"],
        update_fields=["wanted"],
    )
