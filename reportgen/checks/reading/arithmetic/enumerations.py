"""How many things a text announces, and how many it then lists or has just listed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from reportgen.checks.reading.numbers.written import count_of
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.diagnostics.span import Span
from reportgen.regex import regex
from reportgen.values.numerals import from_chinese

_COUNTED = r"(?P<count>(?<![0-9.,第])[0-9]{1,2}|(?<![第一二三四五六七八九十百千])[二两三四五六七八九十]{1,3})"
# 三级 counts only before what has levels; 三级指标 and 二级教师 are of one level.
_LEVELS = "联动|网络|体系|平台|机制|组织|阵地|责任|架构|服务|财政|政府|部门|[：，]"
_THINGS = (
    rf"(?P<things>(?:大?(?:[个项条类种家名方篇位]|点(?![零一二三四五六七八九]))|大|级(?={_LEVELS})|方面)"
    r"[^，。；：、（）0-9]{0,12})"
)
_ANNOUNCED = regex(rf"{_COUNTED}{_THINGS}(?<!之和)(?<!之差)(?P<mark>：|，?(?:分别[是为]|即)[：]?)(?P<list>[^。]*)")
_COUNTED_AFTER = regex(
    r"(?:^|(?<=[，。；：]))(?P<list>[^，。；：]{0,200}[、”])(?P<last>[^，。；：、“”（）]{0,20}?)(?P<count>(?<![第一二三四五六七八九十百千])[二两三四五六七八九]|(?<![0-9.,])(?:[2-9]|[1-4][0-9]))"
    rf"(?P<things>(?:个|项|大|类|种|篇|级(?={_LEVELS}))(?:[一-龥]{{1,4}}))(?![一-龥]{{0,4}}、)"
)
_POINT = regex(
    r"(?P<point>[一二三四五六七八九十](?:(?<=^.)|(?<=[：；。，、].)|(?<=是.)(?=要))[一二三四五六七八九十]?)"
    r"(?P<form>是(?!否)|要(?![素点件义领旨害闻么是]))"
)
_INSIDE = regex(r"（[^（）]*）|“[^”]*”|《[^》]*》|\"[^\"]*\"")
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"|《[^》]*》")
_VERB = regex(
    r"开展|组织|实施|推[动进]|完成|建[立设]|提供|打造|形成|举办|制定|加强|做好|围绕|共|设|有|为|是|落实|的"
    r"|贯彻|执行|学习|坚持|中央"
)
# Behind these only things are listed; the last of them may be named by what is done: 文化站建设三类内容.
_CONTAINS, _DEED_ENDINGS = (
    regex(r"(?:内容|项目|主要|具体)*(?:包括|包含|涵盖|分为)"),
    ("建设", "实施", "建立", "推动", "推进"),
)
# What stands before 在 is no thing of a list: 同甲、乙政府在贯彻丙、丁两个声明.
_INNER = regex(r".在")
# Counts beside counts are names: 两个基地、两个网络.
_COUNTED_NAMES = regex(r"[二两三四五六七八九十][个大项][^，。；：、]{1,8}、$")
# What is told of all things behind their list: 甲186万元、乙98万元，占项目支出的比重依次为….
_TOLD_OF_ALL = regex(r"，(?=[^，；]{0,12}(?:依次|分别|合计|共计)[^；]*$|(?:问题|目前|现)?(?:均|都|已|全部)[^，；、]*$)")
_ITEM_COUNT = regex(r"[^0-9.]([0-9]{1,3})[个家项名所处条件类种]$")
_NUMBERS = regex(r"[0-9][0-9.,]*")
_SERIES = regex(r"[0-9][0-9.,]*[^0-9，。；、]{0,4}(?:[、和][0-9][0-9.,]*[^0-9，。；、]{0,4})+(?=[，。；]|$)")
_AND = regex("以及|和|(?<!不)及(?!时|格)|与")
# Names of one kind, the last of them behind 和: what follows the comma tells of them all.
_CLOSED = regex(r"(?:[^，；、]{2,8}、)+[^，；、]{1,8}?(?:和|以及|及)[^，；、]{2,8}(?=，)")
# Offices inside a unit, which end in several ways.
_OFFICES, _OFFICE_ENDINGS = regex("[股科处部]室|内设机构|内设|职能部门"), "股室科处部办队"
_MOST_ITEMS = 40
# A list of so many things that is not complete by one or two was meant to be.
_LONG_LIST, _LONGEST_ITEM = 10, 12


class Listing(NamedTuple):
    """A count that is announced and what is listed for it.

    Attributes:
        stretch: The prose it stands in.
        start: Its first character there.
        end: The character behind it.
        announced: The count.
        listed: The counts that the list can be read as.
    """

    stretch: Stretch
    start: int
    end: int
    announced: int
    listed: tuple[int, ...]

    @property
    def words(self) -> str:
        """The announcement as written."""
        return self.stretch.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the document."""
        return self.stretch.span(self.start, self.end)


