"""The fast road to Word: a template compiled once, rendered to text, and zipped with what has not changed.

docxtpl turns the tags of a Word file into Jinja; its own way to render opens, walks and saves the whole document for
every report and takes some thirty times as long as writing the bytes. So only its compiler is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Grid, Heading, Item, Manuscript, Paragraph, Picture, Role, Sheet, Signature
from reportgen.outline.profile import Profile
from reportgen.typeset.anchors import with_anchors
from reportgen.typeset.body import body_of
from reportgen.typeset.filling import Filling, broken, filled
from reportgen.typeset.front import Front, front_of, front_styles, has_front
from reportgen.typeset.measured import measured, sheets_in
from reportgen.typeset.package import BadPackage, Package, read_package, write_package
from reportgen.typeset.pictures import RELATIONS, picture_parts
from reportgen.typeset.profile import with_profile
from reportgen.typeset.properties import TYPES, stamped, with_properties
from reportgen.typeset.rules import BAD_TEMPLATE, MISSING_STYLE
from reportgen.typeset.sections import TemplateSection, closed, last_section
from reportgen.typeset.setting import PLAIN, Setting
from reportgen.typeset.sheet import sizes_of
from reportgen.typeset.slots import DOCUMENT, with_slots
from reportgen.typeset.stream import BrokenPart
from reportgen.typeset.style_looks import looks_of
from reportgen.typeset.styles import (
    BLANK,
    CAPTION,
    COVER_TITLE,
    DATE,
    RUN_IN_TITLE,
    TABLE,
    TABLE_HEAD,
    TABLE_TEXT,
    TABLE_UNIT,
    TITLE,
    UNIT,
    StyleIds,
    heading,
    read_styles,
    with_sizes,
)
from reportgen.typeset.template import TemplatePart, compile_parts, lint
from reportgen.typeset.turned import turns_numbers, with_turned_numbers
from reportgen.wording.expand import Wording
from reportgen.world import World

_STYLES = "word/styles.xml"


def typeset(
    world: World, manuscript: Manuscript, template: PurePath, wording: Wording, setting: Setting = PLAIN
) -> Outcome[bytes | None]:
    """Return a document as a Word file, or None with the reasons.

    Args:
        world: The disk.
        manuscript: The document; where it is sheets only, the title in the template, if any, is for it to use.
        template: Path of the Word template.
        wording: The names that the template's tags may use.
        setting: How it is to be set, beside the template.

    Raises:
        ValueError: The cells of a table do not fill it, or overlap.
    """
    name = template.as_posix()
    try:
        opened = _opened(world.read(template), setting.profile, turns_numbers(manuscript))
    except (OSError, BadPackage) as error:
        return Outcome(None, (BAD_TEMPLATE.at(Span(name), f"Word 模板“{name}”打不开：{error}"),))
    widths = measured(manuscript)
    findings = [*lint(opened.parts, name), *_missing_styles(manuscript, opened.styles, name), *widths.findings]
    if findings:
        return Outcome(None, tuple(findings))
    styles_xml, styles = with_sizes(opened.styles_xml, opened.styles, sizes_of(sheets_in(manuscript)))
    front, section = _front(manuscript, (styles_xml, styles), opened.section, setting.numbers)
    body = body_of(manuscript.blocks, styles, section, widths.product)
    body = with_anchors(body, styles) if manuscript.contents else body
    is_stamped = manuscript.properties.stamp is not None
    made = filled(opened.parts, Filling(manuscript.title, front, body, styles_xml, is_stamped), wording, name)
    if made.product is None:
        return Outcome(None, made.findings)
    about = with_properties(opened.package, manuscript.properties)
    related = opened.package.content(RELATIONS) if manuscript.pictures else b""
    pictures = picture_parts(about[TYPES], related, manuscript.pictures)
    changed = {_STYLES: styles_xml} if styles is not opened.styles else {}
    streamed = {**made.product.parts, **stamped(manuscript.properties, made.product.texts)}
    try:
        content = write_package(opened.package, {**changed, **about, **pictures, **streamed})
    except BrokenPart as fault:
        return Outcome(None, (*made.findings, broken(fault, name)))
    return Outcome(content, made.findings)


class _Opened(NamedTuple):
    """A template, opened and turned into Jinja."""

    package: Package
    parts: tuple[TemplatePart, ...]
    section: TemplateSection
    styles_xml: bytes
    styles: StyleIds


@lru_cache(maxsize=16)
def _opened(template: bytes, profile: Profile, turns: bool) -> _Opened:
    """Return a template opened and changed as its place says; kept, since one template serves many reports.

    Args:
        template: The template.
        profile: What its place changes in it.
        turns: Whether it has to print pages that lie across.

    Raises:
        BadPackage: The template is no Word file.
    """
    package = with_profile(read_package(template), profile)
    styles_xml = package.content(_STYLES)
    own = last_section(package.content(DOCUMENT).decode(errors="replace"))
    package, turned = with_turned_numbers(package, own.xml) if turns else (package, "")
    parts = compile_parts(package)
    sources = [part.source for part in parts if part.name == DOCUMENT]
    section = replace(last_section("".join(sources)), turned=turned)
    return _Opened(package, tuple(map(with_slots, parts)), section, styles_xml, read_styles(styles_xml))


def _front(
    manuscript: Manuscript, look: tuple[bytes, StyleIds], section: TemplateSection, numbers: Sequence[int]
) -> tuple[Front, TemplateSection]:
    """Return what stands before the text, and the section of the text.

    Args:
        manuscript: The document.
        look: The styles of the template, as XML and read.
        section: The section of the template.
        numbers: The pages of the headings.
    """
    styles_xml, styles = look
    size = looks_of(styles_xml)[styles[COVER_TITLE]].size if manuscript.cover else 0
    front = front_of(manuscript, styles, numbers, size)
    if not has_front(manuscript):
        return front, section
    return front._replace(pages=[*closed(front.pages, section.for_front)]), section.from_one


def _missing_styles(manuscript: Manuscript, styles: StyleIds, name: str) -> list[Finding]:
    needed = dict.fromkeys(front_styles(manuscript))
    needed |= dict.fromkeys(chain.from_iterable(map(_styles_of, manuscript.blocks)))
    return [
        MISSING_STYLE.at(Span(name), f"Word 模板里没有“{style}”这个样式", hint="从全国模板把这个样式复制过来。")
        for style in styles.missing(needed)
    ]


def _styles_of(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph():
            return (block.role.value, *((BLANK,) if block.role is Role.ANNEX_LIST else ()))
        case Heading():
            return (heading(block.level),)
        case Item():
            return (Role.BODY.value, RUN_IN_TITLE)
        case Grid():
            return (CAPTION, TABLE_UNIT, TABLE, TABLE_HEAD, TABLE_TEXT, BLANK)
        case Sheet():
            mark = (Role.ANNEX_MARK.value,) if block.mark else ()
            return (*mark, TITLE, CAPTION, TABLE_UNIT, TABLE, TABLE_HEAD, TABLE_TEXT, BLANK)
        case Picture():
            return (BLANK, TABLE_TEXT)
        case Signature():
            return (BLANK, UNIT, DATE)
    return (BLANK,)
