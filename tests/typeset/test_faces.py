import re

import pytest
from support.docx_builder import styles, template

from reportgen.typeset.faces import has_rare, stretches, with_stand_ins

STYLES = template().content("word/styles.xml")


def stood_in(text, style="正文段落", properties='<w:rFonts w:hint="eastAsia"/>', styles_xml=STYLES):
    """The runs of a paragraph as text and the Chinese face that each names itself."""
    run = f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    xml = with_stand_ins(f'<w:p><w:pPr><w:pStyle w:val="{styles()[style]}"/></w:pPr>{run}</w:p>', styles_xml)
    found = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t></w:r>", xml)
    return [(words, *re.findall(r'w:eastAsia="([^"]*)"', own)) for own, words in found]


@pytest.mark.parametrize(
    ("text", "is_rare"),
    [
        ("滘口", True),
        ("西塱村", True),
        ("\U00020000", True),
        ("㎡", True),
        ("深圳市“三八”——…·〔2024〕①≥～％", False),
        ("R&D 5%", False),
        ("é\u00a0\u2003", False),  # drawn in the Latin face, or not at all
        ("", False),
    ],
)
def test_what_gb_2312_lacks_is_known(text, is_rare):
    assert has_rare(text) is is_rare


def test_a_text_is_cut_where_the_face_changes():
    assert list(stretches("在滘口西塱")) == [(False, "在"), (True, "滘"), (False, "口西"), (True, "塱")]


@pytest.mark.parametrize(
    ("style", "face"),
    [
        ("正文段落", "仿宋"),
        ("heading 2", "楷体"),
        ("heading 3", "仿宋"),
        ("title", "宋体"),
        ("表文", "仿宋"),
        ("toc 2", "仿宋"),
    ],
)
def test_a_rare_character_gets_a_face_of_the_same_kind(style, face):
    assert stood_in("在滘口", style) == [("在",), ("滘", face), ("口",)]


@pytest.mark.parametrize("style", ["heading 1", "表头"])
def test_a_face_that_holds_it_stays(style):
    assert stood_in("在滘口", style) == [("在滘口",)]


def test_the_run_in_title_of_an_item_has_the_face_of_its_own_style():
    own = f'<w:rStyle w:val="{styles()["段首标题"]}"/><w:rFonts w:hint="eastAsia"/>'
    assert stood_in("滘", properties=own) == [("滘", "楷体")]


def test_characters_beyond_the_basic_plane_get_the_only_face_that_has_them():
    assert stood_in("\U00020000") == [("\U00020000", "SimSun-ExtB")]


def test_what_needs_nothing_is_not_touched():
    xml = "<w:p><w:r><w:t>甲——乙</w:t></w:r></w:p>"
    assert with_stand_ins(xml, b"no XML at all") is xml
