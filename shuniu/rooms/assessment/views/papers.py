"""A circular as PDF, Word or Excel, set when it is asked for: its rows are frozen, so it is the same every time."""

from collections.abc import Sequence

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from shuniu.base import nouns
from shuniu.base.files.names import clean
from shuniu.base.ledgers.excel import TYPE
from shuniu.base.refusals import NotNow
from shuniu.base.web.request import Request
from shuniu.papers.typeset import NoChineseFont, typeset
from shuniu.rooms.assessment import circular_sheet, paper, publishing
from shuniu.rooms.assessment.models import Circular, CircularRow
from shuniu.rooms.assessment.models.circular import OUT
from shuniu.rooms.assessment.showing import FORMATS
from shuniu.rooms.assessment.views.lists import groups_of

EXCEL = "xlsx"
MEDIA = {
    EXCEL: TYPE,
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@login_required
def circular(request: Request, key: int, fmt: str) -> HttpResponse:
    """The paper: all groups for the keepers, one's own for the others; a draft as it stands now."""
    found = nouns.visible("circular", key, request.actors)
    if not isinstance(found, Circular) or fmt not in FORMATS or found.state == "discarded":
        raise Http404
    rows = list(found.rows.all()) if found.state in OUT else publishing.drawn(found, found.book.cut)
    groups = groups_of(request, found)
    shown = [row for row in rows if groups is None or row.group in groups]
    data = circular_sheet.sheet(found, shown) if fmt == EXCEL else set_page(found, shown, fmt)
    name = clean(f"{found.official_title}.{fmt}")
    headers = {"Content-Disposition": content_disposition_header(True, name) or ""}
    return HttpResponse(data, content_type=MEDIA[fmt], headers=headers)


def set_page(circular: Circular, rows: Sequence[CircularRow], fmt: str) -> bytes:
    """The document as PDF or Word."""
    try:
        return typeset(paper.document(circular, rows), fmt).data
    except (NoChineseFont, ValueError) as error:
        raise NotNow(str(error), "可以先用网页上的表，或者下载 Excel。") from error
