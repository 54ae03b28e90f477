"""Message, Notice, Dispatch, Preference."""

from shuniu.base.notices.models.dispatch import Channel, Dispatch, State
from shuniu.base.notices.models.message import Message
from shuniu.base.notices.models.notice import Notice
from shuniu.base.notices.models.preference import Preference

__all__ = ["Channel", "Dispatch", "Message", "Notice", "Preference", "State"]
