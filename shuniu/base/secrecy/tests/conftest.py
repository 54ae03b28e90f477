"""Signing in, for the tests of pages."""

from shuniu.base.jobs.tests.entering import enter

__all__ = ["enter"]
