"""说达到了目标，写出的比率却没有达到；说没有达到的，却达到了。

## 查什么    “某某率 a%，高于（达到、完成、实现）b% 的目标”“低于 b% 的目标”，a 与 b 的大小是否真是这样。
            “达到目标值 b%”“超额完成年度目标 20 场”同此。b 前面有“不低于、不少于”的是下限，有“不高于、不超过”的是上限；
            单位相同的个数、金额也查。
            “低于……控制标准”一类越少越好的，也只看所说的方向。
## 为什么    目标和完成写在一句话里，达没达到一眼可见；没达到写成达到，整份自评都不可信。
## 例        完好率 88.40%，达到不低于 90% 的目标值。
## 怎么改    核对两个数；确实没达到的，照实写“低于”，并说明原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.words.targets import ENDS, SAID, TARGET
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数；确实没达到的，照实写“低于”，并说明原因。"
MORE = regex(r"[比较](?:上年|去年|上一年|20[0-9]{2}年)(?:同期)?(?:多|少|增|减)")
ABOVE, BELOW = {"高于", "超过", "超出"}, {"低于", "少于"}


@check("PRO021", Severity.WARNING)
def claimed_target(text: DocumentText) -> Iterator[Fault]:
    """Yield the results that are said to reach a target and do not, or to miss one that they reach."""
    for sentence in text.once(stating):
        for place, (result, target) in enumerate(pairwise(sentence.mentions)):
            said = SAID.search(sentence.text[result.end : target.start])
            is_pair = said and result.is_like(target) and result.number.is_exact and _is_aimed(sentence, place, said)
            reached = _level(sentence, place) if is_pair else None
            if said and reached and _is_untrue(said, reached, target) and not _is_of_whole(sentence, place, said):
                aim = sentence.text[result.end : target.end].lstrip("，")
                message = f"写了“{aim}”的目标，写出的却是 {reached.number.text}"
                yield Fault(reached.span, message, HINT, related=beside(target))


def _is_aimed(sentence: Sentence, place: int, said: re.Match[str]) -> bool:
    """Whether the number behind a result is called a target, and the result, of a target named first, is no part."""
    target, start = sentence.mentions[place + 1], sentence.text.rfind("；", 0, sentence.mentions[place].start)
    if not said["aim"]:
        return bool(TARGET.match(sentence.text[target.end :]))
    before = [each for each in sentence.mentions[:place] if each.start > start and each.is_like(target)]
    return not before and bool(ENDS.match(sentence.text[target.end :]))  # 新建 8 座、改建 12 座，完成年度目标 20 座


def _level(sentence: Sentence, place: int) -> Mention:
    """Return what a target is held against: of 367平方公里，比上年增加57平方公里 the level, not by how much it grew."""
    result = sentence.mentions[place]
    if result.number.kind is Kind.RATE or not (direction(result.words) or MORE.match(result.words)):
        return result
    start = sentence.text.rfind("；", 0, result.start)
    levels = (each for each in reversed(sentence.mentions[:place]) if each.start > start and each.is_like(result))
    return next((each for each in levels if each.number.is_exact and not direction(each.words)), result)


def _is_of_whole(sentence: Sentence, place: int, said: re.Match[str]) -> bool:
    """Whether the claim is true of the total whose parts were told in between: 奖项34项，其中…17项，超过30项的目标."""
    whole = [each for each in sentence.mentions[:place] if each.is_like(sentence.mentions[place])]
    is_told = whole and "其中" in sentence.text[whole[0].end : sentence.mentions[place].start]
    return bool(is_told) and not _is_untrue(said, whole[0], sentence.mentions[place + 1])


def _is_untrue(said: re.Match[str], result: Mention, target: Mention) -> bool:
    """Whether the two numbers are not as the words between them say."""
    value, aim = result.number.value, target.number.value
    is_true = value <= aim if said["most"] else value >= aim
    if said["word"] in ABOVE | BELOW:
        is_true = value > aim if said["word"] in ABOVE else value < aim
    return is_true == bool(said["not"])
