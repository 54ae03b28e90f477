"""The one page of every verb: shows what the step asks, does it, says what happened and what comes next."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from shuniu.base import nouns, refusing
from shuniu.base.actors import Actor
from shuniu.base.lives import Step
from shuniu.base.nouns import Noun
from shuniu.base.refusals import Incomplete, NotNow, Refusal, Stale
from shuniu.base.web import drafts, once
from shuniu.base.web.forms import Form
from shuniu.base.web.keys import key_of
from shuniu.base.web.models import Once

ADDRESS_MOST = Once._meta.get_field("answer").max_length or 0


@dataclass(frozen=True, slots=True)
class Asked:
    """Which verb, on what, and as which of their posts they may do it."""

    noun: Noun
    step: Step
    thing: Any
    fitting: list[Actor]
    about: int | None = None

    @property
    def slot(self) -> str:
        """The draft's name: one for each thing that a new one may be about."""
        which = f".{self.about}" if self.about else ""
        return f"{self.noun.slug}.{self.thing.pk if self.thing else 'new'}.{self.step.verb}{which}"

    def as_whom(self, request: HttpRequest) -> Actor:
        """The post chosen on the page, else the first that fits, else the first they hold: the act itself refuses that."""
        chosen = request.POST.get("_as", "")
        fitting = self.fitting or list(request.actors)[:1]  # type: ignore[attr-defined]
        return next((actor for actor in fitting if str(actor.post_id) == chosen), fitting[0])


@login_required
def create(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    """A verb from which a thing comes to be, unless it has a page of its own. Who may not do it is not told that it exists."""
    noun, step = line(slug, verb)
    fitting = noun.policy.fitting(request.actors, verb, None)  # type: ignore[attr-defined]
    if not step.creates or step.form is None or not fitting:
        raise Http404
    about = key_of(request.POST.get("_about") or request.GET.get(getattr(step.form, "about", "")))
    return answer(request, Asked(noun, step, None, fitting, about))


@login_required
def change(request: HttpRequest, slug: str, key: int, verb: str) -> HttpResponse:
    """A verb on a thing that the person can see."""
    noun, step = line(slug, verb)
    thing = nouns.visible(slug, key, request.actors)  # type: ignore[attr-defined]
    if thing is None or step.creates:
        raise Http404
    return answer(request, Asked(noun, step, thing, noun.policy.fitting(request.actors, verb, thing)))  # type: ignore[attr-defined]


def line(slug: str, verb: str) -> tuple[Noun, Step]:
    """The noun and the line of its life; 404 where there is none, and for verbs that other acts bring about."""
    try:
        noun = nouns.named(slug)
        step = noun.life[verb]
    except KeyError as unknown:
        raise Http404 from unknown
    if not step.shown:
        raise Http404
    return noun, step


def answer(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Show the form; take it, and show it again with what is missing or what has changed meanwhile."""
    if not asked.fitting:
        return no_longer(request, asked)
    form = form_for(request, asked)
    if request.method != "POST":
        return shown(request, asked, form)
    if form is not None and not form.is_valid():
        return shown(request, asked, form, status=422)
    try:
        return taken(request, asked, form)
    except Incomplete as refusal:
        if form is None:
            raise
        form.refuse(refusal.errors)
        return shown(request, asked, form, status=422)
    except (Stale, NotNow) as refusal:
        if asked.thing is not None:
            asked.thing.refresh_from_db()
        return shown(request, asked, form, status=409, refusal=refusal)


def no_longer(request: HttpRequest, asked: Asked) -> HttpResponse:
    """A form sent twice leads where it led; anything else is refused."""
    done = once.answered(request.POST.get("_once", ""), request.user)
    if done:
        return once.led_again(request, done)
    raise why_not(request, asked)


def why_not(request: HttpRequest, asked: Asked) -> Refusal:
    """They see the thing and may not do this: because something happened meanwhile, or because it is not for them.

    Who had the page open while the turn passed on (or signed in another window) is not sent to the administrator.
    """
    seen = key_of(request.POST.get("_seen"))
    if asked.thing is None or asked.step.creates:
        return refusing.not_yours(asked.step)
    if seen is not None and seen != asked.thing.version:
        return refusing.stale(asked.noun, asked.step, asked.thing, seen)
    return refusing.not_yours(asked.step)


def form_for(request: HttpRequest, asked: Asked) -> Form | None:
    """The step's form, bound to what was sent, or begun from the kept draft."""
    if asked.step.form is None:
        return None
    given = {"thing": asked.thing, "by": asked.as_whom(request), "at": request.at}  # type: ignore[attr-defined]
    if request.method == "POST":
        return asked.step.form(request.POST, request.FILES, **given)
    said, kept = request.GET.dict(), drafts.find(request.user, asked.slot)
    typed = kept.body if kept and _about(asked.step.form, said, kept.body) else {}
    return asked.step.form(initial={**said, **typed}, **given)


def _about(form: type[Form], said: dict[str, str], typed: dict[str, Any]) -> bool:
    """Is a draft about what the address names in hidden fields (which sentence, which issue)? Otherwise it is another's."""
    hidden = [name for name, field in form.base_fields.items() if field.widget.is_hidden]
    return all(str(typed.get(name, said[name])) == said[name] for name in hidden if name in said)


def taken(request: HttpRequest, asked: Asked, form: Form | None) -> HttpResponse:
    """Do it once; lead to the thing, with the sentence of what happened."""

    def do() -> str:
        seen = key_of(request.POST.get("_seen"))
        said = {"seen": seen} if seen is not None and asked.thing is not None else {}
        given = () if asked.thing is None else (asked.thing,)
        values = form.cleaned_data if form else {}
        thing = asked.step.perform(*given, by=asked.as_whom(request), at=request.at, **said, **values)  # type: ignore[misc, attr-defined]
        messages.success(request, asked.step.said_after(thing))
        drafts.discard(request.user, asked.slot)
        return after(request, asked.noun, thing)

    return once.led(request, do)


def after(request: HttpRequest, noun: Noun, thing: Any) -> str:
    """Where to go now: where the page asked, else the thing, else (no longer theirs to see) my desk."""
    wanted = request.POST.get("_next", "")
    ours = wanted.startswith("/") and len(wanted) <= ADDRESS_MOST
    if ours and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return wanted
    seen = noun.policy.sees_it(request.actors, thing)  # type: ignore[attr-defined]
    return noun.address(thing) if seen else "/"


def shown(
    request: HttpRequest,
    asked: Asked,
    form: Form | None,
    *,
    status: int = 200,
    refusal: Stale | NotNow | None = None,
) -> HttpResponse:
    """The page of the verb."""
    context = {
        "title": asked.step.word,
        "asked": asked,
        "thing_title": asked.noun.title(asked.thing) if asked.thing is not None else "",
        "thing_url": asked.noun.address(asked.thing) if asked.thing is not None else "",
        "possible": asked.step.creates or asked.thing.state in asked.step.from_,
        "form": form,
        "refusal": refusal,
        "meanwhile": form.meanwhile() if form is not None and isinstance(refusal, Stale) else "",
        "seen": getattr(asked.thing, "version", ""),
        "once": once.fresh(),
        "next": request.POST.get("_next") or request.GET.get("_next", ""),
        "draft": drafts.find(request.user, asked.slot) if form is not None else None,
    }
    return render(request, "web/verb.html", context, status=status)
