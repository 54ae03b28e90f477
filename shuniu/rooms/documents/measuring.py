"""What a text is measured against when it is to be a report: the figures of the writer's own unit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.engines.reporting import checks, rulings
from shuniu.org.actors import unit_of


def limits_of(purpose: str, by: Actor, at: datetime) -> Mapping[str, Any]:
    """The unit's figures for its ordinary kind (the first the pack names); nothing for who acts for no unit."""
    if purpose != "report" or by.unit_id is None:
        return {}
    unit = unit_of(by)
    ordinary, _ = rulings.kinds(unit, at)[0]
    return checks.limits(ordinary, unit, at)
