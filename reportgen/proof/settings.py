"""What a Word file says to the program that opens it: compatibility, language, no traces of editing, whole fields."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import STYLES, Printed
from reportgen.proof.rules import BROKEN_FIELD, WRONG_SETTINGS
from reportgen.regex import regex

_SETTINGS, _CORE = "word/settings.xml", "docProps/core.xml"
_MODE = regex(rb'<w:compatSetting [^>]*w:name="compatibilityMode"[^>]*>')
_LANGUAGE = regex(rb'<w:(?:lang|themeFontLang) [^>]*?w:eastAsia="([^"]*)"')
_TRACE = regex(rb"\brsid|<w:(?:proofErr|lastRenderedPageBreak|trackRevisions|updateFields)\b|w14:paraId")
# Sought first, ten times as fast: nearly every part has none of them.
_TRACES = (b"rsid", b"proofErr", b"lastRenderedPageBreak", b"trackRevisions", b"updateFields", b"w14:paraId")
_TOKEN = regex(rb'w:fldCharType="(begin|separate|end)"|<w:t[ >]')
_CHINESE = b"zh-CN"
_HINT = "换回自带的模板，或者在新版 Word 里“文件—信息—转换”后另存。"
_FIELD_HINT = "在模板里删去这个域，重新插入；模板没有改过的，请把文件交给维护人员。"


def setting_faults(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every setting that a published file must not have, and every field that is not whole."""
    for part, message in (*_modes(printed), *_languages(printed), *_traces(printed)):
        yield WRONG_SETTINGS.at(Span(printed.name, place=part), message, hint=_HINT)
    for part, content in printed.parts.items():
        if part.startswith("word/") and b"fldChar" in content and (message := _field_fault(content)):
            yield BROKEN_FIELD.at(Span(printed.name, place=part), message, hint=_FIELD_HINT)


def _modes(printed: Printed) -> Iterator[tuple[str, str]]:
    found = _MODE.search(printed.parts.get(_SETTINGS, b""))
    if not found or b'w:val="15"' not in found[0]:
        yield _SETTINGS, "兼容模式不是 15，Word 会按旧版的办法排行"


def _languages(printed: Printed) -> Iterator[tuple[str, str]]:
    for part in (_SETTINGS, STYLES):
        content = printed.parts.get(part, b"")
        for language in _LANGUAGE.findall(content):
            if language != _CHINESE:
                yield part, f"中文的语言写成 {language.decode(errors='replace')}，应为 zh-CN"
    if _CHINESE not in printed.parts.get(_CORE, _CHINESE):
        yield _CORE, "没有写明文件的语言是 zh-CN"


def _traces(printed: Printed) -> Iterator[tuple[str, str]]:
    for part, content in printed.parts.items():
        may_have = part.startswith("word/") and any(trace in content for trace in _TRACES)
        if may_have and (found := _TRACE.search(content)):
            yield part, f"留下了编辑的标记 {found[0].decode().removeprefix('<w:')}"


def _field_fault(content: bytes) -> str:
    """Return what is wrong with the first field that is not whole; nothing when all are."""
    # For each field that is open: whether its result has begun, and whether it has text.
    fields: list[list[bool]] = []
    for token in _TOKEN.finditer(content):
        match token[1]:
            case b"begin":
                fields.append([False, False])
            case b"separate" if fields:
                fields[-1][0] = True
            case b"end" if fields:
                if fields.pop() != [True, True]:
                    return "域没有可显示的结果"
            case None:
                for field in fields:
                    field[1] = field[0]
            case _:
                return "域没有起头"
    return "域没有结尾" if fields else ""
