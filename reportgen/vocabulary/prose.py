"""Prose as authors write it: paragraphs, or a list of items that may hold further items."""

from __future__ import annotations

from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import PROSE, WORDING
from reportgen.vocabulary.placed import Stated


@dataclass(frozen=True, slots=True)
class Prose:
    """Text with places: either paragraphs (split at blank lines when printed) or items; Jinja allowed in both."""

    text: Scalar | None = None
    items: tuple[ProseItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ProseItem(Block):
    """One entry of a list; a bare text is its 正文."""

    SHORT_FORM: ClassVar[str] = "正文"

    title: Stated[Scalar] = key("标题", WORDING, description="这一条的小标题")
    body: Stated[Scalar] = key("正文", WORDING, description="这一条的文字")
    below: Stated[Prose] = key("条目", PROSE, description="这一条下面的各条")
