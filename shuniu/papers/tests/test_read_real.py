"""Reading measured on real documents, where they are at hand: what share of their elements is recognised."""

import json
import re
import time
import unicodedata
from pathlib import Path

import pytest

from shuniu.papers.reader import read_text
from shuniu.papers.tests.accounts import forgotten

DATA = Path(__file__).resolve().parents[4] / "shared/data/documents/documents.jsonl"
DATED = re.compile(r".{0,20}[\d〇○二一零０-９]{4}\s*年.{1,3}月.{1,3}日")

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="real documents (../shared/data) are not here")


def bare(text: str | None) -> str:
    """Without blanks and brackets, which differ between a page's title and its text."""
    return re.sub(r"[\s（）()《》]", "", unicodedata.normalize("NFKC", text or ""))


@pytest.fixture(scope="module")
def papers() -> list[dict]:
    return [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def well_kept(papers) -> list[tuple[dict, object]]:
    """Papers whose paragraphs were kept (tier A), each with the document read from it."""
    return [(one, read_text(one["text"]).document) for one in papers if one["tier"] == "A"]


def share(found: list[bool]) -> float:
    assert len(found) > 50
    return sum(found) / len(found)


def test_every_character_of_every_paper_is_accounted_for(papers):
    assert [one["id"] for one in papers if forgotten(read_text(one["text"]))] == []


def test_titles_and_kinds_are_recognised(well_kept):
    pairs = [
        (one, document)
        for one, document in well_kept
        if bare(one["title"]) in bare("".join(one["text"].split("\n")[:8])[:400])
    ]
    titles = [document.title is not None and bare(document.title.text) for _, document in pairs]
    met = [title and (bare(one["title"]) in title) for (one, _), title in zip(pairs, titles, strict=True)]
    kinds = [document.kind == one["kind"] for one, document in pairs if one["kind"].endswith(("通知", "函"))]
    assert share([bool(one) for one in met]) >= 0.95
    assert share(kinds) >= 0.97


def test_addressees_are_recognised(well_kept):
    assert (
        share([document.addressees is not None for one, document in well_kept if one["has_recipient_line"]])
        >= 0.95
    )


def test_dates_and_signatures_are_recognised(well_kept):
    dated = [
        document
        for one, document in well_kept
        if any(DATED.fullmatch(line.strip()) for line in one["text"].split("\n"))
    ]
    assert share([document.date is not None for document in dated]) >= 0.97
    assert share([bool(document.signatures) for document in dated]) >= 0.95


def test_reading_is_fast(papers):
    text = "\n".join(one["text"] for one in papers if one["tier"] == "A")[:100_000]
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 0.6
