"""What is said after a verb: what happened and what comes next."""

from django.utils.timezone import localtime

from shuniu.rooms.assessment.models import Book, Circular


def after_count(book: Book) -> str:
    """Up to when."""
    return f"已记到{localtime(book.counted_at):%-m月%-d日 %H:%M}。" if book.counted_at else "已记账。"


def after_publish(circular: Circular) -> str:
    """Until when units may object."""
    until = circular.objections_until
    days = f"，异议期到{localtime(until):%-m月%-d日}" if until else ""
    return f"已发出，各单位负责人会收到通知{days}。"
