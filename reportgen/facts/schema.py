"""The schema of a report's facts: the vocabulary, and what the outlines of the report ask for."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.facts.facts import Facts
from reportgen.facts.local import local_keys
from reportgen.outline.form import Form
from reportgen.outline.outline import Outline, Section
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import Key
from reportgen.vocabulary.kinds import PROSE
from reportgen.vocabulary.schema import Schema, schema_of

_NOT_PRINTED = "这份报告的提纲不印这一章。"


def facts_schema(prescribed: Iterable[Outline | Form] = (), *, is_whole: bool = False) -> Schema:
    """Return the schema of the files that hold a year's facts.

    Args:
        prescribed: What the report must print; without any, the schema is that of all reports.
        is_whole: Whether the facts stand in one file, so that it must have all that is required.
    """
    known = tuple(prescribed)
    outlines = [each for each in known if isinstance(each, Outline)]
    sections = [section for outline in outlines for section in outline.walk()]
    asked = {name: _chapter(name, title, sections) for name, title in CHAPTERS} if sections else {}
    local = local_keys(known).product
    return schema_of(Facts, "一年的事实", is_whole=is_whole, asked=asked, local=local)


def _chapter(name: str, title: str, sections: list[Section]) -> Key:
    """Return a chapter with the title and the advice of the sections that print it."""
    printing = [section for section in sections if name in section.chapter_names]
    titles = [found for section in printing if (found := _title(section))]
    advice = [section.guidance.value for section in printing if section.guidance]
    return Key(
        name,
        PROSE,
        title=titles[0] if titles else title,
        description="\n\n".join(dict.fromkeys(map(str, advice))) if printing else _NOT_PRINTED,
        required=any(_needs(section, name) for section in printing),
    )


def _title(section: Section) -> str:
    """Return the title of a section; empty when it quotes facts, which an editor does not have."""
    title = section.title.value if section.title else None
    return title.text if isinstance(title, Scalar) and "{" not in title.text else ""


def _needs(section: Section, name: str) -> bool:
    """Whether a section has nothing to print but one chapter, and may not be left out."""
    others = section.wording or section.after or section.sections or section.forms or section.condition
    return section.is_required and len(section.prose_names) == 1 and section.chapter_names == (name,) and not others
