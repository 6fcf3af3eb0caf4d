"""Whether a document is read to an audience: a speech bears no signature, and tells of the year before its own."""

from __future__ import annotations

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.regex import regex

_REPORT = regex(r"政[ ]*府[ ]*工[ ]*作[ ]*报[ ]*告")
_ADDRESS = ("各位代表", "各位委员", "各位领导", "各位来宾", "各位同志", "同志们", "女士们", "朋友们")


def is_spoken(text: DocumentText) -> bool:
    """Return whether a document is the work report of a government, or addresses its listeners."""
    return any(
        _REPORT.search(each.text) if each.setting is Setting.TITLE else each.text.lstrip().startswith(_ADDRESS)
        for each in text.passages
    )
