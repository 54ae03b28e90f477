"""What is exported reads back to the same pack."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.base.rules.packs import Entry, Pack
from shuniu.base.rules.reader import read_pack
from shuniu.base.rules.tests.schema import CHAPTERS
from shuniu.base.rules.validity import Validity
from shuniu.base.rules.writer import pack_files

LINE = (
    st.text(st.characters(exclude_categories=("Cs", "Zl", "Zp", "Cc")), min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool)
)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Validity(min(ends), max(ends))) | DAYS.map(
    lambda day: Validity(day, None)
)
AMOUNT = st.integers(0, 999)
VALUES = {
    "trial.within": st.builds("{}{}".format, AMOUNT, st.sampled_from(["分钟", "小时", "天", "个工作日"])),
    "trial.length": AMOUNT.map(lambda least: f"{least}—{least + 7}字"),
    "trial.points": AMOUNT.map(lambda milli: f"{milli / 1000:g}分"),
    "trial.blocking": st.booleans(),
    "trial.head": LINE,
    "trial.reasons": st.lists(LINE, min_size=1, max_size=4, unique=True),
    "trial.lengths": st.dictionaries(LINE, st.just("1—2字"), max_size=3).map(
        lambda said: {**said, "其他": "3—4字"}
    ),
    "trial.ladder": st.lists(
        st.fixed_dictionaries(
            {
                "at": st.sampled_from(["到期", "剩余20%", "开始后2小时", "逾期1个工作日"]),
                "tell": st.just(["信息员", "分管领导"]),
                "urgent": st.booleans(),
            }
        ),
        min_size=1,
        max_size=3,
    ),
}


@st.composite
def entries(draw):
    name = draw(st.sampled_from(sorted(VALUES)))
    assumed = draw(st.booleans())
    source = "" if assumed else draw(LINE)
    return Entry(name, draw(VALUES[name]), source, draw(LINE), assumed, draw(PERIODS))


PACKS = st.builds(
    Pack,
    name=st.just("hill"),
    word=LINE,
    layer=st.sampled_from(["statute", "general", "pack"]),
    about=LINE,
    based_on=st.lists(st.sampled_from(["land", "all"]), unique=True).map(tuple),
    entries=st.lists(entries(), unique_by=lambda entry: entry.name, max_size=6).map(tuple),
)


def back_again(pack, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.toml"):
        old.unlink()
    for name, text in pack_files(pack, CHAPTERS).items():
        (folder / name).write_text(text, encoding="utf-8")
    return read_pack(folder, CHAPTERS)


@settings(max_examples=60, deadline=None)
@given(pack=PACKS)
def test_import_of_export_is_the_same(pack, tmp_path_factory):
    assert back_again(pack, tmp_path_factory.getbasetemp() / "hill") == pack


def test_it_is_laid_out_for_people(tmp_path):
    ladder = [{"at": "到期", "tell": ["分管领导"], "urgent": True}]
    pack = Pack("hill", "山城", "pack", "试用。", (), (Entry("trial.ladder", ladder, "某办法"),))
    assert pack_files(pack, CHAPTERS)["trial.toml"] == (
        "# 试行——山城\n\n# 催办阶梯\n[[ladder]]\nvalue = [\n"
        '    { at = "到期", tell = ["分管领导"], urgent = true },\n]\nsource = "某办法"\n'
    )
