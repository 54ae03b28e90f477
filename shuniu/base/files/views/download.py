"""Downloading a file."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control

from shuniu.base.files.attaching import seen
from shuniu.base.files.models import File

# Whatever a file is, it can do nothing in a page of ours.
_LOCKED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@login_required
def download(request: HttpRequest, key: int) -> HttpResponseBase:
    """The file, for who may see a thing it belongs to; ``?show`` shows a picture, all else is only ever saved."""
    file = get_object_or_404(File, pk=key)
    if not seen(file, request.actors) or not file.path.exists():  # type: ignore[attr-defined]
        raise Http404
    saved = not (file.kind.shown and "show" in request.GET)
    response = FileResponse(
        file.path.open("rb"), as_attachment=saved, filename=file.name, content_type=file.kind.media
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _LOCKED
    patch_cache_control(response, private=True, no_cache=True)
    return response
