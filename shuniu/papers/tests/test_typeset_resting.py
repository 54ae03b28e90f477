"""What the typesetter keeps warm is let go, and nobody sees a difference but for the memory."""

from shuniu.papers.tests.needing_fonts import need_fonts
from shuniu.papers.tests.samples import NOTICE
from shuniu.papers.typeset import engine, rest, typeset

need_fonts()


def test_what_was_let_go_is_loaded_anew():
    before = typeset(NOTICE, "ofd")
    assert engine._compiler.cache_info().currsize == 1
    assert rest()
    assert engine._compiler.cache_info().currsize == 0
    assert not rest()
    after = typeset(NOTICE, "ofd")
    assert (after.pages, after.fonts, after.notes) == (before.pages, before.fonts, before.notes)
