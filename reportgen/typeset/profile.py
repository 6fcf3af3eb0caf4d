"""A template, changed as the profile of a place says: typefaces, line pitch, page number, sizes."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from reportgen.outline.profile import AS_TEXT, FOUNDER, GOVERNMENT, MIDDLE, OUTSIDE, TIMES, UNCHANGED, WINDOWS, Profile
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import Package, deflated
from reportgen.typeset.styles import COVER_TITLE, HEADINGS, plain_name

_STYLES, _FONT_TABLE, _DOCUMENT = "word/styles.xml", "word/fontTable.xml", "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# Title, text, second level, first level, page number and small text.
_SETS = {
    GOVERNMENT: ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"),
    WINDOWS: ("宋体", "仿宋", "楷体", "黑体", "宋体"),
    FOUNDER: ("方正小标宋_GBK", "方正仿宋_GBK", "方正楷体_GBK", "方正黑体_GBK", "方正书宋_GBK"),
}
_TITLE_FACES = {faces[0] for name, faces in _SETS.items() if name != WINDOWS}
_LATIN = ("ascii", "hAnsi", "cs")
# The pitch of 22 lines on a page: what is set in it is text.
_TEXT_PITCH = "579"


def with_profile(package: Package, profile: Profile) -> Package:
    """Return a template with what a profile changes.

    Args:
        package: The template.
        profile: What its place changes.

    Raises:
        BadPackage: A part is missing, or no well-formed XML.
    """
    if profile == UNCHANGED:
        return package
    styles = read_xml(package.content(_STYLES), _STYLES)
    document = read_xml(package.content(_DOCUMENT), _DOCUMENT)
    changed = {_STYLES: styles, _DOCUMENT: document}
    if profile.fonts:
        changed |= _with_fonts(styles, package, _SETS[profile.fonts])
    if profile.digits:
        _set_digits(styles, profile.digits)
    if profile.pitch:
        _set_pitch((styles, document), profile.pitch)
    _set_styles(styles, profile)
    if profile.number_side:
        changed |= _numbered(document, package, profile.number_side)
    parts = {name: deflated(name, _written(root)) for name, root in changed.items()}
    return Package(tuple(parts.get(part.name, part) for part in package.parts))


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _with_fonts(styles: etree._Element, package: Package, faces: tuple[str, ...]) -> dict[str, etree._Element]:
    """Put one set of typefaces in place of another; a title that has no heavy face of its own becomes bold."""
    names = {old: new for known in _SETS.values() for old, new in zip(known, faces, strict=True) if old != "宋体"}
    names["宋体"] = faces[-1]
    for fonts in styles.iter(w("rFonts")):
        is_title = fonts.get(w("eastAsia")) in _TITLE_FACES
        for attribute in ("eastAsia", *_LATIN):
            if (old := fonts.get(w(attribute))) in names:
                fonts.set(w(attribute), names[str(old)])
        if is_title and faces[0] not in _TITLE_FACES:
            _switch(fonts.getparent(), on=True)
    if package.find(_FONT_TABLE) is None:
        return {}
    table = read_xml(package.content(_FONT_TABLE), _FONT_TABLE)
    _rename(table, names)
    return {_FONT_TABLE: table}


def _rename(table: etree._Element, names: Mapping[str, str]) -> None:
    seen: set[str] = set()
    for font in list(table):
        name = font.get(w("name"), "")
        name = names.get(name, name)
        font.set(w("name"), name)
        for other in font.findall(w("altName")):
            font.remove(other)
        if name in seen:
            table.remove(font)
        seen.add(name)


def _set_digits(styles: etree._Element, digits: str) -> None:
    """Set figures in a face of their own, or in that of the text around them; titles and page numbers keep theirs."""
    for fonts in styles.iter(w("rFonts")):
        chinese = fonts.get(w("eastAsia"))
        own = fonts.get(w("ascii"), TIMES)
        if chinese and (digits == AS_TEXT or own != chinese):
            for attribute in _LATIN:
                fonts.set(w(attribute), chinese if digits == AS_TEXT else TIMES)


def _set_pitch(roots: tuple[etree._Element, ...], pitch: int) -> None:
    for root in roots:
        for tag, attribute in (("spacing", "line"), ("docGrid", "linePitch")):
            for element in root.iter(w(tag)):
                if element.get(w(attribute)) == _TEXT_PITCH:
                    element.set(w(attribute), str(pitch))


def _set_styles(styles: etree._Element, profile: Profile) -> None:
    """Set what concerns single styles: bold headings of the third level, the size of the title of a cover."""
    for style in styles.iter(w("style")):
        label = style.find(w("name"))
        name = plain_name(label.get(w("val"), "")) if label is not None else ""
        look = style.find(w("rPr"))
        if look is None:
            continue
        if name == HEADINGS[2] and profile.third_is_bold is not None:
            _switch(look, on=profile.third_is_bold)
        if name == COVER_TITLE and profile.cover_size:
            for size in (*look.iter(w("sz")), *look.iter(w("szCs"))):
                size.set(w("val"), str(profile.cover_size))
            for spacing in style.iterfind(f"{w('pPr')}/{w('spacing')}"):
                spacing.set(w("line"), str(17 * profile.cover_size))


def _switch(look: etree._Element | None, *, on: bool) -> None:
    """Make the text of a style bold, or not; the element is there in every style that may change."""
    for element in () if look is None else (*look.iter(w("b")), *look.iter(w("bCs"))):
        element.set(w("val"), "1" if on else "0")


def _numbered(document: etree._Element, package: Package, side: str) -> dict[str, etree._Element]:
    """Return the footers with their page numbers where they should be."""
    targets = {each.get("Id"): each.get("Target", "") for each in read_xml(package.content(_RELATIONS), _RELATIONS)}
    kinds = {
        f"word/{targets.get(reference.get(_RELATION), '')}": reference.get(w("type"), "default")
        for reference in document.iter(w("footerReference"))
    }
    if side == OUTSIDE and "even" not in kinds.values():
        return {}
    found: dict[str, etree._Element] = {}
    for name, kind in kinds.items():
        if package.find(name) is not None:
            found[name] = read_xml(package.content(name), name)
            edge = "center" if side == MIDDLE else "left" if side == OUTSIDE and kind == "even" else "right"
            _place(found[name], edge)
    return found


def _place(footer: etree._Element, edge: str) -> None:
    """Set the paragraphs of a footer at an edge of the text, one character (四号) from it, or in the middle."""
    for properties in footer.iter(w("pPr")):
        for tag in ("ind", "jc"):
            for element in properties.findall(w(tag)):
                properties.remove(element)
        if edge != "center":
            properties.append(etree.Element(w("ind"), {w(edge): "280"}))
        properties.append(etree.Element(w("jc"), {w("val"): edge}))
