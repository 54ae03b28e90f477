"""The two sheets of the workbook and their columns; a star marks what must be filled in."""

from shuniu.base.parties.models import Account
from shuniu.base.sheets.columns import Column, Sheets, most, words
from shuniu.org.models import Person, Post, Role, Unit

UNITS = "单位"
PEOPLE = "人员"
SHEETS: Sheets = {
    UNITS: [
        Column("code", "单位代码", True, hint="字母数字，全表不重复", most=most(Unit, "code")),
        Column("name", "单位名称", True, most=most(Unit, "name")),
        Column("short_name", "简称", most=most(Unit, "short_name")),
        Column("level", "层级", True, words(Unit.Level.choices)),
        Column("type", "类别", True, words(Unit.Type.choices)),
        Column("sector", "行业", most=most(Unit, "sector")),
        Column("parent", "上级单位代码", hint="最上级的不填", most=most(Unit, "code")),
    ],
    PEOPLE: [
        Column(
            "staff_number", "人员编号", True, hint="同一人任两个岗位写两行", most=most(Person, "staff_number")
        ),
        Column(
            "name", "姓名", True, most=most(Person, "name"), also=("person",)
        ),  # as the acts of posts call it
        Column("unit", "单位代码", True, most=most(Unit, "code")),
        Column("role", "岗位类别", True, words(Role.choices)),
        Column("post", "岗位名称", True, hint="如：党政办主任", most=most(Post, "name")),
        Column("since", "任职日期", hint="如：2026-03-01", kind="day"),
        Column("mobile", "手机", most=most(Person, "mobile")),
        Column("office_phone", "办公电话", most=most(Person, "office_phone")),
        Column("email", "电子邮箱", most=most(Person, "email")),
        Column(
            "login",
            "登录名",
            hint="填了就开通账号；小写字母开头，小写字母、数字，3位以上",
            most=most(Account, "login"),
        ),
        Column("password", "初始密码", hint="开通账号的必填，至少8位，首次登录须改", most=128),
    ],
}
