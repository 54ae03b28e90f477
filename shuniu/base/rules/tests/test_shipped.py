"""The packs that ship: whole, complete, and what an institution's pack says is its own."""

import pytest
from django.conf import settings
from django.utils import timezone

from shuniu.base.rules import figure
from shuniu.base.rules.models import PackAdoption, Stamp
from shuniu.base.rules.packs import INSTITUTION
from shuniu.base.rules.reader import read_pack
from shuniu.base.rules.taking import read_all, take_in
from shuniu.base.rules.writer import pack_files

FOLDERS = sorted(path for path in settings.PACKS.iterdir() if path.is_dir())


def test_they_have_no_mistake_and_answer_every_figure():
    packs = read_all(FOLDERS, on=timezone.localdate())
    assert {"guojia", "jiujiang", "tianmen"} <= {pack.name for pack in packs}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_exported_they_read_back_alike(folder, tmp_path):
    pack = read_pack(folder)
    (tmp_path / folder.name).mkdir()
    for name, text in pack_files(pack).items():
        (tmp_path / folder.name / name).write_text(text, encoding="utf-8")
    assert read_pack(tmp_path / folder.name) == pack


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_institutions_and_statutes_assume_nothing(folder):
    pack = read_pack(folder)
    own = pack.layer in (INSTITUTION, "statute")
    assert [entry.name for entry in pack.entries if own and entry.assumed] == []


@pytest.mark.django_db
def test_institutions_differ_where_their_texts_do():
    at = timezone.now()
    take_in(read_all(FOLDERS, on=timezone.localdate(at)), at=at)
    chosen = PackAdoption.objects.create(
        unit=None, since=timezone.localdate(at), pack="tianmen", state="standing"
    )
    Stamp.renew()
    assert [(each.word, each.assumed) for each in asked(at)] == [
        ("2小时", False),
        ("是", False),
        ("否", True),
    ]
    chosen.pack = "jiujiang"
    chosen.save()
    Stamp.renew()
    assert [each.assumed for each in asked(at)] == [False, True, False]


def asked(at):
    names = ("reach_within", "first_by_phone", "urgency_on_slip")
    return [figure(f"reporting.{name}", at=at) for name in names]
