"""What changes while a page is open: counts of the rail and the pulse. Polled, answered with an ETag."""

import hashlib
import json
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from shuniu.base.web import menu, pulse


@login_required
def live(request: HttpRequest) -> HttpResponse:
    """``{"counts": {entry: number}, "pulse": {word, tone, url}}``; 304 when nothing changed."""
    body = json.dumps({"counts": counts(request), "pulse": beat(request)}, ensure_ascii=False)
    etag = f'"{hashlib.blake2b(body.encode(), digest_size=8).hexdigest()}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304, headers={"ETag": etag})
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    return HttpResponse(body, content_type="application/json", headers=headers)


def counts(request: HttpRequest) -> dict[str, int]:
    """The number beside each entry of the reader's rail that has one."""
    entries = menu.shown(request.actors)  # type: ignore[attr-defined]
    return {entry.url_name: entry.count(request) for entry in entries if entry.count}


def beat(request: HttpRequest) -> dict[str, Any] | None:
    """The pulse for the top bar."""
    now = pulse.at(request.at)  # type: ignore[attr-defined]
    return {"word": now.word, "tone": now.tone, "url": now.url} if now else None
