"""Characters of the names of offices and places that are typed or read for one another."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.words.common_words import COMMON_WORDS

# By sound (州 洲) or by shape (委 季); each may stand where one of the others is meant.
_GROUPS = """
    务物勿误悟 馆管官关 州洲 会汇惠荟 联连 协胁 局居 政正证征 财材才 教校 民明名 建健键 发法 农浓 业叶 游由 厅听 委季
    妇负 残惨 科课 技枝 术述木 卫为 审申 计记 信讯 访仿坊 督都 理里 应因 急及 交较 通同 运远 输轮 生声 态泰 环还 境镜
    资姿 源原 规归 林临 水永 力利 保宝 障彰 医衣 院园 社设 街阶 道到 办辨 监检 察查 文闻 化华 图团 体休 山仙 江讲 河何
    湖胡 海每 城成诚 平坪苹 宁拧
"""
LOOKALIKES = {each: group.replace(each, "") for group in _GROUPS.split() for each in group}


def lookalikes_of(name: str) -> Iterator[tuple[int, str]]:
    """Yield a name with each of its characters taken for another, and where; its first one stays."""
    for at in range(1, len(name)):
        for other in LOOKALIKES.get(name[at], ""):
            yield at, name[:at] + other + name[at + 1 :]


def begins_word(last: str, following: str) -> bool:
    """Whether the last character of a name begins the word behind it: 图书管理 is no 图书馆."""
    return last + following in COMMON_WORDS
