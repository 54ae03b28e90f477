"""公文体检: one page, one form; every button sends the whole working text and gets it back."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.base.secrecy import gate
from shuniu.base.web import once
from shuniu.base.web.request import Request
from shuniu.rooms.documents import acts
from shuniu.rooms.documents.bounds import bound, is_long
from shuniu.rooms.documents.examining import Examined, read, title_of
from shuniu.rooms.documents.forms import CheckupForm
from shuniu.rooms.documents.looking import pictures
from shuniu.rooms.documents.marking import lines, numbered, shortened
from shuniu.rooms.documents.measuring import limits_of
from shuniu.rooms.documents.mending import mended_all, mended_one
from shuniu.rooms.documents.models import Checkup
from shuniu.rooms.documents.sheet import Sheet
from shuniu.rooms.documents.taking_in import take_in
from shuniu.rooms.documents.typesetting import MEDIA, file_name, fonts_here, paper

WHERE = "公文体检"


@login_required
def checkup(request: Request) -> HttpResponse:
    """The blank page, a kept text taken up again (``?of=``), or what a button asked for."""
    if request.method != "POST":
        return _begun(request)
    form = CheckupForm(request.POST, request.FILES)
    verb, _, said = request.POST.get("do", "").partition(":")
    sheet = None
    try:
        if not form.is_valid():
            return _page(request, form, status=422)
        sheet = _let_in(request, form)
        if is_long(sheet.text, request.at) and verb != "keep":
            return _too_long(request, sheet)
        return VERBS.get(verb, check)(request, sheet, said)
    except Incomplete as refusal:
        form.refuse(refusal.errors)
        return _page(request, form, _still_shown(request, sheet), status=422)


def _still_shown(request: Request, sheet: Sheet | None) -> Examined | None:
    """After a refusal the findings stay in view; what was refused at the gate or is too long was never examined."""
    if not sheet or is_long(sheet.text, request.at):
        return None
    try:
        return sheet.examined()
    except Incomplete:
        return None


def _begun(request: Request) -> HttpResponse:
    of = request.GET.get("of", "")
    if not of.isdigit():
        return _page(request, CheckupForm())
    kept = nouns.visible("checkup", int(of), request.actors)
    if not isinstance(kept, Checkup):
        raise Http404
    limits = limits_of(kept.purpose, acting(request), request.at)
    sheet = Sheet(kept.text.body, kept.text.original, kept.purpose, limits)
    if is_long(sheet.text, request.at):
        return _too_long(request, sheet)
    return _shown(request, sheet)


def _too_long(request: Request, sheet: Sheet) -> HttpResponse:
    """What cannot be checked while somebody waits: the text stays on the page, and 留存 has it checked meanwhile."""
    read(sheet.text)  # what nobody can read is refused
    return _page(request, CheckupForm(initial=sheet.initial), long=len(sheet.text))


def acting(request: Request) -> Actor:
    """The person, as their first post; somebody between two posts still is a person."""
    account = request.user
    alone = Actor("person", person_id=account.person_id, person_name=str(account.person))  # type: ignore[union-attr]
    return request.actors[0] if request.actors else alone


def _let_in(request: Request, form: CheckupForm) -> Sheet:
    """What was sent, through the secrecy gate; a chosen file takes the place of the text."""
    by, said = acting(request), form.cleaned_data
    sheet = Sheet.of(said, limits_of(said["purpose"], by, request.at))
    if upload := form.cleaned_data["source"]:
        taken = take_in(upload, by=by, at=request.at)
        sheet = sheet.saying(taken.text)
        messages.info(request, " ".join([f"已读入“{taken.name}”。", *taken.remarks]))
    gate.said({"text": sheet.text, "original": sheet.original}, where=WHERE, by=by, at=request.at)
    return sheet


def check(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """体检: the text as it now stands is where mending begins."""
    return _shown(request, sheet.saying(sheet.text))


def mend_one(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """改这一处."""
    text, finding = mended_one(sheet.examined(), said)
    instead = f"“{shortened(finding.wrong)}”改为“{shortened(finding.suggestion)}”"
    messages.success(
        request, f"已把{instead}。" if finding.suggestion else f"已删去“{shortened(finding.wrong)}”。"
    )
    return _shown(request, sheet.mended(text))


def mend_all(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """全部改好: all that are safe; the rest are a person's to decide."""
    text, count = mended_all(sheet.examined())
    messages.success(request, f"已改好 {count} 处，其余的请逐处斟酌。")
    return _shown(request, sheet.mended(text))


def undo(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """撤销: the last mend is taken back."""
    before = sheet.undone()
    messages.success(request, "上一步已撤销。")
    return _shown(request, before)


def look(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """看版面: the first pages as they will be printed, and what is to be known of fonts and letters."""
    _refuse_long(request, sheet)
    made = paper(read(sheet.text).document, "pdf")
    most = bound("pages_shown", request.at)
    seen = {"pictures": pictures(made.data, most), "pages": made.pages, "notes": made.notes}
    return _shown(request, sheet, look=seen)


def take(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """带走: the text typeset, as a download."""
    if said not in MEDIA:
        raise Http404
    _refuse_long(request, sheet)
    reading = read(sheet.text)
    name = quote(file_name(title_of(reading), said))
    return HttpResponse(
        paper(reading.document, said).data,
        content_type=MEDIA[said],
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
    )


def keep(request: Request, sheet: Sheet, said: str) -> HttpResponse:
    """留存: only now does the house keep the text."""
    long = is_long(sheet.text, request.at)
    examined = None if long else sheet.examined()
    title = examined.title if examined else title_of(read(sheet.text))

    def do() -> str:
        made = acts.keep(
            by=acting(request), at=request.at, title=title, body=sheet.text, original=sheet.original,
            purpose=sheet.purpose, counts=examined.counts if examined else None,
        )  # fmt: skip
        noun = nouns.of(made)
        messages.success(request, noun.life["keep"].said_after(made))
        return noun.address(made)

    return once.led(request, do)


VERBS: dict[str, Callable[[Request, Sheet, str], HttpResponse]] = {
    "check": check, "mend": mend_one, "mend_all": mend_all, "undo": undo, "look": look, "take": take, "keep": keep,
}  # fmt: skip


def _refuse_long(request: Request, sheet: Sheet) -> None:
    most = bound("typeset_at_once", request.at)
    if len(sheet.text) > most:
        raise Incomplete(
            {"": f"文稿超过 {most} 字，当场排不完。请先点“留存”，再在那一页点“后台排版”，排好就地取走。"}
        )


def _shown(request: Request, sheet: Sheet, **more: Any) -> HttpResponse:
    return _page(request, CheckupForm(initial=sheet.initial), sheet.examined(), **more)


def _page(
    request: Request, form: CheckupForm, examined: Examined | None = None, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "title": WHERE,
        "form": form,
        "examined": examined,
        "once": once.fresh(),
        "at_once": bound("check_at_once", request.at),
        "fonts": fonts_here(),
    }
    if examined:
        most = bound("findings_shown", request.at)
        marks = numbered(examined.text, examined.findings[:most])
        context |= {
            "marks": marks,
            "more": len(examined.findings) - len(marks),
            "lines": lines(examined.text, examined.elements, marks),
        }
    return render(request, "documents/checkup.html", context | more, status=status)
