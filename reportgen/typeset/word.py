"""The fast road to Word: a template compiled once, rendered to text, and zipped with what has not changed.

docxtpl turns the tags of a Word file into Jinja; its own way to render opens, walks and saves the whole document for
every report and takes some thirty times as long as writing the bytes. So only its compiler is used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from markupsafe import Markup

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Grid, Heading, Item, Manuscript, Paragraph, Picture, Role, Sheet, Signature
from reportgen.outline.profile import Profile
from reportgen.typeset.body import Body, body_of
from reportgen.typeset.faces import with_stand_ins
from reportgen.typeset.front import Front, front_of, front_styles, has_front
from reportgen.typeset.measured import measured, sheets_in
from reportgen.typeset.package import BadPackage, Package, read_package, write_package
from reportgen.typeset.pictures import RELATIONS, picture_parts, pictures_in
from reportgen.typeset.profile import with_profile
from reportgen.typeset.properties import TYPES, with_properties
from reportgen.typeset.rules import BAD_TEMPLATE, BROKEN_XML, MISSING_STYLE
from reportgen.typeset.sections import TemplateSection, closed, last_section, with_last_section
from reportgen.typeset.setting import PLAIN, Setting
from reportgen.typeset.sheet import sizes_of
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
from reportgen.typeset.template import BODY_SLOT, TITLE_SLOT, TemplatePart, compile_parts, lint
from reportgen.typeset.title import title_lines
from reportgen.typeset.units import units_in
from reportgen.wording.expand import Wording
from reportgen.world import World

_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
# Where the properties of the last section go; made by the program, not written by authors of templates.
_SECTION_SLOT = "末节"
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
# Where pages before the text and the mark of an annex go; no tags, which messages count.
_FRONT_MARK, _TITLE_MARK = "<!--front-->", "<!--mark-->"
_BODY_START = re.compile(r"<w:body\b[^>]*>")
_PARAGRAPH_START = re.compile(r"<w:p[ >]")
_TITLE_TAG = re.compile(rf"\{{\{{\s*{TITLE_SLOT}\s*\}}\}}")


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
        opened = _opened(world.read(template), setting.profile)
    except (OSError, BadPackage) as error:
        return Outcome(None, (BAD_TEMPLATE.at(Span(name), f"Word 模板“{name}”打不开：{error}"),))
    widths = measured(manuscript)
    findings = [*lint(opened.parts, name), *_missing_styles(manuscript, opened.styles, name), *widths.findings]
    if findings:
        return Outcome(None, tuple(findings))
    styles_xml, styles = with_sizes(opened.styles_xml, opened.styles, sizes_of(sheets_in(manuscript)))
    size = looks_of(styles_xml)[styles[COVER_TITLE]].size if manuscript.cover else 0
    front = front_of(manuscript, styles, setting.numbers, size)
    if has_front(manuscript):
        closed(front.pages, opened.section.for_front)
    section = opened.section.from_one if has_front(manuscript) else opened.section
    body = body_of(manuscript.blocks, styles, section, widths.product)
    before = len(wording.findings)
    rendered = _rendered(opened.parts, body, manuscript, (wording, name))
    replaced = {
        **({_STYLES: styles_xml} if styles is not opened.styles else {}),
        **{part: with_stand_ins(_with_front(xml, front), styles_xml).encode() for part, xml in rendered.items()},
    }
    found = wording.findings[before:]
    gaps = [finding for finding in found if finding.rule.is_gap]  # these spoil no file; the pipeline weighs them
    faults = [finding for finding in found if not finding.rule.is_gap]
    faults = faults or [fault for part, xml in replaced.items() if (fault := _broken(part, xml, name))]
    if faults:
        return Outcome(None, (*gaps, *faults))
    texts = [unit.text for unit in units_in(replaced)] if manuscript.properties.stamp else []
    about = with_properties(opened.package, manuscript.properties, texts)
    related = opened.package.content(RELATIONS) if pictures_in(manuscript) else b""
    pictures = picture_parts(about[TYPES], related, pictures_in(manuscript))
    return Outcome(write_package(opened.package, {**replaced, **about, **pictures}), tuple(gaps))


class _Opened(NamedTuple):
    """A template, opened and turned into Jinja."""

    package: Package
    parts: tuple[TemplatePart, ...]
    section: TemplateSection
    styles_xml: bytes
    styles: StyleIds


@lru_cache(maxsize=16)
def _opened(template: bytes, profile: Profile) -> _Opened:
    """Return a template opened and changed as its place says; kept, since one template serves many reports.

    Raises:
        BadPackage: The template is no Word file.
    """
    package = with_profile(read_package(template), profile)
    styles_xml = package.content(_STYLES)
    parts = compile_parts(package)
    sources = [part.source for part in parts if part.name == _DOCUMENT]
    section = last_section("".join(sources))
    return _Opened(package, tuple(map(_with_slot, parts)), section, styles_xml, read_styles(styles_xml))


def _with_slot(part: TemplatePart) -> TemplatePart:
    """Return a part with a slot for the last section, and marks where its front goes."""
    if part.name != _DOCUMENT:
        return part
    source = _BODY_START.sub(rf"\g<0>{_FRONT_MARK}", part.source, count=1)
    title = _TITLE_TAG.search(source)
    starts = [found.start() for found in _PARAGRAPH_START.finditer(source, 0, title.start())] if title else []
    place = starts[-1] if starts else source.find(_FRONT_MARK) + len(_FRONT_MARK)
    source = f"{source[:place]}{_TITLE_MARK}{source[place:]}"
    return replace(part, source=with_last_section(source, f"{{{{ {_SECTION_SLOT} }}}}"))


def _with_front(xml: str, front: Front) -> str:
    """Return a part with what stands before the text put in."""
    return xml.replace(_FRONT_MARK, "".join(front.pages), 1).replace(_TITLE_MARK, front.mark, 1)


def _rendered(
    parts: tuple[TemplatePart, ...], body: Body, manuscript: Manuscript, names: tuple[Wording, str]
) -> dict[str, str]:
    """Return the parts of a template with everything put in; one that cannot be compiled is left out, and told.

    Args:
        parts: The parts that hold tags.
        body: What goes into the slot, and the section that the document ends with.
        manuscript: The document.
        names: The names that tags may use, and that of the template.
    """
    wording, name = names
    title = Markup(_LINE_BREAK).join(title_lines(manuscript.title))
    # Our own writer has escaped every text.
    extra = {TITLE_SLOT: title, BODY_SLOT: Markup(body.xml), _SECTION_SLOT: Markup(body.section)}
    rendered: dict[str, str] = {}
    for part in parts:
        snippet = part.snippet(name)
        compiled = wording.compile_xml(snippet, extra)
        if compiled is not None:
            rendered[part.name] = wording.render_xml(compiled, snippet, extra)
    return rendered


def _missing_styles(manuscript: Manuscript, styles: StyleIds, name: str) -> list[Finding]:
    needed = dict.fromkeys(front_styles(manuscript))
    needed |= {style: None for block in manuscript.blocks for style in _styles_of(block)}
    return [
        MISSING_STYLE.at(Span(name), f"Word 模板里没有“{style}”这个样式", hint="从全国模板把这个样式复制过来。")
        for style in styles.missing(needed)
    ]


def _styles_of(block: Block) -> tuple[str, ...]:
    match block:
        case Heading():
            return (heading(block.level),)
        case Paragraph():
            return (block.role.value,)
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


def _broken(part: str, xml: bytes, name: str) -> Finding | None:
    try:
        ParserCreate().Parse(xml, True)  # expat takes it by position
    except ExpatError as error:
        hint = "成对的标签放在同一段，或者都用 {%p … %} 独占一段。"
        return BROKEN_XML.at(Span(name, place=part), f"模板的 {part} 填好后不成格式（{error}）", hint=hint)
    return None
