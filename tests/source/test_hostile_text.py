"""Files in which no comment could say what is expected: bytes that are no text, and texts made to break a reader."""

import errno
from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld
from support.reports import FACTS, places, slugs, validated

from reportgen.source import read
from reportgen.source.discover import discover
from reportgen.source.read import MAX_BYTES, read_file

PATH = PurePath("facts.yaml")


def findings_in(content):
    return list(read_file(MemoryWorld({"facts.yaml": content}), PATH).findings)


def keys_in(content):
    product = read_file(MemoryWorld({"facts.yaml": content}), PATH).product
    return [entry.key.text for entry in product.entries] if product else None


@pytest.mark.parametrize(
    ("content", "line", "column", "guess"),
    [
        (FACTS.encode("gb18030"), 1, 1, "GB18030"),
        ("a: 1\nname: 部门\n".encode("gb18030"), 2, 7, "GB18030"),
        (FACTS.encode("utf-16"), 1, 1, "UTF-16"),
        (b"a: \xff\xfe\n", 1, 4, "UTF-8"),
        ("部门: ".encode() + b"\x80\n", 1, 5, "UTF-8"),
        (b"\xef\xbb\xbf" + "部门: ".encode() + b"\x80\n", 1, 5, "UTF-8"),
        ("a: 1\r\nb: 2\r部: ".encode() + b"\xe9\x83", 3, 4, "UTF-8"),
    ],
)
def test_a_file_in_another_encoding_is_told_once_at_the_first_byte_that_is_not_utf8(content, line, column, guess):
    (found,) = findings_in(content)
    assert places([found]) == [(line, column, "not-utf8")]
    assert guess in found.message


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_what_else_is_wrong_with_a_file_in_another_encoding_is_told_too(encoding):
    _, findings = validated(FACTS.replace("自称", "自成").encode(encoding))
    assert slugs(findings) == ["not-utf8", "unknown-key"]
    assert "自成" in findings[1].message


@pytest.mark.parametrize(
    ("text", "line", "column", "name"),
    [
        ("部门: 深圳\u200b市\n", 1, 7, "ZERO WIDTH SPACE"),
        ("a: 1\n部门: \x07\n", 2, 5, "U+0007"),
        ("部门: a\x00b\n", 1, 6, "U+0000"),
        ("部\ufeff门: 1\n", 1, 2, "U+FEFF"),
        ("部门: 甲\u2028乙\n", 1, 6, "LINE SEPARATOR"),
        ("部门: 甲\x85乙\n", 1, 6, "U+0085"),
        ("部门: \u202e深圳\n", 1, 5, "RIGHT-TO-LEFT OVERRIDE"),
        ("部门: \ufdd00\ufdd1\n", 1, 5, "U+FDD0"),
    ],
)
def test_a_character_that_cannot_be_printed_is_told_by_its_name(text, line, column, name):
    found = findings_in(text)[0]
    assert places([found]) == [(line, column, "invisible-character")]
    assert name in found.message


def test_an_escape_that_stands_for_such_a_character_is_told_and_replaced():
    outcome = read_file(MemoryWorld({"facts.yaml": 'a: "甲\\u200b\\uFDD00\\uFDD1乙"\n'}), PATH)
    assert places(outcome.findings) == [(1, 4, "invisible-character")]
    assert outcome.product.get("a").text == "甲\ufffd\ufffd0\ufffd乙"


def test_a_file_that_is_no_text_is_told_in_few_words():
    assert len(findings_in(b"\x00\x01\x02" * 100_000)) <= 25
    assert len(findings_in(bytes(range(256)) * 1_000)) <= 25


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfa: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"a: 1\nb: 2"])
def test_files_from_other_systems_read_alike(content):
    assert (keys_in(content), findings_in(content)) == (["a", "b"], [])


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        ("", "empty-file"),
        ("# 只有注释\n", "empty-file"),
        ("---\n", "not-a-mapping"),
        ("\n\n", "empty-file"),
        ("深圳市妇女联合会\n", "not-a-mapping"),
        ("- 名称: 甲\n", "not-a-mapping"),
        ("[1, 2]\n", "not-a-mapping"),
    ],
)
def test_a_file_without_keys_is_told(content, slug):
    assert slugs(findings_in(content)) == [slug]


def test_keys_with_full_width_colons_alone_are_told_one_by_one():
    assert places(findings_in("部门：深圳\n年度：2024\n")) == [(1, 3, "full-width-colon"), (2, 3, "full-width-colon")]


def test_a_quote_without_an_end_is_told_where_it_begins():
    text = 'a: 1\nb: "深圳\n\n  市\n  妇\n  女\n  联\n  合会\n'
    (found,) = findings_in(text)
    assert places([found]) == [(2, 4, "yaml-syntax")]
    assert "没有收尾" in found.message


def test_what_stands_before_and_after_a_quote_without_an_end_is_read():
    assert keys_in('甲: 1\n乙: "深圳\n丙: 3\n') == ["甲", "乙", "丙"]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "&a [" * 5_000, "? " * 5_000])
def test_a_text_that_nests_without_end_is_told(text):
    assert {"too-large", "yaml-syntax"} & set(slugs(findings_in(text)))
    assert len(findings_in(text)) <= 2


def test_levels_up_to_the_limit_are_read():
    assert findings_in("a: " + "[" * 63 + "]" * 63) == []
    assert slugs(findings_in("a: " + "[" * 64 + "]" * 64)) == ["too-large"]


def test_aliases_that_multiply_are_told():
    lines = ["a0: &a0 [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸]"]
    lines += [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 9)]
    assert slugs(findings_in("\n".join(lines))) == ["too-large"]


