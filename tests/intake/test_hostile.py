"""Files that are not what they seem end with a finding, in bounded time and memory; none writes anything."""

import struct
import zlib
from pathlib import PurePath
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from support.memory_world import MemoryWorld
from support.office_files import package_of, paragraph, word_file

from reportgen.audit.audit import Request, audit_file
from reportgen.typeset.package import read_package

GOOD = word_file(paragraph("一、概况") + paragraph("年度任务完成。"))


def with_part(name, content):
    package = read_package(GOOD)
    parts = {part.name: part.content for part in package.parts}
    return package_of({**parts, name: content})


def bomb(tmp_path):
    path = tmp_path / "bomb.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (60 << 20))
    return path.read_bytes()


def pdf_of(stream, filters="/FlateDecode", more=""):
    """Return a PDF of one page with this content stream, as it is packed."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        f"<</Length {len(stream)}/Filter[{filters}]>>",
    ]
    body = b"%PDF-1.7\n"
    for number, each in enumerate(objects, start=1):
        body += f"{number} 0 obj\n{each}\n".encode()
        body += b"stream\n" + stream + b"\nendstream\n" if number == 4 else b""
        body += b"endobj\n"
    return body + f"trailer <</Root 1 0 R/Size 5{more}>>\n%%EOF".encode()


BURST = zlib.compress(b" " * (300 << 20), 9)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="http://a.example/a.dotm" '
    'TargetMode="External"/></Relationships>'
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
REFUSED = {
    "no zip at all": ("a.docx", b"PK\3\4 but nothing behind it"),
    "empty": ("a.docx", b""),
    "an old Word file in a new name": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600)),
    "cut off": ("a.docx", GOOD[: len(GOOD) // 2]),
    "a document type with entities": ("a.docx", with_part("word/document.xml", LAUGHS)),
    "XML that breaks off": ("a.docx", with_part("word/document.xml", "<w:document>")),
    "a workbook that calls itself a report": ("a.docx", package_of({"xl/workbook.xml": "<workbook/>"})),
    "a report that calls itself a workbook": ("a.xlsx", GOOD),
    "no PDF": ("a.pdf", b"hello"),
    "a broken PDF": ("a.pdf", b"%PDF-1.7\ntrailer <</Root 1 0 R>>"),
    "a PDF without a word": ("a.pdf", pdf_of(zlib.compress(b"0 0 100 100 re f"))),
    "a PDF with a password": ("a.pdf", pdf_of(b"", more="/Encrypt<</Filter/Standard/V 1/R 2/O()/U()/P -4>>/ID[()()]")),
    "an unknown ending": ("a.exe", b"MZ"),
    "no ending": ("a", b""),
    "a text too long": ("a.txt", b"\n" * (17 << 20)),
    "nothing but blanks": ("a.txt", b" \n\t\n"),
}


def audited(name, content):
    world = MemoryWorld({name: content})
    before = dict(world.files)
    found = audit_file(world, PurePath(name), Request())
    assert world.files == before
    return found


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_cannot_be_read_is_one_clear_error(kind):
    found = audited(*REFUSED[kind])
    (finding,) = found.findings
    assert finding.rule.code in {"AUD001", "AUD002"}
    assert finding.hint


def test_a_file_made_to_burst_is_refused_before_it_is_unpacked(tmp_path):
    (finding,) = audited("a.docx", bomb(tmp_path)).findings
    assert "恶意" in finding.message


@pytest.mark.parametrize(
    "content", [pdf_of(BURST), pdf_of(zlib.compress(BURST), "/FlateDecode/FlateDecode")], ids=["once", "twice"]
)
def test_a_pdf_made_to_burst_is_refused_before_it_is_unpacked(content):
    assert len(content) < 1 << 20
    (finding,) = audited("a.pdf", content).findings
    assert "恶意" in finding.message


def test_a_length_that_lies_is_noticed():
    compressed = zlib.compress(b"x" * 100)[2:-4]
    header = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(compressed), 10, 17, 0)
    (finding,) = audited("a.docx", header + b"word/document.xml" + compressed).findings
    assert finding.rule.code == "AUD001"


def test_a_missing_file_is_a_finding():
    (finding,) = audit_file(MemoryWorld({}), PurePath("没有.docx"), Request()).findings
    assert "不存在" in finding.message


@pytest.mark.parametrize(
    ("part", "content", "what"),
    [
        ("word/vbaProject.bin", b"\0", "宏"),
        ("word/embeddings/oleObject1.bin", b"\0", "嵌入的对象"),
        ("word/_rels/settings.xml.rels", RELATION.format("attachedTemplate"), "打开时从外部取的内容"),
    ],
)
def test_what_is_no_text_is_told_and_the_text_is_read_all_the_same(part, content, what):
    found = audited("a.docx", with_part(part, content))
    assert any(what in finding.message for finding in found.findings)
    assert found.manuscript is not None


def test_a_link_to_click_on_is_harmless():
    found = audited("a.docx", with_part("word/_rels/document.xml.rels", RELATION.format("hyperlink")))
    assert not any(finding.rule.code == "AUD003" for finding in found.findings)
