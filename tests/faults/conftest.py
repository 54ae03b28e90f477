"""The office of clocks, for the tests that let it fail."""

from shuniu.base.clocks.tests.conftest import office, rules

__all__ = ["office", "rules"]
