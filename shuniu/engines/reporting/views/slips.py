"""Printing what belongs to a report."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from shuniu.base import nouns
from shuniu.base.web.request import Request
from shuniu.engines.reporting import slip as slips
from shuniu.engines.reporting.models import Report
from shuniu.papers.typeset import typeset

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@login_required
def slip(request: Request, key: int) -> HttpResponse:
    """The 审签单, as PDF or (``?format=docx``) as DOCX."""
    report = nouns.visible("report", key, request.actors)
    wanted = request.GET.get("format", "pdf")
    if not isinstance(report, Report) or wanted not in TYPES:
        raise Http404
    paper = typeset(slips.document(report, request.at), wanted)
    name = quote(f"审签单 {report.text.title}.{wanted}")
    return HttpResponse(
        paper.data,
        content_type=TYPES[wanted],
        headers={"Content-Disposition": f"inline; filename*=UTF-8''{name}"},
    )
