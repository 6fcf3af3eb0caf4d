"""Names of organisations: the places in them, what they are short for, and names that differ by a slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.words.lookalikes import begins_word, lookalikes_of
from reportgen.regex import regex

# What a full name ends with, and behind > its usual short form.
_FORMS = """
    妇女联合会>妇联 残疾人联合会>残联 文学艺术界联合会>文联 工商业联合会>工商联 归国华侨联合会>侨联
    科学技术协会>科协 红十字会>红会 总工会>总工会 发展和改革委员会>发改委 发展和改革局>发改局 卫生健康委员会>卫健委
    卫生健康局>卫健局 人力资源和社会保障局>人社局 住房和城乡建设局>住建局 市场监督管理局>市监局 财政局>财政局
    教育局>教育局 民政局>民政局 审计局>审计局 司法局>司法局 水务局>水务局 交通运输局>交通局 生态环境局>生态环境局
    农业农村局>农业农村局 应急管理局>应急局 人民政府>政府 人民检察院>检察院 人民法院>法院 社会科学界联合会>社科联
    档案馆>档案馆 图书馆>图书馆 团委>团委 机关事务管理局>机关事务局 统计局>统计局 信访局>信访局
"""
# National bodies whose names are long enough to be told by all but one character.
_BODIES = """
    国家粮食和物资储备局 国家市场监督管理总局 国家卫生健康委员会 国家医疗保障局 国家机关事务管理局 国家烟草专卖局
    国家知识产权局 国家林业和草原局 国家中医药管理局 国家疾病预防控制局 国家药品监督管理局 国家广播电视总局
    国家金融监督管理总局 国家外汇管理局 国家移民管理局 国家消防救援局 国家矿山安全监察局 国家发展和改革委员会
    国家民族事务委员会 人力资源和社会保障部 住房和城乡建设部 退役军人事务部 中国残疾人联合会 中华全国妇女联合会
    中华全国总工会 中华全国归国华侨联合会 中华全国供销合作总社 中国科学技术协会 中国文学艺术界联合会 国务院办公厅
"""
NATIONAL = tuple(_BODIES.split())
SHORT_FORMS = dict(pair.split(">") for pair in _FORMS.split())
_PLACE = regex(r"([一-龥]{2,7}?)(省|自治区|市|自治州|州|盟|区|县|旗)")
_TAILS = "|".join(sorted(SHORT_FORMS, key=len, reverse=True))
_FULL = regex(rf"[一-龥]{{2,3}}[省市区县州](?:[一-龥]{{2,3}}[市区县])?(?:{_TAILS})")
# What stands before a place in running words and is no part of it.
_BEFORE_PLACE = regex(
    r"^.*[按照根据经由与及和向报在对各全我本请到依遵配合会同联协通过从为被将把给当该此其有了的地得是个多两三]"
)
# A short form that the document uses again and again: 县水务局.
_SHORT = regex(r"[省市区县][一-龥]{1,8}?(?:局|厅|馆|协会|联合会|委员会|法院|检察院|中心)")
_OFTEN, _SHORTEST, _SHORTEST_FORM = 3, 7, 3
# A place of so many characters, its level among them, is not another one's name but for its first character.
_LONG_PLACE = 4
# A name that ends alike in so many characters is of the same kind, and one that begins so is of the same place.
_KIND = 3
_NUMERALS = frozenset("一二三四五六七八九十甲乙丙丁东西南北中上下新老大小省市区县州镇乡村街")


class Place(NamedTuple):
    """A place in a name: 荔湾 and 区."""

    name: str
    level: str


class Slip(NamedTuple):
    """Words that are a name but for one or two characters.

    Attributes:
        start: Where they begin in the joined text.
        written: The words.
        meant: The name.
    """

    start: int
    written: str
    meant: str


def places_of(name: str) -> tuple[Place, ...]:
    """Return the places that a name begins with, outermost first."""
    return tuple(Place(*found) for found in _PLACE.findall(name))


def bare_place(name: str) -> str:
    """Return a name that was cut out of running words without the words before its place."""
    return _BEFORE_PLACE.sub("", name[:3]) + name[3:]


def tail_of(name: str) -> str:
    """Return what a name ends with that says the kind of organisation; empty when it is no known one."""
    return next((tail for tail in sorted(SHORT_FORMS, key=len, reverse=True) if name.endswith(tail)), "")


def is_other_of_kind(name: str, unit: str) -> bool:
    """Whether a name is that of another unit of the same kind (管理处), or of the same place that ends alike (局).

    A name that is a piece of the other, or its short form (县卫健局 of 县卫生健康局), is the same one.
    """
    place, kind = _alike(name, unit), _alike(name[::-1], unit[::-1])
    heads = name[: len(name) - kind], unit[: len(unit) - kind]
    is_same = name in unit or unit in name or _is_within(*heads) or _is_within(*heads[::-1])
    return kind > 0 and (kind >= _KIND or place >= _KIND) and not is_same


def _alike(first: str, second: str) -> int:
    """Return with how many characters both begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _is_within(short: str, full: str) -> bool:
    """Whether the characters of a short form stand in a full one in their order."""
    rest = iter(full)
    return all(character in rest for character in short)


