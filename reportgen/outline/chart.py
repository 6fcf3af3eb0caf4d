"""图表: a chart as an outline or a form says it, by the same names and texts as the cells of a form."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.outline.form_kinds import CELL_TEXT, CONDITION, EACH
from reportgen.source.nodes import Scalar
from reportgen.values.chart import ChartKind
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import TEXT, WORDING, BlockKind, ListKind, choice
from reportgen.vocabulary.placed import Placed, Stated

KIND = choice("图的样子", *(kind.value for kind in ChartKind))


@dataclass(frozen=True, slots=True)
class SeriesText(Block):
    """数据: the figures of one kind in a chart."""

    name: Stated[Scalar] = key("名称", WORDING, description="这一组数是什么，印在图例里", example="执行", required=True)
    value: Stated[Scalar] = key(
        "值", CELL_TEXT, description="每一项的数，写法同表格的格", example="=源.执行", required=True
    )


@dataclass(frozen=True, slots=True)
class ChartText(Block):
    """图表: a chart of figures, drawn by the program."""

    kind: Placed[str] | None = key("图", KIND, description="画成什么样", example="柱形", required=True)
    caption: Stated[Scalar] = key(
        "题注", WORDING, description="印在图下面的一句话，序号不用写", example="各项来源的执行", required=True
    )
    condition: Stated[Scalar] = key(
        "如果", CONDITION, description="条件不成立时没有这张图", example="资金.季度累计执行"
    )
    each: Stated[Scalar] = key(
        "每", EACH, description="轴上的各项；不写时，“数据”的每一条是一项", example="项.资金.来源 as 源"
    )
    category: Stated[Scalar] = key("分类", CELL_TEXT, description="与“每”同用：一项在轴上的名称", example="=源.名称")
    series: tuple[SeriesText, ...] | None = key(
        "数据", ListKind(BlockKind(lambda: SeriesText)), description="各组数", required=True
    )
    unit: Stated[str] = key("单位", TEXT, description="数的单位；金额和比率不用写", example="人")
    blank: Stated[Scalar] = key("空", WORDING, description="没有值时不画，替代文字里写什么", example="无")
