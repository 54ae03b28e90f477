"""``packs check|import|export`` as an administrator meets it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from shuniu.base.rules import CHAPTERS
from shuniu.base.rules.models import PackVersion
from shuniu.base.rules.tests.schema import CHAPTER

FILES = {
    "pack.toml": 'name = "hill"\nword = "山城"\nlayer = "general"\nabout = "试用。"\n',
    "trial.toml": '[[within]]\nvalue = "2小时"\nsource = "某办法"\n',
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setitem(CHAPTERS._chapters, "trial", CHAPTER)
    (tmp_path / "hill").mkdir()
    for name, text in FILES.items():
        (tmp_path / "hill" / name).write_text(text, encoding="utf-8")
    return tmp_path / "hill"


def said(*words):
    out = StringIO()
    call_command("packs", *map(str, words), stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_import_twice_and_export(folder, tmp_path):
    assert "山城第1版" in said("import", folder)
    assert "没有变化" in said("import", folder)
    said("export", "hill", "--to", tmp_path / "out")
    assert "没有错误" in said("check", tmp_path / "out" / "hill")
    assert "没有变化" in said("import", tmp_path / "out" / "hill")


@pytest.mark.django_db
def test_one_mistake_takes_nothing_in(folder, tmp_path):
    bad = tmp_path / "lake"
    bad.mkdir()
    (bad / "pack.toml").write_text(FILES["pack.toml"].replace("hill", "lake"), encoding="utf-8")
    (bad / "trial.toml").write_text('[[within]]\nvalue = "2周"\nsource = "某办法"\n', encoding="utf-8")
    with pytest.raises(CommandError, match=r"lake/trial\.toml:2: within"):
        said("import", folder, bad)
    assert not PackVersion.objects.exists()


@pytest.mark.django_db
def test_a_pack_alone_finds_what_it_rests_on(folder, tmp_path):
    said("import", folder)
    (tmp_path / "away" / "lake").mkdir(parents=True)
    manifest = FILES["pack.toml"].replace("hill", "lake") + 'based_on = ["hill", "guojia"]\n'
    (tmp_path / "away" / "lake" / "pack.toml").write_text(manifest, encoding="utf-8")
    assert "没有错误" in said("check", tmp_path / "away" / "lake")


@pytest.mark.django_db
def test_an_institution_must_answer_everything(folder):
    manifest = folder / "pack.toml"
    manifest.write_text(
        FILES["pack.toml"].replace("general", "pack") + 'based_on = ["all"]\n', encoding="utf-8"
    )
    with pytest.raises(CommandError) as refused:
        said("check", folder)
    assert "依托的制度包“all”不在这里" in str(refused.value)
    assert "“试行”一章" in str(refused.value) and "次数（tries）" in str(refused.value)


@pytest.mark.django_db
def test_export_of_what_was_never_taken_in(tmp_path):
    with pytest.raises(CommandError, match="没有导入过"):
        said("export", "nowhere", "--to", tmp_path)
