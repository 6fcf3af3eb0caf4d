"""章节 to be filled in: every chapter that an outline prints, under its title and the advice of the finance bureau."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.outline.outline import Outline, Section
from reportgen.scaffold.lines import comment
from reportgen.values.absence import Absence

TitleOf = Callable[[Section], str]


def chapter_lines(outline: Outline, title_of: TitleOf) -> list[str]:
    """Return the chapters in the order of the outline; those of sections that may be left out behind a `#`.

    Args:
        outline: What the place prescribes.
        title_of: Returns the title of a section as it is printed.
    """
    needed = {section.chapter_names[0] for section in outline.walk() if _is_required(section) and section.chapter_names}
    lines: list[str] = []
    written: set[str] = set()
    for section in outline.walk():
        if section.chapter_names:
            lines += ["", *_head(section, f"{title_of(section)}（{'必填' if _is_required(section) else '选填'}）")]
            new = (name for name in section.chapter_names if name not in written)
            lines += [f"  {'' if name in needed else '# '}{name}: {Absence.PENDING}" for name in new]
            written.update(section.chapter_names)
        elif any(below.chapter_names for below in _below(section)):
            lines += ["", *_head(section, f"── {title_of(section)} ──")]
    return lines


def _head(section: Section, title: str) -> list[str]:
    advice = section.guidance.value if section.guidance else ""
    return comment(f"{title}\n{advice}".strip() if isinstance(advice, str) else title, 1)


def _is_required(section: Section) -> bool:
    return section.is_required and section.condition is None


def _below(section: Section) -> Iterator[Section]:
    for each in section.sections or ():
        yield each
        yield from _below(each)
