"""What was to be done, by its name: the numbers of goals and contents of a project, to hold claims against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import headings_above
from reportgen.regex import regex

# Words that begin what is planned, and those that begin what has come of it.
_PLAN = regex(
    r"(?<!完成)(?<!达到)(?<!实现)目标(?!的[0-9])|具体指标|建设内容|建设任务|工作任务|年度任务|计划|主要任务|实施内容|不少于|不低于|拟"
)
_DONE = regex(r"完成情况|实际|产出指标|已完成|完成率|效益指标|成效|年末|共完成|全年完成|上年|去年|下一步|下年|明年")
_LEADING = regex(
    r"^(?:[一-龥]{2,5}指标|全年|年内|今年|本年|计划|拟|将|力争|共|累计|实际|新增|新建|新设|购置|采购|购买|开展|组织|举办|完成|建成|建设|改造|实施|培训|发放|提供|达到|实现|不少于|不低于|的|了|被)+"
)
_BOUND = regex(r"(?:不少于|不低于|达到?|至少|≥|在|为)+$")
_LOWER = regex(r"不超过|不高于|以内|控制|(?<!不)低于|(?<!不)少于|≤|事故|死亡|投诉|成本|差错|时间|发生|受害")
_IN_BRACKET = regex(r"（(?:年度|年初)?(?:目标|计划|任务)(?:数|值)?(?:为)?")
_AIM, _ACTUAL = regex(r"(?:目标|计划|任务)[^，。]{0,12}$"), regex(r"^(?:实际|全年)")
_SHORTEST = 2


class Plan(NamedTuple):
    """A number that was to be reached: its name, the number, and its sentence."""

    name: str
    mention: Mention
    sentence: Sentence


def core(words: str) -> str:
    """Return the name of what is counted, without the verb that says what is done with it."""
    return _LEADING.sub("", _BOUND.sub("", words)).strip()


def plans(text: DocumentText) -> tuple[Plan, ...]:
    """Return the numbers that a document says were to be reached, in reading order."""
    above = text.once(headings_above)
    index = {id(passage): at for at, passage in enumerate(text.passages)}
    found: list[Plan] = []
    for sentence in text.once(stating):
        stretch = sentence.stretch
        heading = above[index[id(stretch.passage)]] if stretch.setting is not Setting.CELL else ""
        before = stretch.text[: sentence.start]
        is_plan = _PLAN.search(heading + before[-60:]) and not _DONE.search(heading + before[-60:])
        for each in sentence.mentions:
            words = sentence.text[: each.start]
            own = _PLAN.search(words[-30:]) and not _DONE.search(words)
            name = core(each.name)
            is_goal = (is_plan and not _DONE.search(words)) or own
            if (
                is_goal
                and len(name) >= _SHORTEST
                and not _LOWER.search(each.words + sentence.text[each.end : each.end + 2])
            ):
                found.append(Plan(name, each, sentence))
    return tuple(found)


def plans_for(name: str, mention: Mention, every: tuple[Plan, ...]) -> list[Plan]:
    """Return the plans of what a number is of: one name is the end of the other, and both count the same."""
    return [
        plan
        for plan in every
        if plan.mention.is_like(mention)
        and plan.mention.stretch is not mention.stretch
        and (plan.name.endswith(name) or name.endswith(plan.name))
    ]


def results_before(sentence: Sentence, end: int) -> list[Mention]:
    """Return the number that a claim is told of: the last before it, the head of its parts, or those side by side."""
    start = max(sentence.text.rfind("；", 0, end), 0)
    near = [each for each in sentence.mentions if start <= each.start < end and each.depth == 0]
    parts = sentence.text.rfind("其中", start, end)
    near = [each for each in near if each.start < parts] if parts > 0 else near
    if not near or near[-1].number.kind is Kind.MONEY or (parts < 0 and "，" in sentence.text[near[-1].end : end]):
        return []
    run = [near[-1]]
    for each in reversed(near[:-1]):
        is_beside = sentence.text[each.end] == "、" and each.is_like(run[0]) and run[0].number.kind is Kind.COUNT
        if not is_beside:
            break
        run.insert(0, each)
    return run


def plans_of_all(names: Sequence[str], results: Sequence[Mention], every: tuple[Plan, ...]) -> list[Plan]:
    """Return the plans whose name has a part of each of some names side by side."""
    return [
        plan
        for plan in every
        if plan.mention.is_like(results[0]) and plan.mention.stretch is not results[0].stretch
        if len(names) == len(results) and all(_share(name, plan.name) for name in names)
    ]


def _share(name: str, other: str) -> bool:
    return sum(name[at : at + 2] in other for at in range(len(name) - 1)) > 1


def plan_before(sentence: Sentence, result: Mention) -> Mention | None:
    """Return the goal just before a result in its sentence, or in the bracket behind it: 目标 6 所, 实际完成 5 所."""
    place = sentence.mentions.index(result)
    behind = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
    if behind and behind.is_like(result) and _IN_BRACKET.fullmatch(sentence.text[result.end : behind.start]):
        return behind
    aim = sentence.mentions[place - 1] if place else None
    is_aim = aim and aim.is_like(result) and _AIM.search(sentence.text[: aim.start].rpartition("；")[2])
    return aim if aim and is_aim and _ACTUAL.search(result.words) and not _LOWER.search(aim.words) else None
