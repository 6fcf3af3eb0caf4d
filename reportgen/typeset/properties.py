"""What a file says of itself: the two parts of `docProps`, with no date but that of the document."""

from __future__ import annotations

from reportgen.manuscript import Properties
from reportgen.typeset.markup import escape

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>reportgen</Application></Properties>"
)


def core_xml(properties: Properties) -> bytes:
    """Return `docProps/core.xml`; a draft may have no date yet."""
    author = escape(properties.author)
    date = f'xsi:type="dcterms:W3CDTF">{escape(properties.date)}T00:00:00Z'
    dates = f"<dcterms:created {date}</dcterms:created><dcterms:modified {date}</dcterms:modified>"
    return (
        f"{_DECLARATION}<cp:coreProperties {_NAMESPACES}>"
        f"<dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f"{dates if properties.date else ''}"
        "<dc:language>zh-CN</dc:language>"
        "</cp:coreProperties>"
    ).encode()


def app_xml() -> bytes:
    """Return `docProps/app.xml`."""
    return (_DECLARATION + _APP).encode()
