"""Attempts refused inside a transaction are written when the request is over."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from shuniu.base.secrecy import attempts


class Attempts:
    """Stands outside of the refusals, so that their transactions have ended."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with attempts.kept():
            return self.answer(request)
