"""Who reads the words, who knows the fact, who sees nothing: by the rule of the line, each reading logged (DIR-3)."""

import pytest

from shuniu.base.journal.models import Reading
from shuniu.base.rulemaking.acts import change
from shuniu.engines.directives import permits
from shuniu.engines.directives.models import Directive
from shuniu.engines.directives.tests.builders import PNG, answered, given, keyed, reported, scan
from tests.cast import MONDAY, SETTER


def reading(office, directive):
    """Who may read the words, who at least knows."""
    everybody = set(office.actors)
    reads = {n for n in everybody if permits.readable((office[n],)).filter(pk=directive.pk).exists()}
    knows = {n for n in everybody if permits.known((office[n],)).filter(pk=directive.pk).exists()}
    return reads, knows


def test_the_rule_of_the_line(office):
    reads, knows = reading(office, given(office))
    desk = {"何静", "林涛", "周明远", "赵一鸣", "陈立"}
    assert reads == {"江川", "苏白", "丁宁", "石坚"} | desk
    assert knows == reads | {"罗敏"}


def test_another_rule_for_another_line_and_what_runs_keeps_its_own(office):
    before = given(office)
    rows = [
        {"line": "党委信息", "audience": "承办编辑台", "sees": "只知有批示"},
        {"line": "其他", "audience": "供稿单位", "sees": "看原文"},
    ]
    change(
        by=SETTER, at=MONDAY, name="directives.sight", value=rows, since=MONDAY.date(), source="市委办规定", reason="从严",
        unit=office.units["swb"].pk,
    )  # fmt: skip
    reads, knows = reading(office, given(office))
    assert "何静" in knows - reads and "罗敏" in reads
    assert "何静" in reading(office, before)[0]


def test_pages_show_the_words_or_the_fact(office, signed_in):
    report = reported(office)
    directive = given(office, concerned=report)
    submission = report.submissions.get()
    page = signed_in("罗敏").get(f"/report/{report.pk}/").content.decode()
    assert "原则同意" not in page and "原文按规定不在这里显示" in page and "市领导作了批示" in page
    page = signed_in("何静").get(f"/submission/{submission.pk}/").content.decode()
    assert "原则同意" in page and "市委副书记 江川" in page
    assert signed_in("罗敏").get(f"/directive/{directive.pk}/").status_code == 404
    assert signed_in("王芳").get(f"/directive/{directive.pk}/").status_code == 404


def test_the_desk_that_reads_the_words_reads_the_answers(office, signed_in):
    reception = answered(office, concerned=reported(office))
    submission = reception.directive.mentions.get(noun="submission").key
    for address in (f"/submission/{submission}/", f"/directive/{reception.directive_id}/"):
        assert "分三批处置" in signed_in("何静").get(address).content.decode()
    report = reception.directive.mentions.get(noun="report").key
    assert "分三批处置" not in signed_in("罗敏").get(f"/report/{report}/").content.decode()


def test_each_reading_of_the_words_is_logged_and_of_the_fact_not(office, signed_in):
    report = reported(office)
    directive = given(office, concerned=report)
    signed_in("罗敏").get(f"/report/{report.pk}/")
    assert not Reading.objects.filter(noun="directive").exists()
    signed_in("何静").get(f"/report/{report.pk}/")
    signed_in("石坚").get(f"/directive/{directive.pk}/")
    found = Reading.objects.filter(noun="directive", key=directive.pk).values_list("person_id", flat=True)
    assert set(found) == {office["何静"].person_id, office["石坚"].person_id}


def test_the_picture_is_for_those_who_read_the_words(office, signed_in):
    picture = scan(office)
    given(office, text="", files=[picture])
    answer = signed_in("石坚").get(picture.url)
    assert b"".join(answer) == PNG
    assert signed_in("罗敏").get(picture.url).status_code == 404


def test_what_is_not_in_force_is_its_offices_alone(office):
    reads, knows = reading(office, keyed(office))
    assert reads == knows == {"江川", "苏白", "丁宁", "周明远"}


@pytest.mark.parametrize("name", ["高远", "沈默", "许岩", "王芳"])
def test_strangers_see_no_list(office, signed_in, name):
    given(office)
    page = signed_in(name).get("/directives/").content.decode()
    assert "石桥镇三段管护" not in page
    assert Directive.objects.count() == 1
