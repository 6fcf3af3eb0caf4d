"""An outline as a tree of text: the sections with their numbers, what is required, what each of them reads."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.numbers import Counts, Numbers
from reportgen.outline.form import scalar_of
from reportgen.outline.outline import Outline, Section
from reportgen.scaffold.reads import Reading, readings
from reportgen.vocabulary.placed import Stated
from reportgen.wording.printed import PARTS

_STEP = "  "
_END = f".{PARTS}"


def tree(outline: Outline) -> str:
    """Return an outline as it is prescribed, with everything it takes over, line by line.

    The numbers are those of a report that leaves nothing out.
    """
    file = outline.file
    head = [f"{_said(file.name) or outline.place}（{outline.place}）"]
    head += [f"{key}：{said}" for key, said in (("依据", _said(file.basis)), ("继承", _said(file.parent))) if said]
    head += [f"每：{each.text}" for each in (scalar_of(file.each),) if each]
    head += [f"补充：{'、'.join(key.name for key in outline.local_keys)}"] if outline.local_keys else []
    read = {id(reading.section): reading for reading in readings(outline)}
    lines = list(_lines(outline.sections, 1, 0, (Numbers(outline.numbering), read, {})))
    for number, annex in enumerate(outline.annexes, start=1):
        lines += _section(annex, f"附件{number if len(outline.annexes) > 1 else ''}　", 0, read)
        lines += _lines(annex.sections or (), 1, 1, (Numbers(outline.numbering), read, {}))
    return "\n".join([*head, "", *lines]) + "\n"


_Known = tuple[Numbers, dict[int, Reading], Counts]


def _lines(sections: tuple[Section, ...], level: int, depth: int, known: _Known) -> Iterator[str]:
    """Yield the lines of sections that stand side by side, with those below them."""
    numbers, read, counts = known
    for section in sections:
        own = section.level_below(level)
        number = "" if section.is_headless else numbers.next(own, section.look, counts, section.span)
        yield from _section(section, number, depth, read)
        below = (own, counts) if section.is_headless else (own + 1, {})
        yield from _lines(section.sections or (), below[0], depth + 1, (numbers, read, below[1]))


def _section(section: Section, number: str, depth: int, read: dict[int, Reading]) -> Iterator[str]:
    """Yield the lines of one section: its heading, and below it what it reads."""
    title = scalar_of(section.title)
    heading = "（不印标题）" if section.is_headless or title is None else title.text
    marks = [f"每：{each.text}" for each in (scalar_of(section.each),) if each]
    marks += [f"如果：{condition.text}" for condition in (scalar_of(section.condition),) if condition]
    marks += [f"键：{section.own_name}"] if section.own_name else []
    required = "＊" if section.is_required else ""
    told = f"  〔{'；'.join(marks)}〕" if marks else ""
    yield f"{_STEP * depth}{number}{heading}{required}{told}"
    reading = read[id(section)]
    forms = [str(form.value) for form in section.forms or ()]
    printed = [f"{name.removesuffix(_END)}的各项" if name.endswith(_END) else name for name in reading.printed]
    for word, names in (("取自", reading.prose), ("引用", printed), ("附表", forms)):
        if names:
            yield f"{_STEP * (depth + 2)}{word}：{'、'.join(names)}"


def _said(stated: Stated[str]) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""
