"""OFD files hold the PDF's letters at the PDF's places, with fonts of their own; read back by another's reader."""

import io
import zipfile
from dataclasses import replace
from functools import cache

import ofdkit
import pypdfium2
import pytest
from defusedxml import ElementTree
from fontTools.ttLib import TTFont

from shuniu.papers.model import Paragraph, Seal, Signature
from shuniu.papers.tests.samples import NOTICE, UPWARD
from shuniu.papers.typeset import typeset

SEALED = replace(
    UPWARD, signatures=tuple(Signature(one.name, seal=Seal(one.name)) for one in UPWARD.signatures)
)


def pdf_pages(document):
    with pypdfium2.PdfDocument(typeset(document).data) as pdf:
        return ["".join(page.get_textpage().get_text_range().split()) for page in pdf]


@cache
def data(document):
    return typeset(document, "ofd").data


def ofd(document):
    return ofdkit.open(io.BytesIO(data(document)))


def parts(document):
    return zipfile.ZipFile(io.BytesIO(data(document)))


@pytest.mark.parametrize("document", [NOTICE, SEALED], ids=["notice", "sealed"])
def test_the_text_equals_the_text_of_the_pdf(document):
    found = ["".join("".join(run.text for run in page.runs).split()) for page in ofd(document).pages]
    assert found == pdf_pages(document)


def test_letters_stand_where_they_stand_in_the_pdf():
    first = next(run for run in ofd(NOTICE).pages[0].runs if run.text == "特急")
    assert (first.x, first.y) == pytest.approx((28, 37 + 0.88 * 5.57), abs=0.1)


def test_every_letter_is_in_an_embedded_font():
    package = parts(NOTICE)
    fonts = [name for name in package.namelist() if "/Res/font_" in name]
    covered = set()
    for name in fonts:
        covered |= set(TTFont(io.BytesIO(package.read(name))).getBestCmap())
    assert fonts and covered.issuperset(map(ord, "".join(pdf_pages(NOTICE))))
    assert sum(package.getinfo(name).file_size for name in fonts) < 400_000


def test_every_part_is_well_formed_and_in_the_right_namespace():
    package = parts(SEALED)
    for name in package.namelist():
        if name.endswith(".xml"):
            assert ElementTree.fromstring(package.read(name)).tag.startswith("{http://www.ofdspec.org/2016}")


def test_a_letter_no_font_can_print_does_not_break_the_file():
    found = ofd(replace(NOTICE, blocks=(Paragraph.of("罕\U00020000字"),), attachments=()))
    assert "字" in "".join(run.text for page in found.pages for run in page.runs)


def test_identifiers_are_unique():
    package = parts(NOTICE)
    found = [
        one.get("ID")
        for name in package.namelist()
        if name.endswith(".xml")
        for one in ElementTree.fromstring(package.read(name)).iter()
        if one.get("ID")
    ]
    assert len(found) == len(set(found)) > 20


def test_seals_are_paths_in_red():
    content = parts(SEALED).read("Doc_0/Pages/Page_1/Content.xml").decode()
    assert content.count('Value="255 0 0"') == 6


def test_markup_in_the_text_stays_text():
    told = "<ofd:X/>&amp;]]>"
    found = ofd(replace(NOTICE, blocks=(Paragraph.of(told),), attachments=()))
    assert told in "".join("".join(run.text for run in page.runs) for page in found.pages)


def test_the_same_document_is_the_same_file():
    assert typeset(NOTICE, "ofd").data == data(NOTICE)
