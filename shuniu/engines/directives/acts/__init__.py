"""The verbs of directives, one a file; importing the package binds each to its step."""

from shuniu.engines.directives.acts.address import address
from shuniu.engines.directives.acts.answer import answer
from shuniu.engines.directives.acts.ask import ask, note
from shuniu.engines.directives.acts.give import give
from shuniu.engines.directives.acts.key import discard, key, key_again, settle
from shuniu.engines.directives.acts.mention import mention
from shuniu.engines.directives.acts.receive import receive
from shuniu.engines.directives.acts.send import send

__all__ = [
    "address", "answer", "ask", "discard", "give", "key", "key_again", "mention", "note", "receive", "send", "settle",
]  # fmt: skip
