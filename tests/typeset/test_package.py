import io
import struct
import zipfile
import zlib
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx_builder import SAMPLE, built, template

from reportgen.typeset.package import BadPackage, Package, Part, deflated, read_package, write_package

names = st.lists(
    st.text(st.characters(min_codepoint=97, max_codepoint=0x4E20, categories=["Ll", "Lo"]), min_size=1, max_size=8),
    max_size=6,
    unique_by=str.casefold,
)
packages = names.flatmap(
    lambda found: st.tuples(st.just(found), st.lists(st.binary(max_size=300), min_size=len(found), max_size=len(found)))
)


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


@given(packages)
def test_what_was_written_reads_back_as_the_same_parts(found):
    parts = Package(tuple(sorted((deflated(*entry) for entry in zip(*found, strict=True)), key=lambda part: part.name)))
    assert read_package(write_package(parts, {})) == parts


@given(packages)
def test_the_library_reads_every_part(found):
    content = write_package(Package(()), dict(zip(*found, strict=True)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {entry.filename: archive.read(entry) for entry in archive.infolist()} == dict(zip(*found, strict=True))


def test_parts_that_do_not_change_are_copied_as_they_are_compressed():
    odd = zlib.compressobj(1, zlib.DEFLATED, -15)
    part = deflated("a.xml", b"x" * 999)
    slack = Part("b.xml", odd.compress(b"y" * 999) + odd.flush(), 8, zlib.crc32(b"y" * 999), 999)
    again = read_package(write_package(Package((part, slack)), {"a.xml": b"new"}))
    assert again.find("b.xml") == slack
    assert again.content("a.xml") == b"new"


def test_stored_parts_stay_stored():
    content = zipped([("a.xml", b"plain")], zipfile.ZIP_STORED)
    assert read_package(write_package(read_package(content), {})).find("a.xml").method == zipfile.ZIP_STORED


def test_the_bytes_tell_nothing_of_clock_and_machine():
    content = write_package(read_package(zipped([("b.xml", b"1"), ("a.xml", b"2")])), {})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            assert (entry.date_time, entry.create_system, entry.external_attr) == ((1980, 1, 1, 0, 0, 0), 0, 0)
            assert (entry.flag_bits, entry.extra, entry.comment) == (0, b"", b"")


def test_parts_stand_in_the_usual_order_whatever_order_they_came_in():
    wanted = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "docProps/app.xml", "word/styles.xml"]
    content = write_package(Package(()), dict.fromkeys(reversed(wanted), b""))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == wanted


def test_the_same_parts_give_the_same_bytes():
    assert built(SAMPLE) == built(SAMPLE)
    assert write_package(template(), {}) == write_package(read_package(write_package(template(), {})), {})


def test_python_docx_opens_the_file():
    document = docx.Document(io.BytesIO(built(SAMPLE)))
    assert [table.cell(3, 0).text for table in document.tables] == ["儿童之家"]
    assert document.core_properties.author == "深圳市妇女联合会"


def test_folders_in_the_archive_are_no_parts():
    assert [part.name for part in read_package(zipped([("word/", b""), ("word/a.xml", b"1")])).parts] == ["word/a.xml"]


def flagged(content, bit):
    """The archive with a bit set in the flags of its first entry, in the directory."""
    place = content.index(b"PK\1\2") + 8
    flags = struct.unpack_from("<H", content, place)[0] | bit
    return content[:place] + struct.pack("<H", flags) + content[place + 2 :]


def many_large_parts():
    part = deflated("", bytes(60 << 20))
    return write_package(Package(tuple(replace(part, name=f"{number}.xml") for number in range(5))), {})


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "压缩包打不开"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "打开密码"),
        (lambda: zipped([("a.xml", b"1")])[:-30], "压缩包打不开"),
        (lambda: zipped([("../a.xml", b"1")]), "指向文件之外"),
        (lambda: zipped([("/a.xml", b"1")]), "指向文件之外"),
        (lambda: zipped([("c:a.xml", b"1")]), "指向文件之外"),
        (lambda: zipped([("a.xml", b"1"), ("a.xml", b"2")]), "有两个"),
        (lambda: zipped([("a.xml", b"1"), ("A.xml", b"2")]), "有两个"),
        (lambda: zipped([(f"{number}.xml", b"") for number in range(2001)]), "超过 2000 个"),
        (lambda: zipped([("a.xml", bytes(2 << 20))]), "压缩得过紧"),
        (lambda: zipped([("a.xml", bytes(129 << 20))], zipfile.ZIP_STORED), "超过 128 MB"),
        (many_large_parts, "共超过 256 MB"),
        (lambda: zipped([("a.xml", b"1")], zipfile.ZIP_BZIP2), "压缩方法"),
        (lambda: flagged(zipped([("a.xml", b"1")]), 1), "已加密"),
        (lambda: zipped([("a.xml", b"1")]).replace(b"a.xml", b"b.xml", 1), "名称不一致"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_with_the_reason(make, reason):
    with pytest.raises(BadPackage, match=reason):
        read_package(make())


def test_a_damaged_part_is_refused_when_it_is_read():
    content = bytearray(zipped([("a.xml", b"abcdefgh" * 9)]))
    content[35 + 4] ^= 0xFF
    package = read_package(bytes(content))
    with pytest.raises(BadPackage, match=r"a\.xml 已损坏"):
        package.content("a.xml")


def test_a_part_that_holds_more_than_it_says_is_never_inflated_whole():
    part = deflated("a.xml", bytes(50 << 20))
    package = Package((replace(part, size=10),))
    with pytest.raises(BadPackage, match="已损坏"):
        package.content("a.xml")


def test_a_missing_part_is_named():
    with pytest.raises(BadPackage, match=r"缺少部件 word/styles\.xml"):
        Package(()).content("word/styles.xml")


def contents_of(content):
    """What every part holds, or why it is refused."""
    try:
        return [part.content for part in read_package(content).parts]
    except BadPackage as refusal:
        return [refusal]


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_spoiled_bytes_are_refused_or_read_but_never_crash(place, noise):
    content = bytearray(zipped([("[Content_Types].xml", b"<a/>"), ("word/文档.xml", b"<b/>" * 50)]))
    place %= len(content)
    content[place : place + len(noise)] = noise
    assert all(isinstance(found, bytes | BadPackage) for found in contents_of(bytes(content)))
