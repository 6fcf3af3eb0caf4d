"""The fast road to Word: a template compiled once, rendered to text, and zipped with what has not changed.

docxtpl turns the tags of a Word file into Jinja; its own way to render opens, walks and saves the whole document for
every report and takes some thirty times as long as writing the bytes. So only its compiler is used.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from xml.parsers.expat import ExpatError, ParserCreate

from markupsafe import Markup

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Grid, Heading, Item, Manuscript, Paragraph, Role, Signature
from reportgen.typeset.body import body_xml
from reportgen.typeset.package import BadPackage, Package, read_package, write_package
from reportgen.typeset.properties import app_xml, core_xml
from reportgen.typeset.rules import BAD_TEMPLATE, BROKEN_XML, MISSING_STYLE
from reportgen.typeset.styles import (
    BLANK,
    CAPTION,
    DATE,
    RUN_IN_TITLE,
    TABLE,
    TABLE_HEAD,
    TABLE_TEXT,
    TABLE_UNIT,
    UNIT,
    StyleIds,
    heading,
    read_styles,
)
from reportgen.typeset.template import BODY_SLOT, TITLE_SLOT, TemplatePart, compile_parts, lint
from reportgen.typeset.title import title_lines
from reportgen.wording.expand import Wording
from reportgen.world import World

_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


def typeset(world: World, manuscript: Manuscript, template: PurePath, wording: Wording) -> Outcome[bytes | None]:
    """Return a document as a Word file, or None with the reasons.

    Args:
        world: The disk.
        manuscript: The document.
        template: Path of the Word template.
        wording: The names that the template's tags may use.
    """
    name = template.as_posix()
    try:
        package, parts, styles = _compiled(world.read(template))
    except (OSError, BadPackage) as error:
        return Outcome(None, (BAD_TEMPLATE.at(Span(name), f"Word 模板“{name}”打不开：{error}"),))
    findings = [*lint(parts, name), *_missing_styles(manuscript.blocks, styles, name)]
    if findings:
        return Outcome(None, tuple(findings))
    body = Markup(body_xml(manuscript.blocks, styles))  # our own writer has escaped every text
    extra = {TITLE_SLOT: Markup(_LINE_BREAK).join(title_lines(manuscript.title)), BODY_SLOT: body}
    replaced = {"docProps/core.xml": core_xml(manuscript.properties), "docProps/app.xml": app_xml()}
    before = len(wording.findings)
    for part in parts:
        snippet = part.snippet(name)
        compiled = wording.compile_xml(snippet, extra)
        if compiled is not None:
            replaced[part.name] = wording.render_xml(compiled, snippet, extra).encode()
    found = wording.findings[before:]
    gaps = [finding for finding in found if finding.rule.is_gap]  # these spoil no file; the pipeline weighs them
    faults = [finding for finding in found if not finding.rule.is_gap]
    faults = faults or [fault for part, xml in replaced.items() if (fault := _broken(part, xml, name))]
    return Outcome(None if faults else write_package(package, replaced), (*gaps, *faults))


@lru_cache(maxsize=16)
def _compiled(template: bytes) -> tuple[Package, tuple[TemplatePart, ...], StyleIds]:
    """Return a template opened and turned into Jinja; kept, since one template serves many reports.

    Raises:
        BadPackage: The template is no Word file.
    """
    package = read_package(template)
    return package, compile_parts(package), read_styles(package.content("word/styles.xml"))


def _missing_styles(blocks: tuple[Block, ...], styles: StyleIds, name: str) -> list[Finding]:
    needed = {style: None for block in blocks for style in _styles_of(block)}
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
