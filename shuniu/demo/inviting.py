"""The demo's invitations: one that runs, one that is over."""

from datetime import datetime, timedelta
from random import Random

from shuniu.demo.city import City
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.texts import Wording
from shuniu.org.models import Unit

WISH = "请报本地秋粮收购进度、价格、农民满意度，有什么困难，三百字左右。"


def ask_around(city: City, chance: Random, now: datetime) -> None:
    """何时何事: the Party desk asks nine county offices about the grain purchase; most have answered."""
    desk, editor = city.desks["dangwei"], city.editors["dangwei"][0]
    units = [unit for code, unit in city.units.items() if code.startswith("x") and code.endswith("b")]
    asked = now - timedelta(days=2)
    made = acts.invite(
        by=editor,
        at=asked,
        desk=desk,
        title="秋粮收购进度和农民反映",
        wish=WISH,
        due_at=now + timedelta(days=1, hours=4),
        units=units,
    )
    hours = sorted(chance.randint(3, 40) for _ in range(6))
    for call, later in zip(made.calls.select_related("unit").order_by("pk"), hours, strict=False):
        _answer(city, call.unit, call, asked + timedelta(hours=later))


def _answer(city: City, unit: Unit, call: object, at: datetime) -> None:
    writer = next(actor for actor in city.writers() if actor.unit_id == unit.pk)
    body = f"截至目前，{unit.called}辖区秋粮收购进度过半，价格平稳。农民反映排队时间偏长，建议增加过磅点。"
    report = acts.submit(
        by=writer, at=at, wording=Wording(f"{unit.called}秋粮收购进度过半价格平稳", body), desks=[city.desks["dangwei"]],
        kind="dynamic", urgency="routine", call=call,
    )  # fmt: skip
    while report.state == "signing":
        at += timedelta(minutes=20)
        report = acts.sign(report, by=city.by_post[report.signer_id], at=at)
