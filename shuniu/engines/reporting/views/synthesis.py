"""Beginning a synthesis from chosen submissions."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from shuniu.base.refusals import Incomplete
from shuniu.base.web import drafts, once
from shuniu.base.web.keys import keys_of
from shuniu.base.web.request import Request
from shuniu.engines.reporting import acts, triage
from shuniu.engines.reporting.forms import Edit
from shuniu.engines.reporting.models import Desk, Submission


@login_required
def compose(request: Request, code: str) -> HttpResponse:
    """The chosen texts side by side with the one that is made of them."""
    desk = get_object_or_404(triage.desks(request.actors), code=code)
    keys = keys_of((request.POST or request.GET).getlist("s"))
    if request.method == "POST" and "title" not in request.POST:
        return redirect(f"{request.path}?{urlencode({'s': keys}, doseq=True)}")
    chosen = _chosen(desk, keys)
    if len(chosen) < 2:
        messages.error(request, "综合至少要勾选两件还没有结果的来稿。")
        return redirect("reporting:triage", code=code)
    slot = f"desk.{desk.pk}.synthesis"
    kept = drafts.find(request.user, slot)
    start = kept.body if kept else {"body": "\n".join(each.text.body for each in chosen)}
    given = {"by": triage.editor(request.actors, desk), "at": request.at}
    form = Edit(request.POST, **given) if "title" in request.POST else Edit(initial=start, **given)
    if form.is_bound and form.is_valid():
        try:
            return _begun(request, desk, chosen, form, slot)
        except Incomplete as refusal:
            form.refuse(refusal.errors)
    context = {"title": "起稿综合", "desk": desk, "chosen": chosen, "form": form, "slot": slot, "draft": kept}
    context["once"] = once.fresh()
    return render(request, "reporting/synthesis_new.html", context, status=422 if form.is_bound else 200)


def _chosen(desk: Desk, keys: list[int]) -> list[Submission]:
    open_ones = Submission.objects.at_desk(desk).filter(pk__in=keys, state__in=["waiting", "in_hand", "held"])
    whole = open_ones.select_related("text", "unit", "report__text", "desk__unit", "desk__line")
    return list(whole.order_by("received_at", "pk"))


def _begun(request: Request, desk: Desk, chosen: list[Submission], form: Edit, slot: str) -> HttpResponse:
    """Begin it once, and go there."""

    def do() -> str:
        said = {"by": form.by, "at": request.at, "desk": desk, "submissions": chosen}
        made = acts.compose(**said, **form.cleaned_data)
        drafts.discard(request.user, slot)
        messages.success(request, f"综合稿已起稿，{len(chosen)}个供稿单位都记着。")
        return f"/synthesis/{made.pk}/"

    return once.led(request, do)
