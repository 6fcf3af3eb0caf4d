"""版式.yaml: what a place changes in the look of its documents, and nothing of their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.source.read import read_file
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import filled, key
from reportgen.vocabulary.kinds import TEXT, YES_NO, Manner, ScalarKind, choice
from reportgen.vocabulary.placed import Faulty, Placed, Stated
from reportgen.vocabulary.reader import Reader
from reportgen.vocabulary.spelling import Spelling
from reportgen.world import World

FILE_NAME = "版式.yaml"

GOVERNMENT, WINDOWS, FOUNDER = "政府", "Windows", "方正"
TIMES, AS_TEXT = "Times New Roman", "与正文相同"
OUTSIDE, MIDDLE, RIGHT = "外侧", "居中", "右侧"
SIZES = {"初号": 84, "小初": 72, "一号": 52, "小一": 48, "二号": 44}
"""Sizes of the title of a cover by their Chinese names, in half points."""

_PITCH = r"[0-9]{2}(?:\.[0-9]{1,2})?\s*磅"
_LEAST, _MOST = 20, 40
_TWIPS = 20  # in a point

FONTS = choice("字体", GOVERNMENT, WINDOWS, FOUNDER)
DIGITS = choice("数字字体", TIMES, AS_TEXT)
NUMBER_SIDE = choice("页码位置", OUTSIDE, MIDDLE, RIGHT)
COVER_SIZE = choice("字号", *SIZES)


def _pitch(text: str, _manner: Manner) -> int | Refusal:
    if re.fullmatch(_PITCH, text):
        points = Decimal(text.removesuffix("磅").strip())
        if _LEAST <= points <= _MOST:
            return int(points * _TWIPS)
    return Refusal(f"“{text}”不是行距", f"写 {_LEAST} 至 {_MOST} 磅，例如“28.95磅”（每页22行）、“28磅”。")


PITCH = ScalarKind(
    "行距",
    "28磅",
    _pitch,
    Spelling(f"写磅数，{_LEAST} 至 {_MOST}；每页22行的是“28.95磅”。", pattern=_PITCH),
    states_absence=False,
)


@dataclass(frozen=True, slots=True)
class ProfileFile(Block):
    """A 版式.yaml as it is written; what is not written stays as the template has it."""

    basis: Stated[str] = key("依据", TEXT, description="依据的文件，不印出")
    fonts: Placed[str] | None = key(
        "字体",
        FONTS,
        description="一套字体：政府（仿宋_GB2312、楷体_GB2312、方正小标宋简体）、Windows（仿宋、楷体、宋体）或方正（_GBK）",
        example="Windows",
    )
    pitch: Placed[int] | None = key(
        "行距", PITCH, description="正文每行的高度，固定值；每页22行的是28.95磅", example="28磅"
    )
    third_is_bold: Placed[bool] | None = key(
        "三级标题加粗", YES_NO, description="1. 这一级的标题是否加粗；国家标准不加粗", example="否"
    )
    digits: Placed[str] | None = key("数字字体", DIGITS, description="正文里数字和字母的字体", example="与正文相同")
    number_side: Placed[str] | None = key(
        "页码位置", NUMBER_SIDE, description="外侧是单页居右、双页居左（国家标准）", example="居中"
    )
    cover_size: Placed[str] | None = key("封面标题字号", COVER_SIZE, description="封面上标题的字号", example="小初")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a place changes in a template; None leaves it as it is.

    Attributes:
        fonts: Name of a set of typefaces.
        pitch: Height of a line of text, in twips.
        third_is_bold: Whether headings of the third level are bold.
        digits: Typeface of figures and letters.
        number_side: Where page numbers stand.
        cover_size: Size of the title of a cover, in half points.
    """

    fonts: str | None = None
    pitch: int | None = None
    third_is_bold: bool | None = None
    digits: str | None = None
    number_side: str | None = None
    cover_size: int | None = None


UNCHANGED = Profile()


def read_profile(
    world: World, find: Callable[[str, str], PurePath | None], folders: tuple[str, ...]
) -> Outcome[Profile]:
    """Return what places change in the look, and what is wrong with their files.

    Args:
        world: The disk.
        find: Finds a file of a place.
        folders: The places, nearest first; each fills what those before it leave open.
    """
    file: ProfileFile | None = None
    findings: list[Finding] = []
    for path in [path for folder in folders if (path := find(folder, FILE_NAME))]:
        document = read_file(world, path)
        findings += document.findings
        if document.product is not None:
            reader = Reader(Manner(), whole=ProfileFile)
            farther = reader.block(ProfileFile, document.product.entries, Span(path.as_posix()))
            findings += reader.findings
            file = farther if file is None else filled(file, farther)
    return Outcome(UNCHANGED if file is None else _profile(file), tuple(findings))


def _profile(file: ProfileFile) -> Profile:
    size = _text(file.cover_size)
    bold, pitch = file.third_is_bold, file.pitch
    return Profile(
        fonts=_text(file.fonts),
        pitch=pitch.value if pitch and isinstance(pitch.value, int) else None,
        third_is_bold=bold.value if bold and not isinstance(bold.value, Faulty) else None,
        digits=_text(file.digits),
        number_side=_text(file.number_side),
        cover_size=SIZES[size] if size else None,
    )


def _text(stated: Placed[str] | None) -> str | None:
    return stated.value if stated is not None and isinstance(stated.value, str) else None
