"""How a kind is written: in words for people, as a pattern for editors."""

from __future__ import annotations

from typing import NamedTuple

# What YAML may take a text for, as JSON Schema names it; the most usual first.
TEXT_TYPES = ("string", "number", "boolean")
NUMBER_TYPES = ("number", "string")
INTEGER_TYPES = ("integer", "string")


class Spelling(NamedTuple):
    """How a kind is written, as far as an editor can tell: it refuses nothing that the parser accepts.

    Attributes:
        told: For people; a Chinese sentence.
        types: What YAML may take such a text for.
        pattern: Of the whole text but for the space around it, for Python and ECMAScript alike; empty for any text.
        words: The only texts there are; beside a pattern, those that it leaves out. Empty when there is none to name.
        range: The lowest and the highest number, where both are known.
    """

    told: str
    types: tuple[str, ...] = ("string",)
    pattern: str = ""
    words: tuple[str, ...] = ()
    range: tuple[int, int] | None = None


ANY_TEXT = Spelling("写文字。", TEXT_TYPES)
TEXT_WITH_NAMES = Spelling("写文字；可以用“{{ 部门.名称 }}”这样的写法引用事实。", TEXT_TYPES)
PARAGRAPHS = Spelling("写文字，各段之间空一行；或者写成列表，一条一项。可以用“{{ 数据.名称 }}”引用数字。", TEXT_TYPES)
WRITTEN_AS_DECLARED = Spelling("照提纲的“补充”所规定的类型写。", TEXT_TYPES)
