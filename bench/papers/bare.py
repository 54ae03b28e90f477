"""The engine's own time: the same paragraphs through Typst with a compiler kept warm, and nothing else."""

import json
import tempfile
from functools import lru_cache
from pathlib import Path

import typst

from shuniu.papers.typeset.fonts import installed

TEMPLATE = """
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "1")
#set text(font: "FAMILY", size: 15.79pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 0.875em, spacing: 0.875em, justify: true, linebreaks: "simple", first-line-indent: (amount: 2em, all: true))
#for words in json(bytes(sys.inputs.words)) { par(words) }
"""


def bare_pdf(paragraphs: list[str]) -> bytes:
    """The paragraphs as PDF."""
    return _compiler().compile(sys_inputs={"words": json.dumps(paragraphs, ensure_ascii=False)}, format="pdf")


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    folder = Path(tempfile.mkdtemp(prefix="shuniu-bare-"))
    fonts = installed()
    template = folder / "bare.typ"
    template.write_text(TEMPLATE.replace("FAMILY", fonts["fang"].family), "utf-8")
    return typst.Compiler(
        str(template),
        root=str(folder),
        font_paths=fonts.folders,
        ignore_system_fonts=True,
        sys_inputs={"words": "[]"},
    )
