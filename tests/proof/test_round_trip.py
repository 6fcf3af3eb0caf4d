"""Any manuscript that is typeset reads back as it was."""

from dataclasses import replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx_builder import built, manuscript_of
from support.images import png
from support.sheet_builder import A3, excel, word

from reportgen.manuscript import (
    Align,
    Break,
    Cell,
    Grid,
    Heading,
    Item,
    Line,
    Paragraph,
    Picture,
    Role,
    Run,
    Sheet,
    Signature,
)
from reportgen.proof import proof
from reportgen.proof.areas import printed_areas, wanted_areas
from reportgen.proof.printed import PrintedTable
from reportgen.proof.proof_workbook import proof_workbook
from reportgen.proof.read_docx import read_docx
from reportgen.proof.wanted import wanted_in
from reportgen.typeset.styles import BLANK
from reportgen.values.image import parse_image

# Anything that may stand in a manuscript: no control character, no lone surrogate, none that XML cannot hold, and no
# braces, which the proof takes for tags.
texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="{}｛｝\ufffe\uffff"), max_size=12
)
runs = st.lists(texts.map(Run), max_size=3).map(tuple)
levels = st.integers(1, 6)


@st.composite
def grids(draw, least=1):
    """A grid whose cells go over some columns and, from some place of a row on, over two rows."""
    columns = draw(st.integers(1, 5))
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        cells, rowspan, left = [], draw(st.sampled_from([1, 1, 2])), columns
        tall = draw(st.integers(0, columns - 1))
        while left:
            colspan = draw(st.integers(1, left))
            paragraphs = draw(st.lists(runs, min_size=1, max_size=2).map(tuple))
            is_tall = rowspan == 2 and len(cells) >= tall
            look = draw(st.sampled_from(Align)), None, draw(st.booleans())
            cells.append(Cell(paragraphs, colspan, 2 if is_tall else 1, *look))
            left -= colspan
        rows.append(tuple(cells))
        if any(cell.rowspan == 2 for cell in cells):
            rows.append(tuple(Cell(colspan=cell.colspan) for cell in cells if cell.rowspan == 1))
    widths = tuple(draw(st.lists(st.integers(least, 90 if least else 4), min_size=columns, max_size=columns)))
    return Grid(widths, tuple(rows), draw(st.integers(0, 2)), draw(runs), draw(texts))


blocks = st.one_of(
    st.builds(Heading, levels, texts, runs),
    st.builds(Paragraph, runs, st.sampled_from(Role)),
    st.builds(Item, levels, texts, runs, runs),
    grids(),
    st.just(Break.PAGE),
    st.builds(Signature, runs, runs),
)
manuscripts = st.builds(lambda title, found: manuscript_of(*found, title=title), texts, st.lists(blocks, max_size=6))


@settings(max_examples=200, deadline=None)
@given(manuscripts)
def test_what_is_read_back_is_what_was_typeset(manuscript):
    content = built(manuscript)
    printed = [
        (block.style, printed_areas(block) if isinstance(block, PrintedTable) else block.text)
        for block in read_docx(content, "报告.docx").product.blocks
        if isinstance(block, PrintedTable) or block.text or block.style != BLANK
    ]
    wanted = [(piece.style, areas_of(piece.grid) if piece.grid else piece.text) for piece in wanted_in(manuscript)]
    assert [(style, plain(what)) for style, what in printed] == [(style, plain(what)) for style, what in wanted]
    assert proof(content, manuscript, "报告.docx") == ()


def areas_of(grid):
    return list(wanted_areas(grid))


def plain(what):
    """The text of a paragraph, or the areas of a table row by row."""
    return what if isinstance(what, str) else [row.areas for row in what]


lines = st.lists(st.builds(Line, runs, runs), max_size=2).map(tuple)
images = st.builds(png, st.integers(1, 2000), st.integers(1, 2000)).map(parse_image)
pictures = st.lists(st.builds(Picture, images, st.just(0), runs, texts), max_size=2).map(tuple)
notes = st.lists(runs, max_size=2).map(tuple)
sheets = st.builds(
    Sheet, texts, runs, grids(least=0), runs, runs, lines, notes, st.just(A3), st.just(()), pictures=pictures
)


def numbered(found):
    """The sheets with their pictures counted on from one to the next."""
    counted = count(1)
    return [replace(each, pictures=tuple(replace(one, index=next(counted)) for one in each.pictures)) for each in found]


@settings(max_examples=100, deadline=None)
@given(st.lists(sheets, min_size=1, max_size=3))
def test_sheets_read_back_from_word_and_excel_as_they_were(found):
    manuscript = manuscript_of(*numbered(found))
    assert proof(word(manuscript), manuscript, "表.docx") == ()
    assert proof_workbook(excel(manuscript), manuscript, "表.xlsx") == ()
