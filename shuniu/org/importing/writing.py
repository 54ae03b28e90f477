"""The template and the export: the same two sheets."""

from shuniu.base.sheets.writing import workbook
from shuniu.org.importing.sheets import PEOPLE, SHEETS, UNITS
from shuniu.org.models import Appointment, Unit


def template() -> bytes:
    """The empty workbook, with what each column takes written below its head as a note."""
    return workbook(SHEETS, {})


def export() -> bytes:
    """All units and everybody who holds a post now; passwords are nobody's to export."""
    units = (
        [
            u.code,
            u.name,
            u.short_name,
            u.get_level_display(),
            u.get_type_display(),
            u.sector,
            u.parent.code if u.parent else "",
        ]
        for u in Unit.objects.active().select_related("parent").order_by("path")
    )
    held = Appointment.objects.filter(until=None, person__state="active").select_related(
        "person__account", "post__unit"
    )
    people = (
        [a.person.staff_number, a.person.name, a.post.unit.code, a.post.get_role_display(), a.post.name, a.since.isoformat(),
         a.person.mobile, a.person.office_phone, a.person.email, "", ""]
        for a in held.order_by("post__unit__path", "post__order", "pk")
    )  # fmt: skip
    return workbook(SHEETS, {UNITS: units, PEOPLE: people})
