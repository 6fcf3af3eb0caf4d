"""What was brought about, project by project: the words of results, and the clauses that can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from reportgen.checks.reading.indicators.lists import PROJECT
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, clean, stretches
from reportgen.checks.reading.text.said import Said
from reportgen.facts.facts import Facts
from reportgen.regex import regex
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose, ProseItem

_CLAUSE = regex(r"[^。；！？，\n]+")
_LEADING = regex(r"^(?:.{0,12}?[一二三四五六七八九十]是|[（(]?\d{1,2}[）)、.．]|[①-⑳]|[：，])+")
# A clause that two projects cannot have by chance is long, and counts something or tells what was won or set up.
_SHORTEST = 12
_DISTINCT = regex(r"[0-9]|\{\{|荣获|获评|获得|授予|称号|首个|首批|率先|成立|建成")
# What is told of money and targets is alike in all projects.
_NO_RESULT = regex(r"万元|执行率|指标值|预算|如期实现|附件|原因|疫情")


class Credit(NamedTuple):
    """A result that a project takes credit for.

    Attributes:
        words: What it is told by.
        project: What tells the project from others.
        said: Where it stands.
    """

    words: str
    project: str
    said: Said


def credits_in(said: Said, project: str) -> Iterator[Credit]:
    """Yield the clauses of a result that are long and count something or tell what was won or set up."""
    for clause in _CLAUSE.findall(clean(said.text)):
        words = _LEADING.sub("", clause)
        if len(words) >= _SHORTEST and _DISTINCT.search(words) and not _NO_RESULT.search(words):
            yield Credit(words, project, said)


def results_of(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield what facts tell of the results of each project, with the project's path."""
    for project in facts.projects or ():
        for stated in (project.result, project.content):
            yield from ((project.path, text) for text in _texts(stated))


def results_in(text: DocumentText) -> Iterator[tuple[str, Said]]:
    """Return the paragraphs of a document below the heading of a project, with that heading."""
    return ((project, _said(stretch)) for project, stretch in _below_projects(text) if project)


def told_in(text: DocumentText) -> Iterator[tuple[str, Said]]:
    """Return all paragraphs of a document, each with the heading of the project that it stands below, or nothing."""
    return ((project, _said(stretch)) for project, stretch in _below_projects(text))


def projects_above(text: DocumentText) -> dict[int, str]:
    """Return the heading of its project for every paragraph that stands below one, by the number of its stretch."""
    return {stretch.number: project for project, stretch in _below_projects(text) if project}


def _below_projects(text: DocumentText) -> Iterator[tuple[str, Stretch]]:
    project = ""
    for stretch in text.once(stretches):
        if stretch.setting is Setting.HEADING:
            project = stretch.text if PROJECT.search(stretch.text) else ""
        elif stretch.setting in {Setting.BODY, Setting.ITEM}:
            yield project, stretch


def _said(stretch: Stretch) -> Said:
    return Said(stretch.text, stretch.span(0, len(stretch.text)), stretch.passage.path())


def _texts(stated: Placed[Any] | None) -> Iterator[Said]:
    if stated is None or not isinstance(stated.value, Prose):
        return
    prose, path = stated.value, stated.path
    if prose.text is not None:
        yield Said(prose.text.text, prose.text.span, path)
    for item in prose.items:
        yield from _of_item(item, path)


def _of_item(item: ProseItem, path: str) -> Iterator[Said]:
    for part in (item.title, item.body):
        if part is not None and hasattr(part.value, "text"):
            yield Said(part.value.text, part.span, path)
    yield from _texts(item.below)
