import pytest

from reportgen.typeset.package import BadPackage
from reportgen.typeset.styles import StyleIds, heading, read_styles

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def styles_xml(**names):
    styles = "".join(f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in names.items())
    return f'<w:styles xmlns:w="{NAMESPACE}">{styles}</w:styles>'.encode()


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("heading 1", "heading 1"),
        ("Heading 1", "heading 1"),
        ("heading 1", "HEADING 1"),
        ("标题 2", "heading 2"),
        ("标题2", "heading 2"),
        ("标题", "title"),
        ("Title", "title"),
        ("Title", "标题"),
        ("正文段落", "正文段落"),
    ],
)
def test_a_style_is_found_by_any_of_its_names(written, asked):
    styles = read_styles(styles_xml(a1=written))
    assert styles[asked] == "a1"
    assert styles.missing([asked]) == ()


def test_what_no_style_is_called_is_missing():
    styles = read_styles(styles_xml(a1="正文段落"))
    assert styles.missing(["正文段落", "表文", "表头"]) == ("表文", "表头")
    with pytest.raises(KeyError):
        styles["表文"]


def test_the_first_of_two_styles_of_a_name_counts():
    assert read_styles(styles_xml(a="heading 1", b="标题 1"))["heading 1"] == "a"


def test_a_style_without_a_name_does_no_harm():
    styles = read_styles(f'<w:styles xmlns:w="{NAMESPACE}"><w:style w:styleId="x"/></w:styles>'.encode())
    assert styles == StyleIds({"": "x"}, {"x": ""})


def test_deep_headings_look_like_the_fourth():
    assert [heading(level) for level in (1, 4, 5, 9)] == ["heading 1", "heading 4", "heading 4", "heading 4"]


def test_a_document_type_is_refused():
    content = b'<!DOCTYPE w:styles [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + styles_xml(a="heading 1")
    with pytest.raises(BadPackage, match="文档类型定义"):
        read_styles(content)


def test_broken_styles_are_refused():
    with pytest.raises(BadPackage, match=r"word/styles\.xml 不是完整的 XML"):
        read_styles(b"<w:styles>")
