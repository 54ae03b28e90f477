"""The two sheets of the workbook and their columns; a star marks what must be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shuniu.org.models import Role, Unit


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its code, its head, whether it must be filled in, and the words it takes."""

    name: str
    word: str
    required: bool = False
    words: Mapping[str, str] | None = None
    hint: str = ""

    @property
    def head(self) -> str:
        """The head as written in the sheet."""
        return f"{self.word}*" if self.required else self.word


def _words(choices: Sequence[tuple[str, str]]) -> dict[str, str]:
    return {label: value for value, label in choices}


UNITS = "单位"
PEOPLE = "人员"
SHEETS: dict[str, list[Column]] = {
    UNITS: [
        Column("code", "单位代码", True, hint="字母数字，全表不重复"),
        Column("name", "单位名称", True),
        Column("short_name", "简称"),
        Column("level", "层级", True, _words(Unit.Level.choices)),
        Column("type", "类别", True, _words(Unit.Type.choices)),
        Column("sector", "行业"),
        Column("parent", "上级单位代码", hint="最上级的不填"),
    ],
    PEOPLE: [
        Column("staff_number", "人员编号", True, hint="同一人任两个岗位写两行"),
        Column("name", "姓名", True),
        Column("unit", "单位代码", True),
        Column("role", "岗位类别", True, _words(Role.choices)),
        Column("post", "岗位名称", True, hint="如：党政办主任"),
        Column("since", "任职日期", hint="如：2026-03-01"),
        Column("mobile", "手机"),
        Column("office_phone", "办公电话"),
        Column("email", "电子邮箱"),
        Column("login", "登录名", hint="填了就开通账号"),
        Column("password", "初始密码", hint="开通账号的必填，首次登录须改"),
    ],
}
