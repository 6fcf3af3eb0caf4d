"""What a file says of itself: the three parts of `docProps`, with no date but that of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportgen.manuscript import Properties
from reportgen.typeset.markup import attribute, escape
from reportgen.typeset.package import Package
from reportgen.typeset.stamp import entries_of

CORE, APP, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"
LANGUAGE = "zh-CN"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_APP = f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>reportgen</Application></Properties>'
_CUSTOM = f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
# The one set of properties that Office shows under 自定义 (ECMA-376, 22.3.2.2), whose numbers begin at 2.
_SET, _FIRST_NUMBER = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", 2
# For each part the last words of its content type and of its relation.
_KINDS = {
    CORE: (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    APP: (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{_OFFICE}/relationships/extended-properties",
    ),
    CUSTOM: (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        f"{_OFFICE}/relationships/custom-properties",
    ),
}


def with_properties(package: Package, properties: Properties) -> dict[str, bytes]:
    """Return the parts that say what a file is, but for its stamp, and those that list them, to be put into a package.

    Args:
        package: The file without them, or with those of a template or a library, which give way.
        properties: What it says of itself.

    Raises:
        BadPackage: The package lists neither types nor relations.
    """
    parts = {CORE: core_xml(properties), APP: app_xml()}
    return {**parts, **_listed(package, (*parts, *([CUSTOM] if properties.stamp else [])))}


def stamped(properties: Properties, texts: Sequence[str]) -> dict[str, Iterator[bytes]]:
    """Return the part with the stamp of a file, if it has one; made when it is taken, since it tells of the text.

    Args:
        properties: What the file says of itself.
        texts: Its units of text, by which a later change is found; all there when the part is taken.
    """
    stamp = properties.stamp
    return {CUSTOM: (custom_xml(entries_of(stamp, each)) for each in (texts,))} if stamp else {}


@lru_cache(maxsize=16)
def _listed(package: Package, names: tuple[str, ...]) -> dict[str, bytes]:
    """Return the parts that list the others, with some added; kept, since one template serves many reports.

    Raises:
        BadPackage: The package lists neither types nor relations.
    """
    types, relations = package.content(TYPES).decode(), package.content(RELATIONS).decode()
    for number, name in enumerate(names, start=1):
        content_type, relation = _KINDS[name]
        if f'"/{name}"' not in types:
            entry = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
            types = _before(types, "</Types>", entry)
        if relation not in relations:
            used = set(re.findall(r'\bId="([^"]*)"', relations))
            own = next(f"rIdAbout{n}" for n in range(number, number + len(used) + 1) if f"rIdAbout{n}" not in used)
            entry = f'<Relationship Id="{own}" Type="{relation}" Target="{name}"/>'
            relations = _before(relations, "</Relationships>", entry)
    return {TYPES: types.encode(), RELATIONS: relations.encode()}


def core_xml(properties: Properties) -> bytes:
    """Return `docProps/core.xml`; a draft may have no date yet."""
    author = escape(properties.author)
    date = f'xsi:type="dcterms:W3CDTF">{escape(properties.date)}T00:00:00Z'
    dates = f"<dcterms:created {date}</dcterms:created><dcterms:modified {date}</dcterms:modified>"
    keywords = escape(keywords_of(properties))
    return (
        f"{_DECLARATION}<cp:coreProperties {_NAMESPACES}>"
        f"<dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator>"
        f"{f'<cp:keywords>{keywords}</cp:keywords>' if keywords else ''}"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f"{dates if properties.date else ''}"
        f"<dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    ).encode()


def keywords_of(properties: Properties) -> str:
    """Return the words to find a file by as Office keeps them."""
    return "; ".join(properties.keywords)


def app_xml() -> bytes:
    """Return `docProps/app.xml`."""
    return (_DECLARATION + _APP).encode()


def custom_xml(entries: dict[str, str]) -> bytes:
    """Return `docProps/custom.xml` with these names and values."""
    pieces = (
        f"<property fmtid={attribute(_SET)} pid={attribute(str(number))} name={attribute(name)}>"
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(entries.items(), start=_FIRST_NUMBER)
    )
    return f"{_DECLARATION}{_CUSTOM}{''.join(pieces)}</Properties>".encode()


def _before(text: str, end: str, entry: str) -> str:
    head, mark, tail = text.rpartition(end)
    return f"{head}{entry}{mark}{tail}"
