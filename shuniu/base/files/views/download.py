"""Downloading a file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control

from shuniu.base.files.attaching import giver, instead, seen
from shuniu.base.files.models import File
from shuniu.base.journal.readings import looked

# Whatever a file is, it can do nothing in a page of ours.
_LOCKED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@login_required
def download(request: HttpRequest, key: int) -> HttpResponseBase:
    """The file, for whom a thing it belongs to gives it; ``?show`` shows a picture, all else is only ever saved."""
    file = get_object_or_404(File, pk=key)
    if not seen(file, request.actors):  # type: ignore[attr-defined]
        return _instead(request, file)
    if not file.path.exists():
        raise Http404
    saved = not (file.kind.shown and "show" in request.GET)
    thing = giver(file, request.actors) if saved else None  # type: ignore[attr-defined]
    if thing is not None:
        looked(thing, request.actors, request.at)  # type: ignore[attr-defined]
    response = FileResponse(
        file.path.open("rb"), as_attachment=saved, filename=file.name, content_type=file.kind.media
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _LOCKED
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _instead(request: HttpRequest, file: File) -> HttpResponse:
    """Who sees the thing but no longer gets the file is led to what holds now; for everybody else there is nothing."""
    address = instead(file, request.actors)  # type: ignore[attr-defined]
    if not address:
        raise Http404
    messages.info(request, "这一份已不作数，不再提供。请看这里现行的。")
    return redirect(address)
