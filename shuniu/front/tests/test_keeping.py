"""``init``, ``check``, ``seal``, ``token``, ``reindex``: what the office's keeper does at a terminal."""

import io
import re
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command, load_command_class
from django.test import Client
from django.utils import timezone

from shuniu.base import invariants
from shuniu.base.actors import Actor
from shuniu.base.clocks.models import Clock
from shuniu.base.journal.models import Entry, Seal
from shuniu.base.parties.models import Account
from shuniu.base.rules.models import PackAdoption
from shuniu.base.search.models import Row
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.tests.builders import arrived, submitted
from shuniu.front.keeping import founding
from shuniu.front.keeping.proving import breaches
from shuniu.org.importing.writing import template
from shuniu.org.models import Line, Unit
from tests.cast import PASSWORD, Cast

OFFICE = ("--office", "中共云州市委办公室", "--admin", "高远", "--login", "GaoYuan")


def said(*words: str) -> str:
    """What a command prints."""
    out = io.StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def last_line(text: str) -> str:
    """What stands alone at the end, to be copied."""
    return text.strip().splitlines()[-1]


def ended_badly(*words: str) -> str:
    """What a command prints that ends with exit code 1."""
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command(*words, stdout=out)
    assert ended.value.code == 1
    return out.getvalue()


def test_init_makes_an_office_that_its_administrator_enters(db: None) -> None:
    password = last_line(said("init", *OFFICE, "--area", "云州市", "--pack", "tianmen"))
    assert re.fullmatch(r"[a-z]{3}\d-[a-z]{3}\d-[a-z]{3}\d", password)
    assert PackAdoption.objects.get().pack == "tianmen"
    assert [line.name for line in Line.objects.all()] == ["党委信息", "政务信息"]
    desk = Desk.objects.get()
    assert (desk.unit.name, desk.area.name, desk.editors.count()) == ("中共云州市委办公室", "云州市", 2)
    entry = Entry.objects.get(noun="person", verb="open_account")
    assert (entry.actor, entry.notes) == (Actor.system("开办"), {"login": "gaoyuan"})
    assert password not in "".join(Entry.objects.values_list("canonical", flat=True))
    client = Client()
    entered = client.post("/login/", {"login": "gaoyuan", "password": password})
    assert entered["Location"] == "/password/first/"
    assert client.get("/")["Location"] == "/password/first/"
    assert "全部成立" in said("check")


def test_init_asks_nothing_where_nobody_answers(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "1")
    with pytest.raises(CommandError, match="--admin"):
        call_command("init", "--office", "中共云州市委办公室")
    assert not Unit.objects.exists()


def test_init_takes_the_level_from_the_name_or_asks_for_it(db: None) -> None:
    with pytest.raises(CommandError, match="--level"):
        call_command("init", "--office", "云岭集团公司", *OFFICE[2:])
    assert not Unit.objects.exists()
    said("init", "--office", "中共安平县委办公室", *OFFICE[2:])
    assert Unit.objects.get().level == Unit.Level.COUNTY


