"""用了只在写作当时才懂的时间。

## 查什么    “今年”“去年”“明年”“前年”“本月”“上个月”“前段时间”“不久前”；带着数字说的“目前”“近日”“日前”“现在”。
            引号和书名号里的不算。
            讲话、在会议上作的报告（开头写着在什么会议上、称呼“各位代表”）和新闻、文章不查：时间从讲的那天、发的那天算起。
## 为什么    报告讲的是上一年度，第二年写、此后一直公开；“今年”是哪一年、“目前”是哪一天，读者只能猜。
## 例        今年以来新增会员企业39个（应为“2023年以来”）。
## 怎么改    写成具体的年份、日期，如“2024年”“截至2024年12月31日”。
## 依据      GB/T 15835—2011 4.1.2：年月日用阿拉伯数字写全；公文中时间应当写明具体的年、月、日。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.genre import is_article
from reportgen.checks.reading.text.hits import Hit, gathered, hits, in_quotes
from reportgen.checks.reading.text.speech import is_spoken
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "写成具体的年份、日期，如“2024年”“截至2024年12月31日”。"
_WITHIN = frozenset({Setting.HEADING, Setting.BODY, Setting.ITEM, Setting.CELL})
_NUMBERED = r"(?=[^，。；\n]{0,12}[，]?[^，。；\n]{0,14}\d)"
_WORD = regex(
    r"今(?<![至如于现当]今)年(?!龄)|去年|明年(?!度?预算(?:编制|申报))|前(?<!以前)年(?=[，底初以度]|\d{1,2}月)|"
    r"上(?<![本当每]上)个?月(?=[底初末，])|昨天|上周|下周"
    r"|前(?<![0-9以之此提目当年月日餐课空期]前)一?段时间(?!内)|前(?<!以前)一?阵子|前(?<!以前)些(?:年|天|日子|时候)"
    r"|前(?<![此以之]前)不久(?!留)|不久前|最近(?=一段时间|一阵|几天|几个?月|两个?月)"
    rf"|目(?<![项数条科栏节题由从]目)前(?!期){_NUMBERED}|近日(?!均){_NUMBERED}"
    rf"|日(?<![\d一二三四五六七八九十当每节假工作截止到期]日)前{_NUMBERED}|现(?<![出实发表体呈]现)在{_NUMBERED}|眼下{_NUMBERED}|当(?<!以当)前{_NUMBERED}"
)
# 目前 counts only where it dates a number.
_NO_DATE = regex(r"(?:目前|当前|现在)为止|截至20")


@check("TXT018", Severity.WARNING)
def relative_time(text: DocumentText) -> Iterator[Fault]:
    """Yield the words for a time that only the writer knew."""
    if text.once(is_spoken) or text.once(is_article):
        return
    found = (hit for hit in hits(text, _WORD, _WITHIN) if not in_quotes(hit) and not _is_dated(hit))
    yield from gathered(found, _told, HINT)


def _is_dated(hit: Hit) -> bool:
    """Whether the day is named beside: 截至2024年12月31日，目前…"""
    return bool(_NO_DATE.search(hit.before[-24:]))


def _told(hit: Hit) -> str:
    return f"“{hit.text}”是哪一年、哪一天没有写明：“{hit.around}”"
