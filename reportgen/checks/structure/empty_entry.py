"""一条只写了题头，冒号后面什么都没有。

## 查什么    “1.经济效益：”一类有序号、以冒号结束的短条，后面是否马上就是同一级的下一条、上一级的标题，
            或者全文到此为止。后面是下一级条目、表格或段落的不算。
## 为什么    留着题头而没有内容，是忘了写，印出去就是缺项。
## 例        “1.经济效益：”后面紧接着“2.社会效益：……”。
## 怎么改    补写这一条的内容，没有情况的写“无”；不需要的一条连题头一起删去。
## 依据      财预〔2020〕10号 附件1 所附报告提纲：各节均应填写。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.series import Ordinal, ordinal_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补写这一条的内容，没有情况的写“无”；不需要的一条连题头一起删去。"
_LONGEST = 20
_SUMMING_UP = regex(r"\s*(?:上述|以上)")
# What states a number is no title, but what the entry has to say: 5.培训及宣传23.05万元。
_TITLE_ONLY = regex(r"[（(]?[0-9一二三四五六七八九十]{1,3}[、.．）)]\s*[^。，；：0-9]{2,20}。?")
_WITH_TEXT = regex(r"[^。：]{2,26}[。：].{8,}")


@check("STR020", Severity.WARNING)
def empty_entry(text: DocumentText) -> Iterator[Fault]:
    """Yield the entries of which only the words before the colon are there."""
    above: list[Ordinal] = []
    for at, passage in enumerate(text.passages):
        own = ordinal_of(passage.number) if passage.number else None
        if own is None or passage.setting is Setting.CELL:
            continue
        if passage.text.rstrip().endswith(("：", ":")) and len(passage.text.strip()) <= _LONGEST:
            following = text.passages[at + 1] if at + 1 < len(text.passages) else None
            if _ends(own, following, [each.form for each in above]):
                yield Fault(passage.span(), f"“{passage.text.strip()}”后面没有内容", HINT)
        elif _is_title_only(text.passages, at, own):
            yield Fault(passage.span(), f"“{passage.text.strip()}”只有题头，后面没有内容", HINT)
        above.append(own)


def _is_title_only(passages: Sequence[Passage], at: int, own: Ordinal) -> bool:
    """Whether an entry is a title alone beside entries that go on behind theirs, and what follows sums them up."""
    following = passages[at + 1] if at + 1 < len(passages) else None
    if following is None or following.number or not _SUMMING_UP.match(following.text):
        return False
    before = [each for each in passages[max(0, at - own.value + 1) : at] if each.number]
    series = [ordinal_of(each.number) for each in before] == [Ordinal(own.form, n) for n in range(1, own.value)]
    is_alone = _TITLE_ONLY.fullmatch(passages[at].text.strip()) is not None
    return is_alone and series and len(before) > 1 and all(_WITH_TEXT.match(each.text.strip()) for each in before)


def _ends(own: Ordinal, following: Passage | None, above: list[int]) -> bool:
    """Whether what follows is the next of its series, goes on with a series around it, or is no content at all."""
    if following is None or following.setting is Setting.SIGNATURE:
        return True
    other = ordinal_of(following.number) if following.number else None
    if other is None:
        return False
    is_next = other.form == own.form and other.value == own.value + 1
    return is_next or (other.form != own.form and other.form in above and other.value > 1)
