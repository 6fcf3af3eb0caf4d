import pytest
from support.docx_builder import paragraph
from support.sheet_builder import A3, form_sheet, wide_sheet

from reportgen.manuscript import Break, Page, Paper
from reportgen.typeset.pages import cell_size, size_of
from reportgen.typeset.sections import (
    TemplateSection,
    closed,
    is_sheets_only,
    last_section,
    sections_of,
    with_last_section,
)

TEXT, SHEET, FORM = paragraph("甲"), wide_sheet(), form_sheet()
REFERENCES = '<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>'
OWN = (
    f'<w:sectPr w:rsidR="00A1">{REFERENCES}<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgNumType w:start="1"/><w:titlePg/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
)


@pytest.mark.parametrize(
    ("blocks", "sections"),
    [
        ([], []),
        ([TEXT, TEXT], [(TEXT, TEXT)]),
        ([SHEET, FORM], [SHEET, FORM]),
        ([TEXT, SHEET, TEXT], [(TEXT,), SHEET, (TEXT,)]),
        ([TEXT, Break.PAGE, SHEET, Break.PAGE, TEXT], [(TEXT,), SHEET, (TEXT,)]),
        ([SHEET, Break.PAGE, FORM, Break.PAGE], [SHEET, FORM]),
        ([Break.PAGE, SHEET], [SHEET]),
        ([Break.PAGE, TEXT, Break.PAGE], [(Break.PAGE, TEXT, Break.PAGE)]),
    ],
)
def test_sheets_stand_on_pages_of_their_own_without_blank_ones_between(blocks, sections):
    assert list(sections_of(blocks)) == sections


@pytest.mark.parametrize(
    ("blocks", "is_so"), [([], False), ([SHEET], True), ([SHEET, Break.PAGE], True), ([SHEET, TEXT], False)]
)
def test_a_document_of_sheets_is_told_from_a_report(blocks, is_so):
    assert is_sheets_only(blocks) is is_so


@pytest.mark.parametrize(
    ("page", "millimetres"),
    [
        (Page(), (156, 225)),  # GB/T 9704—2012, 5.2.1
        (Page(is_landscape=True), (225, 156)),
        (A3, (390, 261)),
        (Page(Paper.A3), (267, 384)),
    ],
)
def test_what_is_left_between_the_margins(page, millimetres):
    size = size_of(page)
    assert tuple(round(twips / 56.6929) for twips in (size.text_width, size.text_height)) == millimetres


def test_small_characters_stand_on_lines_of_975_points():
    assert cell_size(15).pitch == 195
    assert cell_size(15).room(8 * 75 + cell_size(15).edges) == 8


def test_the_first_text_is_set_as_the_template_says():
    assert TemplateSection(OWN).for_text(0) == OWN


def test_later_text_goes_on_with_the_page_numbers_on_a_new_page():
    section = TemplateSection(OWN).for_text(2)
    assert REFERENCES + '<w:type w:val="nextPage"/><w:pgSz' in section
    assert not {"pgNumType", "titlePg", "continuous"} & set(section.replace("<w:", " ").replace("/>", " ").split())


@pytest.mark.parametrize(("index", "restarts"), [(0, True), (1, False)])
def test_a_sheet_takes_headers_and_footers_from_the_template_but_no_grid(index, restarts):
    section = TemplateSection(OWN).for_sheet(A3, index)
    assert section.startswith(f'<w:sectPr>{REFERENCES}<w:type w:val="nextPage"/>')
    assert '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>' in section
    assert ("pgNumType" in section) is restarts
    assert "docGrid" not in section


@pytest.mark.parametrize("own", [OWN, "<w:sectPr/>", "<w:sectPr></w:sectPr>"])
def test_the_last_section_is_found_and_replaced(own):
    first = "<w:p><w:pPr><w:sectPr><w:cols/></w:sectPr></w:pPr></w:p>"
    document = f"<w:body>{first}{own}</w:body>"
    assert last_section(document).xml == own
    assert with_last_section(document, "<new/>") == f"<w:body>{first}<new/></w:body>"


def test_a_document_without_sections_stays_as_it_is():
    assert last_section("<w:body/>").for_text(0) == "<w:sectPr/>"
    assert with_last_section("<w:body/>", "<new/>") == "<w:body/>"


def test_a_section_ends_in_its_last_paragraph():
    pieces = ["<w:p><w:pPr></w:pPr></w:p>", "<w:p><w:pPr><a/></w:pPr></w:p><w:p><w:pPr><b/></w:pPr></w:p>"]
    assert list(closed(pieces, "<s/>")) == [
        "<w:p><w:pPr></w:pPr></w:p>",
        "<w:p><w:pPr><a/></w:pPr></w:p><w:p><w:pPr><b/><s/></w:pPr></w:p>",
    ]
