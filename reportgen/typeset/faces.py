"""Typefaces that lack characters, and those that stand in for them.

The faces of official documents hold GB 2312 alone. A character that is not in it (滘, 塱, 喆) would be drawn in any
face that a computer takes next; here it gets a run in a face of the same kind that has it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import partial

from reportgen.regex import regex
from reportgen.typeset.markup import attribute
from reportgen.typeset.style_looks import looks_of

STAND_INS = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "方正小标宋简体": "宋体", "方正仿宋简体": "仿宋"}
"""For each face that holds GB 2312 alone, one that holds GBK."""

_TITLE_FACE, _HEAVY = "方正小标宋简体", "<w:b/>"

# Of GBK even these hold nothing beyond the Basic Multilingual Plane.
_RAREST = "SimSun-ExtB"

_FIRST_OF_CHINESE = "\u2000"
_PARAGRAPH = regex(r"<w:p[ >].*?</w:p>", re.DOTALL)
_STYLE = regex(r'<w:pStyle w:val="([^"]*)"')
_RUN = regex(r"<w:r(?: [^>]*)?>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>", re.DOTALL)
_RUN_STYLE = regex(r'<w:rStyle w:val="([^"]*)"')
_OWN_FACE = regex(r'<w:rFonts[^>]*w:eastAsia="([^"]*)"')
_FONTS = regex(r"<w:rFonts[^>]*/>")
_TEXT = regex(r"(<w:t(?: [^>]*)?>)([^<]*)</w:t>")
_FIRST_IN_PROPERTIES = regex(r"(<w:rStyle[^>]*/>)?")


def has_rare(text: str) -> bool:
    """Whether a text has a character that is not in GB 2312."""
    if text.isascii():
        return False
    # Python's codec takes these two for their Greek and Japanese likenesses.
    plain = text.replace("—", "").replace("·", "")
    try:
        plain.encode("gb2312")
    except UnicodeEncodeError:
        return any(map(_is_rare, set(plain)))
    return False


def with_stand_ins(xml: str, styles_xml: bytes) -> str:
    """Return the XML of a part whose rare characters have runs of their own, where the face of the text lacks them.

    Args:
        xml: The part.
        styles_xml: The content of `word/styles.xml`.

    Raises:
        BadPackage: The styles are no well-formed XML.
    """
    if not has_rare(xml):
        return xml
    faces = {style_id: look.face for style_id, look in looks_of(styles_xml).items()}
    return _PARAGRAPH.sub(partial(_paragraph, faces), xml)


def _is_rare(character: str) -> bool:
    """Whether a Chinese typeface should have a character and GB 2312 has not; letters are drawn in the Latin one."""
    if character < _FIRST_OF_CHINESE or unicodedata.category(character)[0] in "CZ":
        return False
    return not character.encode("gb2312", "ignore")


def stretches(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the stretches of a text that are in GB 2312, and those that are not, told by the first of each pair."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or has_rare(text[place]) != has_rare(text[start]):
            yield has_rare(text[start]), text[start:place]
            start = place


def _paragraph(faces: Mapping[str, str], found: re.Match[str]) -> str:
    paragraph = found[0]
    if not has_rare(paragraph):
        return paragraph
    style = _STYLE.search(paragraph)
    face = faces.get(style[1] if style else "", faces.get("", ""))
    return _RUN.sub(partial(_run, faces, face), paragraph)


def _run(faces: Mapping[str, str], of_paragraph: str, found: re.Match[str]) -> str:
    properties, content = found[1] or "", found[2]
    style, own = _RUN_STYLE.search(properties), _OWN_FACE.search(properties)
    face = own[1] if own else (faces.get(style[1], "") if style else "") or of_paragraph
    if face not in STAND_INS or not has_rare(content):
        return found[0]
    start = f"<w:r>{_closed(properties)}"
    runs = f"{start}{_TEXT.sub(partial(_text, properties, face), content)}</w:r>"
    return runs.replace(f"{start}</w:r>", "")


def _text(properties: str, face: str, found: re.Match[str]) -> str:
    """Return one text of a run; a stretch in another face ends the run and begins another."""
    start, text = found[1], found[2]
    opening = start if "xml:space" in start else '<w:t xml:space="preserve">'
    pieces = []
    for is_rare, stretch in stretches(text):
        if is_rare:
            other = _closed(_with_face(properties, _face_for(stretch, face)))
            pieces.append(f"</w:r><w:r>{other}{opening}{stretch}</w:t></w:r><w:r>{_closed(properties)}")
        else:
            pieces.append(f"{opening}{stretch}</w:t>")
    return "".join(pieces)


def _face_for(stretch: str, face: str) -> str:
    return _RAREST if max(stretch) > "\uffff" else STAND_INS[face]


def _with_face(properties: str, face: str) -> str:
    """Return the properties of a run with a face for every kind of character."""
    name = attribute(face)
    fonts = f'<w:rFonts w:hint="eastAsia" w:ascii={name} w:hAnsi={name} w:eastAsia={name}/>'
    fonts += _HEAVY if face == STAND_INS[_TITLE_FACE] and "<w:b" not in properties else ""
    if _FONTS.search(properties):
        return _FONTS.sub(fonts, properties, count=1)
    return _FIRST_IN_PROPERTIES.sub(lambda first: f"{first[0]}{fonts}", properties, count=1)


def _closed(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""
