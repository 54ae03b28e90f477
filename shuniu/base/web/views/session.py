"""Who is signed in, for scripts: before a form is sent, and after signing in anew in the dialog."""

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import resolve_url
from django.views.decorators.cache import never_cache


@never_cache
def session(request: HttpRequest) -> JsonResponse:
    """``{account: key or null, csrf, signin: address}``."""
    account = request.user.pk if request.user.is_authenticated else None
    return JsonResponse(
        {"account": account, "csrf": get_token(request), "signin": resolve_url(settings.LOGIN_URL)}
    )
