"""逐项: `项目 by 单位 as 组`, what is repeated and what each of it is called."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.source.nodes import Scalar
from reportgen.values.refusal import Refusal

_NAME = r"[^\W\d]\w*"
_FORM = regex(
    rf"\s*(?P<list>\S+(?:\s*、\s*\S+)*?)(?:\s+by\s+(?P<key>{_NAME}(?:\.{_NAME})*))?\s+as\s+(?P<name>{_NAME})\s*"
)
_HINT = "写成“列表 as 名称”，例如“项目 as 项”；分组时写“项目 by 单位 as 组”。"


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a table, a row, a column or an entry of a cell is repeated over.

    Attributes:
        scalar: The text as written, for places.
        start: Where in the text the list begins.
        source: The list: a dotted name, or words parted by `、`.
        key: By which key of its entries they are gathered into groups; empty when they are taken one by one.
        name: What the entry, or the group, is called in the cells.
    """

    scalar: Scalar
    start: int
    source: str
    key: str
    name: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words that a list typed into the form has; empty for a list of facts."""
        return tuple(word.strip() for word in self.source.split("、")) if "、" in self.source else ()


def parse_repeat(scalar: Scalar) -> Repeat | Refusal:
    """Return what a text says is repeated, or why it says nothing of the kind."""
    found = _FORM.fullmatch(scalar.text)
    if found is None:
        return Refusal(f"“{scalar.text}”看不懂", _HINT)
    return Repeat(scalar, found.start("list"), found["list"], found["key"] or "", found["name"])
