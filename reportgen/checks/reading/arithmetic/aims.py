"""Aims that are told behind what was done for them: 举办 18 次，目标 15 次，完成率 120%."""

from __future__ import annotations

from reportgen.checks.reading.arithmetic.done import are_alike
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_AIM = regex(r"(?:年度|全年|年初)?(?:目标|任务|计划)(?:值|数|量)?(?:为|是)?")
_RATE = regex(
    r"^，(?:(?:目标|任务|计划)?完成率(?:为|是|达到?)?|(?:完成|达到|为)(?:年度|全年)?(?:目标|任务|计划)(?:任务|值|数)?的)$"
)


def is_rate_of_aim(sentence: Sentence, aim: Mention, rate: Mention) -> bool:
    """Whether an aim stands right behind what was done: 举办 18 次，目标 15 次，完成率 120%."""
    place = sentence.mentions.index(aim)
    done = sentence.mentions[place - 1] if place else None
    is_told = _AIM.fullmatch(aim.words) and _RATE.match(sentence.text[aim.end : rate.start])
    is_behind = is_told and done and are_alike(done, aim) and done.number.is_exact
    is_exact = aim.number.is_exact and rate.number.is_exact and aim.number.kind is Kind.COUNT
    return bool(is_behind and is_exact and aim.number.value > 0 and rate.number.kind is Kind.RATE)
