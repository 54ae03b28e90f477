"""Signing in with login name and password."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from shuniu.base.parties.models import Account
from shuniu.base.statements import Statement

# Every request begins with it.
_OPEN = Statement(lambda key: Account.objects.filter(pk=key, closed_at=None).select_related("person"), int)


class Accounts(BaseBackend):
    """Open accounts, by login name whatever its case; a wrong name costs as long as a wrong password."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Account | None:
        """The account, or None."""
        try:
            account = Account.objects.get_by_natural_key((username or "").strip())
        except Account.DoesNotExist:
            Account().set_password(password or "")
            return None
        return account if account.check_password(password or "") and account.is_active else None

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session, while it is open."""
        return _OPEN.first(user_id)
