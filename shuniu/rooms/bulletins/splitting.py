"""A text as its sentences: joined again they are the text, character for character."""

import re

# A sentence ends with 。！？ and the marks that close after it, unless the sentence goes on behind them (“好。”，他说); a line's
# end ends it too. ASCII ? and ! count only where no Latin letter follows, as in an address they would.
_SENTENCE = re.compile(
    r"""
    (?:[^。！？!?\n]
      | [。！？!?]+ (?=[”’』」）》】)\]]* [，、；：,;:])      # goes on
      | [!?] (?=[A-Za-z0-9=&/%])
    )*
    (?:[。！？!?]+ [”’』」）》】)\]]* | \n | \Z)
    \s*
    """,
    re.VERBOSE,
)


def split(text: str) -> list[str]:
    """The sentences in order, each with the blanks behind it; blanks at the head belong to the first."""
    found = [piece for piece in _SENTENCE.findall(text) if piece]
    if len(found) > 1 and not found[0].strip():
        found[:2] = [found[0] + found[1]]
    return found
