"""Signing in and out, the first password, the demo office's entrance."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from shuniu.base.parties import idle
from shuniu.base.parties.models import Account
from shuniu.base.rules import figure
from shuniu.base.web.request import Request
from shuniu.front import entrance
from shuniu.front.forms import ChangePassword, ChoosePassword, Login
from shuniu.org.acts import choose_password
from shuniu.org.models import Person

BACKEND = "shuniu.base.parties.backends.Accounts"


@never_cache
def sign_in(request: Request) -> HttpResponse:
    """The sign-in page; in a demo office, its entrance."""
    form = Login(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = authenticate(
            request, username=form.cleaned_data["login"], password=form.cleaned_data["password"]
        )
        if account is not None:
            return _enter(request, account)
        if getattr(request, "axes_locked_out", False):
            return HttpResponse(status=429)
        most = figure("parties.lock_after", at=request.at).value
        form.add_error(None, f"登录名或密码不对，请核对后再试。连续输错{most}次会锁定。")
    context = {
        "title": "登录",
        "form": form,
        "next": request.GET.get("next", ""),
        "groups": entrance.groups(),
    }
    return render(request, "front/login.html", context, status=422 if form.is_bound else 200)


@require_POST
def enter(request: Request, key: int) -> HttpResponse:
    """Walk into the demo office as somebody; only a demo office has this door."""
    if not settings.DEMO:
        raise Http404
    account = get_object_or_404(Account, person=key, closed_at=None)
    return _enter(request, account)


def _enter(request: Request, account: Account) -> HttpResponse:
    login(request, account, backend=BACKEND)
    idle.begin(request)
    if account.must_change_password:
        return redirect("front:first_password")
    wanted = request.POST.get("next", "")
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()})
    return redirect(wanted if safe else "front:desk")


@require_POST
def sign_out(request: Request) -> HttpResponse:
    """Leave."""
    logout(request)
    return redirect("front:login")


@login_required
def first_password(request: Request) -> HttpResponse:
    """Whoever came with a first password chooses their own before anything else."""
    return _choose(request, ChoosePassword, "设置自己的密码")


@login_required
def change_password(request: Request) -> HttpResponse:
    """Change one's own password."""
    return _choose(request, ChangePassword, "修改密码")


def _choose(request: Request, asked: type[ChoosePassword], title: str) -> HttpResponse:
    account: Any = request.user
    form = asked(request.POST or None, account=account)
    if request.method == "POST" and form.is_valid():
        person = Person.objects.get(pk=account.person_id)
        by = request.actors[0]
        choose_password(person, by=by, at=request.at, password=form.cleaned_data["password"])
        account.refresh_from_db()
        update_session_auth_hash(request, account)
        return redirect("front:desk")
    return render(
        request, "front/password.html", {"title": title, "form": form}, status=422 if form.is_bound else 200
    )
