"""Rules that a pattern can say: each ``pattern`` of ``rules/*.toml`` is searched in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import Rule, rulebook


@cache
def rules_for(purpose: str) -> tuple[Rule, ...]:
    """The pattern rules of a purpose."""
    return tuple(rule for rule in rulebook().values() if rule.pattern and purpose in rule.purposes)


def check(page: Page) -> Iterator[Finding]:
    """Every match that its ``unless`` does not excuse; ``unless`` sees the match with 12 characters around it."""
    for rule in rules_for(page.purpose):
        yield from matches(rule, page.text)


def matches(rule: Rule, text: str) -> Iterator[Finding]:
    """A named group ``wrong`` narrows the finding to a part of the match."""
    if rule.pattern is None:
        return
    narrowed = "wrong" in rule.pattern.groupindex
    for match in rule.pattern.finditer(text):
        start, end = match.span("wrong" if narrowed else 0)
        if rule.unless and rule.unless.search(text[max(0, start - 12) : end + 12]):
            continue
        suggestion = match.expand(rule.replace)
        if suggestion != text[start:end]:
            yield rule.finding(text, start, end, suggestion)
