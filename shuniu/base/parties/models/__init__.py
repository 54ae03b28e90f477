"""Party and Account."""

from shuniu.base.parties.models.account import Account
from shuniu.base.parties.models.party import Party

__all__ = ["Account", "Party"]
