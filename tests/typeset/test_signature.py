import pytest
from support.docx_builder import styles

from reportgen.manuscript import Run, Signature
from reportgen.typeset.signature import indents, sealed_quarters, signature_xml


def width(text):
    """Width in halves of a character."""
    return sum(1 if character.isascii() else 2 for character in text)


# GB/T 9704—2012, 7.3.5.2; indents in halves of a character.
@pytest.mark.parametrize(
    ("unit", "date", "expected"),
    [
        ("广东省深圳市妇女联合会", "2025年3月31日", (4, 9)),  # 11 against 6.5: the date ends 4.5 from the right
        ("深圳市妇女联合会", "2025年3月31日", (5, 4)),  # 8 against 6.5: the date keeps 2, the unit 2.5
        ("市妇联", "2025年12月31日", (16, 4)),
        ("妇联", "2025年3月1日", (16, 4)),
    ],
)
def test_the_date_begins_two_characters_right_of_the_unit(unit, date, expected):
    unit_indent, date_indent = indents(unit, date)
    assert (unit_indent, date_indent) == expected
    assert unit_indent + width(unit) - (date_indent + width(date)) == 4
    assert min(unit_indent, date_indent) == 4


# GB/T 9704—2012, 7.3.5.1; indents in quarters of a character.
@pytest.mark.parametrize(
    ("unit", "date", "expected"),
    [
        ("深圳市妇女联合会", "2025年3月31日", (13, 16)),  # 8 against 6.5: the unit stands 0.75 over on either side
        ("妇联", "2025年3月1日", (24, 16)),
        ("中" * 26, "2025年3月1日", (0, 40)),  # no room for that: the unit ends at the edge, the date moves
    ],
)
def test_under_a_seal_the_unit_stands_over_the_middle_of_the_date(unit, date, expected):
    unit_indent, date_indent = sealed_quarters(unit, date)
    assert (unit_indent, date_indent) == expected
    assert unit_indent + width(unit) == date_indent + width(date)


def test_a_seal_has_two_lines_above_and_one_below():
    xml = signature_xml(Signature((Run("市妇联"),), (Run("2025年3月31日"),), has_seal=True), styles())
    paragraphs = xml.split("</w:p>")[:-1]
    assert ["<w:t " in each for each in paragraphs] == [False, False, True, True, False]
    assert ["<w:keepNext/>" in each for each in paragraphs] == [True, True, True, True, False]
    assert 'w:rightChars="400"' in paragraphs[3]


def test_indents_are_written_in_characters_and_in_twips():
    xml = signature_xml(Signature((Run("深圳市妇女联合会"),), (Run("2025年3月31日"),)), styles())
    assert '<w:ind w:rightChars="250" w:right="790"/><w:jc w:val="right"/>' in xml
    assert '<w:ind w:rightChars="200" w:right="632"/><w:jc w:val="right"/>' in xml
