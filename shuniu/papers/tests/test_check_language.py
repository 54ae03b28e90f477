"""The counts behind the search for wrong characters: derived, packed, read back."""

from shuniu.papers.checker.language import derive
from shuniu.papers.checker.language.likelihood import Likelihood
from shuniu.papers.checker.language.likeness import Likeness, alike

TEXTS = ["国家机关工作人员", "国家机关", "国家工作"] * 9


def test_counts_pack_and_read_back():
    known = Likelihood(derive.packed(derive.counted(TEXTS)))
    assert known.of("国家机") > known.of("国家员")
    assert known.of("国家机") > known.of("机关国")
    assert known.knows("国家机") and not known.knows("家国机")
    assert "国" in known.leading["家机"]


def test_lines_said_twice_count_once(tmp_path):
    (tmp_path / "one.txt").write_text("国家机关\n国家机关\n第2号公告\n", encoding="utf-8")
    assert list(derive.runs([tmp_path])) == ["国家机关", "第", "号公告"]


def test_characters_alike():
    assert alike("渡")["度"] is Likeness.SOUND
    assert alike("末")["未"] is Likeness.SHAPE
    assert "渡" not in alike("渡")
