"""What goes to the printer: the pure red of heads, and copies that each carry their 份号."""

import io
from dataclasses import replace

import pdfplumber
import pytest

from shuniu.papers.model import Paragraph, Words
from shuniu.papers.tests.papers_measured import measured
from shuniu.papers.tests.samples import BULLETIN, DIGEST, NOTICE
from shuniu.papers.typeset import numbered, typeset

RED = (1.0, 0.0, 0.0)


@pytest.mark.parametrize("document", [NOTICE, BULLETIN])
def test_letters_and_rule_of_a_head_are_pure_red(document):
    with pdfplumber.open(io.BytesIO(typeset(document).data)) as pdf:
        first = pdf.pages[0]
        letters = {char["non_stroking_color"] for char in first.chars if char["size"] > 30}
        drawn = {one["stroking_color"] for one in first.lines} | {
            one["non_stroking_color"] for one in first.rects
        }
    assert letters == {RED} and RED in drawn


@pytest.mark.parametrize("paragraphs", [1, 14])
def test_every_copy_has_its_number_and_begins_on_the_front_of_a_sheet(paragraphs):
    body = (Paragraph.of("各地要压实工作责任，切实做好各项工作。" * 6),) * paragraphs
    item = replace(DIGEST.items[0], blocks=body)
    document = replace(DIGEST, items=(item,), mark=Words("内部资料　注意保存"))
    alone = measured(typeset(document).data)
    pages = measured(numbered(document, ["000007", "000008", "000009"]))
    each = len(alone) + len(alone) % 2
    assert len(pages) == each * 3 - len(alone) % 2
    for place, number in enumerate(("000007", "000008", "000009")):
        copy = pages[place * each : place * each + len(alone)]
        first = copy[0].line(number)
        assert (first.left, first.top) == pytest.approx((28, 37), abs=0.6)
        assert all(page.text.endswith(f"— {n} —") for n, page in enumerate(copy, 1))
        assert copy[0].text.count(number) == 1 and "内部资料" in copy[0].text
