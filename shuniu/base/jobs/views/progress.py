"""How far a job is: a part of a page that asks again by itself."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base.jobs.kinds import word_of
from shuniu.base.jobs.models import Job
from shuniu.base.jobs.permits import keeps, sees

PART = "job"


@login_required
def job(request: HttpRequest, key: int) -> HttpResponse:
    """The same address for the page and for the part of it that htmx asks for; unchanged answers are empty (304)."""
    found = get_object_or_404(Job, pk=key)
    if not sees(request.actors, found):  # type: ignore[attr-defined]
        raise Http404
    etag = f'"{found.state}-{found.done}-{found.total}-{found.attempts}"'
    part = request.headers.get("HX-Target") == PART
    if part and request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304, headers={"ETag": etag})
    context = {"title": word_of(found), "job": found, "word": word_of(found), "keeps": keeps(request.actors)}  # type: ignore[attr-defined]
    response = render(request, "jobs/_job.html" if part else "jobs/job.html", context)
    response["ETag"], response["Cache-Control"] = etag, "private, no-cache"
    return response
