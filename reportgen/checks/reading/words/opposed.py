"""Words that contradict each other wherever they stand side by side: 下降 4.1%，实现较快增长."""

from __future__ import annotations

from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.search import cued

_UP, _DOWN = "增长|上升|提高|提升|增加", "下降|降低|减少|回落|下滑"
_HOW = "(?:较快|快速|大幅|稳步|持续|稳定|明显|平稳|高速|逐年|显著)"
# Words that contradict each other wherever they stand side by side.
OPPOSED = (
    cued(
        "下降 降低 减少 回落 下滑",
        rf"(?:{_DOWN})了?{LOOSE}(?:%|个百分点)，(?:实现|保持|呈现?|继续|总体)*了?{_HOW}的?(?:{_UP})",
    ),
    cued(
        "增长 上升 提高 提升 增加",
        rf"(?:{_UP})了?{LOOSE}(?:%|个百分点)，(?:实现|保持|呈现?|继续|总体)*了?{_HOW}的?(?:{_DOWN})",
    ),
    # 由 9 天缩短到 8 天，增加 1 天: what the number went to, and by how much.
    cued(
        "下降 降低 减少 回落 下滑 缩短 压缩 压减 缩小",
        rf"[由从][^，。；]{{1,20}}(?:{_DOWN}|缩短|压缩|压减|缩小)(?:到|至|为)[^，。；（）0-9]{{0,10}}{LOOSE}(?P<unit>[^，。；（）0-9%‰]{{1,4}})，(?:共|净|平均|累计)*(?:{_UP}|延长|扩大)了?{LOOSE}(?P=unit)(?=[，。；、）]|$)",
    ),
    cued(
        "增长 上升 提高 提升 增加 延长 扩大",
        rf"[由从][^，。；]{{1,20}}(?:{_UP}|延长|扩大)(?:到|至|为)[^，。；（）0-9]{{0,10}}{LOOSE}(?P<unit>[^，。；（）0-9%‰]{{1,4}})，(?:共|净|平均|累计)*(?:{_DOWN}|缩短|压缩|缩小)了?{LOOSE}(?P=unit)(?=[，。；、）]|$)",
    ),
    cued(
        "超过 超出 逾期",
        r"(?<![未不没])(?<!没有)(?:(?:超过|超出)(?:了)?(?:合同|计划|规定|约定|批复)?(?:工期|期限|时限)|逾期)[^，。；0-9]{0,4}，(?:并|且)?提前(?:完成|完工|竣工|交付)",
    ),
)
