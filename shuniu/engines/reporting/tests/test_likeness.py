"""What was written before is found again, by those who may see it, with bounded work."""

from typing import Any

import pytest

from shuniu.engines.reporting import acts, likeness, resembling
from shuniu.engines.reporting.models import Report, Trace
from shuniu.engines.reporting.tests.builders import TEXT, arrived, signed
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db
OTHER = (
    "柳河镇今年新建冷库三座，订单蔬菜四千亩，菜农不再为卖难发愁。收购企业与二百户签了保底价，户均增收六千元。"
)


def alike(cast: Cast, body: str, name: str = "罗敏", **said: Any) -> list[resembling.Resembling]:
    """What somebody is shown for a text."""
    return resembling.resembling(body, (cast[name],), cast.units["sq"], MONDAY, **said)


def test_a_text_is_all_of_itself_and_nothing_of_another() -> None:
    assert likeness.compared(TEXT.body, TEXT.body).percent == 100
    assert likeness.compared(TEXT.body, OTHER) == likeness.Likeness(0, ())


def test_signs_width_and_script_make_no_difference() -> None:
    assert likeness.compared("共發現隱患２１７處，處置。", "共发现隐患217处；处置").percent == 100


def test_the_passages_are_as_written() -> None:
    half = TEXT.body[: len(TEXT.body) // 2] + OTHER
    found = likeness.compared(half, TEXT.body)
    assert 20 < found.percent < 80
    assert found.passages and all(passage in half for passage in found.passages)


@pytest.mark.parametrize("text", ["", "短", "，。！", "长" * 50_000])
def test_any_text_has_few_marks(text: str) -> None:
    assert len(likeness.marks(text)) <= likeness.MARKS
    assert likeness.compared(text, TEXT.body).percent == 0


def test_ones_own_earlier_report_is_shown_with_its_share(cast: Cast) -> None:
    earlier = signed(cast)
    found = alike(cast, f"{TEXT.body}另有3处正在处置。")
    assert [each.report for each in found] == [earlier] and found[0].likeness.percent > 80
    assert alike(cast, TEXT.body, but=earlier.pk) == []
    assert alike(cast, OTHER) == []


def test_what_one_may_not_see_is_not_hinted_at(cast: Cast) -> None:
    signed(cast)
    assert alike(cast, TEXT.body, "王芳") == []
    assert len(alike(cast, TEXT.body, "何静")) == 1


def test_only_what_was_signed_is_found(cast: Cast) -> None:
    acts.submit(
        by=cast["罗敏"],
        at=MONDAY,
        desks=[cast.desks["dangwei"]],
        wording=TEXT,
        kind="experience",
        urgency="routine",
    )
    assert not Trace.objects.exists() and alike(cast, TEXT.body) == []


def test_what_everybody_writes_is_kept_no_more(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resembling, "COMMON", 3)
    for _ in range(5):
        signed(cast)
    assert Trace.objects.count() == 3 * likeness.MARKS


def test_the_desk_and_the_writer_are_shown_it(cast: Cast, signed_in: Any) -> None:
    arrived(cast)
    again = arrived(cast, wording=Wording("又一条", TEXT.body))
    page = signed_in("何静").get(f"/desk/dangwei/?open={again.pk}").content.decode()
    assert "以前写过吗" in page and "相同 100%" in page
    typed = {"title": "再写", "body": TEXT.body, "kind": "experience", "urgency": "routine"}
    beside = signed_in("罗敏").post("/report/check/", typed).content.decode()
    assert "以前写过吗" in beside and "相同的段落" in beside
    own = {**typed, "report": Report.objects.earliest("pk").pk}
    assert signed_in("罗敏").post("/report/check/", own).content.decode().count("<meter") == 1
    assert "以前写过吗" not in signed_in("王芳").post("/report/check/", typed).content.decode()
