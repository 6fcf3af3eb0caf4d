"""A year's facts in any amount, made up but always the same: prose, money, figures and projects of one unit or many.

The parts stand to each other as in data/shenzhen-women, with twelve projects and their indicators beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

UNIT, INDENTED_UNIT = 37_400, 40_700
"""Bytes of a whole unit, by itself and below a key of its own."""

_PROJECTS, _INDICATORS, _FIGURES = 12, 7, 48
_PLAIN_CHAPTERS = ("主要职能", "预算编制", "效果性", "公平性")
_LISTS = ("年度任务", "履职情况", "经验做法", "存在问题", "改进措施", "后续计划")
WHO = ("我会", "各区妇联", "基层妇女组织", "{{ 部门.简称 }}", "有关处室", "项目承办单位", "市、区两级")
DOES = ("组织开展", "统筹推进", "持续完善", "联合举办", "督促落实", "深入推广", "探索建立", "按期完成")
WHAT = (
    *("家庭教育指导", "妇女就业创业培训", "维权关爱服务", "儿童友好空间建设", "巾帼志愿服务", "婚姻家庭纠纷调解"),
    *("“两癌”免费筛查", "女性科技人才交流", "困境儿童结对帮扶", "妇女儿童之家建设", "普法宣传", "家风家教活动"),
)
SO_THAT = ("服务质量稳步提高", "群众满意度进一步提升", "覆盖面不断扩大", "工作机制更加健全", "预期目标基本达到")
_FIGURE = ("举办活动", "培训人次", "服务家庭", "调解案件", "母婴室", "志愿者", "结对儿童", "办结率", "媒体发稿")
VALUES = ("617场", "2.3万余个", "约500场次", "85.6%", "超200万元", "4146名", "近2000个", "13个", "≥95%", "1955宗")
_LEVELS = (
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("产出指标", "时效指标"),
    ("效益指标", "社会效益指标"),
    ("满意度指标", "服务对象满意度指标"),
)
_RESULTS = (
    ("≥25间", "25间"),
    ("≥95%", "98.2%"),
    ("按期完成", "已按期完成"),
    ("≤120万元", "118.60万元"),
    ("12场次", "12场次"),
)
HEAD = """\
报告:
  年度: 2024                # 报告所评价的年度
  编制日期: 2025-03-31
  货币单位: 万元
  小数位: 2
  印发:
    - shenzhen

部门:
  名称: 深圳市妇女联合会
  简称: 市妇联
  自称: 我会                # 正文里怎样称呼自己
  级别: 市

