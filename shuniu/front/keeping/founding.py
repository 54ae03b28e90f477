"""Founding an office in an empty database: rules, the first unit, lines, desk and administrator, all by real acts."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import transaction
from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.rulemaking.acts import adopt
from shuniu.engines.reporting.acts import set_up, staff
from shuniu.org import acts
from shuniu.org.importing.applying import Taken, apply
from shuniu.org.importing.reading import read
from shuniu.org.models import Line, Post, Role, Unit

FOUNDER = Actor.system("开办")
AREA_CODE, OFFICE_CODE = "dq", "bgs"
LINES = (("dangwei", "党委信息"), ("zhengwu", "政务信息"))
OWN_LINE = {Unit.Type.GOVERNMENT_OFFICE: "zhengwu"}
DESK_POSTS = ((Role.SECTION_CHIEF, "信息科科长"), (Role.EDITOR, "信息科编辑"))
# No letter or digit that is taken for another when read out by telephone.
LETTERS, DIGITS = "abcdefghjkmnpqrstuvwxyz", "23456789"
GROUPS = 3


class Founded(Exception):
    """There is an office already."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be founded. ``area`` is the place the office serves, "" where its units lie below the office itself."""

    office: str
    admin: str
    login: str
    pack: str
    level: str = Unit.Level.CITY
    type: str = Unit.Type.PARTY_OFFICE
    area: str = ""
    people: Path | None = None


def found_office(plan: Plan, at: datetime) -> tuple[str, Taken | None]:
    """Found it, all or nothing; the administrator's first password, and what the workbook brought.

    Founded where an office is; Incomplete and ``Refused`` where what was given cannot stand.
    """
    if Unit.objects.exists():
        raise Founded
    password = first_password()
    with transaction.atomic():
        call_command("packs", "import", verbosity=0)
        adopt(by=FOUNDER, at=at, pack=plan.pack, since=localdate(at))
        office, area = _units(plan, at)
        _desk(office, area, at)
        _administrator(plan, office, password, at)
        return password, _people(plan, at)


def first_password() -> str:
    """Random, to be read out or copied once: groups of three letters and a digit."""
    groups = (
        "".join(secrets.choice(LETTERS) for _ in range(3)) + secrets.choice(DIGITS) for _ in range(GROUPS)
    )
    return "-".join(groups)


def _units(plan: Plan, at: datetime) -> tuple[Unit, Unit]:
    about = {"by": FOUNDER, "at": at, "level": plan.level}
    area = acts.found(code=AREA_CODE, name=plan.area, type=Unit.Type.AREA, **about) if plan.area else None
    office = acts.found(code=OFFICE_CODE, name=plan.office, type=plan.type, parent=area, **about)
    return office, area or office


def _desk(office: Unit, area: Unit, at: datetime) -> None:
    """Both lines, and the office's desk with its posts, still vacant: who is appointed to them edits."""
    lines = {code: Line.objects.create(code=code, name=name, order=n) for n, (code, name) in enumerate(LINES)}
    line = lines[OWN_LINE.get(Unit.Type(office.type), LINES[0][0])]
    about = {"code": line.code, "name": f"{line.name}编辑台", "line": line, "unit": office, "area": area}
    desk = set_up(by=FOUNDER, at=at, **about)
    made = {"by": FOUNDER, "at": at, "unit": office}
    staff(desk, by=FOUNDER, at=at, editors=[acts.create_post(name=n, role=r, **made) for r, n in DESK_POSTS])


def _administrator(plan: Plan, office: Unit, password: str, at: datetime) -> None:
    person = acts.enrol(by=FOUNDER, at=at, name=plan.admin, staff_number=plan.login)
    post: Post = acts.create_post(
        by=FOUNDER, at=at, unit=office, name=Role.SYSTEM_ADMIN.label, role=Role.SYSTEM_ADMIN
    )
    acts.appoint(post, by=FOUNDER, at=at, person=person, since=localdate(at))
    acts.open_account(person, by=FOUNDER, at=at, login=plan.login, password=password)


def _people(plan: Plan, at: datetime) -> Taken | None:
    if plan.people is None:
        return None
    with plan.people.open("rb") as file:
        return apply(read(file), by=FOUNDER, at=at)
