"""导入登记: opening points and earlier adoptions from Excel."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from shuniu.base.actors import Actor
from shuniu.base.ledgers.excel import TYPE
from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Fault, Refused
from shuniu.base.web.forms import Form
from shuniu.base.web.request import Request
from shuniu.rooms.assessment import importing
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.permits import keeps
from shuniu.rooms.assessment.views.lists import kept_book

SHOWN = 500


class WorkbookForm(Form):
    """The workbook to take in."""

    file = forms.FileField(label="Excel 工作簿", widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}))


def keeper_of(request: Request, code: str) -> tuple[Book, Actor]:
    """The book and the post by which the reader keeps it; 404 for who only leads it."""
    book = kept_book(request, code)
    for actor in request.actors:
        if keeps(actor, book.desk):
            return book, actor
    raise Http404


@login_required
def take_in(request: Request, code: str) -> HttpResponse:
    """All or nothing, every error by its row."""
    book, by = keeper_of(request, code)
    form, faults = WorkbookForm(request.POST or None, request.FILES or None), list[Fault]()
    if request.method == "POST" and form.is_valid():
        try:
            count = importing.take_in(form.cleaned_data["file"], book, by=by, at=request.at)
            messages.success(request, f"已导入{count}件登记，几分钟内计入得分。")
            return redirect("assessment:records")
        except Refused as refused:
            faults = refused.faults
        except Incomplete as refusal:
            form.refuse(refusal.errors)
    context = {
        "title": "导入登记", "book": book, "form": form, "faults": faults[:SHOWN], "count": len(faults),
    }  # fmt: skip
    return render(request, "assessment/import.html", context, status=422 if form.is_bound else 200)


@login_required
def template(request: Request, code: str) -> HttpResponse:
    """The empty workbook."""
    keeper_of(request, code)
    headers = {"Content-Disposition": content_disposition_header(True, "登记模板.xlsx") or ""}
    return HttpResponse(importing.template(), content_type=TYPE, headers=headers)
