"""Rules (制度包): every figure of the office is data with a value, a source and a validity (RUL-1, RUL-2, design law 5).

Code asks ``rules.figure("reporting.claim_within", scope=[party ids, nearest first], at=day)`` and gets a typed value with
its source; what has no source is ``assumed`` and shown as 暂定. A room declares its figures as a ``Chapter`` and registers it
in its ``apps.ready()``. Values come from packs (``packs/<name>/<chapter>.toml``, ``packs import``), in layers: statute → general
→ the pack an office has adopted → local change; a pack of the layer scheme (计分办法) answers whoever names it
(``preferring``). Each change is a new version with its day, nothing is overwritten.

Life of a local change: set → standing | revoked, ended. Owns PackVersion, Rule, PackAdoption, LocalRule; borrows parties.
"""

from shuniu.base.rules.asking import (
    Figures,
    FiguresOfPack,
    figure,
    figures,
    figures_of_pack,
    register_lineage,
    steady,
)
from shuniu.base.rules.chapters import CHAPTERS, Chapter, Chapters, Key, UnknownFigure, register
from shuniu.base.rules.duration import Duration, TimeUnit, duration
from shuniu.base.rules.figures import Figure
from shuniu.base.rules.rulebook import NoFigure

__all__ = [
    "CHAPTERS",
    "Chapter",
    "Chapters",
    "Duration",
    "Figure",
    "Figures",
    "FiguresOfPack",
    "Key",
    "NoFigure",
    "TimeUnit",
    "UnknownFigure",
    "duration",
    "figure",
    "figures",
    "figures_of_pack",
    "register",
    "register_lineage",
    "steady",
]
