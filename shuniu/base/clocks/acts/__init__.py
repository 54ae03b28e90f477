"""The verbs of the calendar."""

from shuniu.base.clocks.acts.publish import publish, revise

__all__ = ["publish", "revise"]
