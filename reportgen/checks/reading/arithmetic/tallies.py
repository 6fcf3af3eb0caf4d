"""What a unit counts again and again: its people, its offices, its cases; two counts of one thing in two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.regex import regex

# Words that say that a count is of another year, of a part, or of what is only planned.
_ELSE = regex(
    r"上年|去年|同期|年初|比|较|其中|目标|指标|计划|预计|任务|拟|每|平均|季度|上半年|下半年|[0-9]月|新增|增加|减少|净增|抽查|抽取|部分|试点|另"
    r"|首批|第[一二三]批|重点|[0-9]{4}年[^末底]|占|分别|下属|所属|事业单位|直属|派驻|累计"
)
# Then a count is of what some places have, or of what was done in one manner.
_OF_PART = regex(r"[0-9]+[个家所处][一-龥]{2,8}共?有?[一-龥]{0,6}$|以[^，。；]{1,6}方式[^，。；]*$")
_STAFF = regex(
    r"(?:年末|年底|目前|现|全局|全委|全院|全校|全馆|单位|部门|我局|本部门|本单位)*"
    r"(?:实有在职(?:人员|职工|人数)?|在职(?:人员|职工|干部职工|人数|总人数)(?:总数)?|在编在岗(?:人员|职工)?|在编人员|编制总数|人员编制|核定编制|编制数|实有人数|实有人员)"
)
_WHOLE = regex(
    r"(?:下设|下辖|辖|内设|设有|(?<![建增新开铺架])设|现有|共有|全[省市区县州旗镇乡]|[省市区县]共?|共)(?:有)?$"
)
_HAVING = r"(?:下设|下辖|管辖|内设|设有|设立|辖|(?<![建增新开铺架])设|现有|共有|全[省市区县州旗镇乡局]|有|共)"
_BEFORE = regex(rf"{_HAVING}+(?P<thing>[一-龥]{{2,8}})$")
_AFTER = regex(r"(?P<thing>[一-龥]{2,8}?)(?=中[，仍有还]|[，。；、（]|均|全部|都|共|已|分布|$)")
_VERBS = "受理|办理|办结|审结|调解|救助|发放|培训|完成|开展|举办|接待|走访|慰问|检查|抽检|立案|审查|新建|改造|采购|服务"
_VERB = regex(_VERBS)
_FEWEST_DIGITS, _SHARED = 3, 4


class Tally(NamedTuple):
    """A count of what a unit has as a whole: what is counted, and the count."""

    thing: str
    mention: Mention


def twice_told(text: DocumentText) -> tuple[tuple[Mention, Mention], ...]:
    """Return pairs of different counts of one thing that stand in two paragraphs, in reading order."""
    told = list(_told(text))
    tallies = [tally for sentence, each in told for tally in _tallies(sentence, each)]
    by_thing: dict[str, list[Mention]] = {}
    for thing, mention in tallies:
        by_thing.setdefault(thing, []).append(mention)
    pairs = [pair for same in by_thing.values() if len(_values(same)) == 2 for pair in _first_two(same)]
    return (*pairs, *_slips(told))


def _told(text: DocumentText) -> Iterator[tuple[Sentence, Mention]]:
    """Yield the exact counts of paragraphs and items that are of no part, no plan and no other year."""
    for sentence in text.once(stating):
        if sentence.stretch.setting in {Setting.BODY, Setting.ITEM}:
            for each in sentence.exact(Kind.COUNT):
                clause = re.split("[，；。]", sentence.text[: each.start])[-1]
                if each.depth == 0 and not _ELSE.search(clause) and not direction(each.words):
                    yield sentence, each


def _tallies(sentence: Sentence, mention: Mention) -> Iterator[Tally]:
    before, behind = sentence.text[: mention.start], sentence.text[mention.end : mention.end + 10]
    clause = re.split("[，；。、：]", before)[-1]
    if _OF_PART.search(before):
        return
    if _STAFF.fullmatch(mention.name):
        yield Tally(re.sub("^(?:年末|年底|目前|现|全局|单位|部门|我局|本部门|本单位)+", "", mention.name), mention)
    elif ((named := _BEFORE.search(clause)) and not re.match("[一-龥]", behind)) or (
        (named := _AFTER.match(behind)) and _WHOLE.search(clause)
    ):
        yield Tally(f"{named['thing']}{mention.number.unit}", mention)


def _values(same: Sequence[Mention]) -> set[object]:
    return {each.number.value for each in same}


def _first_two(same: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the first count and the first other one, where they stand in two paragraphs."""
    other = next(each for each in same if each.number.value != same[0].number.value)
    if other.stretch is not same[0].stretch:
        yield same[0], other


def _slips(told: Sequence[tuple[Sentence, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Yield two counts of one verb and one object that differ by two digits that have changed places."""
    clauses = [(each, _clause(sentence, each)) for sentence, each in told if len(each.number.digits) >= _FEWEST_DIGITS]
    for (one, first), (other, second) in combinations(clauses, 2):
        is_alike = one.number.unit == other.number.unit and one.stretch is not other.stretch
        if is_alike and _are_swapped(one.number.digits, other.number.digits) and _are_of_one(first, second):
            yield one, other


def _clause(sentence: Sentence, mention: Mention) -> str:
    return re.split("[，；。、：]", sentence.text[: mention.start])[-1]


def _are_swapped(first: str, second: str) -> bool:
    wrong = [at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]]
    is_next = len(first) == len(second) and len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return is_next and first[wrong[0]] == second[wrong[1]] and first[wrong[1]] == second[wrong[0]]


def _are_of_one(first: str, second: str) -> bool:
    """Whether two clauses have a verb in common and four characters of what it was done to."""
    verbs = set(_VERB.findall(first)) & set(_VERB.findall(second))
    pieces = (first[at : at + _SHARED] for at in range(len(first) - _SHARED + 1))
    return bool(verbs) and any(piece in second for piece in pieces)
