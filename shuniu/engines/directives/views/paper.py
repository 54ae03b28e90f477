"""A directive that came on paper: keyed, keyed again, settled; the scan stands beside the form."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from shuniu.base import nouns
from shuniu.base.files import attaching
from shuniu.base.web.keys import key_of
from shuniu.base.web.request import Request
from shuniu.engines.directives import acts, forms
from shuniu.engines.directives.models import Directive
from shuniu.engines.directives.views.making import form_of, shown, taken, to_key


@login_required
def first(request: Request, noun: str, key: int) -> HttpResponse:
    """登记纸质批示."""
    where = to_key(request, noun, key)
    form = form_of(request, forms.Key, where)

    def do() -> tuple[str, str]:
        made = acts.key(by=where.by, at=request.at, concerned=where.thing, **form.cleaned_data)
        return f"/directive/{made.pk}/", nouns.of(made).life["key"].said_after(made)

    done = taken(request, form, where.slot, do) if form.is_bound and form.is_valid() else None
    title = nouns.of(where.thing).title(where.thing)
    return done or shown(
        request, "directives/paper.html", form, where.slot, title="登记纸质批示", about=title
    )


@login_required
def again(request: Request, key: int) -> HttpResponse:
    """录第二遍: blind to the first."""
    return _verb(request, key, "key_again", forms.KeyAgain)


@login_required
def settle(request: Request, key: int) -> HttpResponse:
    """核定原文: both keyings compared."""
    return _verb(request, key, "settle", forms.Settle)


def _verb(request: Request, key: int, verb: str, asks: type[forms.Form]) -> HttpResponse:
    directive = _kept(request, key, verb)
    noun = nouns.of(directive)
    if request.method != "POST" and directive.state not in noun.life[verb].from_:
        return redirect(noun.address(directive))
    by = noun.policy.fitting(request.actors, verb, directive)[0]
    first_text = {"text": directive.words.body} if verb == "settle" and directive.words else {}
    form = asks(request.POST or None, initial=first_text, thing=directive, by=by, at=request.at)
    slot = f"directive.{directive.pk}.{verb}"

    def do() -> tuple[str, str]:
        seen = key_of(request.POST.get("_seen"))
        done: Any = noun.life[verb].perform
        made = done(directive, by=by, at=request.at, seen=seen, **form.cleaned_data)
        return f"/directive/{made.pk}/", noun.life[verb].said_after(made)

    done = taken(request, form, slot, do) if form.is_bound and form.is_valid() else None
    pictures = list(attaching.of("directive", directive.pk))
    more = {
        "title": noun.life[verb].word,
        "thing": directive,
        "pictures": pictures,
        "seen": directive.version,
    }
    return done or shown(request, f"directives/{verb}.html", form, slot, **more)


def _kept(request: Request, key: int, verb: str) -> Directive:
    """The directive where the reader's office keeps it; 404 otherwise."""
    found = nouns.visible("directive", key, request.actors)
    if not isinstance(found, Directive) or not nouns.of(found).policy.fitting(request.actors, verb, found):
        raise Http404
    return found
