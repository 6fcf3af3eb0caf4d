"""自评得分前后写了两个数，或者与评分表的合计不同。

## 查什么    正文各处的自评得分（总分、综合得分）是否相同；全文只有一张带“得分”合计的评分表的，是否等于表里的合计。
            分项得分、几个项目各自的得分、上年的得分、分数线（80分以下）、上级在考核评比中给的得分不查。
## 为什么    总分只有一个；前后不一，读者不知道该信哪一个。
## 例        表中得分合计 95.95，正文写“绩效自评得分94.45分”。
## 怎么改    对照评分表改成同一个数。
## 依据      财预〔2020〕10号 第十八条：绩效评价结果为各项得分之和。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.indicators.marks import Mark, marks
from reportgen.checks.reading.indicators.results import projects_above
from reportgen.checks.reading.indicators.score_tables import ScoreSum, is_of_project, score_sums
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.genre import project_title, without_own_project
from reportgen.checks.reading.text.years import stated_year
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照评分表改成同一个数；说的是分项或上年得分的，写清楚。"
_WHOLE = regex(r"自评|总分|总得分|综合|绩效|评价|^得分$")
_PART = regex(
    r"项目(?!支出绩效)|指标|分项|投入|过程|产出|效益|效果|满意度|上年|去年|扣|决策|管理|预算执行|维度|平均|第[一二三四]"
)
# A score that somebody else has given: 在市里组织的年度考核中得分96分.
_OF_OTHERS = regex(
    r"(?:组织|开展|进行)的[^，。；]{0,16}(?:考核|考评|测评|评比|检查|督查|竞赛|排名)"
    r"|(?:考核|考评|测评|评比|检查|督查|竞赛)(?:中|里|排名|通报|结果)(?![^，。；]{0,6}自评)"
)
# A score of another year: 与2023年度自评得分93.40分相比.
_OF_YEAR = regex(r"(20[0-9]{2})年度?[一-龥]{0,12}(?:自评|评价|得分)[^，。；]{0,8}$")
_BOUND, _APART = regex("及?以[上下]"), regex("(?:低于|高于|超过)[^，。；]*$")
_FEWEST, _FULL = 2, 100


@check("SCO014", Severity.WARNING)
def score_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the total scores that are not the one told before, or not that of the only table of scores."""
    told = [each for each in text.once(marks) if _is_whole(each, text.once(stated_year), text.once(project_title))]
    projects = text.once(projects_above)
    if len({project for each in told if (project := projects.get(each.stretch.number))}) > 1:
        return
    totals = [each for each in text.once(score_sums) if each.name == "得分" and len(each.parts) >= _FEWEST]
    if len(totals) == 1 and totals[0].total.value is not None:
        total = totals[0].total
        for mark in told:
            is_of_all = is_of_project(text, totals[0]) and mark.stretch.number not in projects
            is_other = is_of_all or _is_of_a_line(mark, totals[0])
            if mark.score != total.value and not is_other:
                related = (Related(total.span, f"这里是 {total.text}"),)
                yield Fault(mark.span, f"得分写的是 {mark.text}，评分表的合计是 {total.text}", HINT, related=related)
    elif not totals:
        for mark in told[1:]:
            if mark.score != told[0].score:
                related = (Related(told[0].span, f"这里写的是 {told[0].text}"),)
                yield Fault(mark.span, f"得分写的是 {mark.text}，前面写的是 {told[0].text}", HINT, related=related)


def _is_of_a_line(mark: Mark, total: ScoreSum) -> bool:
    """Whether a score is that of one of the lines of the table, and not its total."""
    return any(part.value == mark.score for part in total.parts)


def _is_whole(mark: Mark, year: int | None, title: str) -> bool:
    """Whether a score is that of the whole report, as far as its sentence tells."""
    at = max(mark.stretch.text.find(mark.text), 0)
    sentence = without_own_project(re.split("[。；]", mark.stretch.text[:at])[-1], title)
    is_of_year = all(int(named) == year for named in _OF_YEAR.findall(sentence))
    is_other = not is_of_year or _PART.search(sentence) or ("自评" not in mark.who and _OF_OTHERS.search(sentence))
    is_full = mark.score == _FULL and "得" not in mark.who  # 本次自评总分100分，其中产出50分
    is_bound = is_full or _APART.search(sentence + mark.who) or _BOUND.match(mark.stretch.text, at + len(mark.text))
    return bool(_WHOLE.search(mark.who)) and not (is_other or is_bound)
