"""What a password must be: long enough, not obvious, not one of the last few (rule chapter parties; GB/T 22239—2019, 8.1.4.1)."""

from typing import Any

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils import timezone

from shuniu.base.parties.models import Account, OldPassword
from shuniu.base.rules import figure

SAME_SORT = "密码要同时有字母和数字（或符号）。"


class LongEnough:
    """As many characters as the rule asks, of at least two sorts."""

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError where it is too short or all letters or all digits."""
        least = figure("parties.password_least", at=timezone.now()).value
        if len(password) < least:
            raise ValidationError(f"密码至少{least}位，现在是{len(password)}位。")
        if password.isalpha() or password.isdigit():
            raise ValidationError(SAME_SORT)

    def get_help_text(self) -> str:
        """What the field says."""
        least = figure("parties.password_least", at=timezone.now()).value
        return f"至少{least}位，字母和数字都要有。"


class NotObvious(CommonPasswordValidator):
    """Not on the list of the 20,000 most used, not the login, not one of the last few."""

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError with the reason."""
        if password.lower().strip() in self.passwords:
            raise ValidationError("这个密码太常见，容易被猜到，请换一个。")
        if isinstance(user, Account):
            self._own(password, user)

    def _own(self, password: str, account: Account) -> None:
        if account.login.lower() in password.lower():
            raise ValidationError("密码里不要有登录名。")
        kept = figure("parties.password_history", at=timezone.now()).value
        old = (
            OldPassword.objects.filter(account=account)
            .order_by("-until")
            .values_list("hash", flat=True)[:kept]
        )
        if any(check_password(password, known) for known in [account.password, *old]):
            raise ValidationError(f"不能用现在的密码，也不能用最近{kept}个用过的密码。")

    def get_help_text(self) -> str:
        """What the field says."""
        return "不要用常见的、容易猜到的密码。"


def remember(account: Account, at: Any) -> None:
    """Keep the present hash before it is replaced."""
    if account.has_usable_password():
        OldPassword.objects.create(account=account, hash=account.password, until=at)
