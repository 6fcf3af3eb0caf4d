"""The pictures of a worksheet, compared with those of its sheet: the file, its size, its words, its place."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Sheet
from reportgen.proof.pictures import Drawn, differences
from reportgen.proof.printed_workbook import Place, PrintedWorkbook, PrintedWorksheet
from reportgen.proof.rules import PICTURE_DIFFERS
from reportgen.typeset.layout import layout_of
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import BadPackage
from reportgen.typeset.pictures import Room, room_on

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_ON_SHEET, _MAIN = f"{{{_DRAWING}/spreadsheetDrawing}}", f"{{{_DRAWING}/main}}"
_ANCHORS = tuple(f"{_ON_SHEET}{kind}Anchor" for kind in ("twoCell", "oneCell", "absolute"))
_NOWHERE = -1, -1
_HINT = "重新生成，不要直接改 Excel 文件；没有改过的，请把文件交给维护人员。"


class _Anchored(NamedTuple):
    """A picture of a worksheet, and where it begins."""

    drawn: Drawn
    place: Place


def worksheet_picture_faults(sheet: Sheet, printed: PrintedWorksheet, workbook: PrintedWorkbook) -> Iterator[Finding]:
    """Yield a finding for every picture that is missing, another, distorted, without words, misplaced, or one too many.

    Args:
        sheet: The sheet.
        printed: Its worksheet.
        workbook: The file.
    """
    try:
        found = _anchored(printed.part, workbook.parts)
    except BadPackage as error:
        yield PICTURE_DIFFERS.at(workbook.span(printed.name), str(error), hint=_HINT)
        return
    wanted, last, room = layout_of(sheet).pictures, len(sheet.grid.widths) - 1, room_on(sheet.page)
    faults: list[str] = []
    for index, (row, picture) in enumerate(wanted):
        each = found[index] if index < len(found) else None
        faults += [f"{picture.number}{fault}" for fault in differences(picture, each.drawn if each else None)]
        if each and not (each.place[0] == row and each.place[1] <= last and _fits(each.drawn.size, room)):
            faults.append(f"{picture.number}不在表下它自己的一行里，会压住别的格，或者印不全")
    faults += ["多出一张图"] * (len(found) - len(wanted))
    yield from (PICTURE_DIFFERS.at(workbook.span(printed.name), fault, hint=_HINT) for fault in faults)


def _fits(size: tuple[int, int], room: Room) -> bool:
    return size[0] <= room.width and size[1] <= room.height


def _anchored(part: str, parts: Mapping[str, bytes]) -> list[_Anchored]:
    """Return everything that is drawn on a worksheet, in its order.

    Raises:
        BadPackage: A part is no well-formed XML.
    """
    found: list[_Anchored] = []
    for drawing in _related(part, parts, "/drawing").values():
        images = _related(drawing, parts, "/image")
        anchors = read_xml(parts.get(drawing, b""), drawing)
        found += [_read(anchor, images, parts) for anchor in anchors if anchor.tag in _ANCHORS]
    return found


def _related(part: str, parts: Mapping[str, bytes], kind: str) -> dict[str, str]:
    """Return the parts of one kind that a part refers to, by their ids.

    Raises:
        BadPackage: What lists them is no well-formed XML.
    """
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels"
    entries = read_xml(parts[name], name) if name in parts else ()
    return {
        entry.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, entry.get("Target", ""))).lstrip("/")
        for entry in entries
        if entry.get("Type", "").endswith(kind)
    }


def _read(anchor: etree._Element, images: Mapping[str, str], parts: Mapping[str, bytes]) -> _Anchored:
    about, blip, extent = (_attributes(anchor, tag) for tag in (f"{_ON_SHEET}cNvPr", f"{_MAIN}blip", f"{_ON_SHEET}ext"))
    size = _number(extent.get("cx")), _number(extent.get("cy"))
    content = parts.get(images.get(blip.get(_EMBED, ""), ""))
    drawn = Drawn(about.get("id", ""), about.get("descr", ""), size, content)
    return _Anchored(drawn, _corner(anchor))


def _attributes(anchor: etree._Element, tag: str) -> Mapping[str, str]:
    found = next(anchor.iter(tag), None)
    return {} if found is None else {str(key): str(value) for key, value in found.attrib.items()}


def _corner(anchor: etree._Element) -> Place:
    """Return row and column of the cell that a picture begins in."""
    corner = anchor.find(f"{_ON_SHEET}from")
    if corner is None:
        return _NOWHERE
    return _number(corner.findtext(f"{_ON_SHEET}row")), _number(corner.findtext(f"{_ON_SHEET}col"))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
