"""Desks and who edits at them."""

from shuniu.engines.reporting import acts
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import NOON
from tests.faults.stories.telling import story


@story("desk.set_up")
def set_up_desk(cast: Cast):
    county, area = cast.units["apb"], cast.units["ap"]
    about = {"code": "anping", "name": "安平县党委信息", "line": cast.desks["dangwei"].line}
    return lambda: acts.set_up(by=cast["高远"], at=NOON, unit=county, area=area, **about)


@story("desk.set_up")
def set_up_desk_of_a_new_line(cast: Cast):
    about = {"code": "sheqing", "name": "社情民意编辑台", "new_line": "社情民意"}
    unit, area = cast.units["swb"], cast.units["yz"]
    return lambda: acts.set_up(by=cast["高远"], at=NOON, unit=unit, area=area, **about)


@story("desk.change")
def change_desk(cast: Cast):
    about = {"name": "市委信息编辑台", "area": cast.units["ap"]}
    return lambda: acts.change_desk(cast.desks["dangwei"], by=cast["高远"], at=NOON, **about)


@story("desk.staff")
def staff_desk(cast: Cast):
    editors = [cast.posts["何静"], cast.posts["赵一鸣"]]
    return lambda: acts.staff(cast.desks["dangwei"], by=cast["高远"], at=NOON, editors=editors)


@story("desk.close")
def close_desk(cast: Cast):
    return lambda: acts.close_desk(cast.desks["dangwei"], by=cast["高远"], at=NOON, reason="两台合并")


@story("desk.reopen")
def reopen_desk(cast: Cast):
    desk = acts.close_desk(cast.desks["dangwei"], by=cast["高远"], at=MONDAY, reason="两台合并")
    return lambda: acts.reopen_desk(desk, by=cast["高远"], at=NOON)
