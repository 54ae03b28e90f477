"""Each kind reads what packs say, says it again alike, and refuses what is wrong with a sentence."""

import json

import pytest

from shuniu.base.rules.duration import Duration, TimeUnit
from shuniu.base.rules.kinds import BadValue, Grid
from shuniu.base.rules.tests.schema import CHAPTER

GOOD = [
    ("within", "2小时", Duration(2, TimeUnit.HOUR)),
    ("within", "5工作日", Duration(5, TimeUnit.WORKDAY)),
    ("within", "30 分钟", Duration(30, TimeUnit.MINUTE)),
    ("length", "200-300字", (200, 300)),
    ("tries", "5次", 5),
    ("points", "2.5分", 2500),
    ("blocking", True, True),
    ("way", "电话", "phone"),
    ("chain", ["信息员", "主要负责人"], ("reporter", "principal")),
    ("reasons", ["内容重复", "情况不清"], ("内容重复", "情况不清")),
    ("claim", {"特提": "10分钟", "常规": "1个工作日"}, None),
    ("lengths", {"调研": "1500—3000字", "其他": "200—300字"}, None),
    ("quiet", "21:30—7:30", None),
    ("ladder", [{"at": "剩余20%", "tell": ["分管领导"], "urgent": False}], None),
    ("ladder", [{"at": "逾期1个工作日", "tell": "分管领导、主要负责人", "urgent": True}], None),
    ("ways", "电话、书面", ("phone", "paper")),
    ("ways", "其他", ()),
    ("most", "不限", None),
    ("most", "2分", 2000),
    ("marks", [], ()),
    ("marks", [{"event": "采用"}, {"event": "批示", "way": "甲、乙", "most": "3分"}], None),
]
BAD = [
    ("within", "2周", "单位“周”不对"),
    ("within", 2, "带引号"),
    ("working", "2小时", "这里应是：个工作日、个工作小时"),
    ("length", "300—200字", "前大后小"),
    ("length", "200—300条", "字"),
    ("tries", "10次", "不大于9"),
    ("tries", "5", "单位不对"),
    ("points", "2.0005分", "三位小数"),
    ("points", "NaN分", "分值"),
    ("blocking", "也许", "true"),
    ("way", "传真", "电话、书面"),
    ("chain", ["信息员", "信息员"], "重复"),
    ("chain", [], "不能为空"),
    ("reasons", [], "至少一项"),
    ("reasons", ["甲", "甲"], "重复"),
    ("claim", {"特提": "10分钟"}, "缺少情形：常规"),
    ("claim", {"特提": "10分钟", "常规": "1天", "缓": "1天"}, "不认识的情形：缓"),
    ("lengths", {"调研": "1—2字"}, "缺少情形：其他"),
    ("quiet", "25:00—07:00", "时刻"),
    ("ladder", [{"at": "剩余20%", "tell": ["分管领导"]}], "at、tell、urgent"),
    ("ladder", [{"at": "以后", "tell": ["分管领导"], "urgent": True}], "第1项：.*（at）"),
    ("ladder", [], "至少一行"),
    ("ways", "传真", "电话、书面"),
    ("ways", "电话、电话", "不重复"),
    ("most", "许多", "分值"),
    ("marks", {}, r"没有的写 \[\]"),
    ("marks", [{}], "每行要有这几栏：event；可以有：way、most"),
    ("marks", [{"event": "采用", "when": "年"}], "现有：event、when"),
    ("marks", [{"event": "采用", "way": "电话"}], "第1项：电话不计分"),
]


@pytest.mark.parametrize(("name", "raw", "value"), GOOD)
def test_reads_and_writes_alike(name, raw, value):
    kind = CHAPTER.key(name).kind
    read = kind.read(raw)
    assert value is None or read == value
    assert kind.read(kind.write(read)) == read
    assert kind.normal(kind.normal(raw)) == kind.normal(raw)
    assert json.loads(json.dumps(kind.write(read))) == kind.write(read)
    if isinstance(kind, Grid):
        assert kind.read(kind.gather(kind.cells(read))) == read
    else:
        assert kind.read(kind.say(read)) == read


@pytest.mark.parametrize(("name", "raw", "sentence"), BAD)
def test_refuses_with_a_sentence(name, raw, sentence):
    with pytest.raises(BadValue, match=sentence):
        CHAPTER.key(name).kind.read(raw)


def test_offsets_are_what_clocks_read():
    offset = CHAPTER.key("ladder").kind.columns[0].kind
    said = ["开始后30分钟", "到期前2小时", "剩余20%", "到期", "逾期4个工作小时"]
    assert [offset.read(each) for each in said] == ["start+30min", "due-2h", "due-20%", "due", "due+4wh"]


def test_only_real_time_has_a_timedelta():
    assert Duration(2, TimeUnit.HOUR).timedelta.total_seconds() == 7200
    with pytest.raises(ValueError, match="工作日历"):
        _ = Duration(2, TimeUnit.WORKDAY).timedelta


def test_a_row_is_written_without_what_it_leaves_out():
    kind = CHAPTER.key("marks").kind
    assert kind.normal([{"event": "采用", "way": "其他", "most": "3分"}]) == [
        {"event": "采用", "most": "3分"}
    ]


def test_a_grid_cell_left_empty_is_left_out():
    kind = CHAPTER.key("marks").kind
    filled = kind.gather([["采用", "", ""], ["批示", "甲", "不限"]])
    assert kind.normal(filled) == [{"event": "采用"}, {"event": "批示", "way": "甲"}]
    assert kind.cells(kind.read(filled)) == [["采用", "其他", "不限"], ["批示", "甲", "不限"]]
