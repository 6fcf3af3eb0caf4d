"""文件里的指标归错了类，或者比率要求超过 100%。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            数量指标的指标值是否百分比，率、满意度的指标值是否个数，质量、时效、满意度指标的指标值是否金额；
            合格率、满意度等是否写成“≥100%”或超过 100%；
            任何一处写“……率达”的，后面是不是个数；“……万元/人”一类的不算。
## 为什么    归错了类，各类的分值就算错了；比率超过全部，说明没有弄清它的含义。
## 例        设备验收合格率：≥100%。
## 怎么改    换到合适的一类；比率写“100%”。
## 依据      财预〔2020〕10号 附件1、附件2 的指标分类；财预〔2021〕101号 取值指引。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.wrong_class import misfiled
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "率后面写百分数；要写个数的，前面换成“人次”“个数”等名称。"
# Words that end like rates and are none.
_NO_RATE = ("频率", "效率", "功率", "速率", "税率", "汇率", "生产率", "产出率", "周转率", "容积率", "分辨率")
# What is counted behind the name of a rate with these is points, or indicators: 演练场次、整改率2项.
_OF_INDICATORS = frozenset({"分", "项"})


@check("IND026", Severity.WARNING)
def printed_wrong_class(text: DocumentText) -> Iterator[Fault]:
    """Yield the printed indicators that plainly belong to another class."""
    yield from misfiled(text.once(printed_lines))
    for sentence in text.once(stating):
        for mention in sentence.mentions:
            is_rate = mention.name.endswith("率") and not mention.name.endswith(_NO_RATE)
            is_count = mention.number.kind is Kind.COUNT and mention.number.unit not in _OF_INDICATORS
            is_count = is_count and "/" not in mention.number.unit  # 劳动生产率 58 万元/人 is money for one of many
            if is_rate and is_count:
                yield Fault(mention.span, f"“{mention}”：率是百分比，这里写的是个数", HINT)
