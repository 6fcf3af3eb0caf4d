"""How a result is held against its target in words: 达到不低于 90% 的目标值; 超额完成年度目标 20 场."""

from __future__ import annotations

from reportgen.regex import regex

# What stands between the result and the number of the target.
SAID = regex(
    r"^，?(?:均|都|已)*(?P<not>未|没有|尚未)?(?P<word>达到|达|(?:超额|圆满|如期|按期|全面)?完成|实现|高于|超过|超出|低于|少于)了?"
    r"(?:(?:年度|年初|预算|上级|[省市区县])*(?:设定|设置|确定|下达|批复|规定|制定|预设|申报|核定)的)?"
    r"(?P<aim>(?:年度|年初|预期|绩效|既定|全年)*(?:目标|指标|计划|任务)(?:任务|值|数)?（?(?:目标)?)?"
    r"(?:(?P<least>不低于|不少于|≥)|(?P<most>不高于|不超过|≤))?$"
)
# What calls the number behind it a target.
TARGET = regex(
    r"^(?:以上|及以上|以下|以内)?的?(?:年度|年初|预期|绩效|既定|上级|规定|国家|省定?|市定?|合格)*(?:目标|指标|控制标准|标准|控制线|要求)"
)
# Behind a target that was named before its number nothing is told of it: not 完成年度任务 50 个的 80%.
ENDS = regex(r"^(?:及?以上|以内)?的?(?:目标|要求|标准|任务)?）?(?=[，。；、]|$)")
