"""Who looks after what was not delivered."""

from shuniu.base.actors import Actors

KEEPERS = {"system_admin"}


def keeps(actors: Actors) -> bool:
    """Does one of these posts look after deliveries?"""
    return any(actor.role in KEEPERS for actor in actors)
