"""留着没有填的空或者占位符。

## 查什么    有没有 ××、XX年、20xx年、**万元、“……”独占一段、____、“年  月  日”、“2025年  月  日”、
            “待补充”、[bookmark…]、#REF!、“错误!未找到引用源”、没有展开的 {{ }} 和公式代码；算式里的乘号不算。
## 为什么    该填的没有填，或者转换文件时留下了代码，印出去就是半成品。
## 例        截至20XX年12月31日，固定资产总额为××万元。
## 怎么改    填上实际的内容；不适用的，连同前后的话一起删去。
## 依据      GB/T 9704—2012 第7章：公文各要素应当完整。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.formulas import is_times
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

_BLANK, _FORMS = "没有填的空", "/forms/"
HINT = "填上实际的内容；不适用的，连同前后的话一起删去。"
_COUNTED = (
    "(?:分|年|月|日|万元|亿元|元|%|％|个|人|项|次|场|户|名|家|件|期|份|街道|部门|单位|项目|科室|局|委|区|县|市|镇|村)"
)
# Of each kind the characters that it begins with, and what it looks like.
KINDS = {
    "占位符": (
        r"[*2Xx×＊]",
        rf"(?<![A-Za-z0-9.])20[xX×*＊]{{2}}|(?<![A-Za-z0-9×])[xX×]{{1,6}}(?={_COUNTED})|(?<!\*)"
        rf"[*＊]{{2,6}}(?={_COUNTED})(?![^*\n]*\*\*)"
        r"|(?<![A-Za-z0-9×某王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁郑谢韩唐冯董萧曹袁邓许曾彭])(?:×{2,}|X{2,})"
        r"(?![A-Za-z0-9])",
    ),
    _BLANK: (
        r"[ 　(:\[_…【年待未（：＿]",
        rf"_{{3,}}|＿{{2,}}|（[ 　]*）|\([ 　]{{2,}}\)|【[ 　]*】"
        rf"|(?<=[一-龥：:])[ 　]{{2,}}(?={_COUNTED}(?:[，。；）]|$))"
        r"|(?<!\d)[ 　]*年[ 　]+月[ 　]+日|(?<=^20\d\d)年[ 　]*(?:\d{1,2}[ 　]*)?月[ 　]*日[ 　]*$"
        r"|(?:^|(?<=[一-龥、.）]))[…]{1,4}$|^[ ]*(?:待(?:填写?|补充?|核实|确认|完善|更新)|未填写?)[ ]*$"
        r"|[（(【\[：:][ ]*待(?:填写?|补充?|定|核实|确认|完善|续|更新)[ ]*(?=[）)】\]，。；]|$)",
    ),
    "占位文字": (
        r"[T\[l【单在此点请]",
        r"此处(?:应|需|须|待|请)?(?:填写|填入|插入|输入|添加|省略|补充|空)|在此(?:填写|填入|输入|插入|处填)"
        r"|(?:点击|单击)(?:此处|这里|以?输入)|请输入|请选择|TODO|lorem ipsum"
        r"|[【\[](?:单位名称|部门名称|项目名称|填写[^】\]]{0,8}|年份|年度|日期|金额|数字|姓名)[】\]]",
    ),
    "转换留下的代码": (
        r"[#$&<E\[\\{错锟\ufffd]",
        r"\[(?:bookmark|TABLE|IMAGE|FIGURE|表格|图片|公式|附图)(?:[:：][^\]]*)?\]|\{\{[^}]*\}\}|\{%[^%]*%\}|\$\{[^}]*\}"
        r"|\\(?:geq|leq|times|frac|mathrm|text|sim|pm)\b|&(?:nbsp|amp|lt|gt|quot);|</?(?:br|p|td|tr|table|div|"
        r"span)\b[^>]*>"
        r"|#(?:REF|DIV/0|VALUE|NAME|NUM)[!?]|#N/A|错误[!！][ ]*(?:未找到引用源|未定义书签|使用)|Error! |\ufffd|锟斤拷",
    ),
}
_SEARCHES = {kind: Search(regex(begins), regex(pattern, re.MULTILINE)) for kind, (begins, pattern) in KINDS.items()}


@check("TXT003", Severity.ERROR, is_gap=True)
def leftover_placeholder(text: DocumentText) -> Iterator[Fault]:
    """Yield what was to be filled in, and codes that conversion left behind."""
    for kind, search in _SEARCHES.items():
        # What a fact prints is told at the fact: a draft prints 【待填】 there.
        typed = (hit for hit in hits(text, search) if not hit.passage.path(hit.start))
        yield from gathered((hit for hit in typed if not _is_meant(kind, hit)), partial(_told, kind), HINT)


def _is_meant(kind: str, hit: Hit) -> bool:
    """Whether a × multiplies; or a blank is of the form itself (templates/…/forms/), to be signed and dated by hand."""
    return is_times(hit.text, hit.before, hit.after) or (kind == _BLANK and _FORMS in hit.passage.span(hit.start).file)


def _told(kind: str, hit: Hit) -> str:
    return f"{kind}“{hit.text.strip()[:24] or '空格'}”：“{hit.around.strip()}”"
