"""Tests reach this machine only: an attempt to connect anywhere else fails the test that made it."""

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

LOCAL = {"localhost", "::1", ""}
ATTEMPTS: list[str] = []


class Outside(OSError):
    """Something in a test tried to reach another machine; to the product it looks like a network that is down."""


def inside(address: Any) -> bool:
    """Whether an address, of whatever family, is this machine's."""
    if not isinstance(address, tuple) or address[0] in LOCAL:
        return True
    try:
        return ip_address(address[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _this_machine_only() -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if not inside(address):
            ATTEMPTS.append(f"{address!r}")
            raise Outside(f"tests stay on this machine: {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True)
def _nothing_outside_was_tried() -> Iterator[None]:
    ATTEMPTS.clear()
    yield
    assert ATTEMPTS == [], "the test tried to reach another machine"
