"""What can be wrong with a document as it is put together."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

EMPTY_SECTION = Rule(
    "CMP001",
    "empty-section",
    Severity.ERROR,
    """必填的一节没有内容。

## 查什么    提纲里标明“必填”的每一节，有没有可印的文字。
## 为什么    财政部门规定的内容缺一节，报告就不完整。
## 例        提纲要求“主要履职目标”，章节里没有写“履职目标”。
## 怎么改    在“章节”下补上所说的键。
""",
    is_gap=True,
)
PENDING_CHAPTER = Rule(
    "CMP002",
    "pending-chapter",
    Severity.ERROR,
    """要印的章节还是“待填”。

## 查什么    提纲要印的章节是不是空的或“待填”。
## 为什么    “待填”不能印进公开的报告。
## 例        存在问题: 待填
## 怎么改    写上文字；确实没有的写“无”。
""",
    is_gap=True,
)
BAD_FILE_NAME = Rule(
    "CMP003",
    "bad-file-name",
    Severity.ERROR,
    """文件名不能用。

## 查什么    提纲的“文件名”展开后，是否为空，是否含有 / \\ : * ? " < > | 这些字符，是否超过 80 个字。
## 为什么    这样的文件在 Windows 上存不下来，或者会存到别的文件夹里。
## 例        文件名: "{{ 部门.名称 }}/自评报告"
## 怎么改    改提纲的“文件名”，或者引用的那个事实。
""",
)
TOO_DEEP = Rule(
    "CMP004",
    "too-deep",
    Severity.ERROR,
    """层次太深，没有序号可用。

## 查什么    章节和条目的层次，是否超过提纲“编号”规定的级数；一级里的条数是否数得下。
## 为什么    公文的结构层次一般不超过四级（GB/T 9704—2012 7.3.3），再往下没有规定的序号。
## 例        “（1）”的下面又分条目。
## 怎么改    把最下面一级并进上一级的文字里，或者在提纲的“编号”里加一级。
""",
)
