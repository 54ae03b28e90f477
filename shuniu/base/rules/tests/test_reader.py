"""A pack's folder is read whole or not at all; every mistake is named with its file and line."""

from datetime import date

import pytest

from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.problems import PackProblems
from shuniu.base.rules.reader import read_pack
from shuniu.base.rules.tests.schema import CHAPTERS
from shuniu.base.rules.validity import Validity

MANIFEST = 'name = "demo"\nword = "样例"\nlayer = "pack"\nabout = "试用。"\n'
GOOD = """# 试行
[[within]]
value = "2小时"
source = "某办法第三条"
until = 2025-12-31

[[within]]
value = "1小时"
assumed = true
note = "没有依据，取一半。"
from = 2026-01-01
"""
LADDER = """[[ladder]]
source = "某办法"
value = [
    { at = "剩余20%", tell = ["分管领导"], urgent = false },  # 先提醒, 再告诉
    { at = "以后", tell = ["分管领导"], urgent = false },
]
"""
WRONG = [
    ('[[wihtin]]\nvalue = "2小时"\n', 1, "没有“wihtin”"),
    ('[[within]]\nsource = "x"\nvalue = "2周"\n', 3, "单位“周”不对"),
    ('[[within]]\nvalue = "2小时"\n', 2, "没有 source"),
    ('[[within]]\nvalue = "2小时"\nassumed = true\n', 3, "说明为什么"),
    ('[[within]]\nvalue = "2小时"\nsource = "x"\nunit = "h"\n', 4, "不认识的项“unit”"),
    ('[[within]]\nvalue = "2小时"\nsource = "x"\nfrom = "昨天"\n', 4, "from 应是日期"),
    ('[[within]]\nvalue = "2小时"\nsource = "x"\nfrom = 2026-01-01T08:00:00\n', 4, "from 应是日期"),
    ('[[within]]\nvalue = "2小时"\nsource = "x"\nfrom = 2026-02-01\nuntil = 2026-01-01\n', 5, "早于"),
    ('[[within]]\nsource = "x"\n', 1, "缺少 value"),
    ('[within]\nvalue = "2小时"\n', 1, "[[within]]"),
    ("[[within]]\nvalue = 2小时\n", 2, "TOML 写法有误"),
    (GOOD.replace("2025-12-31", "2026-01-01"), 7, "与第2行的重叠"),
    (LADDER, 5, "以后"),
]


def folder(tmp_path, chapter, manifest=MANIFEST, name="trial.toml"):
    pack = tmp_path / "demo"
    pack.mkdir()
    (pack / "pack.toml").write_text(manifest, encoding="utf-8")
    (pack / name).write_text(chapter, encoding="utf-8")
    return pack


def problems(path):
    with pytest.raises(PackProblems) as caught:
        read_pack(path, CHAPTERS)
    return caught.value.problems


def test_reads_entries_with_source_and_validity(tmp_path):
    pack = read_pack(folder(tmp_path, GOOD), CHAPTERS)
    assert pack == Pack(
        "demo",
        "样例",
        "pack",
        "试用。",
        entries=(
            Entry("trial.within", "2小时", "某办法第三条", validity=Validity(None, date(2025, 12, 31))),
            Entry(
                "trial.within",
                "1小时",
                "",
                "没有依据，取一半。",
                assumed=True,
                validity=Validity(date(2026, 1, 1), None),
            ),
        ),
    )


@pytest.mark.parametrize(("text", "line", "sentence"), WRONG)
def test_names_file_and_line(tmp_path, text, line, sentence):
    found = problems(folder(tmp_path, text))
    assert [(problem.file, problem.line) for problem in found] == [("demo/trial.toml", line)]
    assert sentence in found[0].sentence


def test_lists_all_mistakes_of_all_files(tmp_path):
    text = '[[within]]\nvalue = "2周"\nsource = "x"\n\n[[tries]]\nvalue = "10次"\nsource = "x"\n'
    found = problems(folder(tmp_path, text, MANIFEST.replace('layer = "pack"', 'layer = "村"')))
    assert [str(problem).split(": ")[0] for problem in found] == [
        "demo/pack.toml:3",
        "demo/trial.toml:2",
        "demo/trial.toml:6",
    ]


def test_a_strange_chapter_and_a_manifest_missing(tmp_path):
    path = folder(tmp_path, "", name="weather.toml")
    (path / "pack.toml").unlink()
    assert [problem.file for problem in problems(path)] == ["demo/pack.toml", "demo/weather.toml"]


def test_bytes_that_are_no_text(tmp_path):
    path = folder(tmp_path, "")
    (path / "trial.toml").write_bytes("[[within]]".encode("utf-16"))
    assert "UTF-8" in problems(path)[0].sentence
