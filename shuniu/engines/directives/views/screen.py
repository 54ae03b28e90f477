"""A leader writes on a thing."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse

from shuniu.base import nouns
from shuniu.base.refusals import NotNow
from shuniu.base.web.middleware import from_script
from shuniu.base.web.request import Request
from shuniu.engines.directives import acts, forms
from shuniu.engines.directives.views.making import form_of, shown, taken, to_write


@login_required
def write(request: Request, noun: str, key: int) -> HttpResponse:
    """批示: typed, or the picture of a hand, with the posts it goes to."""
    try:
        where = to_write(request, noun, key)
    except NotNow as refusal:
        if from_script(request):
            return JsonResponse({"missing": [f"{refusal.reason}{refusal.mend}"]}, status=409)
        raise
    form = form_of(request, forms.Write, where)

    def do() -> tuple[str, str]:
        made = acts.give(by=where.by, at=request.at, concerned=where.thing, **form.cleaned_data)
        return f"/directive/{made.pk}/", nouns.of(made).life["give"].said_after(made)

    done = taken(request, form, where.slot, do) if form.is_bound and form.is_valid() else None
    title = nouns.of(where.thing).title(where.thing)
    return done or shown(
        request, "directives/write.html", form, where.slot, title="批示", about=title, where=where
    )
