"""What the checks of scoring look at: indicators, lines of a department's table, numbers of points and scores."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportgen.checks.reading.settings import Settings
from reportgen.facts.appraisal import Appraisal
from reportgen.facts.facts import Facts
from reportgen.facts.projects import Indicator, Project
from reportgen.figures.derive import Figures
from reportgen.outline.scoring import Criterion, Scoring
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.vocabulary.placed import Placed, Stated


def projects_of(facts: Facts) -> Iterator[tuple[Project, tuple[Indicator, ...]]]:
    """Yield every project with those of its indicators that bear points."""
    for project in facts.projects or ():
        indicators = tuple(each for each in project.indicators or () if points_in(each.weight) is not None)
        if indicators:
            yield project, indicators


def indicators_of(facts: Facts) -> Iterator[Indicator]:
    """Yield every indicator that bears points."""
    for _, indicators in projects_of(facts):
        yield from indicators


def scored_in(facts: Facts) -> tuple[Project | Appraisal, ...]:
    """Return whatever has a total score and a grade: the projects, and the department."""
    return (*(facts.projects or ()), *((facts.appraisal,) if facts.appraisal else ()))


def leaves(criteria: tuple[Criterion, ...] | None) -> Iterator[Criterion]:
    """Yield the lines of a department's table that are scored: those without lines below them."""
    for each in criteria or ():
        if each.criteria:
            yield from leaves(each.criteria)
        else:
            yield each


def typed_scores(facts: Facts, scoring: Scoring) -> Iterator[tuple[Criterion, Placed[Any], Stated[str]]]:
    """Yield every scored line of the table that the unit has scored: the line, the score as typed, and its reason."""
    written = (facts.appraisal.scores if facts.appraisal else None) or {}
    for criterion in leaves(scoring.criteria):
        own = written.get(text_of(criterion.name))
        if own is not None and own.score is not None:
            yield criterion, own.score, own.reason


def text_of(stated: Stated[str]) -> str:
    """Return a text as stated; empty when there is none."""
    return stated.value if stated is not None and isinstance(stated.value, str) else ""


def points_in(stated: Stated[Quantity]) -> Decimal | None:
    """Return a number of points or a score; None when it is not stated, or as nothing."""
    return stated.value.value if stated is not None and isinstance(stated.value, Quantity) else None


def score_in(figures: Figures, path: str) -> Quantity | None:
    """Return a computed score; None when it could not be computed."""
    figure = figures.get(path)
    return figure.value if figure is not None and isinstance(figure.value, Quantity) else None


def rate_in(figures: Figures, path: str) -> Fraction | None:
    """Return a computed rate; None when it could not be computed."""
    figure = figures.get(path)
    return figure.value.fraction if figure is not None and isinstance(figure.value, Rate) else None


def line_of_excess(scoring: Scoring, settings: Settings) -> Fraction:
    """Return from which multiple of its target a result is clearly above it: what the table says, or the project."""
    line = scoring.far_above.value if scoring.far_above else None
    return line.fraction if isinstance(line, Rate) else settings.far_above
