"""A manual page set for a terminal, as Markdown and as plain text."""

from reportgen.diagnostics.columns import width
from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.manual import markdown_page, plain_page, terminal_page

RULE = Rule(
    "AMT009",
    "example-fault",
    Severity.WARNING,
    """例子不对。

## 查什么    每个 <例子> 是否合乎规定，
            以及列表 [1, 2] 和计算 a * b。
## 为什么    不对的例子没有用处。
""",
)


def test_on_a_terminal_the_text_stands_beside_its_heading():
    assert terminal_page(RULE, 30).split("\n") == [
        "AMT009 example-fault（警告）",
        "",
        "例子不对。",
        "",
        "查什么    每个 <例子> 是否合乎",
        "          规定，",
        "          以及列表 [1, 2] 和计",
        "          算 a * b。",
        "为什么    不对的例子没有用处。",
    ]


def test_no_line_on_a_terminal_is_wider_than_it():
    lines = terminal_page(RULE, 30).split("\n")
    assert max(width(line) for line in lines) == 30


def test_markdown_takes_nothing_in_the_text_for_markup():
    assert markdown_page(RULE).split("\n") == [
        "例子不对。",
        "",
        r"**查什么**　每个 \<例子\> 是否合乎规定，",
        r"以及列表 \[1, 2\] 和计算 a \* b。",
        "",
        "**为什么**　不对的例子没有用处。",
    ]


def test_plain_text_has_a_line_for_each_section():
    assert plain_page(RULE).split("\n") == [
        "例子不对。",
        "查什么：每个 <例子> 是否合乎规定， 以及列表 [1, 2] 和计算 a * b。",
        "为什么：不对的例子没有用处。",
    ]
