"""Founding the city: 121 units, about 330 people, its leaders, two desks at the city and one in a county."""

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from shuniu.base.actors import Actor
from shuniu.base.parties.models import Account
from shuniu.demo import names
from shuniu.engines.reporting.acts import set_up, staff
from shuniu.engines.reporting.models import Desk
from shuniu.org import acts
from shuniu.org.actors import actor
from shuniu.org.models import Post, Unit

FOUNDER = Actor.system("开办")
SINCE = date(2024, 1, 1)
OFFICE = [("reporter", "信息员"), ("office_director", "党政办主任"), ("principal", "党委书记")]
WHOLE_OFFICE = [*OFFICE, ("deputy", "党委副书记")]
COUNTY = [("reporter", "信息科科长"), ("office_director", "办公室主任")]
DEPARTMENT = [("reporter", "信息员"), ("office_director", "办公室主任"), ("principal", "局长")]
DIRECT = [("reporter", "信息联络员"), ("principal", "负责人")]
PARTY_OFFICE = [
    ("principal", "主任"), ("deputy", "副主任"), ("section_chief", "信息科科长"), ("editor", "信息科编辑"),
    ("editor", "信息科副科长"), ("duty_officer", "值班员"), ("system_admin", "系统管理员"), ("auditor", "审计员"),
    ("security_admin", "安全管理员"), ("secretary", "秘书"), ("secretary", "秘书（二）"),
    ("assessor", "考核员"),
]  # fmt: skip
TOP = ("市委书记", "市长", "市委专职副书记", "常务副市长", "市委秘书长", "组织部部长", "政法委书记")
BESIDE = ("分管农业副市长", "分管工业副市长", "分管民生副市长", "市人大常委会主任", "市政协主席")
LEADERS = [("leader", post) for post in (*TOP, *BESIDE)]
GOVERNMENT_OFFICE = [
    ("deputy", "副主任"), ("section_chief", "信息科科长"), ("editor", "信息科编辑"), ("duty_officer", "值班员"),
]  # fmt: skip


@dataclass
class City:
    """What history needs of the city: who writes for which unit, who may sign, who edits at which desk."""

    units: dict[str, Unit] = field(default_factory=dict)
    posts: dict[tuple[str, str], list[Actor]] = field(default_factory=dict)
    by_post: dict[int | None, Actor] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)
    editors: dict[str, list[Actor]] = field(default_factory=dict)

    def writers(self) -> list[Actor]:
        """All reporters, in the order of their units."""
        return [actors[0] for (_, role), actors in self.posts.items() if role == "reporter"]


class Founding:
    """Founds unit after unit at one moment, by the acts an administrator uses."""

    def __init__(self, chance: Random, at: datetime) -> None:
        self.chance, self.at, self.city = chance, at, City()
        self.people = names.people(chance)
        self.count = 0

    def whole(self) -> City:
        """The city, its counties, departments, reporting points and desks."""
        city = self.unit("yz", "云州市", "city", "area")
        swb = self.unit(
            "swb", "中共云州市委办公室", "city", "party_office", city, short="市委办公室", posts=PARTY_OFFICE
        )
        zfb = self.unit(
            "zfb",
            "云州市人民政府办公室",
            "city",
            "government_office",
            city,
            short="市政府办公室",
            posts=GOVERNMENT_OFFICE,
        )
        self.unit("sw", "中共云州市委员会", "city", "group", city, short="市委", posts=LEADERS)
        for number, (county, townships) in enumerate(names.COUNTIES.items(), 1):
            self.county(f"x{number:02d}", county, townships, city)
        for number, department in enumerate(names.DEPARTMENTS, 1):
            self.unit(
                f"b{number:02d}",
                f"云州市{department}",
                "city",
                "department",
                city,
                short=f"市{department}",
                posts=DEPARTMENT,
            )
        for number, (point, type_) in enumerate(names.POINTS, 1):
            name = f"云州{point.removeprefix('云州')}"
            self.unit(f"d{number:02d}", name, "city", type_, city, short=point, posts=DIRECT)
        self.desk("dangwei", "党委信息", swb, city)
        self.desk("zhengwu", "政务信息", zfb, city)
        return self.city

    def county(self, code: str, name: str, townships: list[str], city: Unit) -> None:
        """A county with its office and townships; the first has a desk of its own, and its townships a leader in charge."""
        area = self.unit(code, name, "county", "area", city)
        posts = [*COUNTY, ("editor", "信息科编辑")] if code == "x01" else COUNTY
        office = self.unit(
            f"{code}b",
            f"中共{name}委办公室",
            "county",
            "party_office",
            area,
            short=f"{name}委办公室",
            posts=posts,
        )
        for number, township in enumerate(townships, 1):
            posts = WHOLE_OFFICE if code == "x01" else OFFICE
            self.unit(f"{code}t{number}", township, "township", "party_office", area, posts=posts)
        if code == "x01":
            self.desk("anping", "党委信息", office, area)

    def unit(
        self, code: str, name: str, level: str, type_: str, parent: Unit | None = None, *, short: str = "",
        posts: list[tuple[str, str]] | None = None,
    ) -> Unit:  # fmt: skip
        """A unit and the people of its posts."""
        made = acts.found(
            by=FOUNDER, at=self.at, code=code, name=name, short_name=short, level=level, type=type_, parent=parent,
            order=len(self.city.units),
        )  # fmt: skip
        self.city.units[code] = made
        for role, post in posts or ():
            self.hire(made, code, role, post)
        return made

    def hire(self, unit: Unit, code: str, role: str, name: str) -> None:
        """Somebody new in a new post, with an account to walk in by."""
        self.count += 1
        person = acts.enrol(
            by=FOUNDER, at=self.at, name=next(self.people), staff_number=f"yz{self.count:04d}"
        )
        post = acts.create_post(by=FOUNDER, at=self.at, unit=unit, name=name, role=role)
        acts.appoint(post, by=FOUNDER, at=self.at, person=person, since=SINCE)
        account = Account(login=f"yz{self.count:04d}", person=person, must_change_password=False)
        account.set_unusable_password()
        account.save()
        who = actor(person, post)
        self.city.posts.setdefault((code, role), []).append(who)
        self.city.by_post[post.pk] = who

    def desk(self, code: str, line: str, unit: Unit, area: Unit) -> None:
        """A desk with the unit's editors."""
        posts = list(Post.objects.filter(unit=unit, role__in=["editor", "section_chief"]).order_by("pk"))
        said = {"code": code, "name": f"{line}编辑台", "new_line": line, "unit": unit, "area": area}
        desk = set_up(by=FOUNDER, at=self.at, **said)
        self.city.desks[code] = staff(desk, by=FOUNDER, at=self.at, editors=posts)
        self.city.editors[code] = [self.city.by_post[post.pk] for post in posts]
