"""What somebody typed into the search box, understood."""

import re
from dataclasses import dataclass

from shuniu.base.search.folding import spellings
from shuniu.base.search.tokens import CJK, needed

# Longer queries are pasted paragraphs: their beginning finds the same text.
QUERY_LIMIT = 100
TERM_LIMIT = 10
PIECE = re.compile(r"[^\W_]+(?:[.\-/:%][^\W_]+)*")
_ONE_TOKEN = re.compile(f"[{CJK}]{{1,2}}|[^\\W_{CJK}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One piece of a query. ``spellings`` are folded; a text fits when it contains one of them."""

    spellings: tuple[str, ...]

    @property
    def tokens(self) -> tuple[tuple[str, ...], ...]:
        """For every spelling the tokens that must all be there."""
        return tuple(needed(spelling) for spelling in self.spellings)

    @property
    def exact(self) -> bool:
        """Do the tokens alone decide, so that texts need not be read?"""
        return all(_ONE_TOKEN.fullmatch(spelling) for spelling in self.spellings)


@dataclass(frozen=True, slots=True)
class Query:
    """All terms must be found; no terms find nothing."""

    typed: str
    terms: tuple[Term, ...]

    @property
    def needles(self) -> tuple[str, ...]:
        """Every folded piece that is marked in what was found, longest first."""
        return tuple(sorted({s for term in self.terms for s in term.spellings}, key=len, reverse=True))


def parse(typed: str) -> Query:
    """The terms of what was typed: at spaces and punctuation, the first ten."""
    pieces = PIECE.findall(typed[:QUERY_LIMIT])
    return Query(typed, tuple(Term(spellings(piece)) for piece in dict.fromkeys(pieces[:TERM_LIMIT])))
