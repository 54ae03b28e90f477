"""A pack's folder of TOML files → Pack, or all that is wrong with it by file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from shuniu.base.rules.chapters import CHAPTERS, Chapter, Chapters
from shuniu.base.rules.kinds import BadValue
from shuniu.base.rules.locate import Lines
from shuniu.base.rules.packs import LAYER_WORDS, Entry, Pack
from shuniu.base.rules.problems import PackProblems, Problem
from shuniu.base.rules.validity import Validity

MANIFEST = "pack.toml"
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_MANIFEST_FIELDS = {"name": str, "word": str, "layer": str, "about": str, "based_on": list}
_ENTRY_FIELDS = {"value": object, "source": str, "note": str, "assumed": bool, "from": date, "until": date}
_TYPE_WORDS = {str: "文字", list: "清单", bool: "true 或 false", date: "日期（如 2024-01-01）"}


@dataclass
class _File:
    """One TOML file being read, and what was found wrong in it."""

    path: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)
    said: dict[str, Any] = field(default_factory=dict)
    lines: Lines = field(default_factory=lambda: Lines(""))

    def wrong(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self.shown, line, sentence))

    def parse(self) -> _File:
        try:
            text = self.path.read_text(encoding="utf-8")
            self.lines, self.said = Lines(text), tomllib.loads(text)
        except FileNotFoundError:
            self.wrong(1, "没有这个文件；每个制度包都要有它")
        except UnicodeDecodeError:
            self.wrong(1, "不是 UTF-8 编码的文字")
        except tomllib.TOMLDecodeError as error:
            at = _AT_LINE.search(str(error))
            self.wrong(int(at[1]) if at else len(text.splitlines()), f"TOML 写法有误：{error}")
        return self


def read_pack(folder: Path, chapters: Chapters = CHAPTERS) -> Pack:
    """Return the pack in ``folder`` (its pack.toml and one file a chapter); PackProblems lists every mistake."""
    manifest = _File(folder / MANIFEST, f"{folder.name}/{MANIFEST}").parse()
    pack = _manifest(manifest, folder.name)
    files = [
        _File(path, f"{folder.name}/{path.name}").parse()
        for path in sorted(folder.glob("*.toml"))
        if path.name != MANIFEST
    ]
    entries = tuple(entry for file in files for entry in _chapter_entries(file, chapters))
    if problems := [problem for file in [manifest, *files] for problem in file.problems]:
        raise PackProblems(problems)
    return Pack(**pack, entries=entries)


def _manifest(file: _File, folder: str) -> dict[str, Any]:
    said = file.said
    _check_fields(file, said, _MANIFEST_FIELDS, lambda name: file.lines.top(name))
    if not file.problems:
        _check_manifest(file, said, folder)
    return {**said, "based_on": tuple(said.get("based_on", ()))}


def _check_manifest(file: _File, said: dict[str, Any], folder: str) -> None:
    for name in _MANIFEST_FIELDS:
        if name not in said and name != "based_on":
            file.wrong(1, f"缺少 {name}")
    if said.get("name", folder) != folder:
        file.wrong(file.lines.top("name"), f"name 应与文件夹同名：{folder}")
    if said.get("layer", "pack") not in LAYER_WORDS:
        file.wrong(file.lines.top("layer"), f"layer 应是 {'、'.join(LAYER_WORDS)} 之一")


def _check_fields(file: _File, said: dict[str, Any], known: Mapping[str, type], line: Any) -> bool:
    before = len(file.problems)
    for name, value in said.items():
        if name not in known:
            file.wrong(line(name), f"不认识的项“{name}”；可用的有：{'、'.join(known)}")
        elif not isinstance(value, known[name]) or isinstance(value, datetime):
            file.wrong(line(name), f"{name} 应是{_TYPE_WORDS[known[name]]}")
    return len(file.problems) == before


def _chapter_entries(file: _File, chapters: Chapters) -> Iterator[Entry]:
    chapter = chapters.named(file.path.stem)
    if chapter is None:
        known = "、".join(f"{each.name}.toml" for each in chapters.all())
        file.wrong(1, f"没有“{file.path.stem}”这一章；可用的文件名：{known}")
        return
    for name, blocks in file.said.items():
        if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
            file.wrong(file.lines.block(name), f"“{name}”应写在双方括号标题下：[[{name}]]")
        elif chapter.key(name) is None:
            known = "、".join(key.name for key in chapter.keys)
            file.wrong(file.lines.block(name), f"“{chapter.word}”一章没有“{name}”；可用的有：{known}")
        else:
            yield from _figure_entries(file, chapter, name, blocks)


def _figure_entries(file: _File, chapter: Chapter, name: str, blocks: list[dict[str, Any]]) -> list[Entry]:
    read = [(nth, _entry(file, chapter, name, nth, block)) for nth, block in enumerate(blocks)]
    entries = [(nth, entry) for nth, entry in read if entry is not None]
    for (first, one), (second, other) in combinations(entries, 2):
        if one.validity.overlaps(other.validity):
            where = file.lines.block(name, first)
            file.wrong(
                file.lines.block(name, second), f"{name} 的有效期与第{where}行的重叠（{one.validity}）"
            )
    return [entry for _, entry in entries]


def _entry(file: _File, chapter: Chapter, name: str, nth: int, block: dict[str, Any]) -> Entry | None:
    def line(field_name: str, row: int | None = None) -> int:
        return file.lines.field(name, nth, field_name, row)

    fields_right = _check_fields(file, block, _ENTRY_FIELDS, line)
    if "value" not in block:
        file.wrong(line("value"), f"{name} 缺少 value（值）")
    if not fields_right or "value" not in block:
        return None
    for where, sentence in _unsourced(block):
        file.wrong(line(where), f"{name} {sentence}")
    try:
        value = chapter.key(name).kind.normal(block["value"])  # type: ignore[union-attr]
    except BadValue as error:
        file.wrong(line("value", error.row), f"{name}：{error}")
        return None
    return Entry(f"{chapter.name}.{name}", value, **_standing(block))


def _unsourced(block: dict[str, Any]) -> Iterator[tuple[str, str]]:
    assumed = block.get("assumed", False)
    if not assumed and not block.get("source", "").strip():
        yield "value", "没有 source（依据）；确无依据的，写 assumed = true 并在 note 里说明为什么这样定"
    if assumed and not block.get("note", "").strip():
        yield "assumed", "是暂定的，要在 note 里用一句话说明为什么这样定"
    if block.get("from", date.min) > block.get("until", date.max):
        yield "until", "的 until（止）早于 from（起）"


def _standing(block: dict[str, Any]) -> dict[str, Any]:
    return {
        "source": block.get("source", "").strip(),
        "note": block.get("note", "").strip(),
        "assumed": block.get("assumed", False),
        "validity": Validity(block.get("from"), block.get("until")),
    }
