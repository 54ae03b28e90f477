"""What directives keep."""

from shuniu.engines.directives.models.directive import Directive
from shuniu.engines.directives.models.mention import Mention
from shuniu.engines.directives.models.reception import Reception, Round
from shuniu.engines.directives.models.words import Words

__all__ = ["Directive", "Mention", "Reception", "Round", "Words"]
