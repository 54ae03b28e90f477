"""What is typeset reads back to the same model, from each of the formats."""

import pytest

from shuniu.papers.model import Document, Heading, Paragraph, Words
from shuniu.papers.reader import Reading, read_file
from shuniu.papers.tests import samples
from shuniu.papers.tests.accounts import forgotten
from shuniu.papers.typeset import FORMATS, typeset

LONG = Document(
    title=Words("云州市人民政府关于推进政务服务提质增效的意见"),
    blocks=(
        Heading(1, "一、", "总体要求"),
        *(
            Paragraph.of("各级各部门要“高效办成一件事”，推动GDP、App等指标口径统一，" * count + "确保见效。")
            for count in range(1, 24)
        ),
    ),
)


def read_back(document: Document, fmt: str) -> Reading:
    return read_file(typeset(document, fmt).data, f"公文.{fmt}")


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("name", samples.ALL)
def test_what_is_typeset_reads_back_to_the_same_document(name, fmt):
    reading = read_back(samples.ALL[name], fmt)
    assert reading.document == samples.ALL[name]
    assert (reading.form, forgotten(reading)) == (fmt, "")


@pytest.mark.parametrize("fmt", FORMATS)
def test_paragraphs_over_many_lines_and_pages_come_back_whole(fmt):
    assert read_back(LONG, fmt).document == LONG


@pytest.mark.parametrize("fmt", FORMATS)
def test_the_contents_that_a_bulletin_repeats_are_shown_as_unplaced(fmt):
    assert read_back(samples.BULLETIN, fmt).unplaced[0].text == "本期要目"
