"""“上述四个问题”，前面列出的不是四个。

## 查什么    “针对上述（以上、前述）N 个（项、方面）问题”的 N，与前面“存在的问题”一节里列出的条数是否相等：
            有序号的数序号，写“一是、二是”的数各条；两样都没有的、分了原因和建议的不查。
## 为什么    多是增删了一条问题而忘了改后面的数。
## 例        前面列出“一是……五是”五个问题，后面写“针对上述四个问题”。
## 怎么改    改数，或者补上漏写的问题和对应的措施。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.headings import level_of, words_of
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.text.series import ordinal_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex
from reportgen.values.numerals import from_chinese

HINT = "改数，或者补上漏写的问题和对应的措施。"
_SAID = cued(
    "上述 以上 前述",
    r"(?:上述|以上|前述)(?P<count>[二两三四五六七八九十]|[0-9]{1,2})(?:个|项|点|条|类|方面|个方面)(?:的)?(?:主要|突出|具体|存在的?)?(?:问题|不足)",
)
_HEAD = regex(r"(?:存在|主要|发现|突出|面临)[^，。；]{0,8}(?:问题|不足)|^(?:问题|不足|困难)|(?:问题|不足)$")
_POINT = regex(r"(?:^|[。；：])\s*([一二三四五六七八九十])是")
_OTHER = regex("原因|建议|措施|整改|成效|打算|影响")


@check("PRO143", Severity.WARNING)
def problems_counted(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of problems taken up that are not as many as the section about them lists."""
    for sentence, found in text.once(Sayings).matching(_SAID):
        told = count_of(found["count"])
        listed = _listed(_section(text.passages, sentence))
        if listed > 1 and told != listed:
            message = f"“{found[0]}”，前面列出的是 {listed} 个"
            yield Fault(sentence.span_of(*found.span()), message, HINT)


def _section(passages: Sequence[Passage], sentence: Sentence) -> Sequence[Passage]:
    """Return what stands below the last heading about problems before a sentence, up to it or the next chapter."""
    end = next((at for at, each in enumerate(passages) if each is sentence.stretch.passage), 0)
    heads = [at for at in range(end) if _is_head(passages[at])]
    if not heads:
        return ()
    level, start = level_of(passages[heads[-1]]), heads[-1] + 1
    ends = (at for at in range(start, end) if _is_chapter(passages[at], level))
    return passages[start : next(ends, end)]


def _is_head(passage: Passage) -> bool:
    is_heading = passage.setting is Setting.HEADING
    return is_heading and bool(_HEAD.search(words_of(passage))) and not _OTHER.search(passage.text)


def _is_chapter(passage: Passage, level: int) -> bool:
    return passage.setting is Setting.HEADING and level_of(passage) <= level


def _listed(section: Sequence[Passage]) -> int:
    """Return how many problems a section lists; 0 where they cannot be told apart from other things."""
    ordinals = [(each, ordinal) for each in section if each.number and (ordinal := ordinal_of(each.number))]
    if ordinals:
        own = [(each, other) for each, other in ordinals if other.form == min(one.form for _, one in ordinals)]
        is_series = [other.value for _, other in own] == list(range(1, len(own) + 1))
        return len(own) if is_series and not any(_OTHER.search(each.text[:16]) for each, _ in own) else 0
    points = [from_chinese(point) for each in section for point in _POINT.findall(each.text)]
    return len(points) if points == list(range(1, len(points) + 1)) else 0
