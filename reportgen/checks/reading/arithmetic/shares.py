"""What a stated share may be a share of: the wholes before it, the one it names, and the shares beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from reportgen.checks.reading.arithmetic.ratios import Division, in_list
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.names import BUDGETS, Role, bare_name, direction, is_of_other_time, share_words
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

_YEAR = regex(r"^20[0-9]{2}年度?")
_SHARE = regex(r"(?:占比?|所占比[例重]|比重)(?P<whole>[^占]*?)(?:的?(?:比例|比重))?$")
# The share of several numbers, and kinds of expenditure that are never all of it.
_JOINED = regex(r"以上[^占]{0,6}占|合计占|合占|共占|之和|[两三四五]者占")
_KIND = regex(r"基本|项目|人员|公用|专项|三公")
_COUNTED = regex(r"^(?:共有?|现有|[全本][省市区县镇乡街村校院馆局]|辖区|有)+|(?:总人?数|总量|总)$")
_COMPARED = regex(r"[比较与同](?!例)")
_PART_OF_PART = regex(r"其中|（")
_TOTAL_BEHIND = regex(r"^(?:[两三四五]项)?(?:合计|共计|总计)")
_FEWEST = 3
# A shorter name of what has a share is no name: 共, 约.
_SUBJECT = 3
# Shares that make up all of something add up to it but for their rounding.
_LEAST, _MOST = Fraction(98, 100), Fraction(102, 100)

Named = dict[str, Mention | None]
"""Numbers by their names; a name that two numbers have is of none."""


def learn(named: Named, sentence: Sentence) -> None:
    """Add the numbers of a sentence to those that are known by name; a name that two numbers have is of none."""
    for each in sentence.mentions:
        if each.number.is_exact and each.number.kind is not Kind.RATE:
            first = named.setdefault(_bare(each.name), each)
            if first is not None and first.number.value != each.number.value:
                named[_bare(each.name)] = None


def divisions_of_share(sentence: Sentence, before: Sentence | None, rate: Mention) -> tuple[Division, ...]:
    """Return the number before a share over every whole before it that it may be a share of.

    Args:
        sentence: Its sentence.
        before: The sentence before it.
        rate: The share.
    """
    share = _SHARE.search(rate.name)
    earlier = [each for each in sentence.mentions if each.end <= rate.start and _is_amount(each)]
    is_joined = _JOINED.search(rate.name) or (_subject(rate.words) and _is_listed(sentence, rate))
    if share is None or "预算" in rate.name or is_joined or not earlier or in_list(sentence, rate):
        return ()
    part = _named_part(rate.words, earlier)
    if part is None:
        return ()
    if before is not None and before.stretch is sentence.stretch:
        earlier += filter(_is_amount, before.mentions)
    shared = {id(each) for one in (sentence, before) if one for each, _ in _with_shares(one.mentions)}
    shared |= {id(each) for each in earlier if each.words.startswith("即")}  # 占48.20%，即850.80万元
    wholes = [
        each
        for each in earlier
        if each.is_like(part) and each.number.value >= part.number.value and id(each) not in shared
    ]
    if not part.number.is_exact or not all(each.number.is_exact for each in wholes):
        return ()
    said = bare_name(share["whole"])
    named = [each for each in earlier if said and each.name.endswith(said) and each.is_like(part)]
    fitting = named or [whole for whole in wholes if _may_be(share["whole"], whole, part)]
    return tuple(Division(part, whole) for whole in fitting if whole.number.value)


def _is_listed(sentence: Sentence, rate: Mention) -> bool:
    """Whether what has a share is the last of a list: 甲、乙两级占 87%."""
    return sentence.text[: rate.start].endswith(f"、{rate.words}")


def _named_part(words: str, earlier: list[Mention]) -> Mention | None:
    """Return the number that a share is of, taken out of those before it: the one of its own subject, else the last."""
    subject = _subject(words)
    own = next((at for at in reversed(range(len(earlier))) if subject and earlier[at].name == subject), None)
    if own is not None:
        return earlier.pop(own)
    if len(subject) < _SUBJECT:
        return earlier.pop()
    at = next((at for at in reversed(range(len(earlier))) if subject in earlier[at].words), None)
    return None if at is None or "分别" in earlier[at].words else earlier.pop(at)


def _subject(words: str) -> str:
    """Return what the words of a share say has it; empty where they leave it to the number before."""
    return bare_name(_SHARE.sub("", words))


def _is_amount(mention: Mention) -> bool:
    """Whether a number may have a share: it is no rate, no change, and not what something is compared with."""
    is_aside = direction(mention.words) or _COMPARED.match(mention.words) or is_of_other_time(mention.words)
    return mention.number.kind is not Kind.RATE and not is_aside


def of_named_whole(sentence: Sentence, rate: Mention, named: Named) -> tuple[Division, ...]:
    """Return the number before a share over the one that is stated elsewhere under the name of its whole."""
    share = _SHARE.search(rate.name)
    said = _bare(bare_name(share["whole"])) if share else ""
    whole = named.get(said) if said not in {"", "预算"} else None  # 占预算的57.20%: of its own
    if whole is None or in_list(sentence, rate) or _JOINED.search(rate.name):
        return ()
    earlier = [each for each in sentence.mentions if each.end <= rate.start and each.number.kind is whole.number.kind]
    part = earlier[-1] if earlier and earlier[-1].is_like(whole) and earlier[-1].number.is_exact else None
    subject = _subject(rate.words)
    if part and len(subject) >= _SUBJECT and not share_words(subject, part.words):
        return ()
    return (Division(part, whole),) if part and 0 < part.number.value <= whole.number.value else ()


def of_total_behind(sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the number before a bare share over the total that stands at the end of its list: …，合计 500 万元."""
    earlier = [each for each in sentence.mentions if each.end <= rate.start and each.number.kind is not Kind.RATE]
    if rate.words != "占" or not earlier or in_list(sentence, rate):
        return ()
    part = earlier[-1]
    behind = [each for each in sentence.mentions if each.start >= rate.end and each.is_like(part)]
    totals = [each for each in behind if _TOTAL_BEHIND.match(each.words) and each.number.value >= part.number.value]
    return tuple(Division(part, each) for each in totals[:1] if each.number.is_exact and part.number.is_exact)


