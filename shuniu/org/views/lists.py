"""The ledgers of org, and the workbook in and out."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from shuniu.base.ledgers.views import show
from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.lines import Refused
from shuniu.base.web.forms import Form
from shuniu.base.web.request import Request
from shuniu.org import ledgers
from shuniu.org.importing import writing
from shuniu.org.importing.applying import apply
from shuniu.org.importing.reading import read
from shuniu.org.showing import administers

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class WorkbookForm(Form):
    """The workbook to take in."""

    file = forms.FileField(label="Excel 工作簿", widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}))


@login_required
def units(request: Request) -> HttpResponse:
    """单位."""
    return show(request, ledgers.Units, template="org/units.html", more={"administers": administers(request)})


@login_required
def people(request: Request) -> HttpResponse:
    """人员."""
    return show(
        request, ledgers.People, template="org/people.html", more={"administers": administers(request)}
    )


@login_required
def take_in(request: Request) -> HttpResponse:
    """Import units and people: all or nothing, every error by its row (ORG-7)."""
    if not administers(request):
        raise Http404
    form, faults = WorkbookForm(request.POST or None, request.FILES or None), []
    if request.method == "POST" and form.is_valid():
        try:
            by = next(a for a in request.actors if a.role == "system_admin")
            taken = apply(read(form.cleaned_data["file"]), by=by, at=request.at)
            messages.success(
                request, f"已导入{taken.units}个单位、{taken.people}人，开通{taken.accounts}个账号。"
            )
            return redirect("org:units")
        except Refused as refused:
            faults = refused.faults
        except Incomplete as refusal:
            form.refuse(refusal.errors)
    context = {"title": "导入单位和人员", "form": form, "faults": faults[:500], "count": len(faults)}
    return render(request, "org/import.html", context, status=422 if form.is_bound else 200)


@login_required
def template(request: Request) -> HttpResponse:
    """The empty workbook."""
    return _sheet(writing.template(), "units-people-template.xlsx")


@login_required
def export(request: Request) -> HttpResponse:
    """All units and people as the same workbook."""
    if not administers(request):
        raise Http404
    return _sheet(writing.export(), "units-people.xlsx")


def _sheet(data: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        data, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
