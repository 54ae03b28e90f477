"""Every invariant of the house: those of the ground floor's own parts, then each noun's. ``shuniu check`` proves them."""

from shuniu.base import nouns
from shuniu.base.clocks import invariants as clocks
from shuniu.base.facts import invariants as facts
from shuniu.base.files import invariants as files
from shuniu.base.journal import invariants as journal
from shuniu.base.nouns import Invariant
from shuniu.base.numbering import invariants as numbering
from shuniu.base.search import invariants as search
from shuniu.base.signoff import invariants as signoff

GROUND = (journal, signoff, clocks, facts, numbering, files, search)


def every() -> list[Invariant]:
    """All of them, in the order in which they are proved."""
    ground = [invariant for part in GROUND for invariant in part.INVARIANTS]
    return [*ground, *(invariant for noun in nouns.every() for invariant in noun.invariants)]
