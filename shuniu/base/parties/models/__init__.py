"""Party, Account and the passwords an account has had."""

from shuniu.base.parties.models.account import Account
from shuniu.base.parties.models.old_password import OldPassword
from shuniu.base.parties.models.party import Party

__all__ = ["Account", "OldPassword", "Party"]
