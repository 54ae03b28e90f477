"""广元市政务信息计分办法（2008）, clause by clause (the text S3)."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon

CLAUSES = [
    (one("采用", publication="政务晨讯"), "（一）", "2"),
    (one("采用", publication="要情专报"), "（一）", "2"),
    (one("采用", publication="政府工作通报"), "（二）", "5"),
    (one("采用", publication="政务参阅"), "（二）", "5"),
    (one("采用", publication="政务晨讯", genre="约稿"), "（二）", "5"),
    (one("网站刊载", genre="文字"), "（三）", "1"),
    (one("网站刊载", genre="图片"), "（三）", "0.5"),
    (one("采用", "中央"), "（四）", "10"),
    (one("采用", "省", "川政晨讯", genre="参阅"), "（四）", "3"),
    (one("采用", "省", "川政晨讯", genre="重要"), "（四）", "5"),
    (one("批示", "中央"), "（五）", "20"),
    (one("批示", "省"), "（五）", "10"),
    (one("批示", "市"), "（五）", "5"),
    (one("约稿未报"), "（六）", "-10"),
    (one("约稿迟报"), "（六）", "-10"),
    (one("督促不力"), "（六）", "-10"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon("guangyuan-2008", happening) == [(clause, points)]
