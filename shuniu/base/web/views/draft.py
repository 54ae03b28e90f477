"""The autosave endpoint: ``/draft/<slot>/``. Answers JSON to drafts.js."""

import json
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods

from shuniu.base.refusals import Incomplete
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft

SLOT_MOST = int(Draft._meta.get_field("slot").max_length or 0)


@login_required
@require_http_methods(["GET", "POST", "DELETE"])
def draft(request: HttpRequest, slot: str) -> JsonResponse:
    """GET the kept one, POST ``{rev, body}`` to keep it, DELETE to throw it away."""
    if len(slot) > SLOT_MOST or not slot.isprintable():
        raise Http404
    if request.method == "POST":
        return saved(request, slot)
    if request.method == "DELETE":
        drafts.discard(request.user, slot)
        return JsonResponse({"rev": 0})
    found = drafts.find(request.user, slot)
    return JsonResponse(told(found) if found else {"rev": 0})


def saved(request: HttpRequest, slot: str) -> JsonResponse:
    """Kept; 409 with the later one when there is one; 422 with the reason when it may not be kept."""
    sent = read(request)
    if sent is None:
        return JsonResponse({"reason": "草稿没有存上，请刷新页面后再试。"}, status=400)
    try:
        kept = drafts.save(request.user, slot, sent["body"], rev=sent["rev"], at=request.at)  # type: ignore[attr-defined]
    except drafts.Newer as newer:
        return JsonResponse(told(newer.draft), status=409)
    except Incomplete as refusal:
        return JsonResponse({"reason": refusal.reason, "mend": refusal.mend}, status=422)
    return JsonResponse({"rev": kept.rev, "saved": f"{localtime(kept.saved_at):%H:%M}"})


def read(request: HttpRequest) -> dict[str, Any] | None:
    """The sent JSON; None when it is not what drafts.js sends."""
    try:
        sent = json.loads(request.body)
        json.dumps(sent, ensure_ascii=False).encode()  # half characters are kept nowhere
    except (ValueError, RecursionError):
        return None
    fits = isinstance(sent, dict) and isinstance(sent.get("rev"), int) and isinstance(sent.get("body"), dict)
    fits = fits and b"\\u0000" not in request.body
    return sent if fits else None


def told(found: Draft) -> dict[str, Any]:
    """A draft for the browser."""
    return {"rev": found.rev, "body": found.body, "saved": f"{localtime(found.saved_at):%H:%M}"}
