"""What Jinja cannot read, in the author's words."""

from __future__ import annotations

import re
from traceback import walk_tb

from jinja2 import TemplateSyntaxError

from reportgen.diagnostics.finding import Finding
from reportgen.regex import regex
from reportgen.wording.rules import BAD_SYNTAX
from reportgen.wording.snippet import Snippet

_TAG = regex(r"\{%[-+]?\s*(if|for|endif|endfor)\b")
_PAIRS = "{% if %} 要有 {% endif %}，{% for %} 要有 {% endfor %}，一对一对地写。"
_TOLD = (
    (r"unknown tag 'end(if|for)'", "多了一个 end{}，或者前面的收尾写错了", _PAIRS),
    (r"unknown tag '(.+?)'", "没有“{}”这种标记", "可以用 {% if %}、{% for %} 和 {% set %}。"),
    (r"end of template.*block that needs to be closed is '(if|for)'", "{{% {} %}} 没有收尾", _PAIRS),
    (r"(end of template), expected", "标签没有收尾", "补上 }} 或 %}。"),
    (r"Missing end of (comment) tag", "“{{#”没有“#}}”收尾", "在注释的末尾写上“#}”。"),
    (r"unexpected char ['\"](.+)['\"] at", "标签里不能写“{}”", "标签里的标点用半角；{{ 和 }} 要成对。"),
    (r"unexpected '(.+?)'", "标签里的“{}”写得不对", "检查 {{ }} 和 {% %} 是否成对、半角。"),
    (r"got '(.+?)'", "标签里的“{}”写得不对", "名称之间用点号“.”连接，中间不空格；一个 {{ }} 里只写一个名称。"),
)


def syntax_finding(snippet: Snippet, error: TemplateSyntaxError) -> Finding:
    """Return the finding for what Jinja cannot read, placed at the tag.

    Args:
        snippet: The text.
        error: What Jinja said of it; its line number is an offset, from 1.
    """
    text, message = snippet.text, error.message or ""
    place = max(text.rfind(mark, 0, error.lineno + 1) for mark in ("{{", "{%", "{#"))
    for pattern, words, hint in _TOLD:
        found = re.search(pattern, message, re.DOTALL)
        if found:
            place = _unclosed(text, place) if "收尾" in words and "end of template" in message else place
            return BAD_SYNTAX.at(snippet.at(max(place, 0), 2), words.format(found[1]), hint=hint)
    hint = f"检查 {{{{ }}}} 和 {{% %}} 是否成对、半角；{_PAIRS}"
    return BAD_SYNTAX.at(snippet.at(max(place, 0), 2), "这里的模板写法看不懂", hint=hint)


def raised_at(error: Exception) -> int:
    """Return the offset in its text of the statement that raised an error while it was printed."""
    frames = walk_tb(error.__traceback__)
    offsets = [line - 1 for frame, line in frames if frame.f_code.co_filename == "<template>"]
    return max(offsets[-1], 0) if offsets else 0


def _unclosed(text: str, otherwise: int) -> int:
    """Return where the innermost `if` or `for` begins that has no end."""
    opened: list[int] = []
    for tag in _TAG.finditer(text):
        if tag[1].startswith("end"):
            opened = opened[:-1]
        else:
            opened.append(tag.start())
    return opened[-1] if opened else otherwise
