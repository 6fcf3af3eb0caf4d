"""The styles of a Word template, found by the names that people see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.frozen import dataclass
from reportgen.typeset.markup import attribute
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.pages import cell_size

TITLE = "title"
COVER_TITLE = "封面标题"
COVER_LINE = "封面项"
CONTENTS_TITLE = "目录标题"
CONTENTS = ("toc 1", "toc 2")
BLANK = "空行"
UNIT = "署名"
DATE = "成文日期"
CAPTION = "表题"
TABLE_UNIT = "表单位"
TABLE_HEAD = "表头"
TABLE_TEXT = "表文"
RUN_IN_TITLE = "段首标题"
TABLE = "报表"
HEADINGS = ("heading 1", "heading 2", "heading 3", "heading 4")

# Chinese Word and WPS show built-in styles by these names, and some programs write them into the file.
_BUILT_IN = {"标题": TITLE} | {
    f"{chinese}{gap}{level}": f"{english} {level}"
    for chinese, english in (("标题", "heading"), ("目录", "toc"))
    for level in range(1, 10)
    for gap in ("", " ")
}


@dataclass(frozen=True, slots=True)
class StyleIds:
    """The ids of styles by their names; names of built-in styles are found in English and Chinese, in any case.

    Attributes:
        ids: Id of each style by its plain name, as `plain_name` gives it.
        names: Plain name of each style by its id.
    """

    ids: Mapping[str, str]
    names: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """Return the id of a style.

        Raises:
            KeyError: There is no style of this name; `missing` tells beforehand.
        """
        style_id = self.ids.get(name)  # most are asked for by their plain names
        return self.ids[plain_name(name)] if style_id is None else style_id

    def missing(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of the names that no style has."""
        return tuple(name for name in names if plain_name(name) not in self.ids)


def heading(level: int) -> str:
    """Return the name of the style of a heading; levels below the fourth look like the fourth (GB/T 9704, 7.3.3)."""
    return HEADINGS[min(level, len(HEADINGS)) - 1]


def plain_name(name: str) -> str:
    """Return the one name by which a style is known here: Word disregards the case of built-in names."""
    folded = name.casefold()
    return _BUILT_IN.get(folded, folded)


def read_styles(styles_xml: bytes) -> StyleIds:
    """Return the styles that a template has.

    Args:
        styles_xml: The content of `word/styles.xml`.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    for style in read_xml(styles_xml, "word/styles.xml").iterchildren(w("style")):
        style_id = style.get(w("styleId"), "")
        label = style.find(w("name"))
        name = plain_name(label.get(w("val"), "")) if label is not None else ""
        ids.setdefault(name, style_id)
        names.setdefault(style_id, name)
    return StyleIds(ids, names)


def sized(name: str, half_points: int) -> str:
    """Return the name of a style of tables in a size, such as `表文 7.5磅`."""
    points = f"{half_points // 2}.5" if half_points % 2 else f"{half_points // 2}"
    return f"{name} {points}磅"


def with_sizes(styles_xml: bytes, styles: StyleIds, sizes: Iterable[int]) -> tuple[bytes, StyleIds]:
    """Return the styles of a template with those of tables in further sizes, each based on that without a size.

    A style in the size is so known to Word, and a cell needs no more markup than in a report. One that the template
    has already stays as it is.

    Args:
        styles_xml: The content of `word/styles.xml`.
        styles: Its styles.
        sizes: In half points.

    Raises:
        KeyError: The template has no style of tables.
    """
    added: dict[str, str] = {}  # id by name
    pieces: list[str] = []
    for size in sizes:
        for base in (TABLE_HEAD, TABLE_TEXT):
            name, style_id = sized(base, size), f"{styles[base]}{size}"
            if styles.missing([name]):
                added[name] = style_id
                pieces.append(_sized_style(name, style_id, styles[base], size))
    if not added:
        return styles_xml, styles
    xml = styles_xml.replace(b"</w:styles>", "".join(pieces).encode() + b"</w:styles>")
    names = {style_id: name for name, style_id in added.items()}
    return xml, StyleIds({**styles.ids, **added}, {**styles.names, **names})


def _sized_style(name: str, style_id: str, base: str, half_points: int) -> str:
    pitch = cell_size(half_points).pitch
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId={attribute(style_id)}>'
        f'<w:name w:val={attribute(name)}/><w:basedOn w:val={attribute(base)}/><w:uiPriority w:val="6"/>'
        f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr></w:style>'
    )
