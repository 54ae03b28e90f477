"""Delivery: what the worker does with the outbox, every few seconds (``config/recurring.py``)."""

from datetime import datetime

from shuniu.base.notices.handing import hand_over
from shuniu.base.notices.sending import send_out


def deliver(at: datetime, limit: int = 100) -> int:
    """Hand over and send what is due, at most ``limit`` of each; how many were taken up. Two at once are safe."""
    return hand_over(at, limit) + send_out(at, limit)
