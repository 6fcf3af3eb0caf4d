"""What can be wrong with a Word template."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

BAD_TEMPLATE = Rule(
    "TPL001",
    "bad-template",
    Severity.ERROR,
    """Word 模板打不开。

## 查什么    模板是不是完好的 .docx 文件。
## 为什么    坏的模板印不出能打开的报告。
## 例        把 .doc 文件改名为 report.docx。
## 怎么改    用 Word 或 WPS 打开后另存为 .docx；或取回原来的模板。
""",
)
MISSING_STYLE = Rule(
    "TPL002",
    "missing-style",
    Severity.ERROR,
    """Word 模板缺少要用的样式。

## 查什么    标题 1 至 4、正文段落、署名、成文日期等样式，模板里有没有。
## 为什么    没有样式，文字就用默认的字体和行距，不合公文格式。
## 例        在 Word 里删去了“正文段落”。
## 怎么改    从 templates/national/report.docx 把样式复制过来，名称不要改。
""",
)
DROPPED_TEXT = Rule(
    "TPL003",
    "dropped-text",
    Severity.ERROR,
    """整段标签的旁边还有文字。

## 查什么    {{p …}}、{%p …%} 这样的标签，是否独占一段。
## 为什么    这种标签代替整段，旁边的文字会不声不响地丢掉。
## 例        正文如下：{{p 正文 }}
## 怎么改    让标签独占一段，文字移到前一段。
""",
)
MISTYPED_TAG = Rule(
    "TPL004",
    "mistyped-tag",
    Severity.ERROR,
    """标签的括号打错了。

## 查什么    模板里有没有全角括号 ｛｛ ｝｝，或者中间有空格的 { {。
## 为什么    这样的标签不会被替换，会照原样印出来。
## 例        ｛｛ 标题 ｝｝
## 怎么改    换成半角括号，两个括号之间不留空格。
""",
)
NO_SLOT = Rule(
    "TPL005",
    "no-slot",
    Severity.ERROR,
    """Word 模板没有放正文的位置。

## 查什么    模板里有没有独占一段的 {{p 正文 }}。
## 为什么    没有它，正文无处可放，整篇都会丢掉。
## 例        改版式时删掉了 {{p 正文 }}。
## 怎么改    在放正文的地方另起一段，写上 {{p 正文 }}。
""",
)
BROKEN_XML = Rule(
    "TPL006",
    "broken-xml",
    Severity.ERROR,
    """模板印出来的内容不成格式。

## 查什么    填好的每个部件是否仍是完好的 XML。
## 为什么    不完好的文件 Word 打不开。
## 例        {% if %} 在一段里，{% endif %} 在另一段里。
## 怎么改    成对的标签放在同一段，或者都用 {%p … %} 独占一段。
""",
)
