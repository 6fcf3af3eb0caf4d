"""What can be wrong with a file that was sent around."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNREADABLE = Rule(
    "VER001",
    "unreadable-for-verifying",
    Severity.ERROR,
    """要核对的文件读不出来。

## 查什么    文件在不在，是不是完整的 .docx 或 .xlsx。
## 为什么    读不出来就说不出它来自哪里、改过没有。
## 例        文件只下载了一半。
## 怎么改    重新拿一份，或用 Word、Excel 打开后另存为 .docx、.xlsx。
""",
)
NO_STAMP = Rule(
    "VER002",
    "no-stamp",
    Severity.ERROR,
    """文件里没有来历。

## 查什么    文件的自定义属性里有没有 reportgen 写的来历（生成程序、事实摘要、文字摘要）。
## 为什么    没有来历，就不知道它出自哪些事实、有没有改过。
## 例        复制正文另存的文件；用“检查文档”删去了属性的文件；不是 reportgen 生成的文件。
## 怎么改    要发出的文件，从 out 文件夹里拿生成的原件。
""",
)
EDITED = Rule(
    "VER003",
    "edited-by-hand",
    Severity.ERROR,
    """文字在生成之后改过。

## 查什么    文件里的每一段、每一行表格，与生成时是否相同；只改字体、字号、页面的不算。
## 为什么    直接改成品，下一次生成就会盖掉；改过的数也没有经过检查。
## 例        第12段的“96.36%”改成了“96.42%”。
## 怎么改    该改的改在 data 里的 YAML 文件中，再生成一次；改错了的，用 out 文件夹里的原件。
""",
)
STALE = Rule(
    "VER004",
    "facts-changed-since",
    Severity.WARNING,
    """事实在文件生成之后改过。

## 查什么    生成时读到的事实、提纲、表格和 Word 模板，与现在的是否完全相同。
## 为什么    旧文件上的数可能已经不是现在的数。
## 例        报告印好以后，补录了一个项目的支出。
## 怎么改    再生成一次，用新的文件换下旧的。
""",
)
NO_FACTS = Rule(
    "VER005",
    "facts-not-found",
    Severity.NOTE,
    """找不到文件出自的事实。

## 查什么    文件的来历里写的单位和年度，在 data 文件夹里有没有。
## 为什么    没有事实，只能查文字改过没有，不能查事实变了没有。
## 例        在另一台电脑上核对，那里没有这个单位的数据。
## 怎么改    在有这份数据的文件夹里运行，或用 --data 写明数据在哪里。
""",
)
OTHER_PROGRAM = Rule(
    "VER006",
    "other-version",
    Severity.NOTE,
    """文件是别的版本的程序生成的。

## 查什么    文件的来历里写的程序版本，与现在的是否相同。
## 为什么    不同的版本印出的文字可能不同，所以只按文件自带的逐段摘要比较。
## 例        文件由 reportgen 0.1.0 生成，现在的是 0.2.0。
## 怎么改    不用改；要逐字比较的，用原来的版本核对，或再生成一次。
""",
)
