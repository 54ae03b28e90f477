"""One table from file to result: by a shipped or given scheme, or by what its own figures state."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from shuniu.base.rules.packs import Pack
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.recounting.files import FOUND, figures, found_pack
from shuniu.rooms.assessment.recounting.plan import Plan, planned, said_columns
from shuniu.rooms.assessment.recounting.published import Published, by_group
from shuniu.rooms.assessment.recounting.recount import Recount, recount


@dataclass(frozen=True)
class Result:
    """A table, how it was to be counted, what came out; ``pack`` is the scheme that its figures state, if they were asked."""

    table: Published
    plan: Plan
    done: Recount
    pack: Pack | None


@dataclass(frozen=True)
class Recounting:
    """How to count tables again: the packs at hand, the scheme ("" for what each table states), what columns mean."""

    packs: Mapping[str, Pack]
    on: date
    scheme: str = ""
    said: Mapping[str, Any] | None = None
    own_level: str = "市"

    def parts(self, table: Published) -> list[Result]:
        """Count a table again; where its groups have rules of their own that the whole has not, group by group."""
        whole = self.of(table)
        parts = [self.of(part) for part in by_group(table)] if whole.plan.unmade else []
        fuller = parts and all(len(part.plan.made) > len(whole.plan.made) for part in parts)
        return parts if fuller else [whole]

    def of(self, table: Published) -> Result:
        """Count one table again, naming each figure that the scheme does not give."""
        plan = planned(table, said_columns(self.said or {}, table.id))
        pack = (
            None
            if self.scheme
            else found_pack(table.title or table.id, plan.worth, f"{table.title or table.id}推定计分")
        )
        packs = {**self.packs, FOUND: pack} if pack else self.packs
        scheme = Scheme.of(figures(packs, self.scheme or FOUND, self.on))
        done = recount(table, plan, Schemes.always(scheme), on=self.on, own_level=self.own_level)
        return Result(table, plan, done, pack)


def columns_said(path: Path | None) -> Mapping[str, Any]:
    """Return a file that tells what columns mean, parsed; nothing for none."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path else {}
