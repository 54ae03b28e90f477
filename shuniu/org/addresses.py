"""Where people are reached outside the application."""

from collections.abc import Sequence

from shuniu.org.models import Person

FIELDS = {"email": "email", "sms": "mobile", "chat": "mobile"}


def addresses_of(persons: Sequence[int], channel: str) -> dict[int, str]:
    """Person id → e-mail address, or mobile number (by which chat gateways know people too)."""
    return dict(Person.objects.filter(pk__in=persons).values_list("pk", FIELDS[channel]))
