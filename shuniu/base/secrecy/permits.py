"""Who answers for secrecy."""

from shuniu.base.actors import Actors

GUARDS = {"security_admin", "auditor", "confidential"}


def guards(actors: Actors) -> bool:
    """Does one of these posts look after what was refused?"""
    return any(actor.role in GUARDS for actor in actors)
