"""Chinese and Arabic numbers up to 99, as levels and counts of official texts use them."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"


def value(written: str) -> int:
    """二十三 → 23, 两 → 2, 12 → 12; 0 for what is no number."""
    if written.isdigit():
        return int(written)
    written = written.replace("两", "二").replace("〇", "零")
    tens, ten, ones = written.rpartition("十")
    if any(mark not in DIGITS for mark in tens + ones):
        return 0
    if not ten:
        return DIGITS.index(ones) if len(ones) == 1 else 0
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


def chinese(number: int) -> str:
    """23 → 二十三, for 1 to 99."""
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return lead + (DIGITS[ones] if ones else "")
