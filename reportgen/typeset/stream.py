"""A part of a Word file on its way from text to the compressor, in chunks, so that it is never whole in memory.

What is to be looked at in the finished part is looked at as it goes by: a chunk is made, checked, read and compressed
before the next one is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.parsers.expat import ExpatError, ParserCreate

from reportgen.typeset.faces import with_stand_ins

# Characters of a chunk: large enough that what is done once for each chunk takes no time.
_CHUNK = 1 << 15


class BrokenPart(ValueError):  # noqa: N818 - reads like `BadPackage`, which is what a file with such a part would be
    """A part is no well-formed XML.

    Attributes:
        name: Its name.
        reason: What is wrong with it.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason


def encoded(pieces: Iterable[str], styles_xml: bytes) -> Iterator[bytes]:
    """Yield pieces of XML as bytes in chunks, their rare characters in typefaces that have them.

    Args:
        pieces: The XML; a paragraph may not be spread over two pieces.
        styles_xml: The content of `word/styles.xml`.

    Raises:
        BadPackage: The styles are no well-formed XML.
    """
    chunk: list[str] = []
    size = 0
    for piece in pieces:
        chunk.append(piece)
        size += len(piece)
        if size > _CHUNK:
            yield with_stand_ins("".join(chunk), styles_xml).encode()
            chunk.clear()
            size = 0
    yield with_stand_ins("".join(chunk), styles_xml).encode()


def well_formed(name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield chunks as they come, if they are well-formed XML.

    Args:
        name: The part.
        chunks: What is in it.

    Raises:
        BrokenPart: They are not; this is known only after what stands before the fault was yielded.
    """
    parser = ParserCreate()
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # expat takes it by position
            yield chunk
        parser.Parse(b"", True)
    except ExpatError as error:
        raise BrokenPart(name, str(error)) from error
