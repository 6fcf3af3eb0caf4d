"""The typefaces of charts: those of the document, and behind them others of the same kind, by any of their names."""

from __future__ import annotations

from reportgen.outline.profile import AS_TEXT, Profile

_LATIN = ("Times New Roman", "Liberation Serif", "Nimbus Roman", "Tinos")
# 仿宋 first, as the text around a chart; then 宋体, which has the characters that a 仿宋 of GB 2312 lacks; then any.
_CHINESE = (
    *(
        "FangSong_GB2312",
        "仿宋_GB2312",
        "FangSong",
        "仿宋",
        "FZFangSong-Z02",
        "方正仿宋_GBK",
        "FandolFang",
        "STFangsong",
    ),
    *("SimSun", "宋体", "NSimSun", "STSong", "Songti SC", "FandolSong"),
    *("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif CJK JP", "AR PL UMing CN"),
    *("Microsoft YaHei", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans CJK JP"),
    *("WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
)


def families(profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of typefaces for figures and letters, which may be none, and for Chinese; the first is best.

    Args:
        profile: What the place of the document changes.
    """
    return () if profile.digits == AS_TEXT else _LATIN, _CHINESE
