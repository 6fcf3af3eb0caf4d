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
NARROW_PAGE = Rule(
    "TPL007",
    "page-too-narrow",
    Severity.ERROR,
    """纸面太窄，排不下表格的各栏。

## 查什么    每个文字栏至少三个字宽，数字不折行，再加上表格里固定的栏宽，一页的宽度够不够。
## 为什么    勉强排下，一栏只剩一两个字宽，数字断成两截，读者看不懂。
## 例        34 栏的公开表排在 A4 竖向的纸上。
## 怎么改    在表格文件里改用 A3 或横向，把字号改小，或减少栏目、放宽固定的栏宽。
""",
)
LONG_CELL = Rule(
    "TPL008",
    "cell-too-long",
    Severity.ERROR,
    """Excel 的单元格放不下这段文字。

## 查什么    表格每格的文字是否超过 32,767 个字符，数字是否超过 15 位。
## 为什么    Excel 存不下更长的文字和更多的位数，多出的部分会丢掉，或者打开时报错。
## 例        把整份工作总结填进“完成情况”一格。
## 怎么改    缩短这段文字，或把它放进报告正文。
""",
)
LARGE_TABLE = Rule(
    "TPL009",
    "table-too-large",
    Severity.ERROR,
    """Excel 的工作表放不下这张表。

## 查什么    表格是否超过 1,048,576 行或 16,384 列。
## 为什么    Excel 的工作表只有这么大，多出的行列会丢掉。
## 例        把全省所有单位的项目印在一张表里。
## 怎么改    按单位或年度分成几张表。
""",
)
HIGH_ROW = Rule(
    "TPL010",
    "row-too-high",
    Severity.WARNING,
    """Excel 里有一行显示不全。

## 查什么    每行按文字的长短算出的高度是否超过 409 磅，各栏已经加宽到纸面的八倍。
## 为什么    Excel 的一行最高 409 磅，再多的文字看得见的只有前面一部分，打印也缺。
## 例        一格里填了两万字。
## 怎么改    缩短这一行里最长的文字，或把它放进报告正文；Word 文件不受影响。
""",
)
