"""What a person at the terminal reads: plain sentences, at once, on standard error."""

import sys


def say(sentence: str) -> None:
    """Print one sentence for the person at the terminal, whatever the terminal's encoding can hold."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(sentence.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()


class Unable(SystemExit):
    """The command cannot go on; its sentence says why and what to do. Ends the process with code 1."""

    def __init__(self, sentence: str) -> None:
        super().__init__(1)
        self.sentence = sentence
        say(sentence)
