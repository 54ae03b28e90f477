"""Where points, circulars and 报送统计 stand on the rail."""

from shuniu.base.actors import Actors, unit_ids
from shuniu.base.web import leads, menu
from shuniu.engines.reporting.menu import in_office, writes
from shuniu.rooms.assessment.permits import READS, desks_seen


def register() -> None:
    """计分账, 登记 and 通报 for who keeps or leads; 通报 for the units, which may stand in one."""
    menu.register(menu.Entry("考核", "计分账", "assessment:books", shown_to=keeps, order=60))
    menu.register(menu.Entry("考核", "登记台账", "assessment:records", shown_to=keeps, order=61))
    menu.register(menu.Entry("考核", "通报", "assessment:circulars", shown_to=reads, order=62))
    menu.register(menu.Entry("信息", "报送统计", "assessment:standing", shown_to=reports, order=37))
    leads.register("mine", leads.Lead("报送统计", lambda _: "/standing/?whose=mine"))
    leads.register("unit", leads.Lead("报送统计", lambda _: "/standing/?whose=unit"))
    leads.register("scheme_pack", leads.Lead("逐条看", lambda pack: f"/scheme/{pack.pack}/"))
    leads.register("desk_figures", leads.Lead("各单位报送", lambda desk: f"/desk/{desk.code}/units/"))


def reports(actors: Actors) -> bool:
    """Those who write reports or do a unit's office work."""
    return writes(actors) or in_office(actors)


def keeps(actors: Actors) -> bool:
    """Those who keep or lead the points of a desk."""
    return bool(desks_seen(actors))


def reads(actors: Actors) -> bool:
    """Those, and whoever reads what their unit is told. No question to the database: the rail stands on every page."""
    return keeps(actors) or bool(unit_ids(actors, *READS))
