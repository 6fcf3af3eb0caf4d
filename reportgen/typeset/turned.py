"""Page numbers of pages that lie across: where those of the other pages are once the sheets are bound.

A page that lies across is bound with its head to the left (GB/T 9704—2012, 8), so the foot of the bound sheet is its
left edge: its number stands there, turned, 7 mm beside the text. Word knows footers at the lower edge only; a table
of one cell that is tied to the page, with the footer of the template in it, stands where it should.
"""

from __future__ import annotations

import re

from reportgen.manuscript import Manuscript, Page, Paper, Sheet
from reportgen.regex import regex
from reportgen.typeset.package import Package, deflated
from reportgen.typeset.pages import size_of
from reportgen.typeset.pictures import RELATIONS
from reportgen.typeset.properties import TYPES
from reportgen.typeset.sections import is_sheets_only

_REFERENCE = regex(r'<w:(header|footer)Reference\b[^>]*?\br:id="([^"]*)"[^>]*/>')
_RELATION = regex(r'<Relationship\b[^>]*?\bId="([^"]*)"[^>]*/>')
_TARGET = regex(r'\bTarget="([^"]*)"')
_STYLE = regex(r"<w:pStyle\b[^>]*/>")
_CONTENT = regex(r"(<w:ftr\b[^>]*>)(.*)(</w:ftr>)", re.DOTALL)
TURNED = "Turned"
"""What the id of a relation to such a footer ends with."""

_PAGE = Page(Paper.A4, is_landscape=True)
# In twips: from the edge of the paper to the foot of the number, so that its dash is 7 mm beside the text; room for it.
_FOOT, _ROOM = 1417, 567
_FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"


def turns_numbers(manuscript: Manuscript) -> bool:
    """Whether a document has sheets across among other pages; sheets alone are not bound with anything."""
    has_across = any(isinstance(block, Sheet) and block.page.lies_across for block in manuscript.blocks)
    return has_across and not is_sheets_only(manuscript.blocks)


def with_turned_numbers(package: Package, section: str) -> tuple[Package, str]:
    """Return a template with footers for pages that lie across, and the references to them.

    Args:
        package: The template.
        section: The properties of the section whose footers are turned.

    Raises:
        BadPackage: A part is missing or damaged.
    """
    relations, types = package.content(RELATIONS).decode(), package.content(TYPES).decode()
    known = {found[1]: found[0] for found in _RELATION.finditer(relations)}
    references, added, footers = "", "", {}
    for reference in _REFERENCE.finditer(section):
        kind, own = reference.groups()
        target = _TARGET.search(known.get(own, ""))
        if kind == "header" or target is None or package.find(f"word/{target[1]}") is None:
            references += reference[0]
            continue
        name, turned = f"turned-{target[1].rpartition('/')[2]}", f"{own}{TURNED}"
        footers[f"word/{name}"] = _CONTENT.sub(_turned, package.content(f"word/{target[1]}").decode()).encode()
        references += reference[0].replace(f'"{own}"', f'"{turned}"')
        added += known[own].replace(f'"{own}"', f'"{turned}"').replace(f'"{target[1]}"', f'"{name}"')
        types = types.replace("</Types>", f'<Override PartName="/word/{name}" ContentType="{_FOOTER}"/></Types>')
    relations = relations.replace("</Relationships>", f"{added}</Relationships>")
    parts = {**footers, RELATIONS: relations.encode(), TYPES: types.encode()}
    return package.having(*(deflated(name, content) for name, content in parts.items())), references


def _turned(footer: re.Match[str]) -> str:
    """Return a footer with everything in it in a cell at the left edge of the page, read from above."""
    page = size_of(_PAGE)
    start, content, end = footer.groups()
    width = f'w:w="{_ROOM}" w:type="dxa"'
    return (
        f'{start}<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" '
        f'w:horzAnchor="page" w:tblpX="{_FOOT}" w:tblpY="{page.top}"/><w:tblW {width}/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{_ROOM}"/></w:tblGrid><w:tr>'
        f'<w:trPr><w:trHeight w:val="{page.text_height}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW {width}/><w:textDirection w:val="tbRl"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"{content}</w:tc></w:tr></w:tbl>{_paragraph(content)}{end}"
    )


def _paragraph(content: str) -> str:
    """Return an empty paragraph like the first of a footer; behind a table there must be one."""
    style = _STYLE.search(content)
    return f"<w:p>{f'<w:pPr>{style[0]}</w:pPr>' if style else ''}</w:p>"
