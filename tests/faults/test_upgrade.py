"""A newer product is started on yesterday's office: its rule packs follow by themselves, once."""

import shutil

import pytest
from django.core.management import call_command, load_command_class
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from shuniu.base.parties.models import Account
from shuniu.base.rules.models import PackVersion
from shuniu.base.schema import of_a_later_version, of_another_version
from shuniu.config.house import bring_up_to_date
from shuniu.runtime.console import Unable

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def packs(settings, tmp_path):
    """The built-in packs as files that may be changed, taken in."""
    settings.PACKS = shutil.copytree(settings.PACKS, tmp_path / "packs")
    call_command("packs", "import", verbosity=0)
    return settings.PACKS


def test_a_changed_pack_is_taken_in_at_the_start_and_says_so(packs, capsys):
    capsys.readouterr()
    file = packs / "tongyong" / "jobs.toml"
    file.write_text(file.read_text("utf-8").replace("30分钟", "45分钟"), "utf-8")
    bring_up_to_date()
    assert PackVersion.objects.filter(pack="tongyong").latest("number").number == 2
    assert "通用第2版" in capsys.readouterr().out


def test_a_start_with_nothing_new_changes_and_says_nothing(packs, capsys):
    before = list(PackVersion.objects.values_list("pack", "number"))
    capsys.readouterr()
    bring_up_to_date()
    assert list(PackVersion.objects.values_list("pack", "number")) == before
    assert capsys.readouterr().out == ""


@pytest.fixture
def older():
    """Tables in which a column still has another name, with the same migrations recorded."""
    rename = f"ALTER TABLE {Account._meta.db_table} RENAME COLUMN {{}} TO {{}}"
    with connection.cursor() as cursor:
        cursor.execute(rename.format("closed_at", "shut_at"))
    yield f"{Account._meta.db_table}.closed_at"
    with connection.cursor() as cursor:
        cursor.execute(rename.format("shut_at", "closed_at"))


@pytest.fixture
def later():
    """An office that a later version has already brought up to its schema."""
    recorder = MigrationRecorder(connection)
    recorder.record_applied("org", "9999_later")
    yield "org 9999_later"
    recorder.record_unapplied("org", "9999_later")


@pytest.mark.parametrize("office", ["older", "later"])
def test_a_folder_of_another_version_is_refused_in_one_sentence(office, request, capsys):
    found = request.getfixturevalue(office)
    with pytest.raises(Unable) as refused:
        bring_up_to_date()
    assert found in refused.value.sentence
    assert "另一个版本" in capsys.readouterr().err and "--data" in refused.value.sentence


def test_a_command_on_such_a_folder_says_the_same(older, capsys):
    command = load_command_class("shuniu.front", "token")
    command._called_from_command_line = True
    with pytest.raises(SystemExit):
        call_command(command, "gaoyuan")
    assert older in capsys.readouterr().err


def test_our_own_tables_fit(db):
    assert (of_a_later_version(), of_another_version()) == ("", "")
