"""How two levels are told with what lies between them: 由 A 提高到 B, 增产 c; 第 27 位, 比第 41 位上升 14 位."""

from __future__ import annotations

from reportgen.checks.reading.numbers.written import GROUPED
from reportgen.checks.reading.text.search import cued

_UP = "增产|增收|增加|增长|提高|提升|上升|扩大|延长|升"
_DOWN = "减产|减收|减少|下降|降低|缩短|缩小|回落|压缩|降"
_UNIT = r"[万亿千]?[一-龥]{1,4}?"
_BY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?P<by>{GROUPED})(?P=unit)(?=[，。；、）])"
_BY_RANKS = (
    _BY.replace("(?P=unit)", "个?(?P=unit)次?")
    .replace("(?P<up>", "(?P<up>前进|前移|跃升|")
    .replace("(?P<down>", "(?P<down>后退|后移|")
)
_YEAR = r"(?:20[0-9]{2}年(?:度|末|底)?的?)?"
_LEVELS = (
    rf"[由从][^，。；0-9]{{0,12}}{_YEAR}(?P<first>{GROUPED})"
    rf"(?P<unit>{_UNIT})(?:{_UP}|{_DOWN})(?:到|至|为){_YEAR}(?P<last>{GROUPED})(?P=unit)"
)
PATTERNS = (
    cued("到 至 为", rf"{_LEVELS}，[^，。；0-9]{{1,6}}{_BY}"),
    cued(
        "到 至 为",
        rf"(?P<of>[一-龥]{{2}})(?P<what>[一-龥]{{2}})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了)?(?P<by>{GROUPED})(?P<by_unit>{_UNIT})，(?:[^，。；]{{0,12}}，)?[^，。；0-9]{{0,12}}(?:(?P=of)(?P=what)|(?<=，)(?P=what)){_LEVELS}(?=[，。；])",
    ),
    cued(
        "第",
        rf"[由从]第?(?P<first>[0-9]{{1,3}})(?P<unit>位|名)(?:上升|提升|升|下降|降|前移|跃升|滑落)(?:到|至)(?:全[国省市县区])?第(?P<last>[0-9]{{1,3}})(?P=unit)，{_BY_RANKS}",
    ),
    cued(
        "第",
        rf"第(?P<last>[0-9]{{1,3}})(?P<unit>位|名)，[比较][^，。；0-9]{{0,6}}(?:20[0-9]{{2}}年)?(?:的)?第(?P<first>[0-9]{{1,3}})(?P=unit){_BY_RANKS}",
    ),
)
# A level of each of two years and the last one: the change of the last year is that from the second.
YEARS = cued(
    "个百分点",
    rf"20[0-9]{{2}}年的?(?:{GROUPED})%、20[0-9]{{2}}年的?(?P<first>{GROUPED})%[一-龥]{{0,4}}?(?:{_UP}|{_DOWN})(?:到|至|为){_YEAR}(?P<last>{GROUPED})(?P<unit>%)，"
    rf"[比较](?:上年|去年|上一年)(?:{_UP}|{_DOWN})(?:了|约)?(?P<by>{GROUPED})个百分点",
)
POINTS = cued(
    "个百分点",
    rf"(?P<last>{GROUPED})%[，；](?:上年|去年|20[0-9]{{2}}年)[^，。；0-9%]{{0,10}}(?P<first>{GROUPED})%，(?:同比|比上年|较上年)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?P<by>{GROUPED})个百分点",
)
