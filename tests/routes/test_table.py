"""Every address × everybody, against the table written by hand; what a stranger may not see is nowhere in their answers."""

import logging
import re
from collections.abc import Callable, Iterator
from io import BytesIO

import openpyxl
import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.routes.table import NOBODY, PEOPLE, rows
from tests.routes.world import SECRET, World

SignedIn = Callable[[str], Client]
STRANGERS = ("王芳", "许岩", "高远")
SENDERS = (NOBODY, "罗敏", "王芳", "何静", "高远")
# What an empty form may come to, by what its page answers: taken, shown again with what is missing, refused.
POSTED = {
    ".": (200, 302, 400, 403, 404, 409, 422),
    ">": (302, 405, 409, 422),
    "F": (403,),
    "-": (404, 405),
    "L": (401, 405),
    "M": (200, 302, 401, 403, 404, 422),
    "x": (410,),
}
BRACES = re.compile(r"\{\w+\}")


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Hundreds of wanted refusals need no line each."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


def patterns(within: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    """Every address of the house as its pattern."""
    for one in within:
        here = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, here)
        else:
            yield here


def content(response: HttpResponseBase) -> str:
    """All that was sent; a file is read to its end, which closes it."""
    sent = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]
    return sent.decode("utf-8", "ignore")


def answered(response: HttpResponseBase) -> str:
    """An answer as the table writes it."""
    if response.status_code == 302:
        return "L" if response["Location"].startswith("/login/") else ">"
    return {200: ".", 403: "F", 404: "-", 405: "M", 410: "x"}.get(
        response.status_code, str(response.status_code)
    )


def enter(signed_in: SignedIn, who: str) -> Client:
    """Somebody at the door."""
    return Client() if who == NOBODY else signed_in(who)


def test_the_table_knows_every_address() -> None:
    known = {resolve(BRACES.sub("1", address.split("?")[0])).route for address, _ in rows()}
    assert known == set(patterns(get_resolver().url_patterns))


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_gets_what_the_table_says(world: World, signed_in: SignedIn, who: str) -> None:
    client = enter(signed_in, who)
    found, leaks = {}, []
    for address, _ in rows():
        response = client.get(address.format(**world.keys))
        said = content(response)
        found[address] = answered(response)
        leaks += [address] if who in STRANGERS and SECRET in said else []
    assert found == {address: answers[who] for address, answers in rows()}
    assert leaks == []


@pytest.mark.parametrize("target", ["side", "reading", "ledger"])
def test_a_stranger_gets_no_piece_of_a_page_either(world: World, signed_in: SignedIn, target: str) -> None:
    client = signed_in("王芳")
    for address, answers in rows():
        if answers["王芳"] == "-":
            sent = client.get(
                address.format(**world.keys), headers={"HX-Request": "true", "HX-Target": target}
            )
            assert sent.status_code == 404, address
            assert SECRET not in content(sent), address


LISTS = (
    "/reports/mine/",
    "/reports/unit/",
    "/invitations/",
    "/units/",
    "/people/",
    "/jobs/",
    "/secrecy/",
    "/notices/undelivered/",
)
FORMATS = ("format=print", "part=totals", "total=all", "state=signing", "q=石桥", f"unit={1}")


@pytest.mark.parametrize("who", STRANGERS)
def test_nor_do_lists_narrowed_printed_or_totalled(world: World, signed_in: SignedIn, who: str) -> None:
    client = signed_in(who)
    for address in LISTS:
        for asked in FORMATS:
            assert SECRET not in content(client.get(f"{address}?{asked}")), f"{address}?{asked}"


def test_a_neighbours_sheet_has_no_row(world: World, signed_in: SignedIn) -> None:
    for address in ("/reports/mine/", "/reports/unit/", "/invitations/"):
        assert sheet(signed_in("王芳").get(f"{address}?format=xlsx")) == []
        assert sheet(signed_in("罗敏").get(f"{address}?format=xlsx")) != []


def sheet(response: HttpResponseBase) -> list[object]:
    """The rows of a downloaded list below its head."""
    sent = BytesIO(b"".join(response))  # type: ignore[arg-type]
    return list(openpyxl.load_workbook(sent).worksheets[0].iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize("who", SENDERS)
def test_an_empty_form_sent_anywhere_breaks_nothing_and_tells_nothing(
    world: World, signed_in: SignedIn, who: str
) -> None:
    client = enter(signed_in, who)
    for address, answers in rows():
        if address == "/logout/":
            continue  # after it, everybody is nobody
        response = client.post(address.format(**world.keys))
        said = content(response)
        assert response.status_code in POSTED[answers[who]], f"{address}: {response.status_code}"
        assert who not in STRANGERS or SECRET not in said, address


def test_drafts_are_their_writers_alone(world: World, signed_in: SignedIn) -> None:
    address = "/draft/report.draft.abc/"
    assert signed_in("王芳").get(address).json() == {"rev": 0}
    assert signed_in("刘康").delete(address).json() == {"rev": 0}
    assert signed_in("罗敏").get(address).json()["body"] == {"title": SECRET}
