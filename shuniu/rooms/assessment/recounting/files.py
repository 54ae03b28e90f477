"""Schemes read straight from pack files, for who counts again without an office: no tables, no adoption, no local change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from shuniu.base.rules.asking import FiguresOfPack
from shuniu.base.rules.chapters import CHAPTERS
from shuniu.base.rules.packs import SCHEME, Entry, Pack
from shuniu.base.rules.reader import MANIFEST, read_pack
from shuniu.base.rules.rulebook import Edition, RuleBook

GENERAL_PACK = "tongyong"
FOUND = "tuiding"
NOTHING = {"clause": "登记", "event": "期初、其他加分、其他扣分", "points": "按登记"}


def shelf(*folders: Path) -> dict[str, Pack]:
    """Return the packs in folders: each a pack or a folder of packs; a later one takes the place of its namesake."""
    return {pack.name: pack for folder in folders for pack in _packs(folder)}


def _packs(folder: Path) -> Iterable[Pack]:
    own = (
        [folder]
        if (folder / MANIFEST).exists()
        else sorted(path.parent for path in folder.glob(f"*/{MANIFEST}"))
    )
    return [read_pack(each) for each in own]


def figures(packs: Mapping[str, Pack], name: str, on: date) -> FiguresOfPack:
    """Return what the pack called ``name`` and those it rests on say on a day; PackMissing when it is not among them."""
    if name not in packs:
        raise PackMissing(name)
    return FiguresOfPack(RuleBook({each.name: [_edition(each)] for each in packs.values()}), name, on)


class PackMissing(Exception):
    """A scheme that is not on the shelf."""

    def __str__(self) -> str:
        return f"没有“{self.args[0]}”这个计分办法：写随产品附带的名称，或者它所在的文件夹"


def _edition(pack: Pack) -> Edition:
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in pack.entries:
        entries[entry.name].append(entry)
    return Edition(pack.name, 1, pack.layer, pack.based_on, None, entries)


def found_pack(title: str, rows: Sequence[Mapping[str, str]], word: str) -> Pack:
    """Return the scheme that a table's own figures state: its rows of 计分标准, everything counted once and added up."""
    source = f"由{title}的条数和得分推出"
    said = {"worth": list(rows) or [NOTHING], "several": "累加", "joint": "各计", "instructed": "每次都计"}
    said |= {name: [] for name in ("duties", "repeated", "bounds", "groups", "credited")}
    return Pack(FOUND, word, SCHEME, f"{source}，只供重算。", (GENERAL_PACK,), tuple(_entries(said, source)))


def _entries(said: Mapping[str, object], source: str) -> Iterable[Entry]:
    for name, value in said.items():
        kind = CHAPTERS.key(f"assessment.{name}").kind
        yield Entry(f"assessment.{name}", kind.normal(value), source=source)
