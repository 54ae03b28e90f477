"""The two sheets of the workbook and their columns; a star marks what must be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Model

from shuniu.base.parties.models import Account
from shuniu.org.models import Person, Post, Role, Unit


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its code, its head, whether it must be filled in, and the words it takes."""

    name: str
    word: str
    required: bool = False
    words: Mapping[str, str] | None = None
    hint: str = ""
    most: int = 0  # signs; 0 where the words are given

    def spelt(self, said: str) -> str | None:
        """The value of a word as people type it: brackets of either width, or only what stands before them."""
        words = self.words or {}
        wide = said.replace("(", "（").replace(")", "）")
        short = {word.split("（")[0]: value for word, value in words.items()}
        return words.get(wide, short.get(wide))

    @property
    def head(self) -> str:
        """The head as written in the sheet."""
        return f"{self.word}*" if self.required else self.word


def most(model: type[Model], name: str) -> int:
    """How many signs the field of a model takes."""
    return getattr(model._meta.get_field(name), "max_length", 0) or 0


def _words(choices: Sequence[tuple[str, str]]) -> dict[str, str]:
    return {label: value for value, label in choices}


UNITS = "单位"
PEOPLE = "人员"
SHEETS: dict[str, list[Column]] = {
    UNITS: [
        Column("code", "单位代码", True, hint="字母数字，全表不重复", most=most(Unit, "code")),
        Column("name", "单位名称", True, most=most(Unit, "name")),
        Column("short_name", "简称", most=most(Unit, "short_name")),
        Column("level", "层级", True, _words(Unit.Level.choices)),
        Column("type", "类别", True, _words(Unit.Type.choices)),
        Column("sector", "行业", most=most(Unit, "sector")),
        Column("parent", "上级单位代码", hint="最上级的不填", most=most(Unit, "code")),
    ],
    PEOPLE: [
        Column(
            "staff_number", "人员编号", True, hint="同一人任两个岗位写两行", most=most(Person, "staff_number")
        ),
        Column("name", "姓名", True, most=most(Person, "name")),
        Column("unit", "单位代码", True, most=most(Unit, "code")),
        Column("role", "岗位类别", True, _words(Role.choices)),
        Column("post", "岗位名称", True, hint="如：党政办主任", most=most(Post, "name")),
        Column("since", "任职日期", hint="如：2026-03-01"),
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
