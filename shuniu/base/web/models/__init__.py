"""What the web floor keeps: drafts, forms already sent, what a person has put away."""

from shuniu.base.web.models.draft import Draft
from shuniu.base.web.models.once import Once
from shuniu.base.web.models.seen import Seen

__all__ = ["Draft", "Once", "Seen"]