def test_an_alias_stands_for_what_was_anchored_even_beside_an_error():
    product = read_file(MemoryWorld({"facts.yaml": "a: &x 甲\nb: *x\nc: [\n"}), PATH).product
    assert product.get("b").text == "甲"


def test_a_list_is_no_key_by_an_alias_either():
    assert slugs(findings_in("a: &x [甲]\n*x : 乙\n")) == ["unsupported-yaml"]


def test_an_invisible_character_is_told_once_beside_an_anchor_and_beside_an_error():
    assert slugs(findings_in("a: &x 甲\u200b\n")) == ["invisible-character"]
    assert slugs(findings_in("a: 1\nb: 甲\u200b\nc: [\n")) == ["invisible-character", "yaml-syntax"]


def test_a_file_beyond_the_limit_is_not_read():
    (found,) = findings_in(b"#" * (MAX_BYTES + 1))
    assert (found.rule.slug, "16 MB" in found.message) == ("too-large", True)


def test_many_keys_and_one_error_are_read_in_time():
    text = "".join(f"k{number}: 1\n" for number in range(30_000)) + "z: [\n"
    assert slugs(findings_in(text)) == ["yaml-syntax"]
    assert len(keys_in(text)) == 30_001


def test_keys_nested_deep_and_one_error_are_read_in_time():
    text = "".join(f"{' ' * level}k:\n" for level in range(60)) + f"{' ' * 60}k: [\n"
    assert slugs(findings_in(text)) == ["yaml-syntax"]


def test_a_key_in_two_files_is_told_with_both_places():
    _, findings = validated(FACTS, "部门:\n  名称: 乙\n  自称: 丙\n")
    (found,) = findings
    assert (found.rule.slug, found.span.file, found.span.line) == ("duplicate-key", "data/facts1.yaml", 1)
    assert found.related[0].span.file == "data/facts.yaml"


def test_counts_of_several_files_are_put_together_and_one_that_stands_twice_is_told():
    facts, findings = validated(FACTS + "数据:\n  甲: 1场\n", "数据:\n  乙: 2场\n", "数据:\n  甲: 3场\n")
    assert list(facts.counts) == ["甲", "乙"]
    assert [(found.rule.slug, found.span.file) for found in findings] == [("duplicate-key", "data/facts2.yaml")]


def test_counts_of_a_file_that_can_be_read_outlive_those_of_one_that_cannot():
    facts, findings = validated(FACTS + "数据:\n  甲: 1场\n", "数据: [\n", "数据:\n  乙: 2场\n")
    assert list(facts.counts) == ["甲", "乙"]
    assert slugs(findings) == ["yaml-syntax"]


def test_a_report_in_several_files_reads_as_one():
    first, second = FACTS.split("部门:")
    facts, findings = validated(first, f"部门:{second}")
    assert findings == []
    assert facts.department.name.span.file == "data/facts1.yaml"


@pytest.mark.parametrize("broken", ["", "- 甲\n", b"\xff\xfe\x00", "a" * 10])
def test_what_a_file_that_says_nothing_should_have_said_is_not_told_to_be_missing(broken):
    _, findings = validated("报告:\n  年度: 2024\n  编制日期: 2025-03-31\n  印发: [a]\n", broken)
    assert {found.span.file for found in findings} == {"data/facts1.yaml"}


def test_hidden_and_backup_files_are_no_facts():
    world = MemoryWorld({"d/a.yaml": FACTS, "d/.b.yaml": "-", "d/~$c.yaml": "-", "d/.git/e.yaml": "-", "d/f.txt": "-"})
    assert read(world, PurePath("d")).findings == ()


@pytest.mark.parametrize(
    ("place", "slug", "words"),
    [("nowhere", "unreadable-file", "不存在"), ("empty", "no-report", "没有 .yaml 文件")],
)
def test_a_place_without_facts_is_told(place, slug, words):
    (found,) = read(MemoryWorld({"empty/readme.txt": ""}), PurePath(place)).findings
    assert (found.rule.slug, words in found.message) == (slug, True)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data", [("甲", 2023), ("甲", 2024), ("乙", 2024)]),
        ("data/甲", [("甲", 2023), ("甲", 2024)]),
        ("data/甲/2024", [("甲", 2024)]),
        ("data/乙/2024.yaml", [("乙", 2024)]),
        ("data/甲/2024/facts.yaml", []),
        ("data/草稿", []),
        ("nowhere", []),
    ],
)
def test_reports_are_found_by_unit_and_year(path, expected):
    files = [
        "甲/2023/a.yaml",
        "甲/2024/facts.yaml",
        "乙/2024.yaml",
        "草稿/x.yaml",
        ".隐藏/2024/a.yaml",
        "甲/20245/a.yaml",
    ]
    outcome = discover(MemoryWorld({f"data/{file}": FACTS for file in files}), PurePath(path))
    assert sorted((report.unit, report.year) for report in outcome.product) == sorted(expected)
    assert len(outcome.findings) == (not expected)


class RefusingWorld(MemoryWorld):
    """A disk on which nothing may be opened."""

    def children(self, folder):
        raise PermissionError(errno.EACCES, "Permission denied")

    def read(self, path):
        raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("look", [read, discover])
@pytest.mark.parametrize("path", ["data", "data/unit/2024.yaml"])
def test_a_disk_that_refuses_is_told_in_chinese(look, path):
    findings = look(RefusingWorld({"data/unit/2024.yaml": FACTS}), PurePath(path)).findings
    assert [finding.rule.slug for finding in findings] in (["unreadable-file"], [])
    assert all("没有权限" in finding.message for finding in findings)
    assert findings or look is discover
