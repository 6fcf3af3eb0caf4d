"""Documents of an earlier build that need not be typeset again, since the same words come from the same template.

A report is composed as a whole, but editing a figure changes only the documents that print it. The others are taken
from the last build; all that differs in them is the digest of the facts in their properties.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from reportgen.charts.drawn import has_charts
from reportgen.diagnostics.outcome import Outcome
from reportgen.manuscript import Run, Stamp
from reportgen.printing import PDF, Composed, Files, print_document
from reportgen.regex import regex
from reportgen.trace import digest_of
from reportgen.typeset.package import BadPackage, read_package, write_package
from reportgen.world import World

_CUSTOM = "docProps/custom.xml"
_TEXT_PARTS = regex(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_XML_TAG = regex(r"<[^>]*>")
# The slots for what the manuscript holds; any other tag of a template prints facts by itself.
_SLOTS = regex(r"\{\{p?\s*(正文|标题)\s*\}\}")


class Document(NamedTuple):
    """A document as it was made: files that had nothing wrong.

    Attributes:
        content: Digest of everything that its files were made from but the facts at large.
        facts: Digest of the facts at large, as its files carry it.
        files: Digest of each file by its name.
    """

    content: str
    facts: str
    files: Mapping[str, str]


class Reuse:
    """Prints documents, taking over those whose words and template are as they were.

    Attributes:
        made: What is to be known of the documents next time, by the names of their files without ending.
        again: Names of the documents that were typeset.
    """

    def __init__(self, former: Mapping[str, Document], read_former: Callable[[str], bytes | None]) -> None:
        """Begin with what was made before.

        Args:
            former: The documents of the last build by their names.
            read_former: Returns a file of the last build by its name; None when it is not there.
        """
        self.made: dict[str, Document] = {}
        self.again: list[str] = []
        self._former = former
        self._read_former = read_former

    def __call__(self, world: World, composed: Composed, formats: tuple[str, ...], mark: str = "") -> Outcome[Files]:
        """Return the files of one document, as `print_document` would make them."""
        name, stamp = f"{composed.manuscript.file_name}{mark}", composed.manuscript.properties.stamp
        if stamp is None or PDF in formats or composed.manuscript.contents or has_charts(composed.manuscript):
            self.again.append(name)
            return print_document(world, composed, formats, mark)  # LibreOffice or typefaces have their share in these
        content = _digest(world, composed, (*formats, mark))
        former = self._former.get(name)
        files = self._taken_over(former, stamp.facts) if former and former.content == content else None
        printed = print_document(world, composed, formats, mark) if files is None else Outcome(files)
        if files is None:
            self.again.append(name)
        if not printed.findings:
            digests = {file: digest_of(written) for file, written in printed.product.items()}
            self.made[name] = Document(content, stamp.facts, digests)
        return printed

    def _taken_over(self, former: Document, facts: str) -> Files | None:
        """Return the former files with the digest of today's facts; None when one is not as it was written."""
        files: Files = {}
        for name, digest in former.files.items():
            written = self._read_former(name)
            if written is None or digest_of(written) != digest:
                return None
            stamped = _restamped(written, former.facts, facts)
            if stamped is None:
                return None
            files[name] = stamped
        return files


def _restamped(written: bytes, before: str, facts: str) -> bytes | None:
    """Return a file with another digest of facts; None when the former one does not stand in it exactly once."""
    package = read_package(written)
    custom = package.content(_CUSTOM)
    if custom.count(before.encode()) != 1:
        return None
    return write_package(package, {_CUSTOM: custom.replace(before.encode(), facts.encode())})


def _digest(world: World, composed: Composed, asked: tuple[str, ...]) -> str:
    """Return the digest of everything that a document is made from; empty, and so like no other, without template."""
    try:
        template = world.read(PurePath(composed.prescribed.template))
    except OSError:
        return ""
    manuscript = composed.manuscript
    parts = [repr(asked), digest_of(template), *_pieces(manuscript), *_pieces(composed.prescribed.profile)]
    stamp = manuscript.properties.stamp
    if stamp and _prints_facts(template):
        parts.append(stamp.facts)
    return digest_of("\0".join(parts).encode(errors="surrogatepass"))


def _pieces(value: object) -> Iterator[str]:
    """Yield what tells a value from every other, without the places that its texts come from.

    Raises:
        TypeError: A manuscript holds a kind of value that is not known here, and might tell two documents apart.
    """
    match value:
        case Run():
            yield f"Run {value.text}"
        case str():
            yield f"str {value}"
        case bytes():
            yield f"bytes {digest_of(value)}"
        case Stamp():
            yield repr(value._replace(facts=""))
        case tuple():
            yield f"tuple {len(value)}"
            for item in value:
                yield from _pieces(item)
        case Enum() | Decimal() | int() | None:
            yield repr(value)
        case _ if is_dataclass(value):
            yield type(value).__name__
            for field in fields(value):
                yield from _pieces(getattr(value, field.name))
        case _:
            raise TypeError(f"a manuscript holds a {type(value).__name__}")


@lru_cache(maxsize=16)
def _prints_facts(template: bytes) -> bool:
    """Whether a template has other tags than the slots for title and text; yes when it cannot be read."""
    try:
        parts = [part.content for part in read_package(template).parts if _TEXT_PARTS.fullmatch(part.name)]
    except BadPackage:
        return True
    texts = (_SLOTS.sub("", _XML_TAG.sub("", part.decode(errors="replace"))) for part in parts)
    return any("{{" in text or "{%" in text for text in texts)
