"""What can be wrong with wording, in an outline, in an author's prose or in a Word template."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNKNOWN_NAME = Rule(
    "WRD001",
    "unknown-name",
    Severity.ERROR,
    """行文引用了没有的名称。

## 查什么    {{ }} 和 {% %} 里的每个名称，在事实、数据和算出的数字里有没有。
## 为什么    写错的名称印不出值，句子就缺了一块。
## 例        {{ 数据.宣将活动 }}（应为“宣讲活动”）。
## 怎么改    照提示改正；新的数字先在“数据”里取名。
""",
)
MISSING_FACT = Rule(
    "WRD002",
    "missing-fact",
    Severity.ERROR,
    """行文要印的事实没有填。

## 查什么    每个要印出的名称，填报的 YAML 里有没有值，能不能算出来。
## 为什么    没有值，句子就缺了一块，程序不会用空白代替。
## 例        行文要印 资金.上年.年初预算.合计，而“上年”没有填。
## 怎么改    在所说的位置补上这个事实；确实没有的写“无”或“不适用”。
""",
    is_gap=True,
)
PENDING_FACT = Rule(
    "WRD003",
    "pending-fact",
    Severity.ERROR,
    """事实还是“待填”。

## 查什么    填报的 YAML 里还有没有空着的或“待填”的值，不论这一次印不印出。
## 为什么    “待填”不能印进公开的报告。
## 例        编制日期: 待填
## 怎么改    填上值；确实没有的写“无”或“不适用”。
""",
    is_gap=True,
)
NOT_PRINTABLE = Rule(
    "WRD004",
    "not-printable",
    Severity.ERROR,
    """印的是一组值，不是一个值。

## 查什么    {{ }} 里的名称是不是一个值。
## 为什么    一组值没有唯一的印法。
## 例        {{ 资金 }}
## 怎么改    写到具体的一项，例如 {{ 资金.年初预算.合计 }}。
""",
)
BAD_SYNTAX = Rule(
    "WRD005",
    "bad-template-syntax",
    Severity.ERROR,
    """行文里的 {{ }} 或 {% %} 写法不对。

## 查什么    括号是否成对、是否半角，{% if %} 和 {% for %} 有没有收尾，用的过滤器有没有。
## 为什么    看不懂的写法印不出来。
## 例        {% if 资金.上年 %}…（少了 {% endif %}）
## 怎么改    照提示的行修改。
""",
)
NOT_ALLOWED = Rule(
    "WRD006",
    "not-allowed-in-wording",
    Severity.ERROR,
    """行文里做了不允许的事。

## 查什么    行文里有没有计算、调用或取用程序内部的东西。
## 为什么    数字只在一处计算，才能核对；行文不得运行程序。
## 例        {{ 资金.执行.合计 * 2 }}
## 怎么改    引用程序算好的名称，或者在“数据”里另取一个数字。
""",
)
NOT_A_VALUE = Rule(
    "WRD007",
    "not-a-value",
    Severity.ERROR,
    """“=”后面不是一个值。

## 查什么    表格里以“=”开头的格，后面是不是一个名称。
## 为什么    这样的格在 Excel 里是一个数，不能是几段文字拼成的。
## 例        =项.名称 项.编码
## 怎么改    “=”后面只写一个名称，可以带过滤器；要印几个，写成“{{ 项.名称 }}（{{ 项.编码 }}）”。
""",
)
