"""What can be wrong with a file that is to be audited, before a word of it is checked."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNREADABLE = Rule(
    "AUD001",
    "unreadable-document",
    Severity.ERROR,
    """待审的文件读不出来。

## 查什么    文件是否存在，是否是完整的 .docx、.xlsx、.pdf、.txt 或 .md，是否在大小限度之内。
## 为什么    损坏、加密、伪装成 .docx 的旧版 .doc 或恶意压缩的文件，读下去没有意义，也不安全。
## 例        把 报告.doc 改名为 报告.docx 后送审。
## 怎么改    用 Word 或 WPS 打开后另存为 .docx，再审一次。
""",
)
NO_TEXT = Rule(
    "AUD002",
    "no-text",
    Severity.ERROR,
    """待审的文件里没有文字。

## 查什么    读出的段落和表格里有没有文字。
## 为什么    扫描件只有图片，没有可以核对的文字。
## 例        报告.pdf 是扫描件。
## 怎么改    送审 Word 原件，或者先做文字识别。
""",
)
ACTIVE_CONTENT = Rule(
    "AUD003",
    "active-content",
    Severity.WARNING,
    """文件带有宏、嵌入的程序或指向外部的链接。

## 查什么    Word、Excel 文件里有没有宏、嵌入对象，有没有打开时从外部取内容的关系。
## 为什么    公开的文件不应带程序，也不应在读者打开时连到别处。审核只读文字，不运行也不下载任何东西。
## 例        word/vbaProject.bin；模板来自 http://…/a.dotm。
## 怎么改    另存为不带宏的 .docx，断开外部链接后再发布。
""",
)
CUT_OFF = Rule(
    "AUD004",
    "cut-off",
    Severity.WARNING,
    """待审的文件太长，只读了前面一部分。

## 查什么    PDF 的页数是否超过一次能读的页数。
## 为什么    没有读到的部分没有审，不能当作没有问题。
## 例        合订本.pdf 有 800 页，读了前 500 页。
## 怎么改    把合订本拆成几份，分别送审。
""",
)
