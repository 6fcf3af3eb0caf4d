"""Parts of a file that are made, checked and compressed piece by piece."""

import zlib

import pytest

from reportgen.typeset.package import Package, deflated, read_package, write_package
from reportgen.typeset.stream import BrokenPart, encoded, well_formed
from reportgen.typeset.units import texts_heard

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LARGE = ["<w:p><w:r><w:t>", *["字" * 1000] * 200, "</w:t></w:r></w:p>"]


def test_pieces_come_in_few_chunks_and_none_is_lost():
    chunks = list(encoded(LARGE, b""))
    assert 1 < len(chunks) < len(LARGE)
    assert b"".join(chunks).decode() == "".join(LARGE)


def test_a_part_in_chunks_is_written_as_the_same_part_in_one_piece():
    content = "".join(LARGE).encode()
    package = Package((deflated("[Content_Types].xml", b"<Types/>"), deflated("word/z.xml", b"<z/>")))
    whole = write_package(package, {"word/document.xml": content})
    chunks = (content[start : start + 999] for start in range(0, len(content), 999))
    assert write_package(package, {"word/document.xml": chunks}) == whole
    part = read_package(whole).find("word/document.xml")
    assert part is not None
    assert (part.content, part.crc) == (content, zlib.crc32(content))


def test_chunks_of_the_main_part_are_taken_before_those_that_tell_of_it():
    heard: list[str] = []
    main = texts_heard(
        [f'<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>'.encode()], heard
    )
    content = write_package(Package(()), {"docProps/custom.xml": iter([b"<c/>"]), "word/document.xml": main})
    assert [part.name for part in read_package(content).parts] == ["word/document.xml", "docProps/custom.xml"]
    assert heard == ["甲"]


def test_texts_are_heard_across_the_borders_of_chunks():
    xml = f'<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>甲乙</w:t></w:r></w:p><w:p/></w:document>'.encode()
    heard: list[str] = []
    assert b"".join(texts_heard((xml[at : at + 7] for at in range(0, len(xml), 7)), heard)) == xml
    assert heard == ["甲乙"]


@pytest.mark.parametrize("chunks", [[b"<a>", b"</b>"], [b"<a>"], [b"<a/>", b"<a/>"], [b""]])
def test_what_is_not_well_formed_is_refused_by_the_name_of_its_part(chunks):
    with pytest.raises(BrokenPart) as caught:
        list(well_formed("word/document.xml", chunks))
    assert caught.value.name == "word/document.xml"
    assert caught.value.reason


def test_what_is_well_formed_passes_unchanged():
    assert list(well_formed("a", [b"<a>", b"text", b"</a>"])) == [b"<a>", b"text", b"</a>"]
