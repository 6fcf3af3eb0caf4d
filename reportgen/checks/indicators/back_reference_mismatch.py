"""前文的数，后文用“……的 N 个……”再说一遍时写成了别的数。

## 查什么    “调解的1955宗案件”“提供的2.3万余个岗位”这样的写法，指的是别处写过的数：
            年度、量词相同，动词和名词都在名称里的，是否有一处与它相等。
## 为什么    “的”字表明说的是同一件事；两处的数不同，读者就不知道该信哪一个。
## 例        前文“全年调解案件1955宗”，后文“调解的1595宗案件中，成功率为71%”。
## 怎么改    改成同一个数；说的是两件事的，把话写清楚。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.respective import year_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成同一个数；说的是两件事的，把话写清楚。"
_VERB = regex(r"([一-龥]{2})的$")
_NOUN = regex(r"[一-龥]{2}")
_REST = regex("未|尚|没有|其余|剩余")
Told = tuple[Sentence, Mention]


@check("IND032", Severity.WARNING)
def back_reference_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the counts that refer to one told elsewhere and equal none of those that may be meant."""
    counts = [(each, mention) for each in text.once(stating) for mention in _counts(each)]
    for sentence, mention in counts:
        verb, noun = _VERB.search(mention.words), _NOUN.match(sentence.text, mention.end)
        is_rest = _REST.search(mention.words)
        meant = _meant(counts, (sentence, mention), verb[1], noun[0]) if verb and noun and not is_rest else []
        if meant and all(each.number.text != mention.number.text for each in meant):
            message = f"这里写的是“{mention.words}{mention.number.text}”，前后写的是“{meant[0]}”"
            yield Fault(mention.span, message, HINT, related=beside(*meant))


def _counts(sentence: Sentence) -> tuple[Mention, ...]:
    is_prose = sentence.stretch.setting in {Setting.BODY, Setting.ITEM}
    return tuple(each for each in sentence.mentions if is_prose and each.number.kind is Kind.COUNT)


def _meant(counts: list[Told], told: Told, verb: str, noun: str) -> list[Mention]:
    """Return the counts elsewhere whose name has the verb and ends with the noun, of the same year and things."""
    sentence, mention = told
    year = year_of(sentence, mention)
    return [
        other
        for place, other in counts
        if other.stretch is not mention.stretch
        and verb in other.name
        and other.name.endswith(noun)
        and (other.is_like(mention) or other.number.digits == mention.number.digits)
        and year_of(place, other) == year
    ]
