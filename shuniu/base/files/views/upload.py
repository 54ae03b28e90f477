"""Uploading a file while something is being written."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from shuniu.base.files.storing import FIELD, store
from shuniu.base.refusals import Incomplete


@login_required
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """One file, kept for its giver until something takes it: a line for the form, or why it was not taken."""
    given = request.FILES.get(FIELD)
    if given is None:
        raise Incomplete({FIELD: "没有选文件。"})
    by = request.actors[0]  # type: ignore[attr-defined]
    try:
        file = store(given, by=by, at=request.at)  # type: ignore[attr-defined]
    except Incomplete as refusal:
        return render(request, "files/_refused.html", {"name": given.name, "refusal": refusal}, status=422)
    return render(request, "files/_file.html", {"file": file, "field": "files"})
