"""What the rules are made of: versions of packs and their rules, adoptions, local changes, the stamp."""

from shuniu.base.rules.models.adoption import PackAdoption
from shuniu.base.rules.models.local import LocalRule
from shuniu.base.rules.models.stamp import Stamp
from shuniu.base.rules.models.version import PackVersion, Rule

__all__ = ["LocalRule", "PackAdoption", "PackVersion", "Rule", "Stamp"]
