"""The ways out of the house. A channel is offered where the office has set it up.

Each has ``ready()`` and ``send(letter)``; sending raises ``Unsent`` with a Chinese sentence when it failed. A letter's ``id``
stays the same however often it is sent, so that a receiver can tell a repetition.
"""

from shuniu.base.notices.channels.gateway import Gateway
from shuniu.base.notices.channels.letter import Letter, Unsent
from shuniu.base.notices.channels.mail import Mail
from shuniu.base.notices.models import Channel

OUTSIDE: dict[Channel, Mail | Gateway] = {
    Channel.EMAIL: Mail(),
    Channel.SMS: Gateway(Channel.SMS),
    Channel.CHAT: Gateway(Channel.CHAT),
}
# What comes without being asked for, when it is not urgent: a short message costs money and wakes.
WANTED = {Channel.EMAIL: True, Channel.SMS: False, Channel.CHAT: True}


def ready() -> list[Channel]:
    """The channels that this office has set up."""
    return [channel for channel, way in OUTSIDE.items() if way.ready()]


__all__ = ["OUTSIDE", "WANTED", "Letter", "Unsent", "ready"]
