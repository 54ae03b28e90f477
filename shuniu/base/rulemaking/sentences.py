"""Entries of rule making as sentences."""

from __future__ import annotations

from datetime import date


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%Y年%-m月%-d日}"


LOCAL = {
    "change": lambda entry: f"改定“{entry.notes['title']}”，自{_day(entry.notes['since'])}起执行",
    "end": lambda entry: f"停用对“{entry.notes['title']}”的改定，执行到{_day(entry.notes['until'])}",
    "revoke": lambda entry: f"撤销对“{entry.notes['title']}”的改定",
}
ADOPTION = {
    "adopt": lambda entry: f"选用制度包“{entry.notes['pack']}”，自{_day(entry.notes['since'])}起执行",
    "cancel": lambda entry: "取消选用制度包",
}
