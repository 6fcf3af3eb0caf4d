"""同一句话接连写了两遍。

## 查什么    一段之内，前一句（前一个分句、前几个分句）一字不差地又接着写了一遍；一段之内有两个完整的句子一字不差的，
            同查。少于 8 个汉字的分句、少于 16 个汉字的句子不查，引号里的、表格不查。
## 为什么    复制粘贴、改稿时没有删净；读者以为漏印了另一句。
## 例        部分站点人手不足，部分站点人手不足，夜间无人值守。
## 怎么改    删去一处；另一处本来要写别的内容的，补上。
## 依据      《党政机关公文处理工作条例》第十九条：公文应当文字精练、篇幅简短。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去一处；另一处本来要写别的内容的，补上。"
_CLAUSE, _SENTENCE, _HAN = regex(r"[^，。；！？]+"), regex(r"[^。！？]+"), regex(r"[一-龥]")
_SHORTEST_CLAUSE, _SHORTEST_SENTENCE = 8, 16
# So many clauses are written again together; more of them are a sentence.
_MOST = 4
_EXCERPT = 24


@check("TXT070", Severity.WARNING)
def repeated_sentence(text: DocumentText) -> Iterator[Fault]:
    """Yield the first words of each paragraph that stand there twice, one time after the other."""
    for passage in text.passages:
        found = _twice(passage.text) if passage.setting in PROSE else None
        if found:
            start, words = found
            told = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}……"
            yield Fault(passage.span(start, start + len(words)), f"“{told}”接连写了两遍", HINT)


def _twice(text: str) -> tuple[int, str] | None:
    """Return where words of a paragraph stand for the second time, and the words; None where none do."""
    clauses = [(each.start(), each[0]) for each in _CLAUSE.finditer(text)]
    if len({words for _, words in clauses}) == len(clauses):
        return None
    return _side_by_side(text, clauses) or _same_sentence(text)


def _side_by_side(text: str, clauses: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    bare = [words.strip() for _, words in clauses]
    for count in range(1, _MOST + 1):
        for place in range(len(bare) - 2 * count + 1):
            again = place + count
            is_same = bare[place:again] == bare[again : again + count]
            if is_same and len(_HAN.findall("".join(bare[place:again]))) >= _SHORTEST_CLAUSE:
                start, last = clauses[again][0], clauses[again + count - 1]
                if not _is_quoted(text, start):
                    return start, text[start : last[0] + len(last[1])]
    return None


def _same_sentence(text: str) -> tuple[int, str] | None:
    seen: set[str] = set()
    for each in _SENTENCE.finditer(text):
        words = each[0].strip()
        if words in seen and len(_HAN.findall(words)) >= _SHORTEST_SENTENCE and not _is_quoted(text, each.start()):
            return each.start(), words
        seen.add(words)
    return None


def _is_quoted(text: str, start: int) -> bool:
    return text.count("“", 0, start) > text.count("”", 0, start)
