"""What the typesetter keeps warm is let go, and nobody sees a difference but for the memory."""

from pathlib import Path

import pytest

from shuniu.papers.tests.samples import NOTICE
from shuniu.papers.typeset import engine, rest, typeset
from shuniu.papers.typeset.fonts import installed


def test_what_was_let_go_is_loaded_anew():
    before = typeset(NOTICE, "ofd")
    assert engine._press.running
    assert rest()
    assert not engine._press.running
    assert not rest()
    after = typeset(NOTICE, "ofd")
    assert (after.pages, after.fonts, after.notes) == (before.pages, before.fonts, before.notes)


def test_a_press_that_broke_is_started_again():
    typeset(NOTICE, "pdf")
    broken = engine._press._process
    assert broken
    broken.kill()
    broken.wait()
    assert typeset(NOTICE, "pdf").pages
    assert engine._press.running


def test_pages_cut_short_are_never_handed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Ended by the system in the middle of its answer, a press leaves half a file behind."""
    cut = tmp_path / "press.py"
    cut.write_text("""import sys; sys.stdin.readline(); print('{"size": 100}'); print('%PDF-1.7')""")
    engine.forget()
    with monkeypatch.context() as broken, pytest.raises(RuntimeError, match="中途退出"):
        broken.setattr(engine, "PRESS", cut)
        engine.compile_template("paper.typ", {}, installed(), "pdf")
    assert typeset(NOTICE, "pdf").pages


def test_a_press_that_breaks_on_a_sheet_is_not_asked_for_ever(monkeypatch: pytest.MonkeyPatch):
    asked = []

    def ask(request: object) -> bytes:
        asked.append(request)
        raise engine.Ended

    monkeypatch.setattr(engine._press, "ask", ask)
    with pytest.raises(engine.Ended):
        typeset(NOTICE, "pdf")
    assert len(asked) == 2


def test_what_typst_finds_wrong_is_told_and_the_press_goes_on():
    with pytest.raises(RuntimeError, match="sheet"):
        engine.compile_template("paper.typ", {}, installed(), "pdf")
    assert engine._press.running
    assert typeset(NOTICE, "pdf").pages
