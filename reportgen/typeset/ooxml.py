"""Reading the XML of Office files: names of elements, and parsers that follow no reference out of the file.

A document type is refused (ISO/IEC 29500-2 forbids it), entities stay unexpanded, nothing is fetched, and no text or
nesting grows without end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import cast

from lxml import etree

from reportgen.typeset.package import BadPackage

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EXCEL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BROKEN = "部件 {} 不是完整的 XML"


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{_WORD}}}{name}"


def x(name: str) -> str:
    """Return the full name of an element of SpreadsheetML."""
    return f"{{{_EXCEL}}}{name}"


def read_xml(content: bytes, name: str) -> etree._Element:
    """Return the root element of a part.

    Args:
        content: The bytes of the part.
        name: Its name, for the message.

    Raises:
        BadPackage: The part is no well-formed XML, or has a document type.
    """
    _check_plain(content, name)
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise BadPackage(_BROKEN.format(name)) from error


def stream_xml(content: bytes, name: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield the elements with these tags as they end, while a part is parsed, so that it is never whole in memory.

    The caller clears an element when it has read it.

    Args:
        content: The bytes of the part.
        name: Its name, for the message.
        tags: Full names of the elements.

    Raises:
        BadPackage: The part has a document type, or is no well-formed XML; the latter is known only after what stands
            before the fault was yielded.
    """
    _check_plain(content, name)
    source = BytesIO(content)
    try:
        for _, element in etree.iterparse(source, tag=tags, resolve_entities=False, no_network=True, huge_tree=False):
            yield element
    except etree.XMLSyntaxError as error:
        raise BadPackage(_BROKEN.format(name)) from error


def fed_xml(
    chunks: Iterable[bytes], name: str, tags: tuple[str, ...]
) -> Iterator[tuple[bytes, Iterator[etree._Element]]]:
    """Yield the chunks of a part of our own as they come, each with the elements with these tags that end in it.

    The caller clears an element when it has read it.

    Args:
        chunks: The bytes of the part.
        name: Its name, for the message.
        tags: Full names of the elements.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    parser = etree.XMLPullParser(("end",), tag=tags, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        for chunk in chunks:
            parser.feed(chunk)
            ended = cast("Iterator[tuple[str, etree._Element]]", parser.read_events())  # other events are not asked for
            yield chunk, (element for _, element in ended)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise BadPackage(_BROKEN.format(name)) from error


def _check_plain(content: bytes, name: str) -> None:
    """Refuse a document type: with entities of its own a part could say one thing here and another in Word.

    Raises:
        BadPackage: The part has one.
    """
    if b"<!DOCTYPE" in content:
        raise BadPackage(f"部件 {name} 自带文档类型定义，Word 和 Excel 文件里不允许")
