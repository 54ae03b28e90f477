"""The web floor alone, with a door."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import include, path

from shuniu.base.parties.models import Account
from shuniu.base.web.views import failures


def door(request: HttpRequest) -> HttpResponse:
    """Whoever says their login comes in."""
    if request.method == "POST" and (
        account := Account.objects.filter(login=request.POST.get("login")).first()
    ):
        login(request, account, backend="shuniu.base.parties.backends.Accounts")
        return HttpResponseRedirect("/desk/")
    return render(request, "trial/door.html", {"title": "登录"})


def desk(request: HttpRequest) -> HttpResponse:
    """An empty page in the whole frame."""
    return render(request, "trial/desk.html", {"title": "工作台"})


front = (
    [
        path("login/", door, name="login"),
        path("logout/", desk, name="logout"),
        path("desk/", desk, name="desk"),
        path("search/", desk, name="search"),
        path("first/", desk, name="first_password"),
    ],
    "front",
)

handler400 = failures.unread
handler404 = failures.not_found

urlpatterns = [path("", include(front)), path("", include("shuniu.base.web.urls"))]
