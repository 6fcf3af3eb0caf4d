import re

import pytest
from support.docx_builder import SAMPLE, template
from support.sheet_builder import TEMPLATES, word

from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.proof import proof
from reportgen.typeset.package import read_package
from reportgen.typeset.profile import with_profile
from reportgen.typeset.style_looks import looks_of

SHEET = read_package((TEMPLATES / "sheet.docx").read_bytes())


def part(name, package=None, **profile):
    return with_profile(package or template(), Profile(**profile)).content(f"word/{name}.xml").decode()


def style(name, **profile):
    return re.search(f'<w:style (?:(?!</w:style>).)*"{name}"/>.*?</w:style>', part("styles", **profile))[0]


def test_a_place_without_profile_has_the_template_as_it_is():
    assert with_profile(template(), UNCHANGED) is template()


@pytest.mark.parametrize(
    ("fonts", "faces"),
    [
        ("政府", {"GWBody": "仿宋_GB2312", "Heading2": "楷体_GB2312", "Title": "方正小标宋简体", "Footer": "宋体"}),
        ("Windows", {"GWBody": "仿宋", "Heading1": "黑体", "Heading2": "楷体", "Title": "宋体", "Footer": "宋体"}),
        ("方正", {"GWBody": "方正仿宋_GBK", "Heading1": "方正黑体_GBK", "Title": "方正小标宋_GBK"}),
    ],
)
def test_a_set_of_typefaces_takes_the_place_of_another(fonts, faces):
    looks = looks_of(part("styles", fonts=fonts).encode())
    assert {style_id: looks[style_id].face for style_id in faces} == faces
    described = set(re.findall(r'w:name="([^"]+)"', part("fontTable", fonts=fonts)))
    assert {look.face for look in looks.values()} - {""} <= described


def test_a_title_without_a_heavy_face_is_bold():
    assert '<w:b w:val="1"/>' in style("Title", fonts="Windows")
    assert '<w:b w:val="1"/>' not in style("Title", fonts="方正")


def test_the_pitch_of_text_changes_and_that_of_tables_does_not():
    styles = part("styles", pitch=560)
    assert 'w:line="579"' not in styles
    assert 'w:line="560"' in styles
    assert 'w:line="320"' in styles
    assert 'w:linePitch="560"' in part("document", pitch=560)


@pytest.mark.parametrize(("is_bold", "value"), [(True, "1"), (False, "0")])
def test_headings_of_the_third_level_are_bold_or_not(is_bold, value):
    assert f'<w:b w:val="{value}"/>' in style("heading 3", third_is_bold=is_bold)


def test_digits_look_like_the_text_around_them():
    assert "Times New Roman" not in style("正文段落", digits="与正文相同")
    assert 'w:ascii="黑体"' in style("heading 1", digits="与正文相同")
    assert 'w:ascii="Times New Roman"' in style("正文段落", digits="Times New Roman")
    assert 'w:ascii="方正小标宋简体"' in style("Title", digits="Times New Roman")


@pytest.mark.parametrize(
    ("side", "odd", "even"),
    [("居中", "center", "center"), ("右侧", "right", "right"), ("外侧", "right", "left")],
)
def test_page_numbers_stand_where_the_place_wants_them(side, odd, even):
    edges = [re.findall(r'<w:jc w:val="(\w+)"', part(f"footer{number}", number_side=side)) for number in (1, 2)]
    assert edges == [[odd], [even]]


def test_a_template_without_even_pages_keeps_its_numbers_in_the_middle():
    assert 'w:val="center"' in part("footer1", SHEET, number_side="外侧")


def test_the_title_of_a_cover_has_the_size_that_is_asked_for():
    assert '<w:sz w:val="72"/>' in style("封面标题", cover_size=72)


ALL = Profile("方正", 560, True, "与正文相同", "居中", 84)


@pytest.mark.parametrize("profile", [ALL, Profile(fonts="Windows"), Profile(digits="与正文相同")])
def test_a_document_of_any_profile_passes_the_proof(profile):
    content = word(SAMPLE, "report.docx", profile)
    assert proof(content, SAMPLE, "报告.docx") == ()
