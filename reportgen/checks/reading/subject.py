"""Whom and what a document speaks of, as far as it is known: said by the facts, or guessed from a foreign document."""

from __future__ import annotations

from reportgen.facts.facts import Facts
from reportgen.frozen import dataclass
from reportgen.values.period import Year
from reportgen.vocabulary.placed import Stated


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom and what a document speaks of; everything may be empty.

    Attributes:
        unit: Full name of the unit.
        short_name: Its official short name (市妇联).
        self_name: What it calls itself (我会).
        level: Level of its government: 国家, 省, 市, 区, 县, 乡.
        year: The year that is reported.
        related: Full names of the units above and below it.
        money_unit: The unit of amounts that are printed without one, such as 万元.
    """

    unit: str = ""
    short_name: str = ""
    self_name: str = ""
    level: str = ""
    year: int | None = None
    related: tuple[str, ...] = ()
    money_unit: str = ""


def subject_of(facts: Facts) -> Subject:
    """Return whom the facts of a report speak of."""
    report, department = facts.report, facts.department
    year = report.year.value if report and report.year and isinstance(report.year.value, Year) else None
    if department is None:
        return Subject(year=year.number if year else None)
    below = [_text(unit.name) for unit in department.subordinates or () if unit]
    above = [_text(name) for name in (department.superior, *(department.superiors or ()))]
    return Subject(
        unit=_text(department.name),
        short_name=_text(department.short_name),
        self_name=_text(department.self_name),
        level=_text(department.level),
        year=year.number if year else None,
        related=tuple(name for name in (*above, *below) if name),
        money_unit=_text(report.unit) if report else "",
    )


def _text(stated: Stated[str]) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""