def test_a_refusal_at_the_terminal_is_its_sentence_alone(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    command = load_command_class("shuniu.front", "token")
    command._called_from_command_line = True
    with pytest.raises(SystemExit) as ended:
        call_command(command, "nobody")
    assert (ended.value.code, capsys.readouterr().err) == (1, "没有登录名 nobody。\n")


@pytest.mark.parametrize("name", ["init", "backup", "token"])
def test_help_lists_only_what_the_office_needs(name: str) -> None:
    listed = load_command_class("shuniu.front", name).create_parser("bin/shuniu", name).format_help()
    assert "选项" in listed and not re.search("--settings|--traceback|--verbosity|--skip-checks", listed)


def test_init_asks_a_person_for_what_was_not_said(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["", "中共云州市委办公室", "高远", "gaoyuan"])
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    said("init")
    assert Account.objects.get().login == "gaoyuan"


def test_init_founds_one_office_only(cast: Cast) -> None:
    units = Unit.objects.count()
    with pytest.raises(CommandError, match="已有机构"):
        call_command("init", *OFFICE)
    assert Unit.objects.count() == units


def test_init_takes_nothing_of_a_workbook_with_faults(db: None, tmp_path: Path) -> None:
    book = tmp_path / "people.xlsx"
    book.write_bytes(b"no workbook")
    with pytest.raises(CommandError, match="没有建立"):
        call_command("init", *OFFICE, "--people", str(book))
    assert not Unit.objects.exists()
    assert not Account.objects.exists()


def filled(book: Path) -> Path:
    """The template with a township below the office, and somebody in it who may sign in."""
    workbook = openpyxl.load_workbook(io.BytesIO(template()))
    workbook["单位"].append(["sq", "石桥镇", "", "乡镇（街道）", "党委办公室", "", founding.OFFICE_CODE])
    person = ["n1", "罗敏", "sq", "信息员", "信息员", "2026-03-01", "", "", "", "luomin", "first-2026"]
    workbook["人员"].append(person)
    workbook.save(book)
    return book


def test_init_brings_units_and_people_along(db: None, tmp_path: Path) -> None:
    told = said("init", *OFFICE, "--people", str(filled(tmp_path / "people.xlsx")))
    assert "1个单位、1人、1个账号" in told
    assert Unit.objects.get(code="sq").parent.code == founding.OFFICE_CODE
    assert Account.objects.get(login="luomin").must_change_password
    assert "全部成立" in said("check")


def broken_by(cast: Cast) -> dict[str, object]:
    """Something that must hold → a change of rows that breaks it."""
    report, submission = submitted(cast), arrived(cast)
    return {
        "signoff_asked": SignoffStep.objects.filter(signoff__key=report.pk, state="asked").delete,
        "clock_subjects": lambda: Clock.objects.filter(noun="report", key=report.pk).update(key=987_654),
        "report_clocked": lambda: Clock.objects.filter(noun="report").delete(),
        "submission_clocked": lambda: Clock.objects.filter(noun="submission").delete(),
        "submission_numbered": lambda: Submission.objects.filter(pk=submission.pk).update(number=77),
        "search_rows": lambda: Row.objects.filter(key=report.pk).update(title="别的"),
        "search_subjects": lambda: Row.objects.filter(key=report.pk).update(key=987_654),
        "clock_dated": lambda: Clock.objects.filter(noun="report").update(
            due_at=timezone.now() + timedelta(days=9)
        ),
    }


@pytest.mark.parametrize(
    "name",
    [
        "signoff_asked", "clock_subjects", "report_clocked", "submission_clocked", "submission_numbered", "search_rows",
        "search_subjects", "clock_dated",
    ],
)  # fmt: skip
def test_check_names_what_does_not_hold(cast: Cast, name: str) -> None:
    breaking = broken_by(cast)[name]
    assert list(breaches()) == []
    breaking()
    sentence = next(each.sentence for each in invariants.every() if each.name == name)
    told = ended_badly("check")
    assert f"【{sentence}】" in told
    assert re.search(r"核对完毕：\d+处不符。", told)


def test_seal_prints_what_check_knows_again(cast: Cast) -> None:
    root = last_line(said("seal"))
    assert root == Seal.objects.latest("number").chained
    assert "全部成立" in said("check", "--root", root)
    assert "另存的封存值不在本库的封存链上" in ended_badly("check", "--root", "0" * 64)
    assert last_line(said("seal")) == root


def test_reindex_mends_what_check_found(cast: Cast) -> None:
    report = submitted(cast)
    Row.objects.filter(key=report.pk).update(text="别的", title="别的")
    assert "查到的与现在的不符" in ended_badly("check")
    said("reindex")
    assert list(breaches()) == []


def link(cast: Cast, name: str) -> str:
    """The address that ``token`` prints."""
    return last_line(said("token", cast.account(name).login))


def test_token_lets_a_locked_out_administrator_in_once(cast: Cast) -> None:
    page, client = link(cast, "高远"), Client()
    assert "高远" in client.get(page).content.decode()
    assert not client.session.get("_auth_user_id")
    assert client.post(page)["Location"] == "/password/first/"
    assert client.session["_auth_user_id"] == str(cast.account("高远").pk)
    verbs = (
        Entry.objects.filter(noun="person", key=cast["高远"].person_id)
        .order_by("seq")
        .values_list("verb", flat=True)
    )
    assert list(verbs)[-2:] == ["give_link", "enter_once"]
    second = Client().post(page)
    assert second.status_code == 410
    assert "已经用过" in second.content.decode()


def test_token_is_void_after_minutes_and_when_changed(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    page, later = link(cast, "高远"), timezone.now() + timedelta(minutes=11)
    assert Client().get(f"{page[:-1]}x/").status_code == 410
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert Client().get(page).status_code == 410
    assert Client().post(page).status_code == 410


def test_a_newer_token_makes_the_older_void(cast: Cast) -> None:
    older, newer = link(cast, "高远"), link(cast, "高远")
    assert Client().get(older).status_code == 410
    assert Client().get(newer).status_code == 200


def test_token_is_for_open_accounts(cast: Cast) -> None:
    with pytest.raises(CommandError, match="没有登录名"):
        call_command("token", "nobody")
    account = cast.account("高远")
    Account.objects.filter(pk=account.pk).update(closed_at=timezone.now())
    with pytest.raises(CommandError, match="停用"):
        call_command("token", account.login)
    assert account.check_password(PASSWORD)
