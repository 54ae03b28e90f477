"""A visitor of the demo office: goes in as each of the persons offered at its entrance and looks at what is there."""

import re
from collections.abc import Iterator
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

DOOR = re.compile(r'action="(/enter/\d+/)"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
LINK = re.compile(r'href="(/[^"#]*)"')
NOT_A_PAGE = ("/static/", "/logout/")


def doors(url: str) -> list[str]:
    """The entrances that the office offers."""
    return DOOR.findall(read(build_opener(), urljoin(url, "/login/")))


def look_around(url: str, door: str, most: int) -> int:
    """Go in by a door and read at most so many of the pages that the first page names; how many were read."""
    opener = build_opener(HTTPCookieProcessor(CookieJar()))
    token = TOKEN.findall(read(opener, urljoin(url, "/login/")))[0]
    first = read(opener, urljoin(url, door), urlencode({"csrfmiddlewaretoken": token}).encode())
    pages = list(pages_named(first))[:most]
    return sum(bool(read(opener, urljoin(url, page))) for page in pages)


def pages_named(text: str) -> Iterator[str]:
    """The addresses of pages that a page names, each once."""
    return (link for link in dict.fromkeys(LINK.findall(text)) if not link.startswith(NOT_A_PAGE))


def read(opener: OpenerDirector, url: str, data: bytes | None = None) -> str:
    """A page's text; nothing where the office says that there is none for this person."""
    try:
        with opener.open(url, data) as answer:
            return answer.read().decode(errors="replace")
    except HTTPError:
        return ""