def known_names(text: DocumentText, subject: Subject, settings: Settings) -> tuple[str, ...]:
    """Return the names that must be spelt right: those that are known, and full names that come again and again."""
    counted = Counter(bare_place(name) for name in _FULL.findall(text.joined))
    often = sorted(
        name for name, count in counted.items() if count >= _OFTEN and places_of(name) and "自治" not in name
    )
    stated = (subject.unit, *subject.related, *settings.names)
    return tuple(dict.fromkeys(name for name in (*stated, *often) if len(name) >= _SHORTEST))


def short_names(text: DocumentText, subject: Subject, settings: Settings) -> tuple[str, ...]:
    """Return the names and short forms that are compared with what looks like them, character by character."""
    counted = Counter(_SHORT.findall(text.joined))
    often = sorted(name for name, count in counted.items() if count >= _OFTEN)
    places = (place.name + place.level for place in places_of(subject.unit))
    stated = (subject.unit, subject.short_name, *places, *subject.related, *settings.names)
    return tuple(dict.fromkeys(name for name in (*stated, *often) if len(name) >= _SHORTEST_FORM))


def lookalike_slips(joined: str, name: str) -> Iterator[Slip]:
    """Yield the words of a text that are a name but for a character that looks or sounds like the right one."""
    for place, written in lookalikes_of(name):
        at = joined.find(written)
        while at >= 0:
            behind = at + len(written)
            is_inside = place < len(name) - 1
            if is_inside or not begins_word(written[-1], joined[behind : behind + 1]):
                yield Slip(at, written, name)
            at = joined.find(written, behind)


def first_slips(joined: str, place: str) -> Iterator[Slip]:
    """Yield the words of a text that are a place of three characters or more but for its first one: 泰安坪市, 秦安坪市.

    Args:
        joined: The text.
        place: The place with its level.
    """
    rest = place[1:]
    at = joined.find(rest) if len(place) >= _LONG_PLACE else -1
    while at > 0:
        if joined[at - 1] != place[0] and _is_han(joined[at - 1]):
            yield Slip(at - 1, joined[at - 1] + rest, place)
        at = joined.find(rest, at + 1)


def swaps(joined: str, name: str) -> Iterator[Slip]:
    """Yield the words of a text that are a short name but for two neighbours that have changed places."""
    for at in range(len(name) - 1) if _SHORTEST_FORM + 1 < len(name) < _SHORTEST else ():
        written = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        start = joined.find(written) if written != name else -1
        while start >= 0:
            yield Slip(start, written, name)
            start = joined.find(written, start + len(name))


def national_slips(joined: str) -> Iterator[Slip]:
    """Yield the words of a text that are the name of a national body but for a character in its middle."""
    for name in NATIONAL if "国" in joined or "部" in joined else ():
        for slip in slips(joined, name) if name[:3] in joined or name[-3:] in joined else ():
            pairs = list(zip(slip.written, name, strict=False))
            if len(slip.written) == len(name) and all(one == other for one, other in (*pairs[:2], pairs[-1])):
                yield slip


def slips(joined: str, name: str) -> Iterator[Slip]:
    """Yield the words of a text that are a name but for one character; in a long name two.

    One half of the name is found as it is, and the words beside it are compared with the other half.
    """
    half = len(name) // 2
    first, second = name[:half], name[half:]
    for anchor, other, is_before in ((first, second, True), (second, first, False)):
        at = joined.find(anchor)
        while at >= 0:
            edge = at + len(anchor) if is_before else at
            slip = _nearest(joined, edge, other, is_before=is_before)
            if slip and not (is_before and _is_cut(slip, other, joined[edge + len(slip) : edge + len(slip) + 1])):
                start = at if is_before else edge - len(slip)
                yield Slip(start, anchor + slip if is_before else slip + anchor, name)
            at = joined.find(anchor, at + 1)


def _nearest(joined: str, edge: int, wanted: str, *, is_before: bool) -> str:
    """Return the words at an edge that are the wanted ones but for one character; empty when there are none."""
    for length in (len(wanted), len(wanted) - 1, len(wanted) + 1):
        written = joined[edge : edge + length] if is_before else joined[max(edge - length, 0) : edge]
        if length == len(wanted) and written == wanted:
            return ""
        if len(written) == length and "\n" not in written and differs_by_slip(written, wanted):
            return written
    return ""


def _is_cut(written: str, wanted: str, following: str) -> bool:
    """Whether words end in the middle of another name: 规划和自然资源管 before 理中心 is no 规划和自然资源局."""
    return written[:-1] == wanted[:-1] and begins_word(written[-1], following)


def differs_by_slip(written: str, wanted: str) -> bool:
    """Whether a character was changed, left out inside, put in, or two neighbours were exchanged.

    A character that tells one of several apart (一 from 二, 东 from 西, 市 from 区) is no slip.
    """
    if len(written) == len(wanted):
        wrong = [at for at in range(len(wanted)) if written[at] != wanted[at]]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            return written[wrong[0]] == wanted[wrong[1]] and written[wrong[1]] == wanted[wrong[0]]
        return len(wrong) == 1 and not {written[wrong[0]], wanted[wrong[0]]} & _NUMERALS and _is_han(written)
    longer, shorter = (written, wanted) if len(written) > len(wanted) else (wanted, written)
    inside = range(1, len(longer) - 1)
    return _is_han(written) and any(longer[:at] + longer[at + 1 :] == shorter for at in inside)


def _is_han(text: str) -> bool:
    return all("一" <= character <= "龥" for character in text)
