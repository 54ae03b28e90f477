"""审签单: room to sign for whoever has not, what was decided for whoever has, nothing of a round that was sent back."""

from datetime import timedelta

from shuniu.engines.reporting import acts, slip
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import TEXT, scanned, signed, submitted
from shuniu.engines.reporting.texts import Wording
from shuniu.papers.model import Opinion
from tests.cast import MONDAY, Cast

LATER = MONDAY + timedelta(hours=1)


def rows(report: Report) -> tuple[Opinion, ...]:
    return slip.document(report, MONDAY).opinions


def test_who_has_not_signed_finds_a_line_for_ink(cast: Cast) -> None:
    first, last = rows(submitted(cast))
    assert (first.step, first.text) == ("办公室主任", "")
    assert (last.step, last.text) == ("主要负责人", "")
    assert first.name.startswith("签字：") and last.at.split() == ["年", "月", "日"]


def test_who_has_signed_is_named_and_said_to_agree(cast: Cast) -> None:
    report = acts.sign(submitted(cast), by=cast["刘康"], at=MONDAY, opinion="数字请再核。")
    first, last = rows(report)
    assert (first.text, first.name, first.at) == ("同意。数字请再核。", "刘康", "2026年3月2日 09:00")
    assert last.text == "" and last.name.startswith("签字：")


def test_an_opinion_that_says_so_itself_is_not_doubled(cast: Cast) -> None:
    report = acts.sign(submitted(cast), by=cast["刘康"], at=MONDAY, opinion="同意上报。")
    assert rows(report)[0].text == "同意上报。"


def test_an_instruction_by_phone_is_on_the_paper(cast: Cast) -> None:
    report = acts.sign_for(submitted(cast), by=cast["孙和"], at=LATER, instructed_at=MONDAY)
    assert rows(report)[0].text == "同意（党政办主任2026年3月2日 09:00电话授权）"


def test_a_signature_in_ink_is_named_with_its_time(cast: Cast) -> None:
    report = acts.sign_on_paper(
        submitted(cast),
        by=cast["孙和"],
        at=LATER,
        signed_at=MONDAY,
        scan=scanned(cast, "孙和"),
        opinion="同意报。",
    )
    first = rows(report)[0]
    assert (first.text, first.name, first.at) == (
        "同意报。（签字见所附扫描件）",
        "党政办主任",
        "2026年3月2日 09:00",
    )


def test_sent_back_it_says_so_and_asks_nobody_further(cast: Cast) -> None:
    (row,) = rows(acts.send_back(submitted(cast), by=cast["刘康"], at=MONDAY, opinion="口径不清。"))
    assert row.text == "退回。口径不清。"


def test_the_next_round_begins_with_a_clean_sheet(cast: Cast) -> None:
    back = acts.send_back(submitted(cast), by=cast["刘康"], at=MONDAY, opinion="口径不清。")
    again = acts.resubmit(
        back, by=cast["罗敏"], at=LATER, wording=Wording(TEXT.title, f"{TEXT.body}口径已核。"),
        desks=[cast.desks["dangwei"]], kind="experience", urgency="routine",
    )  # fmt: skip
    assert [row.text for row in rows(again)] == ["", ""]


def test_signed_through_it_has_no_empty_line(cast: Cast) -> None:
    assert {row.text for row in rows(signed(cast))} == {"同意"}
