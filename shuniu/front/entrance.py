"""The people one may walk in as, at the entrance of the demo office."""

from dataclasses import dataclass

from django.conf import settings

from shuniu.org.models import Appointment, Role

SHOWN = [
    (Role.REPORTER, "写信息，看去向"),
    (Role.OFFICE_DIRECTOR, "审签本单位的信息"),
    (Role.PRINCIPAL, "在手机上签"),
    (Role.EDITOR, "筛选、编辑、采用"),
    (Role.SECTION_CHIEF, "管编辑台，约稿"),
    (Role.ASSESSOR, "记积分，发通报"),
    (Role.DUTY_OFFICER, "夜里接急件"),
    (Role.LEADER, "看刊物，写批示"),
    (Role.SECRETARY, "替领导录纸上的批示"),
    (Role.SYSTEM_ADMIN, "管单位、人员、账号"),
    (Role.SECURITY_ADMIN, "看保密拦截记录"),
    (Role.AUDITOR, "查留痕"),
]
EACH = 3
FIRST = {"石桥镇": 0}


@dataclass(frozen=True, slots=True)
class Door:
    """One person to walk in as."""

    key: int
    name: str
    post: str
    unit: str

    @property
    def called(self) -> str:
        """Unit, post and name; a post that begins with its unit's name says it once."""
        unit = "" if self.post.startswith(self.unit) else self.unit
        return f"{unit}{self.post} {self.name}"


def groups() -> list[tuple[str, list[Door]]]:
    """What they do → a few people of that role; nobody outside a demo office."""
    return [(does, _doors(role)) for role, does in SHOWN if settings.DEMO]


def _doors(role: Role) -> list[Door]:
    held = Appointment.objects.filter(post__role=role, until=None, person__account__closed_at=None)
    held = held.filter(person__account__isnull=False).select_related("person", "post__unit").order_by("pk")
    units: dict[int, Door] = {}
    for each in held[: EACH * EACH]:
        units.setdefault(
            each.post.unit_id, Door(each.person_id, each.person.name, each.post.name, each.post.unit.called)
        )
    return sorted(units.values(), key=lambda door: FIRST.get(door.unit, 1))[:EACH]