def odd_share(sentence: Sentence) -> tuple[Division, Mention] | None:
    """Return the one share of a sentence that is of another whole than all others, which together are everything.

    Returns:
        What it is a share of by the greatest of the others, and the share; None where all agree or none is told.
    """
    if len(sentence.mentions) <= _FEWEST:
        return None
    pairs = [(part, rate) for part, rate in _with_shares(sentence.mentions) if part.number.value and rate.number.value]
    total = sum((rate.number.value for _, rate in pairs), Fraction(0))
    is_plain = all(rate.words == "占" and part.is_like(pairs[0][0]) for part, rate in pairs)
    if len(pairs) < _FEWEST or not is_plain or _is_nested(sentence, pairs):
        return None
    if not _LEAST <= total <= _MOST and not _are_of_their_sum(pairs):
        return None
    wholes = [part.number.interval.over(rate.number.interval) for part, rate in pairs]
    odd = [place for place in range(len(pairs)) if _agree([*wholes[:place], *wholes[place + 1 :]])]
    if _agree(wholes) or len(odd) != 1:
        return None
    return _by_greatest(pairs, odd[0])


def _are_of_their_sum(pairs: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether all shares but one are of what the numbers come to together, which is then all there is."""
    whole = sum((part.number.value for part, _ in pairs), Fraction(0))
    own = ((Interval.around(part.number.value / whole, rate.number.step / 2), rate) for part, rate in pairs)
    return sum(not share.meets(rate.number.interval) for share, rate in own) == 1


def _by_greatest(pairs: Sequence[tuple[Mention, Mention]], odd: int) -> tuple[Division, Mention]:
    others = [pair for place, pair in enumerate(pairs) if place != odd]
    part, rate = max(others, key=lambda pair: pair[1].number.value)
    value = part.number.value / rate.number.value
    whole = part._replace(number=part.number._replace(value=value, text="其余各项所占的总数"))
    return Division(pairs[odd][0], whole), pairs[odd][1]


def _agree(wholes: Sequence[Interval | None]) -> bool:
    known = [each for each in wholes if each]
    return max(each.low for each in known) <= min(each.high for each in known)


def _is_nested(sentence: Sentence, pairs: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether parts of parts stand among the parts."""
    return bool(_PART_OF_PART.search(sentence.text, pairs[0][0].start, pairs[-1][1].end))


def _with_shares(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the numbers that have a share behind them, with it; their growth may stand between the two."""
    pairs = pairwise(each for each in mentions if each.number.kind is not Kind.RATE or not direction(each.words))
    for part, rate in pairs:
        subject = _subject(rate.words) if _SHARE.search(rate.name) else None
        if subject is not None and (len(subject) < _SUBJECT or subject in part.words):
            yield part, rate


def _bare(name: str) -> str:
    return _COUNTED.sub("", _YEAR.sub("", name))


def _may_be(said: str, whole: Mention, part: Mention) -> bool:
    """Whether a number may be the whole that a share names: 总支出 is no kind of expenditure, and no budget of it."""
    is_kind = "总" in said and _KIND.search(whole.name)
    is_budget = bool(said) and part.role is Role.EXECUTED and whole.role in BUDGETS
    return share_words(said, whole.name) and not is_kind and not is_budget
