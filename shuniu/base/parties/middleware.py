"""Who acts in a request: all posts of the person signed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from shuniu.base.actors import actors_of


class WhoActs:
    """Puts ``request.actors`` on every request, found when first asked for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actors = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: actors_of(request.user, request.at) if request.user.is_authenticated else ()  # type: ignore[attr-defined]
        )
        return self.answer(request)
