"""“未结 N 件”不是受理数减去办结数。

## 查什么    一句话里写了“受理（收到、发现、应办……）A 件”和“审结（办结、整改、完成……）B 件”，同一段后面另写“未结
            （未办结、未整改、未完成）N 件”的：N 是否等于 A 减 B；段里别的数能得出 N 的（旧存、上年结转等），不算错。
## 为什么    受理、办结、未结三个数印在一段里，一减便知哪一个印错了。
## 例        受理案件 8,436 件，审结 8,120 件。……未结案件 361 件（应为 316 件）。
## 怎么改    核对三个数，更正写错的一个；另有旧存的，把旧存数写出来。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对受理、办结和未结的数，更正写错的一个；另有旧存的，写出来。"
_DONE = r"(?:审结|办结|结案|整改|完成|处置|处理|化解|解决|销号|修复|答复|执结|结|验收|开工|支付)"
_RECEIVED = regex(
    r"(?:受理|收到|接到|收案|发现|排查|查出|应(?:办|处理|整改|完成)|立案|收|接报|报修|交办|承办)[^，。；、0-9]{0,10}$"
)
_FINISHED = regex(rf"^[，、]?(?:已|共|全年|当年|其中|累计|依法)*{_DONE}(?:[^，。；、未不0-9]{{0,4}})$")
_LEFT = regex(
    rf"^(?:年末|年底|期末|截至年末|截至年底|当年|目前)?(?:尚|仍|还)?(?:有|剩)?未{_DONE}(?:的)?[一-龥]{{0,4}}?(?:共|有|为|是)?$"
)
_DEED, _MOST = regex(rf"未({_DONE})"), 8


@check("PRO140", Severity.WARNING)
def undone_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield what a paragraph says is not done yet and is not what was done taken from what came in."""
    for _, paragraph in groupby(text.once(stating), key=lambda each: each.stretch.number):
        sentences = list(paragraph)
        for at, sentence in enumerate(sentences):
            for rest in (each for each in sentence.mentions if each.number.is_exact and _LEFT.match(each.words)):
                earlier = [each for other in sentences[: at + 1] for each in other.mentions if _is_before(each, rest)]
                whole, part = _pair(sentences[:at], rest)
                if whole and part and not _follows(earlier, rest):
                    expected = rest.number.like(whole.number.value - part.number.value)
                    message = f"“{rest.words}{rest.number.text}”，按“{whole}”“{part}”应为 {expected}"
                    yield Fault(rest.span, message, HINT, related=beside(whole, part))


def _is_before(each: Mention, rest: Mention) -> bool:
    return (each.offset, each.start) < (rest.offset, rest.start) and each.is_like(rest)


def _pair(sentences: Sequence[Sentence], rest: Mention) -> tuple[Mention | None, Mention | None]:
    """Return what came in and what of it was done, where the paragraph tells one such pair and no other."""
    pairs = [
        (whole, part)
        for sentence in sentences
        for whole, part in zip(sentence.mentions, sentence.mentions[1:], strict=False)
        if whole.is_like(rest) and part.is_like(rest) and whole.number.is_exact and part.number.is_exact
        if _RECEIVED.search(whole.words) and _FINISHED.match(part.words) and _is_same_deed(part, rest)
        if part.number.value < whole.number.value
    ]
    return pairs[0] if len(pairs) == 1 else (None, None)


def _is_same_deed(part: Mention, rest: Mention) -> bool:
    """Whether what is not done is what was done of the others: 未结 and 审结, 未整改 and 整改."""
    return any(deed in part.words or ("结" in deed and "结" in part.words) for deed in _DEED.findall(rest.words))


def _follows(earlier: Sequence[Mention], rest: Mention) -> bool:
    """Whether some numbers before give the rest: one less one or two others, or two together less a third."""
    values = [each.number.value for each in earlier[:_MOST]]
    sums = {one + other for one, other in combinations(values, 2)} | set(values)
    return any(one - other == rest.number.value for one in sums for other in sums)
