"""What is typeset reads back to the same model, from each of the formats."""

from datetime import date

import pytest

from shuniu.papers.model import Bodies, Date, Document, Heading, Number, Paragraph, Signature, Words
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


@pytest.mark.parametrize("fmt", FORMATS)
def test_number_and_urgency_come_back_without_a_masthead(fmt):
    bare = Document(
        urgency=Words("特急"),
        number=Number.of("云政办发", 2026, 12),
        title=Words("关于做好水库安全管理工作的通知"),
        addressees=Bodies("各县区人民政府"),
        blocks=(Paragraph.of("为做好水库安全管理工作，现将有关事项通知如下。"),),
        signatures=(Signature("云州市人民政府办公室"),),
        date=Date.of(date(2026, 2, 1)),
    )
    assert read_back(bare, fmt).document == bare
