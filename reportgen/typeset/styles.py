"""The styles of a Word template, found by the names that people see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportgen.typeset.ooxml import read_xml, w

TITLE = "title"
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
_BUILT_IN = {"标题": TITLE} | {f"标题{gap}{level}": f"heading {level}" for level in range(1, 10) for gap in ("", " ")}


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
        return self.ids[plain_name(name)]

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