class Point(NamedTuple):
    """A point of an argument (二是, 二要).

    Attributes:
        number: Its number.
        form: 是 or 要; each is counted by itself.
        stretch: The prose it stands in.
        start: Its first character there.
        end: The character behind 是 or 要.
    """

    number: int
    form: str
    stretch: Stretch
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place in the document."""
        return self.stretch.span(self.start, self.end)


def listings(text: DocumentText) -> tuple[Listing, ...]:
    """Return every announced count of a document whose list can be read without doubt."""
    return tuple(_listings(text.once(stretches)))


def points(text: DocumentText) -> tuple[tuple[Point, ...], ...]:
    """Return the points 一是, 二是 or 一要, 二要 … of every paragraph that has any, headings left out."""
    prose = (each for each in text.once(stretches) if each.setting not in {Setting.TITLE, Setting.HEADING})
    found = (tuple(_points(stretch)) for stretch in prose if "是" in stretch.text or "要" in stretch.text)
    return tuple(each for each in found if each)


def _points(stretch: Stretch) -> Iterator[Point]:
    for found in _POINT.finditer(stretch.text):
        number = from_chinese(found["point"])
        is_quoted = stretch.text.count("“", 0, found.start()) > stretch.text.count("”", 0, found.start())
        if number and not is_quoted:
            yield Point(number, found["form"], stretch, *found.span())


def _listings(found: Sequence[Stretch]) -> Iterator[Listing]:
    for place, stretch in enumerate(found):
        if stretch.setting in {Setting.TITLE, Setting.HEADING}:
            continue
        is_announced = "：" in stretch.text or "分别" in stretch.text or "即" in stretch.text
        for announced in _ANNOUNCED.finditer(stretch.text) if is_announced else ():
            following = found[place + 1 : place + 1 + _MOST_ITEMS]
            listed = _listed(announced, following if announced.end() == len(stretch.text) else ())
            yield from _listing(stretch, announced, listed, announced.end("things"))
        is_listed = "、" in stretch.text or "”" in stretch.text
        for after in _COUNTED_AFTER.finditer(stretch.text) if is_listed else ():
            yield from _listing(stretch, after, _listed_before(after), after.end("things"))


def _listing(stretch: Stretch, found: re.Match[str], listed: tuple[int, ...], end: int) -> Iterator[Listing]:
    start = found.start("count")
    number = count_of(found["count"])
    if listed and number > 1:
        yield Listing(stretch, start, end, number, listed)


def _listed(announced: re.Match[str], following: Sequence[Stretch]) -> tuple[int, ...]:
    """Return how many things stand behind an announcement; nothing where they are not to be told apart."""
    words = _INSIDE.sub("“”", announced["list"])
    if series := _SERIES.match(words):  # 四个季度分别为768份、764份、752份、772份
        return (len(_NUMBERS.findall(series[0])),)
    if not words:
        return _items(following) if announced["mark"] == "：" else ()
    numbers = [from_chinese(point["point"]) for point in _POINT.finditer(words)]
    if numbers:
        return (len(numbers),) if numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1 else ()
    closed = _CLOSED.match(words)
    names = re.split("、|以及|和|及", closed[0]) if closed and "另" not in words else []
    if names and len({name[-1] for name in names}) == 1:
        return (len(names),)
    words = _TOLD_OF_ALL.split(words)[0]
    if "等" in words or ("，" in words and "；" not in words):
        return ()
    if "；" in words:
        clauses = [item for item in words.split("；") if item]
        return (len(clauses), *_apart(clauses[0]))
    return _apart(words)


def _apart(words: str) -> tuple[int, ...]:
    """Return how many things stand between 、 and a last 和; each must be short to be one thing."""
    items = words.split("、")
    counted = [_ITEM_COUNT.search(item) for item in items]
    if len(items) > 1 and all(counted):  # 局机关1家、支队1家、事业单位3家
        return (len(items), sum(int(found[1]) for found in counted if found))
    if len(items) < 2 or any(len(item) > 16 or item[:1].isdigit() for item in items):
        return ()
    return _with_joined(items)


def _with_joined(items: Sequence[str]) -> tuple[int, ...]:
    """Return how many things some items are: one more where 和 joins two in the last of them.

    Where most items end alike (股, 室), what stands before 和 is a thing by itself only if it ends so too.
    """
    before = _AND.split(items[-1])
    endings = Counter(item[-1:] for item in items)
    is_alike = len(items) > 2 and endings.most_common(1)[0][1] * 2 >= len(items)
    is_joined = len(before) > 1 and (not is_alike or before[0][-1:] in endings)
    return (len(items), len(items) + 1) if is_joined else (len(items),)


def _items(following: Sequence[Stretch]) -> tuple[int, ...]:
    """Return how many items of one level follow, whatever paragraphs and deeper items stand between them."""
    if not following or following[0].setting is not Setting.ITEM:
        return ()
    first = following[0].passage
    below = list(takewhile(lambda each: each.setting not in {Setting.HEADING, Setting.CELL}, following))
    same = [each.passage.number for each in below if each.passage.level == first.level]
    again = same.index(first.number, 1) if first.number in same[1:] else len(same)
    is_cut = len(below) == _MOST_ITEMS or any(0 < each.passage.level < first.level for each in below)
    return (again,) if again > 1 and not is_cut else ()


def _are_of(items: Sequence[str], things: str) -> bool:
    """Whether things are plainly what is counted behind them: 种植业股、畜牧股2个股室, but not 东镇、西镇5个村."""
    endings = {item[-1:] for item in items}
    is_one = len(endings) == 1 or bool(_OFFICES.search(things))
    return is_one and endings <= set(things if len(endings) == 1 else _OFFICE_ENDINGS)


def _listed_before(found: re.Match[str]) -> tuple[int, ...]:
    """Return how many things stand before 五个方面 and the like; at least three, or it is not told what is listed."""
    quoted = len(_QUOTED.findall(found["list"]))
    bare = _INSIDE.sub("”", found["list"])
    items = bare.split("、")
    last = found["last"].removesuffix("共")
    between = [len(item) for item in items[1:-1]]
    if last.endswith("等") and "等" not in bare:
        return _listed_openly([*items[:-1], last.removesuffix("等")], found["count"])
    if last.endswith("公益"):  # 公益一类 and 公益二类 are sorts of units
        return ()
    is_of_names = not last and _COUNTED_NAMES.search(bare)
    is_office = _OFFICES.search(found["things"]) and last[-1:] in set(_OFFICE_ENDINGS)  # 组织联络部
    is_thing = is_office or (_CONTAINS.match(bare) and last.endswith(_DEED_ENDINGS))
    is_deed = _VERB.search(last) and not is_thing
    if is_of_names or "等" in last or "等" in bare or is_deed or any(map(_INNER.search, items[1:])):
        return ()
    if found["count"].isdigit() and not _are_of([*items[:-1], last], found["things"]):
        return ()
    if len(items) >= 3 and len(last) <= max(between, default=4) + 2:
        counts = _with_joined([*items[:-1], last])
        return (*counts, *([quoted] if quoted > 2 else []))
    return (quoted,) if quoted > 2 and not last and "、" not in bare else ()


def _listed_openly(items: Sequence[str], count: str) -> tuple[int, ...]:
    """Return how many things stand before 等 14 类: so many that nobody would leave the last one or two out."""
    number, listed = int(count) if count.isdigit() else 0, len(items)
    is_long = listed >= _LONG_LIST and not any(len(item) > _LONGEST_ITEM or _AND.search(item) for item in items)
    return (listed,) if is_long and listed < number <= listed + 2 else ()
