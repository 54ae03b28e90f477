"""How a published table is to be counted again: what each column means, and the scheme, found in the table or said by a pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from shuniu.base.rules.kinds import OTHER_WORD
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.recounting.published import NotATable, Published
from shuniu.rooms.assessment.recounting.relation import COUNTS, POINTS, RATIO, SUM, Relation
from shuniu.rooms.assessment.recounting.relations import relations
from shuniu.rooms.assessment.recounting.roles import Role, roles

BASE_WORD = "基础分"
_EVENTS = (
    ("批示", words.INSTRUCTED),
    ("报送", words.REPORTED),
    ("submitted", words.REPORTED),
    ("扣", words.LESS),
)
_LEVELS = (
    ("中央", "中央"), ("国办", "中央"), ("中办", "中央"), ("省", "省"), ("自治区", "省"),
    ("市", "市"), ("县", "县"), ("区", "县"),
)  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """What one thing of a counts column is to the scheme."""

    event: str
    level: str = ""
    publication: str = ""
    genre: str = ""
    who: str = ""


@dataclass(frozen=True)
class Plan:
    """``counted`` columns become happenings, ``given`` ones points registered by hand, ``made`` ones are counted again.

    ``worth`` holds the rows of 计分标准 found in the table, as packs spell them; ``unmade`` says why a column cannot be made.
    """

    counted: Mapping[str, Counted]
    made: Mapping[str, Relation]
    given: tuple[str, ...] = ()
    worth: tuple[Mapping[str, str], ...] = ()
    unmade: Mapping[str, str] = field(default_factory=dict)


def planned(table: Published, said: Mapping[str, Mapping[str, Any]] | None = None) -> Plan:
    """Return the plan of a table; ``said`` tells of columns by name what their names do not (see ``docs``)."""
    said = said or {}
    if strange := [name for name in said if name not in table.columns]:
        raise NotATable(f"{table.id}：没有这一栏：{'、'.join(strange)}")
    known = roles(list(table.columns), {name: _role(each) for name, each in said.items() if "is" in each})
    found = relations(table, known)
    made = _agreed({name: each for name, each in found.items() if each.usable}, known) | dict(
        _as_said(table, said)
    )
    counts = [n for n, role in known.items() if role is Role.COUNT and n in table.columns and n not in made]
    given = [n for n, role in known.items() if role is Role.POINTS and n not in made and _is_used(n, made)]
    return Plan(
        counted={name: _counted(name, said.get(name, {})) for name in counts},
        made=made,
        given=tuple(given),
        worth=tuple(_row(where, column, weight) for column, (where, weight) in _weights(made, known).items()),
        unmade={
            name: _why(found.get(name)) for name in table.columns if name not in (*made, *counts, *given)
        },
    )


def _role(said: Mapping[str, Any]) -> Role:
    try:
        return Role(said["is"])
    except ValueError as error:
        raise NotATable(f"“{said['is']}”不是栏目的种类，应是：{'、'.join(Role)}") from error


def _as_said(table: Published, said: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Relation]]:
    """What people say a column is the sum of goes before what its rows show; a part with "-" before it is taken off."""
    for name, each in said.items():
        if "of" in each:
            signs = {
                part.removeprefix("-"): Fraction(-1 if part.startswith("-") else 1) for part in each["of"]
            }
            if strange := [part for part in signs if part not in table.columns]:
                raise NotATable(f"{name} 的 of 里没有这一栏：{'、'.join(strange)}")
            yield name, Relation(name, SUM, tuple(signs), (), {}, signs, confirmed=1)


def _is_used(name: str, made: Mapping[str, Relation]) -> bool:
    return any(name in each.of for each in made.values() if each.how in (SUM, POINTS))


def _counted(name: str, said: Mapping[str, Any]) -> Counted:
    event = next((event for word, event in _EVENTS if word in name), words.ADOPTED)
    meant = {
        "event": event,
        "publication": name,
        "level": next((level for w, level in _LEVELS if w in name), ""),
    }
    return Counted(**{**meant, **{k: v for k, v in said.items() if k in Counted.__dataclass_fields__}})


def _weights(made: Mapping[str, Relation], known: Mapping[str, Role]) -> dict[str, tuple[str, Fraction]]:
    """Return for each counts column what one of it brings, and the first figure that shows it."""
    told: dict[str, tuple[str, Fraction]] = {}
    for relation in made.values():
        for column, weight in (relation.weights or {}).items():
            if weight is not None and relation.how == POINTS and known.get(column) is Role.COUNT:
                told.setdefault(column, (relation.column, weight))
    return told


def _agreed(made: Mapping[str, Relation], known: Mapping[str, Role]) -> dict[str, Relation]:
    """Return the relations without those that give a thing other points than a figure further left does."""
    told = _weights(made, known)
    return {
        name: each
        for name, each in made.items()
        if all(
            told.get(part, ("", weight))[1] == weight
            for part, weight in (each.weights or {}).items()
            if weight
        )
    }


def _row(clause: str, column: str, weight: Fraction) -> dict[str, str]:
    event = _counted(column, {}).event
    return {"clause": clause, "event": event, "publication": alias(column), "points": points(weight)}


def alias(column: str) -> str:
    """Return a column's name as a publication that a scheme can name: one word, and not the one that stands for all."""
    return f"{OTHER_WORD}刊物" if column == OTHER_WORD else column.replace("、", "和")


def points(weight: Fraction) -> str:
    """Spell a weight as packs do."""
    return f"{words_of(weight)}分"


def words_of(number: Fraction) -> str:
    """Spell an exact number: 5, 0.5, -2.25."""
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.3f}".rstrip("0")


def _why(relation: Relation | None) -> str:
    if relation is None:
        return "表里没有可以推出它的栏目"
    agreeing, over = len(relation.agreeing), len(relation.exceptions)
    if relation.how == SUM and all(rest > 0 for rest in relation.exceptions.values()):
        return f"等于{'、'.join(relation.of)}之和的{agreeing}行，其余{over}行多出以前各期的数，本表看不出"
    if relation.how == RATIO:
        return f"没有哪两栏相除能得出各行的数：最多只有{agreeing}行相合，{over}行不合"
    if not relation.exceptions and relation.how in (POINTS, COUNTS):
        return "能定出分值，但没有多余的行可以验证"
    return f"各行没有共同的每条分值：最多只有{agreeing}行相合，{over}行不合"


def said_columns(parsed: Mapping[str, Any], table: str) -> Mapping[str, Mapping[str, Any]]:
    """Return what a parsed plan file says of a table's columns: under the table's id, or for all."""
    return {**parsed.get("columns", {}), **parsed.get(table, {}).get("columns", {})}
