"""The paper beside the composer: the very pages that will be issued, with what the reader is typing now."""

import hashlib
import json

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from shuniu.base import nouns
from shuniu.base.journal.readings import looked
from shuniu.base.refusals import Incomplete
from shuniu.base.web.keys import key_of
from shuniu.base.web.models import Draft
from shuniu.base.web.request import Request
from shuniu.papers.model import Document, as_data
from shuniu.papers.picture import count, picture
from shuniu.papers.typeset import NoChineseFont, typeset
from shuniu.rooms.bulletins import arranging, paper, printing
from shuniu.rooms.bulletins.models import Issue, ItemText
from shuniu.rooms.bulletins.models.issue import OPEN
from shuniu.rooms.bulletins.views.composer import issue_of

DAY = 86_400  # a page's address names its content: the browser may keep it


def drawn(request: Request, issue: Issue) -> Document:
    """The issue with the reader's own unsaved wordings in place of the kept ones."""
    items = arranging.in_order(issue)
    slots = {f"item.{item.pk}.edit": item for item in items}
    for draft in Draft.objects.filter(account=request.user.pk, slot__in=slots):
        item, body = slots[draft.slot], draft.body
        if body.get("base") == str(item.text_id):
            item.text = ItemText(title=body.get("title", "") or "　", body=body.get("body", ""))
    return paper.document(issue, items)


def pdf(document: Document) -> bytes:
    """The pages. Raises Incomplete where they cannot be made."""
    try:
        return typeset(document, "pdf").data
    except (NoChineseFont, ValueError) as error:
        raise Incomplete({"": str(error)}) from error


def stamp(document: Document) -> str:
    """What stands on the paper, in a few letters."""
    told = json.dumps(as_data(document), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


@login_required
def copies(request: Request, key: int) -> HttpResponse:
    """Printed copies for the printer, each with its number: all of this edition, or the one named; who takes them is logged."""
    issue = issue_of(request, key)
    found, one = printing.printable(issue), key_of(request.GET.get("number"))
    found = found if one is None else found.filter(number=one)
    if not found:
        raise Http404
    try:
        data = printing.pages(issue, found)
    except (NoChineseFont, ValueError) as error:
        raise Incomplete({"": str(error)}) from error
    looked(issue, request.actors, request.at)
    return HttpResponse(
        data, content_type="application/pdf", headers={"Content-Disposition": 'inline; filename="copies.pdf"'}
    )


@login_required
def sheets(request: Request, key: int) -> HttpResponse:
    """All pages as pictures, loaded as they come into view."""
    issue = issue_of(request, key)
    document = drawn(request, issue)
    try:
        pages, why = count(pdf(document)), ""
    except Incomplete as refusal:
        pages, why = 0, refusal.reason
    context = {"issue": issue, "pages": range(pages), "count": pages, "stamp": stamp(document), "why": why}
    return render(request, "bulletins/_sheets.html", context)


@login_required
def sheet(request: Request, key: int, number: int) -> HttpResponse:
    """One page as a picture."""
    issue = issue_of(request, key)
    try:
        png = picture(pdf(drawn(request, issue)), number)
    except IndexError as none:
        raise Http404 from none
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": f"private, max-age={DAY}"})


@login_required
def proof(request: Request, key: int) -> HttpResponse:
    """校样: the issue as it stands, as PDF; for those who sign it too, who answer for the page and not for a text."""
    issue = nouns.visible("issue", key, request.actors)
    if not isinstance(issue, Issue) or issue.state not in OPEN:
        raise Http404
    return HttpResponse(
        pdf(drawn(request, issue)),
        content_type="application/pdf",
        headers={"Content-Disposition": 'inline; filename="proof.pdf"'},
    )
