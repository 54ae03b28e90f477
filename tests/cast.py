"""The people and places of the tests: an invented city, small enough to know by heart.

石桥镇 (a township of 安平县) writes: 罗敏 reports, 刘康 directs its office, 钱进 is deputy, 孙和 principal.
柳河镇 is its neighbour and sees nothing of it: 王芳 reports, 马骏 is principal.
At the city's Party office 何静 and 林涛 edit, 周明远 leads the section, 赵一鸣 is on duty, 陈立 is deputy, 高远
administers, 沈默 audits; at the government office 许岩 edits.
Each is ``cast["罗敏"]`` (an Actor) or ``cast.person("罗敏")``.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from django.core.management import call_command

from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account
from shuniu.base.rulemaking.acts import adopt
from shuniu.engines.reporting.acts import set_up, staff
from shuniu.engines.reporting.models import Desk
from shuniu.org import acts
from shuniu.org.actors import actor
from shuniu.org.models import Person, Post, Unit

MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # Monday, 9:00 in Beijing
SINCE = date(2025, 1, 1)
PASSWORD = "yunzhou-2026"
SETTER = Actor.system("开办")

UNITS = [
    # code, name, short, level, type, parent
    ("yz", "云州市", "云州市", "city", "area", None),
    ("swb", "中共云州市委办公室", "市委办公室", "city", "party_office", "yz"),
    ("zfb", "云州市人民政府办公室", "市政府办公室", "city", "government_office", "yz"),
    ("ap", "安平县", "安平县", "county", "area", "yz"),
    ("apb", "中共安平县委办公室", "安平县委办公室", "county", "party_office", "ap"),
    ("sq", "石桥镇", "石桥镇", "township", "party_office", "ap"),
    ("lh", "柳河镇", "柳河镇", "township", "party_office", "ap"),
]
PEOPLE = [
    # name, unit, role, post
    ("罗敏", "sq", "reporter", "信息员"),
    ("刘康", "sq", "office_director", "党政办主任"),
    ("孙和", "sq", "principal", "党委书记"),
    ("钱进", "sq", "deputy", "党委副书记"),
    ("王芳", "lh", "reporter", "信息员"),
    ("马骏", "lh", "principal", "党委书记"),
    ("何静", "swb", "editor", "信息科编辑"),
    ("林涛", "swb", "editor", "信息科编辑（二）"),
    ("周明远", "swb", "section_chief", "信息科科长"),
    ("赵一鸣", "swb", "duty_officer", "值班员"),
    ("陈立", "swb", "deputy", "副主任"),
    ("许岩", "zfb", "editor", "信息科编辑"),
    ("高远", "swb", "system_admin", "系统管理员"),
    ("沈默", "swb", "auditor", "审计员"),
]


@dataclass
class Cast:
    """The office of a test, with its people as actors."""

    units: dict[str, Unit] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Actor:
        return self.actors[name]

    def person(self, name: str) -> Person:
        """The person of that name."""
        return Person.objects.get(pk=self.actors[name].person_id)

    def account(self, name: str) -> Account:
        """Their account, opened when first asked for; its password is ``PASSWORD``."""
        person = self.person(name)
        found = Account.objects.filter(person=person.pk).first()
        return found or Account.objects.open(f"u{person.pk}", person, PASSWORD, must_change=False)

    def hired(self, name: str, unit: str, role: str, post: str) -> Actor:
        """Somebody new in a post of their own."""
        person = acts.enrol(by=SETTER, at=MONDAY, name=name, staff_number=f"n{len(self.actors):04d}")
        made = acts.create_post(by=SETTER, at=MONDAY, unit=self.units[unit], name=post, role=role)
        acts.appoint(made, by=SETTER, at=MONDAY, person=person, since=SINCE)
        self.posts[name] = made
        self.actors[name] = actor(person, made)
        return self.actors[name]


def pack_of_rules() -> None:
    """Import the built-in packs and go by 通用."""
    call_command("packs", "import", verbosity=0)
    adopt(by=SETTER, at=MONDAY, pack="tongyong", since=SINCE)


def open_office() -> Cast:
    """Set the whole office up by the real acts."""
    pack_of_rules()
    cast = Cast()
    for order, (code, name, short, level, type_, parent) in enumerate(UNITS):
        cast.units[code] = acts.found(
            by=SETTER, at=MONDAY, code=code, name=name, short_name=short, level=level, type=type_,
            parent=cast.units.get(parent or ""), order=order,
        )  # fmt: skip
    for person in PEOPLE:
        cast.hired(*person)
    for code, line, unit, editors in (
        ("dangwei", "党委信息", "swb", ("何静", "林涛", "周明远")),
        ("zhengwu", "政务信息", "zfb", ("许岩",)),
    ):
        desk = set_up(
            by=SETTER, at=MONDAY, code=code, name=f"{line}编辑台", new_line=line, unit=cast.units[unit],
            area=cast.units["yz"],
        )  # fmt: skip
        cast.desks[code] = staff(desk, by=SETTER, at=MONDAY, editors=[cast.posts[name] for name in editors])
    return cast
