"""The people one may walk in as, at the entrance of the demo office."""

from dataclasses import dataclass

from django.conf import settings

from shuniu.org.models import Appointment, Role

SHOWN = [
    (Role.REPORTER, "写信息、看去向"),
    (Role.OFFICE_DIRECTOR, "审签本单位的信息"),
    (Role.PRINCIPAL, "在手机上签"),
    (Role.EDITOR, "筛选、编辑、采用"),
    (Role.SECTION_CHIEF, "管编辑台、约稿"),
    (Role.DUTY_OFFICER, "夜里接急件"),
    (Role.SYSTEM_ADMIN, "管单位、人员、账号"),
    (Role.AUDITOR, "查留痕"),
]
EACH = 3


@dataclass(frozen=True, slots=True)
class Door:
    """One person to walk in as."""

    key: int
    name: str
    post: str
    unit: str
    does: str


def people() -> list[Door]:
    """A few of each role; nobody outside a demo office."""
    if not settings.DEMO:
        return []
    found = []
    for role, does in SHOWN:
        held = Appointment.objects.filter(post__role=role, until=None, person__account__closed_at=None)
        held = held.filter(person__account__isnull=False).select_related("person", "post__unit").order_by("pk")
        found += [Door(a.person_id, a.person.name, a.post.name, a.post.unit.called, does) for a in held[:EACH]]
    return found
