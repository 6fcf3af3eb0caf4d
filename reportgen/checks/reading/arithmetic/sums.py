"""Totals and the parts that a text says they have: 共 N，其中：a，b，c; N（a、b、c）; a、b，合计 N."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from reportgen.checks.reading.arithmetic.complete import are_all, are_two_sources, below_sources
from reportgen.checks.reading.arithmetic.parts import Parts
from reportgen.checks.reading.arithmetic.wholes import are_of_each, is_total, may_be_part, overlap
from reportgen.checks.reading.numbers.names import Role, direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, sentences
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.search import Search
from reportgen.regex import regex

_MARK = Search(
    regex("[其（具分包：]"),
    regex(r"其中[包括含有]*[，：]?|（(?!其中|不?含)|(?:具体)?分别[为是][：，]?|(?:具体)?(?:包括|包含)[：，]?|："),
)
_NAMED = regex(r"([一-龥]{2,12})(?<!基本支出)中，")  # those of 基本支出 are told as a balance
_TOTAL = regex(
    r"(?:^|[，、；）上项两三四五]|支出|收入|资金|金额|经费)(?:合计|共计|总计)[为是达约：]?$|全年[共累合]?计?(?:支出|支付|执行|接待|受理|办理|完成|培训|服务|发放|救助)[为是达：]?$"
    r"|^，(?:共|合计|总计|共计|累计)(?:[新改扩]建|培训|接待|受理|服务|发放|救助|造林|安装|采购|完成|投入|种植|改造|建设)?$"
)
_QUARTERS = regex(r"一季度.*二季度.*三季度.*四季度|(?:四个|各|一至四|[14]至[44])季度")
# A part is a thing; what begins with one of these is the next thing that was done.
_DEED = regex(
    r"(?:举办|开展|组织|服务|发放|完成|新增|帮助|走访|慰问|接待|调解|处理|惠及|覆盖|参与|培训|受益|吸引|召开|建[立成设]|印发|共|累计|撰写|推[荐送]|占|比|较|扣)"
)
# An item whose number is misprinted is still one.
_NUMBERED = regex(r"[0-9]{1,2}[^0-9一-龥]")
_PRICE = regex(r"单价|均价|造价|每[一-龥]{1,3}$")
_OF_FIRST = regex("前[一二两三四五][项类档]")
_PARENTHESIS = regex("[（）]")
_FROM = ("由", "从")
_CONTENT = regex("(?:评价|表示|认为|回答|选择)[^，。；]*满意(?!度)")
_DIGIT = regex(r"[0-9]")
_MOST_PARTS = 14
_FARTHEST_TOTAL = 45
# So many times a total: what is further above it is told in another unit.
_FAR, _FARTHER = 3, 1000


def lists_of_parts(text: DocumentText) -> tuple[Parts, ...]:
    """Return every total of a document whose parts follow it or stand before it."""
    told = text.once(below_sources)
    return tuple(_completed(each, told) for each in _lists_of_parts(text.once(sentences)))


def _completed(found: Parts, told: frozenset[int]) -> Parts:
    """Return a list as complete where its paragraph is about sources of funds and it names two of them."""
    is_all = found.total.stretch.number in told and are_two_sources(found.total, found.parts)
    return replace(found, is_whole=True) if is_all else found


def _lists_of_parts(read: Sequence[Sentence]) -> Iterator[Parts]:
    for place, sentence in enumerate(read):
        if sentence.mentions:
            yield from _behind_marks(sentence, read[place - 1] if place else None)
            yield from _of_named(sentence, read[place - 1] if place else sentence)
            yield from _items(sentence, read[place + 1 : place + 1 + _MOST_PARTS])
            yield from _before_totals(sentence)


def _behind_marks(sentence: Sentence, before: Sentence | None) -> Iterator[Parts]:
    for mark in _MARK.finditer(sentence.text):
        last = _end_of_list(sentence.text, mark)
        inside = [each for each in sentence.mentions if mark.end() <= each.start < last]
        if not inside or "占" in sentence.text[mark.end() : inside[0].start]:  # 其中，甲占总额（98.33万元）的10.01%
            continue
        is_first = mark.start() == 0 and before is not None and before.stretch is sentence.stretch
        where, end = (before, len(before.text)) if is_first and before else (sentence, mark.start())
        before_mark = [each for each in where.mentions if each.end <= end]
        totals = [] if are_of_each(before_mark, inside) else _totals(where, end, mark[0])
        found = [each.counted(before_mark) for total in totals for each in _read(total, inside, mark[0])]
        if not all(each.agrees for each in found):
            others = (each for each in where.mentions if each.end <= end and is_total(each))
            is_explained = any(each.agrees for total in others for each in _read(total, inside, mark[0]))
            found = [each for each in found if each.agrees or not is_explained]
        yield from found


def _of_named(sentence: Sentence, before: Sentence) -> Iterator[Parts]:
    """Yield the total that the sentence before tells and this one takes up by its name: 项目支出中，甲…，乙…."""
    said = _NAMED.match(sentence.text)
    is_next = said and before.stretch is sentence.stretch and before is not sentence
    totals = [each for each in before.mentions if said and each.name.endswith(said[1])] if is_next else []
    if len(totals) == 1 and totals[0].number.is_exact:
        yield from _read(totals[0], sentence.mentions, "其中")


def _end_of_list(text: str, mark: re.Match[str]) -> int:
    """Return where the list behind a mark ends at the latest: a bare 其中, and a list of names, at the next ；."""
    if mark[0] == "（":
        return _closing(text, mark.end())
    end = text.find("；", mark.end())
    is_first_only = mark[0] == "其中" or ("分别" in mark[0] and not _DIGIT.search(text, mark.end(), max(end, 0)))
    return end if is_first_only and end >= 0 else len(text)


def _closing(text: str, start: int) -> int:
    """Return where the parenthesis that is open at a place is closed."""
    depth = 1
    for mark in _PARENTHESIS.finditer(text, start):
        depth += 1 if mark[0] == "（" else -1
        if not depth:
            return mark.start()
    return len(text)


def _read(total: Mention, inside: Sequence[Mention], mark: str) -> Iterator[Parts]:
    parts = _list(total, inside) if inside else []
    if parts:
        yield from _parts(total, parts, mark)


def _totals(sentence: Sentence, end: int, mark: str) -> Iterator[Mention]:
    """Yield the numbers before a mark that may be its total: the nearest of each kind; of a （ or ： only the last."""
    seen: list[Mention] = []
    before = [each for each in sentence.mentions if each.end <= end]
    for each in reversed(before):
        between = sentence.text[each.end : end].removesuffix("（")  # 13 份（其中…）
        is_close = len(between) <= _FARTHEST_TOTAL and not re.search("[；（）]", between)
        if not is_close or (not mark.startswith("其中") and (seen or "，" in between.rstrip("，"))):
            return
        if is_total(each) and not any(_is_same(each, other) for other in seen if is_total(other)):
            yield each
        seen.append(each)


def _list(total: Mention, rest: Sequence[Mention]) -> list[Mention]:
    """Return the numbers that follow a mark as far as they are parts alike, none of them vague."""
    depth = rest[0].depth
    level = [each for each in takewhile(lambda each: each.depth >= depth, rest) if each.depth == depth]
    alike = _of_one_sort(total, [each for each in level if each.is_like(total) and may_be_part(total, each)])
    if not alike or not _fits(total, alike[0]) or _is_of_both_signs(total, alike):
        return []
    first = alike[0]
    behind = takewhile(lambda pair: not _is_among(*pair), pairwise(alike))
    parts = [first, *takewhile(lambda each: _goes_on(total, first, each), (each for _, each in behind))]
    return parts[:_MOST_PARTS] if first.number.is_exact else []


def _is_among(before: Mention, each: Mention) -> bool:
    """Whether a number is said to be of the things before it: 有效问卷188份，有效问卷中满意175份."""
    is_judged = _CONTENT.search(each.words) and "满意" not in before.words  # 观众问卷900份，评价“满意”的843份
    return bool(is_judged) or f"{before.name[-2:]}中" in each.words


def _goes_on(total: Mention, first: Mention, each: Mention) -> bool:
    """Whether a number still belongs to a list: it is exact, plays the part that the first one plays, and no deed."""
    is_other_side = _side(total) + _side(each) in {"收入支出", "支出收入"}
    is_same_part = each.role is first.role or Role.CARRIED in {each.role, first.role}
    is_deed = _DEED.match(each.name) or _is_next_thing(total, each)
    return each.number.is_exact and is_same_part and not is_other_side and not is_deed


def _is_next_thing(total: Mention, each: Mention) -> bool:
    """Whether a number behind a comma is far above a total, and so no part of it, but the next thing told."""
    mark = each.stretch.text[: each.offset + each.start - len(each.words)][-1:]
    times = each.number.value / total.number.value if total.number.value else 0
    return mark == "，" and _FAR < times < _FARTHER


def _of_one_sort(total: Mention, alike: list[Mention]) -> list[Mention]:
    """Return the scores where points stand beside them (投入20分，得19分); of a total of points, the points."""
    scores = [each for each in alike if each.number.unit == "分" and "得" in each.words]
    points = [each for each in alike if "得" not in each.words]
    if not scores or not points:
        return alike
    return points if re.search("满分|总分|分值", total.words) else scores


def _is_of_both_signs(total: Mention, alike: Sequence[Mention]) -> bool:
    """Whether a change is made of growth and decline, which is not told by adding: 增加 28，其中甲增加 31、乙减少 4."""
    return direction(total.words) != 0 and any(direction(each.words) == -direction(total.words) for each in alike)


def _side(mention: Mention) -> str:
    """Return the side of a budget that a name speaks of, when it speaks of one."""
    return "".join(side for side in ("收入", "支出") if side in mention.name)


def _fits(total: Mention, part: Mention) -> bool:
    """Whether two amounts play the same part in a budget, as far as is said."""
    is_comparable = bool(direction(total.words)) == bool(direction(part.words))
    return is_comparable and (total.role is part.role or Role.NONE in {total.role, part.role})


def _is_same(first: Mention, second: Mention) -> bool:
    """Whether two numbers compete for one list: they count the same, and both or neither are changes."""
    return first.is_like(second) and bool(direction(first.words)) == bool(direction(second.words))


def _parts(total: Mention, parts: Sequence[Mention], mark: str) -> Iterator[Parts]:
    is_partial = mark.startswith("其中") or "包" in mark
    above = [part for part in parts if part.number.interval.low > total.number.interval.high]
    if (above and not mark.startswith("其中")) or (total.number.kind is Kind.COUNT and overlap(parts)):
        return
    if len(parts) >= 2 or (above and parts[0] is above[0]):
        yield Parts(total, tuple(parts), not is_partial or are_all(total, parts))


def _items(sentence: Sentence, following: Sequence[Sentence]) -> Iterator[Parts]:
    """Yield the total at the end of a paragraph that ends with a colon, with the first number of each item below."""
    if not sentence.text.endswith("："):
        return
    for total in list(_totals(sentence, len(sentence.text), "其中"))[:2]:
        firsts = takewhile(lambda each: _is_item(each) and each.mentions, following)
        leading = [item for item in firsts if not item.start]
        alike = [next((each for each in item.mentions if each.is_like(total)), None) for item in leading]
        parts = [each for each in alike if each and each.number.is_exact]
        if len(parts) == len(alike) and parts and _fits(total, parts[0]):
            yield from _parts(total, parts, "其中" if "其中" in sentence.text[total.end :] else "：")


def _is_item(sentence: Sentence) -> bool:
    return sentence.stretch.setting is Setting.ITEM or _NUMBERED.match(sentence.stretch.text) is not None


def _before_totals(sentence: Sentence) -> Iterator[Parts]:
    for place, total in enumerate(sentence.mentions):
        if total.number.is_exact and _TOTAL.search(sentence.text, max(0, total.start - 12), total.start):
            before = [each for each in sentence.mentions[:place] if each.is_like(total) and each.depth == total.depth]
            parts = [each for each in before if not _PRICE.search(each.words) and not each.words.endswith(_FROM)]
            is_year = "全年" in total.words and not _QUARTERS.search("，".join(part.words for part in parts))
            is_counted = any(parts and parts[-1].end <= each.start < total.start for each in sentence.exact(Kind.COUNT))
            is_of_counts = is_counted and total.number.kind is Kind.MONEY  # of so many at those prices
            is_of_all = not (is_year or is_of_counts or _OF_FIRST.search(total.words))
            if len(parts) >= 2 and all(each.number.is_exact for each in parts) and is_of_all:
                yield Parts(total, tuple(reversed(parts)), is_whole=True)
