"""What stands beside the text while it is written: the check's findings, its length, who signs next."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.engines.reporting import checks, rulings
from shuniu.engines.reporting.acts import signing
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.resembling import resembling
from shuniu.engines.reporting.texts import Wording
from shuniu.org.actors import unit_of
from shuniu.org.models import Unit

MOST = 40_000
SHOWN = 30


def beside(typed: Mapping[str, str], by: Actor, at: datetime, *, but: int | None = None) -> dict[str, Any]:
    """The context of ``reporting/_check.html`` for a text being typed by an actor; ``but``: the report that it becomes."""
    unit = unit_of(by)
    wording = Wording(typed.get("title", "")[:200], typed.get("body", "")[:MOST])
    kind, urgency = typed.get("kind", ""), typed.get("urgency", "")
    found = checks.findings(wording, kind=kind, unit=unit, at=at) if wording.body.strip() else []
    limits = checks.limits(kind, unit, at)
    return {
        "findings": found[:SHOWN],
        "more": max(0, len(found) - SHOWN),
        "length": len("".join(wording.body.split())),
        "least": limits["length_least"],
        "most": limits["length_most"],
        "chain": _next_signers(unit, by, kind, urgency, at),
        "needs_scope": rulings.needs_scope(kind, unit, at),
        "phone_first": rulings.is_urgent(urgency, unit, at) and rulings.ask("first_by_phone", unit, at).value,
        "alike": resembling(wording.body, (by,), unit, at, but=but),
        "written": bool(wording.body.strip()),
    }


def _next_signers(unit: Unit, by: Actor, kind: str, urgency: str, at: datetime) -> list[str]:
    """Who would sign, were it handed in now."""
    sketch = Report(unit=unit, post_id=by.post_id, author_id=by.person_id, kind=kind, urgency=urgency)
    steps, _ = signing.chain_for(sketch, at)
    return [party.name for party, _ in steps]
