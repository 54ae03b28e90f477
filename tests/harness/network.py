"""Tests reach this machine only: a connection to anywhere else is a fault of the test or of the product."""

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

NAMES = {"localhost", ""}


class Outside(Exception):
    """Something in a test tried to reach another machine."""


def inside(address: Any) -> bool:
    """Whether an address (of whatever family) is this machine's."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    return (
        host in NAMES or (host.replace(".", "").isdigit() and ip_address(host).is_loopback) or host == "::1"
    )


@pytest.fixture(scope="session", autouse=True)
def _this_machine_only() -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if not inside(address):
            raise Outside(f"connection to {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
