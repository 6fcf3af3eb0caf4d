"""Bytes to paragraphs and tables."""

from __future__ import annotations

from functools import lru_cache

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.proof.document_reader import DocumentReader
from reportgen.proof.printed import DOCUMENT, STYLES, Printed, part_of
from reportgen.proof.rules import UNREADABLE_FILE
from reportgen.regex import regex
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import BadPackage, Package, read_package
from reportgen.typeset.styles import StyleIds, read_styles

_MARGINS = regex(r"word/(header|footer|footnotes|endnotes)[0-9]*\.xml|docProps/core\.xml")


def read_docx(content: bytes, name: str) -> Outcome[Printed | None]:
    """Return what stands in a Word file, or None with a finding when it cannot be read.

    Args:
        content: The file.
        name: What findings call it.
    """
    try:
        return Outcome(_read(read_package(content), name))
    except BadPackage as error:
        hint = "用 Word 打开后另存为 .docx，再试一次。"
        return Outcome(None, (UNREADABLE_FILE.at(Span(name), f"文件读不出来：{error}", hint=hint),))


def _read(package: Package, name: str) -> Printed:
    # All of them, also those that nobody looks into: what was copied may be damaged too.
    parts = {part.name: part.content for part in package.parts}
    styles = _styles(part_of(parts, STYLES))
    reader = DocumentReader(styles.names)
    reader.read(part_of(parts, DOCUMENT))
    return Printed(
        name=name,
        parts=parts,
        blocks=tuple(reader.blocks),
        margins={part: _texts(part, parts[part]) for part in parts if _MARGINS.fullmatch(part)},
        unknown_styles={used: number for used, number in reader.styles.items() if used not in styles.names},
        sections=tuple(reader.sections),
        style_ids=styles.ids,
        marked_runs=tuple(reader.marked_runs),
    )


@lru_cache(maxsize=16)
def _styles(content: bytes) -> StyleIds:
    """Return the styles of a file; kept, since all reports of a run share those of one template.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    return read_styles(content)


def _texts(name: str, content: bytes) -> tuple[str, ...]:
    """Return the text of each paragraph; properties have none, there each property is one."""
    root = read_xml(content, name)
    found = list(root.iter(w("p"))) or list(root)
    return tuple(["".join(map(str, element.itertext())) for element in found])
