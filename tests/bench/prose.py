"""Chinese prose of any length, made up but always the same; it compresses about as well as that of real reports."""

from __future__ import annotations

from random import Random

_CHARACTERS = (
    "妇女儿童事业发展项目资金预算执行情况绩效目标完成指标满意度培训活动服务家庭社区组织宣传维权关爱保障，。；、"
)
_FIGURES = ("≥95%", "617场", "5,132.27万元", "2024年12月", "98.5%")


def prose(random: Random, shortest: int, longest: int) -> str:
    """Return a text of Chinese with some figures, as evaluations are written."""
    length = random.randint(shortest, longest)
    words = "".join(random.choices(_CHARACTERS, k=length))
    place = random.randrange(length)
    return (words[:place] + random.choice(_FIGURES) + words[place:])[:length]
