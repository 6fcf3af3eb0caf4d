"""From a foreign file to a manuscript, by what the file is and not by what it calls itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.intake.rules import NO_TEXT, UNREADABLE
from reportgen.manuscript import Manuscript
from reportgen.typeset.package import BadPackage
from reportgen.world import World, reason

_MEGABYTE = 1 << 20
_MOST_BYTES = 64 * _MEGABYTE
_MOST_TEXT = 16 * _MEGABYTE
KINDS = (".docx", ".xlsx", ".pdf", ".txt", ".md")
_PDF = b"%PDF-"
_SAVE_AGAIN = "用 Word 或 WPS 打开后另存为 .docx，再审一次。"

Read = Outcome[Manuscript | None]


def read_foreign(world: World, path: PurePath) -> Read:
    """Return a document that was not made here, or None with a finding that says why it cannot be read.

    Nothing in the file is run, nothing is fetched, and a file made to burst is refused before it is unpacked.

    Args:
        world: The disk.
        path: The file: Word, Excel, PDF with a text layer, plain text or Markdown.
    """
    name = path.as_posix()
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        return _refused(name, f"不认识“{path.suffix or path.name}”这种文件", f"可以审：{'、'.join(KINDS)}。")
    try:
        size = world.size(path)
        limit = _MOST_TEXT if path.suffix.lower() in {".txt", ".md"} else _MOST_BYTES
        if size > limit:
            return _refused(name, f"文件有 {size // _MEGABYTE} MB，超过 {limit // _MEGABYTE} MB", "拆成几份再审。")
        read = reader(name, world.read(path))
    except OSError as error:
        return _refused(name, f"文件打不开：{reason(error)}", "核对路径和权限。")
    except BadPackage as error:
        return _refused(name, f"文件读不出来：{error}", _SAVE_AGAIN)
    empty = read.product is not None and not read.product.blocks and not read.product.title
    return Outcome(None, (*read.findings, _no_text(name))) if empty else read


def _text(name: str, content: bytes) -> Read:
    from reportgen.intake.plain_text import text_manuscript
    from reportgen.source.characters import decode

    decoded = decode(name, content)
    return Outcome(text_manuscript(name, decoded.product.text), ())


def _word(name: str, content: bytes) -> Read:
    from reportgen.intake.word import word_manuscript

    return word_manuscript(name, content)


def _workbook(name: str, content: bytes) -> Read:
    from reportgen.intake.workbook import workbook_manuscript

    return workbook_manuscript(name, content)


def _pdf(name: str, content: bytes) -> Read:
    from reportgen.intake.pdf import pdf_manuscript

    if not content.startswith(_PDF):
        return _refused(name, "文件不是 PDF", _SAVE_AGAIN)
    return pdf_manuscript(name, content)


_READERS: dict[str, Callable[[str, bytes], Read]] = {
    ".txt": _text,
    ".md": _text,
    ".docx": _word,
    ".xlsx": _workbook,
    ".pdf": _pdf,
}


def _refused(name: str, message: str, hint: str) -> Read:
    return Outcome(None, (UNREADABLE.at(Span(name), message, hint=hint),))


def _no_text(name: str) -> Finding:
    return NO_TEXT.at(Span(name), "读不到一个字，可能是扫描件", hint="送审 Word 原件，或者先做文字识别。")
