"""A newer product is started on yesterday's office: its rule packs follow by themselves, once."""

import shutil

import pytest
from django.core.management import call_command

from shuniu.base.rules.models import PackVersion
from shuniu.config.house import bring_up_to_date

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
