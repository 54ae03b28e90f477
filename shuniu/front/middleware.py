"""Whoever has a first password goes nowhere else until they chose their own."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse


class FirstPassword:
    """Leads every page to the choice of a password while one must be chosen."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if getattr(request.user, "must_change_password", False) and request.path not in self._open():
            return redirect("front:first_password")
        return self.answer(request)

    def _open(self) -> set[str]:
        return {reverse("front:first_password"), reverse("front:logout"), reverse("web:session")}
