"""Pictures in a Word file: the drawing in the text, and the parts that hold the files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportgen.manuscript import Page, Picture, text_of
from reportgen.regex import regex
from reportgen.typeset.markup import attribute, paragraph_xml, run_xml
from reportgen.typeset.pages import size_of
from reportgen.typeset.styles import BLANK, TABLE_TEXT, StyleIds
from reportgen.values.image import Image

RELATIONS = "word/_rels/document.xml.rels"

_EMU = 635  # English Metric Units in a twip
# Higher, a picture would leave its page with nothing but a caption.
_MOST_OF_HEIGHT = 3, 5
_SIZE = regex(r'<w:pgSz\b[^>]*?w:w="(\d+)"[^>]*?w:h="(\d+)"')
_MARGIN = regex(r'w:(top|right|bottom|left)="(\d+)"')
# Numbers of drawings must differ within a file; those of a template are small.
_FIRST_ID = 1_000
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_KEEP_NEXT, _CENTRED = "<w:keepNext/>", '<w:jc w:val="center"/>'
# A line of a fixed height would show no more than a strip of the picture.
_HIGH_LINE = (
    f'{_KEEP_NEXT}<w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:firstLineChars="0" w:firstLine="0"/>' + _CENTRED
)


class Room(NamedTuple):
    """The most that a picture may take, in English Metric Units (1/914,400 inch)."""

    width: int
    height: int

    def fitted(self, image: Image) -> Room:
        """Return the size at which a picture is printed: as wide as the text, unless it were too high then."""
        height = self.width * image.height // image.width
        if height <= self.height:
            return Room(self.width, max(1, height))
        return Room(max(1, self.height * image.width // image.height), self.height)


def room_of(section: str) -> Room:
    """Return the most that a picture may take in a section.

    Args:
        section: The whole `w:sectPr`; the page of GB/T 9704 where it names none.
    """
    size, margins = _SIZE.search(section), dict(_MARGIN.findall(section))
    if size is None or len(margins) < 4:
        page = size_of(Page())
        width, height = page.text_width, page.text_height
    else:
        width = int(size[1]) - int(margins["left"]) - int(margins["right"])
        height = int(size[2]) - int(margins["top"]) - int(margins["bottom"])
    most, of = _MOST_OF_HEIGHT
    return Room(width * _EMU, height * _EMU * most // of)


def room_on(page: Page) -> Room:
    """Return the most that a picture may take on a sheet: no wider than in text, for which charts are drawn."""
    size, usual = size_of(page), size_of(Page())
    most, of = _MOST_OF_HEIGHT
    return Room(min(size.text_width, usual.text_width) * _EMU, size.text_height * _EMU * most // of)


def picture_pieces(picture: Picture, styles: StyleIds, room: Room, *, signs: bool) -> list[str]:
    """Return a picture and its caption as paragraphs that stay together.

    Args:
        picture: The picture.
        styles: Ids of the styles of the template.
        room: The most that it may take.
        signs: Whether the signature follows, which must not stand alone on a page.

    Raises:
        KeyError: A style is missing.
    """
    drawing = f"<w:r>{_drawing(picture, room.fitted(picture.image))}</w:r>"
    below = f"{_KEEP_NEXT if signs else ''}{_CENTRED}"
    return [
        paragraph_xml(styles[BLANK], drawing, _HIGH_LINE),
        paragraph_xml(styles[TABLE_TEXT], run_xml(text_of(picture.line)), below),
    ]


def picture_parts(types: bytes, relations: bytes, pictures: Iterable[Picture]) -> dict[str, bytes]:
    """Return the parts that hold pictures, each file once, and those that list them.

    Args:
        types: The content types of the package.
        relations: The relations of its main part.
        pictures: The pictures; nothing is returned for none.
    """
    images = {_relation(picture.image): picture.image for picture in pictures}
    if not images:
        return {}
    typed, related = types.decode(), relations.decode()
    for kind in dict.fromkeys(image.kind for image in images.values()):
        if f'Extension="{kind}"' not in typed:
            # Endings stand before the parts that are named one by one.
            place = typed.index(">", typed.index("<Types")) + 1
            typed = f'{typed[:place]}<Default Extension="{kind}" ContentType="image/{kind}"/>{typed[place:]}'
    for relation, image in images.items():
        entry = f'<Relationship Id="{relation}" Type="{_OFFICE}/image" Target="{_target(image)}"/>'
        head, mark, tail = related.rpartition("</Relationships>")
        related = f"{head}{entry}{mark}{tail}"
    files = {f"word/{_target(image)}": image.content for image in images.values()}
    return {**files, "[Content_Types].xml": typed.encode(), RELATIONS: related.encode()}


def _target(image: Image) -> str:
    return f"media/{image.digest[:16]}.{image.kind}"


def _relation(image: Image) -> str:
    return f"rIdPicture{image.digest[:16]}"


def _drawing(picture: Picture, size: Room) -> str:
    about = f'id="{_FIRST_ID + picture.index}" name={attribute(picture.number)} descr={attribute(picture.alt)}'
    extent = f'cx="{size.width}" cy="{size.height}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr {about}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="{_relation(picture.image)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
