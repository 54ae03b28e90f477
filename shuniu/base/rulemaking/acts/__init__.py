"""The verbs of rule making."""

from shuniu.base.rulemaking.acts.adoption import adopt, cancel
from shuniu.base.rulemaking.acts.local import change, end, revoke

__all__ = ["adopt", "cancel", "change", "end", "revoke"]
