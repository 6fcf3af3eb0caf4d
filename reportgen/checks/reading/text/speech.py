"""Whether a document is read to an audience: a speech bears no signature, and tells of the year before its own."""

from __future__ import annotations

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.regex import regex

_REPORT = regex(r"政[ ]*府[ ]*工[ ]*作[ ]*报[ ]*告")
_ADDRESS = ("各位代表", "各位委员", "各位领导", "各位来宾", "各位同志", "同志们", "女士们", "朋友们")
# A line at its head says when and where it was held: ——2024年1月16日在……第三次会议上.
_HEAD = 4
_HELD = regex(
    r"[^。，；：\n]{0,40}日[^。，；：\n]{0,12}在[^。，；：\n]{2,40}(?:会议|大会|全会|座谈会)上[^。，；：\n]{0,24}"
)


def is_spoken(text: DocumentText) -> bool:
    """Return whether a document is the work report of a government, is held at a meeting, or addresses listeners."""
    is_held = any(_HELD.fullmatch(run.text) for each in text.passages[:_HEAD] for run in each.runs)
    return is_held or any(
        _REPORT.search(each.text) if each.setting is Setting.TITLE else each.text.lstrip().startswith(_ADDRESS)
        for each in text.passages
    )
