"""check() and mend() together; what the rule files must not say."""

import itertools
import sys
import time

import pytest

from shuniu.papers.checker import Finding, check, mend, rulebook, secret_marks
from shuniu.papers.checker.rulebook import RuleError


def test_mend_applies_safe_findings_only():
    text = "全面布署工作、、建立台帐。2023年2月30日"
    assert mend(text, check(text)) == "全面部署工作、建立台账。2023年2月30日"


def test_mend_skips_the_second_of_two_that_overlap():
    first = Finding(0, 2, "甲乙", "甲", "a", "", "", "error", True)
    second = Finding(1, 3, "乙丙", "丙", "b", "", "", "error", True)
    assert mend("甲乙丙", [second, first]) == "甲丙"


def test_findings_are_in_order_and_apart():
    text = "一.布署、、工作,建立台帐，。\n三、截止目前\n四、完成"
    found = check(text)
    assert found == sorted(found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_findings_cite_text_rule_and_source():
    (found,) = check("建立工作台帐")
    assert (found.start, found.end, found.wrong) == (4, 6, "台帐")
    assert found.source and "台账" in found.message and found.safe


def test_empty_text_has_no_findings():
    assert check("") == []


def test_secret_marks_alone():
    assert [one.wrong for one in secret_marks("机密★5年\n正文")] == ["机密★5年"]
    assert secret_marks("加强保密工作，防止泄露国家秘密") == []


def test_rulebook_names_the_file_of_a_bad_rule(tmp_path, monkeypatch):
    (tmp_path / "mine.toml").write_text('[[rule]]\nid = "x"\ncolour = "red"\n', encoding="utf-8")
    monkeypatch.setattr(sys.modules[rulebook.__module__], "RULES", tmp_path)
    with pytest.raises(RuleError, match=r"mine\.toml.*x.*colour"):
        rulebook.__wrapped__()


@pytest.mark.parametrize(
    "mark", ["（", "）", "“", "”", "，", "1", "国", "\n", "研究工作", "《中华人民共和国"]
)
def test_a_mark_said_ten_thousand_times_takes_no_time(mark):
    started = time.process_time()
    check(mark * 10_000)
    assert time.process_time() - started < 10
