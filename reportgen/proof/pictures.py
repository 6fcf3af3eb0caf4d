"""The pictures of a Word file, compared with those of the manuscript: the file, its size, its words, its number."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Manuscript, Picture
from reportgen.proof.printed import DOCUMENT, Printed
from reportgen.proof.rules import PICTURE_DIFFERS
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import BadPackage
from reportgen.typeset.pictures import RELATIONS

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_BLIP, _ABOUT, _EXTENT = f"{{{_DRAWING}/main}}blip", "docPr", "extent"
_IN_TEXT = f"{{{_DRAWING}/wordprocessingDrawing}}"
_HINT = "请把文件和这条提示交给维护人员；模板里的图形，在 Word 里补上替代文字。"
# The ratio of a picture may be off by the rounding of its size.
_PER_MILLE = 2


class Drawn(NamedTuple):
    """A picture as it stands in a file: number of its drawing, words, size, and the bytes it refers to."""

    number: str
    alt: str
    size: tuple[int, int]
    content: bytes | None


def picture_faults(manuscript: Manuscript, printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every picture that is missing, another, distorted, without words, or one too many."""
    wanted = manuscript.pictures
    if not wanted and b"<w:drawing" not in printed.parts.get(DOCUMENT, b""):
        return
    try:
        found = _drawn(printed.parts)
    except BadPackage as error:
        yield PICTURE_DIFFERS.at(printed.paragraph_span(0), str(error), hint=_HINT)
        return
    numbers = [each.number for each in found]
    twice = [number for number in dict.fromkeys(numbers) if numbers.count(number) > 1]
    faults = [f"有几个图形的编号都是 {number}" for number in twice]
    # A template may have drawings of its own, such as an emblem; they stand before or behind the text.
    start = _first(wanted, found)
    for index, picture in enumerate(wanted, start=start):
        drawn = found[index] if index < len(found) else None
        faults += [f"{picture.number}{fault}" for fault in differences(picture, drawn)]
    faults += ["模板里有一个图形没有替代文字" for each in found[:start] + found[start + len(wanted) :] if not each.alt]
    yield from (PICTURE_DIFFERS.at(printed.paragraph_span(0), fault, hint=_HINT) for fault in faults)


def _first(wanted: tuple[Picture, ...], found: list[Drawn]) -> int:
    """Return where the pictures of the manuscript begin among all drawings."""
    contents = {picture.image.content for picture in wanted[:1]}
    return next((index for index, each in enumerate(found) if each.content in contents), 0)


def differences(picture: Picture, drawn: Drawn | None) -> Iterator[str]:
    """Yield what tells a picture of a file from that of the manuscript, to be read behind its number.

    Args:
        picture: The picture of the manuscript.
        drawn: What stands in the file; None where nothing does.
    """
    if drawn is None:
        yield "没有印出"
        return
    if drawn.content is None:
        yield "引用的图片文件不存在"
    elif drawn.content != picture.image.content:
        yield "的图片文件和原图不同"
    if drawn.alt != picture.alt:
        yield f"的替代文字是“{drawn.alt}”，应为“{picture.alt}”"
    width, height = drawn.size
    off = abs(width * picture.image.height - height * picture.image.width)
    if not width or not height or off * 1000 > _PER_MILLE * width * picture.image.height:
        yield "的长宽比例变了"


def _drawn(parts: Mapping[str, bytes]) -> list[Drawn]:
    """Return the pictures in the text of a file.

    Raises:
        BadPackage: A part is no well-formed XML.
    """
    relations = read_xml(parts[RELATIONS], RELATIONS) if RELATIONS in parts else ()
    targets = {each.get("Id"): posixpath.normpath(posixpath.join("word", each.get("Target", ""))) for each in relations}
    found: list[Drawn] = []
    for drawing in read_xml(parts[DOCUMENT], DOCUMENT).iter(w("drawing")):
        blip = next(drawing.iter(_BLIP), None)
        about, extent = _child(drawing, _ABOUT), _child(drawing, _EXTENT)
        size = tuple(int(value) if (value := extent.get(name, "")).isdecimal() else 0 for name in ("cx", "cy"))
        target = "" if blip is None else targets.get(blip.get(_EMBED), "")
        found.append(Drawn(about.get("id", ""), about.get("descr", ""), (size[0], size[1]), parts.get(target)))
    return found


def _child(drawing: etree._Element, name: str) -> Mapping[str, str]:
    """Return the attributes of an element of a drawing; none where it is not there."""
    found = next(drawing.iter(f"{_IN_TEXT}{name}"), None)
    return {} if found is None else {str(key): str(value) for key, value in found.attrib.items()}
