"""What can be wrong with the YAML itself, before anything is known of its meaning."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNREADABLE = Rule(
    "YML001",
    "unreadable-file",
    Severity.ERROR,
    """文件或文件夹读不到。

## 查什么    命令行给出的路径，和报告文件夹里的每个 .yaml 文件，能否打开。
## 为什么    少读一个文件，报告就会少一部分，而且看不出来。
## 例        data/shenzhen-women/2023 不存在。
## 怎么改    核对路径；没有权限时请管理员开放。
""",
)
NO_REPORT = Rule(
    "YML002",
    "no-report",
    Severity.ERROR,
    """路径下没有报告。

## 查什么    路径是不是一份报告（data/单位/年度），或者含有报告的文件夹。
## 为什么    报告按“单位/年度”存放，别处的 YAML 不会被当成报告。
## 例        data/shenzhen-women/草稿 里有文件，但文件夹名不是四位年度。
## 怎么改    把文件放进 data/单位/年度/ 文件夹，或写成 data/单位/年度.yaml。
""",
)
NOT_UTF8 = Rule(
    "YML003",
    "not-utf8",
    Severity.ERROR,
    """文件不是 UTF-8 编码。

## 查什么    文件的每个字节是否合乎 UTF-8。
## 为什么    记事本等软件可能按 GB18030（ANSI）保存，换一台电脑就成乱码。
## 例        第一行从“报”字起不是 UTF-8。
## 怎么改    用编辑器“另存为”，编码选 UTF-8。
""",
)
INVISIBLE_CHARACTER = Rule(
    "YML004",
    "invisible-character",
    Severity.ERROR,
    """文字里有控制字符或看不见的字符。

## 查什么    控制字符、零宽空格、方向标记、行分隔符等不能印出的字符。
## 为什么    它们在 Word 里会消失、分段或截断文字，而编辑器里看不见。
## 例        从网页复制的“深圳市”中夹着零宽空格 U+200B。
## 怎么改    删去这个字符，重新输入前后两个字。
""",
)
SYNTAX = Rule(
    "YML005",
    "yaml-syntax",
    Severity.ERROR,
    """不合 YAML 语法。

## 查什么    缩进、引号、括号、冒号和横线是否成对、对齐。
## 为什么    语法不通，后面的内容就读不出来。
## 例        上一行的引号没有收尾。
## 怎么改    按提示的行列修改；键和值之间用半角冒号加一个空格，同级的键左边对齐。
""",
)
TAB = Rule(
    "YML006",
    "tab-indent",
    Severity.ERROR,
    """用制表符（Tab）缩进。

## 查什么    行首是否有制表符。
## 为什么    YAML 只认空格缩进，制表符在不同编辑器里宽窄不一。
## 例        行首按了一次 Tab 键。
## 怎么改    换成空格，每级两个；编辑器里可设“以空格代替 Tab”。
""",
)
FULL_WIDTH_COLON = Rule(
    "YML007",
    "full-width-colon",
    Severity.ERROR,
    """键后用了全角冒号。

## 查什么    该写“键: 值”的地方是否写成了“键：值”。
## 为什么    YAML 只认半角冒号加一个空格，全角冒号会被当作文字的一部分。
## 例        名称：深圳市妇女联合会
## 怎么改    改成半角冒号，后面空一格：名称: 深圳市妇女联合会
""",
)
DUPLICATE_KEY = Rule(
    "YML008",
    "duplicate-key",
    Severity.ERROR,
    """同一个键写了两次。

## 查什么    同一层里有没有相同的键；同一份报告的两个文件里有没有相同的顶层键（项目、数据除外）。
## 为什么    两处的值可能不同，程序不能替人选一个。
## 例        报告.yaml 和 部门.yaml 都写了“部门”。
## 怎么改    留一处，删一处。
""",
)
TOO_LARGE = Rule(
    "YML009",
    "too-large",
    Severity.ERROR,
    """文件太大、太深或引用太多。

## 查什么    文件不超过 16 MB，层次不超过 64 层，锚点引用（&、*）展开后不超过 100 万个值。
## 为什么    超出这些限度的不是手写的事实，读它会耗尽内存。
## 例        几行互相引用的锚点展开成上亿个值。
## 怎么改    拆成几个文件，去掉多余的层次和引用。
""",
)
UNSUPPORTED = Rule(
    "YML010",
    "unsupported-yaml",
    Severity.ERROR,
    """用了本程序不用的 YAML 写法。

## 查什么    标签（!开头）、一个文件里的第二份文档（---）、不是文字的键。
## 为什么    这些写法对填报没有用处，却可能改变值的含义。
## 例        年度: !!str 2024
## 怎么改    直接写值：年度: 2024
""",
)
EMPTY = Rule(
    "YML011",
    "empty-file",
    Severity.ERROR,
    """文件是空的。

## 查什么    .yaml 文件里是否有内容。
## 为什么    空文件多半是没有保存成功。
## 例        章节.yaml 只有注释。
## 怎么改    补上内容，或删去这个文件。
""",
)
NOT_A_MAPPING = Rule(
    "YML012",
    "not-a-mapping",
    Severity.ERROR,
    """文件的最外层不是“键: 值”。

## 查什么    每个文件的最外层是否由“键: 值”组成。
## 为什么    事实按键存放，列表或一段文字没有名字，无从引用。
## 例        文件从“- 名称: …”开始。
## 怎么改    在最外层加上键，例如“项目:”。
""",
)