"""


def year_of_facts(size: int) -> str:
    """Return a YAML text of about so many bytes.

    Up to one and a half units it is the facts of one unit, with less or more in each part; beyond, each of its
    outermost keys is a unit.
    """
    random = Random(2024)
    units = max(1, round(size / UNIT))
    if units == 1:
        return "".join(_unit(random, size / UNIT))
    share = size / units / INDENTED_UNIT
    return "".join(
        f"单位{number}:\n" + "".join(f"  {line}" for line in "".join(_unit(random, share)).splitlines(keepends=True))
        for number in range(1, units + 1)
    )


def _unit(random: Random, share: float) -> Iterator[str]:
    """Yield the facts of one unit, with a share of what a whole unit has in each part but money."""
    figures = [f"{random.choice(_FIGURE)}{number}" for number in range(1, _some(_FIGURES, share) + 1)]
    yield HEAD
    yield from _money(random)
    yield "数据:\n"
    yield from (_figure(random, name) for name in figures)
    yield "\n章节:\n"
    yield from _chapters(random, figures, share)
    yield "项目:\n"
    for number in range(1, _some(_PROJECTS, share) + 1):
        yield from _project(random, number)


def _some(whole: int, share: float) -> int:
    return max(1, round(whole * share))


def _figure(random: Random, name: str) -> str:
    """Return a figure: mostly a line, at times with the day it was counted."""
    if random.randrange(12) == 0:
        return f"  {name}:\n    值: {random.choice(VALUES)}\n    截至: 2024-11-30     # 台账的统计日\n\n"
    return f"  {name}: {random.choice(VALUES)}\n"


def _amount(random: Random) -> str:
    return f"{random.randrange(1_000_000) / 100:.2f}"


def _money(random: Random) -> Iterator[str]:
    """Yield the money of the year: budget, adjusted budget, execution, and what hospitality cost."""
    yield "资金:\n"
    for name in ("年初预算", "调整预算", "执行"):
        yield f"  {name}:\n    收入:\n"
        yield from (f"      {source}: {_amount(random)}\n" for source in ("一般公共预算", "政府性基金", "国有资本经营"))
        yield f"    支出:\n      基本支出:\n        人员经费: {_amount(random)}\n        公用经费: {_amount(random)}\n"
        yield f"      项目支出: {_amount(random)}\n    原因: {random.choice(WHAT)}的资金需求有变化。\n\n"
    yield "  三公经费:\n    年初预算: 41.30\n    调整预算: 41.30\n    执行:\n"
    yield from (
        f"      {name}: {_amount(random)}\n" for name in ("因公出国", "公务用车购置", "公务用车运行", "公务接待")
    )
    yield "\n  日常公用经费:             # 与上面“公用经费”的口径差别在此写明\n"
    yield from (f"    {name}: {_amount(random)}\n" for name in ("年初预算", "调整预算", "执行"))
    yield "\n  季度累计执行率:\n    一季度: 24.99%\n    上半年: 45.39%\n    前三季度: 74.85%\n\n"


def _chapters(random: Random, figures: list[str], share: float) -> Iterator[str]:
    """Yield prose: chapters in paragraphs, and chapters in items with a title."""
    for name in _PLAIN_CHAPTERS:
        paragraphs = (_prose(random, figures, _some(3, share)) for _ in range(2))
        yield f"  {name}: |\n    " + "\n\n    ".join(paragraphs) + "\n\n"
    for name in _LISTS:
        yield f"  {name}:\n"
        for _ in range(_some(4, share)):
            title = f"{random.choice(DOES)}{random.choice(WHAT)}"
            yield f"    - 标题: {title}\n      正文: |\n        {_prose(random, figures, 3)}\n"
        yield "\n"


def _prose(random: Random, figures: list[str], sentences: int) -> str:
    return "".join(_sentence(random, figures) for _ in range(sentences))


def _sentence(random: Random, figures: list[str]) -> str:
    words = f"{random.choice(WHO)}{random.choice(DOES)}{random.choice(WHAT)}"
    figure = f"{{{{ 数据.{random.choice(figures)} }}}}"
    return f"{words}，全年{random.choice(DOES)}{random.choice(WHAT)}{figure}，{random.choice(SO_THAT)}。"


def _project(random: Random, number: int) -> Iterator[str]:
    """Yield one project with its money, its goal and its indicators."""
    yield f"  - 名称: {random.choice(WHAT)}项目{number}\n    单位: 深圳市妇女联合会\n    类别: 特定目标类\n"
    yield f"    重点: {random.choice('是否')}\n    资金:\n      年初预算: {_amount(random)}\n"
    yield f"      调整预算: {_amount(random)}\n      执行: {_amount(random)}\n"
    yield f"    绩效目标: {random.choice(DOES)}{random.choice(WHAT)}，{random.choice(SO_THAT)}。\n"
    yield f"    完成情况: {random.choice(DOES)}{random.choice(WHAT)}，{random.choice(SO_THAT)}。\n    指标:\n"
    for _ in range(_INDICATORS):
        (first, second), (target, actual) = random.choice(_LEVELS), random.choice(_RESULTS)
        yield f"      - 一级: {first}\n        二级: {second}\n        名称: {random.choice(WHAT)}\n"
        yield f"        目标: {target}\n        完成: {actual}\n        分值: 10\n\n"
