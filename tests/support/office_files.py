"""Office files written by hand, part by part, as other programs leave them."""

from reportgen.typeset.package import Package, write_package

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package_of(parts):
    """Return a package of these parts, text or bytes, by name."""
    return write_package(
        Package(()), {name: part if isinstance(part, bytes) else part.encode() for name, part in parts.items()}
    )


def word_file(body, **parts):
    """Return a Word file with this body; other parts of `word/` by the name of their file without ending."""
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{name}+xml"/>' for name in parts)
    content_types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>{types}</Types>'
    )
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    inside = {f"word/{name}.xml": _word(name, part) for name, part in parts.items()}
    return package_of(
        {
            "[Content_Types].xml": content_types,
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>',
            "word/document.xml": _word("document", f"<w:body>{body}</w:body>"),
            **inside,
        }
    )


def _word(name, inside):
    marks = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f'<w:{name} xmlns:w="{_MAIN}" {marks}>{inside}</w:{name}>'


def paragraph(text, style="", numbered=""):
    """Return a paragraph; `numbered` is list and level, such as `3.0`."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        number, level = numbered.split(".")
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text, span=1, merge=""):
    """Return a cell; `merge` is `restart` or `continue`."""
    properties = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + (
        f'<w:vMerge w:val="{merge}"/>' if merge else ""
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows):
    """Return a table of rows of cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def workbook_file(sheets, strings=(), patterns=()):
    """Return a workbook: the inside of `sheetData` and what follows it, by the names of the sheets."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>' for number, name in enumerate(names, 1)
    )
    targets = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/worksheet" Target="worksheets/s{number}.xml"/>'
        for number in range(1, len(names) + 1)
    )
    formats = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{each}"/>' for n, each in enumerate(patterns))
    styles = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(patterns)))
    looks = f"<numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs>"
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{targets}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}">{looks}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}">{shared}</sst>',
    }
    for number, name in enumerate(names, 1):
        parts[f"xl/worksheets/s{number}.xml"] = f'<worksheet xmlns="{_SHEET}">{sheets[name]}</worksheet>'
    return package_of(parts)
