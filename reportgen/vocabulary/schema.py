"""The declarations as a JSON Schema: an editor completes keys with it, explains them and underlines slips.

It is draft-07, which is what the YAML servers of editors read; they show `errorMessage` in place of their own English.
The reader is the authority: what it accepts the schema accepts too, and what a schema cannot express it lets through.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportgen.source.nodes import Scalar, Sequence, SourceText
from reportgen.source.parse import parse
from reportgen.values.absence import Absence
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, declared
from reportgen.vocabulary.kinds import (
    BlockKind,
    Kind,
    ListKind,
    ProseKind,
    RawKind,
    ScalarKind,
    TableKind,
    WordingKind,
)
from reportgen.vocabulary.prose import ProseItem
from reportgen.vocabulary.spelling import Spelling

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_ABSENCES = "|".join(str(absence) for absence in Absence)
_ABSENCE: Schema = {"type": ["string", "null"], "pattern": rf"^\s*(?:{_ABSENCES})?\s*$"}
_SOMETHING: Schema = {
    "type": ["string", "number", "boolean", "array"],
    "pattern": rf"^(?!\s*(?:{_ABSENCES})?\s*$)",
    "minItems": 1,
    "errorMessage": "必填：至少写一项。",
}
# As many keys as a message names.
_MOST_NAMED = 12
# Letters cannot be told from other characters by a pattern that Python and ECMAScript both know; these are none.
_NO_LETTERS = r"\s!-/:-@\[-\^`{-~、。，；：？！…—“”‘’（）《》〈〉【】"
_NAME: Schema = {
    "pattern": rf"^[^0-9{_NO_LETTERS}][^{_NO_LETTERS}]*$",
    "errorMessage": "名称只能用文字、数字和下划线，不能以数字开头。",
}


def schema_of(
    block: type[Block],
    title: str,
    *,
    is_whole: bool = True,
    asked: Mapping[str, Key] | None = None,
    local: Mapping[str, Mapping[str, Key]] | None = None,
) -> Schema:
    """Return the schema of a file whose outermost level is a block; keys and definitions in the order declared.

    Args:
        block: The dataclass that declares the outermost keys.
        title: What the file is called.
        is_whole: Whether one file holds everything; where several do, each may lack any of the outermost keys.
        asked: What is known of single names of tables beyond their titles, such as what an outline says of a chapter.
        local: The names of the tables whose kinds only outlines and forms know (补充), by what they are told of; None
            where no outline is known.
    """
    writer = _Writer(asked or {}, local or {})
    root = writer.keys_of(block)
    if not is_whole:
        root.pop("required", None)
    return {"$schema": _DRAFT, "title": title, **root, "definitions": writer.definitions}


def schema_json(schema: Schema) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _Writer:
    """Writes pieces of one schema and keeps the definitions that they refer to."""

    def __init__(self, asked: Mapping[str, Key], local: Mapping[str, Mapping[str, Key]]) -> None:
        self.definitions: Schema = {}
        self._asked = asked
        self._local = local

    def keys_of(self, block: type[Block]) -> Schema:
        """Return the schema of a block in its long form."""
        return self._mapping(each.key for each in declared(block).values())

    def _mapping(self, keys: Iterable[Key]) -> Schema:
        known = {key.name: key for key in keys}
        required = [key.name for key in known.values() if key.required]
        return {
            "type": "object",
            "properties": {name: self._key(key) for name, key in known.items()},
            **({"required": required} if required else {}),
            "additionalProperties": False,
            "errorMessage": _keys_told(list(known), required),
        }

    def _key(self, key: Key) -> Schema:
        piece = self._kind(key.kind)
        if key.required and isinstance(key.kind, ListKind):
            piece["allOf"] = [_SOMETHING]
        return {**_told(key), **piece}  # a validator takes no notice of texts beside a `$ref`, editors show them

    def _kind(self, kind: Kind) -> Schema:
        if isinstance(kind, ScalarKind):
            return _text(kind.name, kind.spelling, states_absence=kind.states_absence)
        if isinstance(kind, WordingKind):
            return _text(kind.name, kind.spelling)
        if isinstance(kind, BlockKind):
            block = kind.load()
            return self._defined(block.__name__, lambda: self._block(block))
        if isinstance(kind, ListKind):
            return self._list(kind)
        if isinstance(kind, RawKind):
            return {}
        return self._table(kind) if isinstance(kind, TableKind) else self._defined("Prose", lambda: self._prose(kind))

    def _block(self, block: type[Block]) -> Schema:
        keys = declared(block)
        short = keys.get(block.SHORT_FORM)
        if short is None:
            return self.keys_of(block)
        text = self._kind(short.key.kind)
        if (
            not isinstance(short.key.kind, ListKind) and "pattern" not in text
        ):  # a key whose colon YAML does not take for one is no text
            text["pattern"] = rf"^(?!\s*(?:{'|'.join(keys)})\s*[:：])"
            text["errorMessage"] = "键后面的冒号用半角，再空一格。"
        return _either(text, self.keys_of(block))

    def _list(self, kind: ListKind) -> Schema:
        item = self._kind(kind.item)
        items = {"type": "array", "items": item, "errorMessage": "写成列表：每项一行，以“- ”开头。"}
        if not isinstance(kind.item, ScalarKind):
            return _either(_ABSENCE, items)
        return _either(item, items) if kind.item.states_absence else {"anyOf": [_either(_ABSENCE, items), item]}

    def _table(self, kind: TableKind) -> Schema:
        if kind.names:
            named = (self._asked.get(name, Key(name, kind.item, title)) for name, title in kind.names)
            return _either(_ABSENCE, self._mapping(named))
        if isinstance(kind.item, RawKind) and (keys := self._local.get(kind.item.owner)):
            return _either(_ABSENCE, self._mapping(keys.values()))
        names = {"type": "object", "propertyNames": _NAME, "additionalProperties": self._kind(kind.item)}
        return _either(_ABSENCE, {**names, "errorMessage": "写成“名称: 值”，一行一个。"})

    def _prose(self, kind: ProseKind) -> Schema:
        items = {"type": "array", "items": self._kind(BlockKind(lambda: ProseItem))}
        return _either(_text(kind.name, kind.spelling), items)

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to a definition; one that is being made already may refer to itself."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}


def _either(text: Schema, container: Schema) -> Schema:
    """Return the schema of a value that is a text, or a mapping or list: the keywords of both side by side.

    Each keyword speaks of its own type only. With `anyOf`, editors tell of a mapping what is wrong with it as a text.
    """
    told = {"patternErrorMessage": text["errorMessage"]} if "errorMessage" in text else {}
    return {**text, **container, "type": [*text["type"], container["type"]], **told}


def _keys_told(keys: list[str], required: list[str]) -> str:
    """Return what is told of a wrong key, of a missing one, and of what should be keys and is not."""
    more = "……" if len(keys) > _MOST_NAMED else ""
    must = f"必填：{'、'.join(required)}。" if required else ""
    return f"可写的键：{'、'.join(keys[:_MOST_NAMED])}{more}。{must}"


def _text(name: str, spelling: Spelling, *, states_absence: bool = True) -> Schema:
    """Return the schema of one text."""
    told = {"errorMessage": f"{name}：{spelling.told}"}
    words: Schema = {"enum": list(spelling.words)}
    if spelling.words and spelling.pattern:
        return {"anyOf": [words, {"type": "string", "pattern": rf"^\s*(?:{spelling.pattern})\s*$"}], **told}
    if spelling.words:
        return words | told
    piece: Schema = {"type": [*spelling.types, "null"] if states_absence else list(spelling.types)}
    if spelling.range:
        piece["minimum"], piece["maximum"] = spelling.range
    if spelling.pattern:
        absent = f"|{_ABSENCES}|" if states_absence else ""
        piece["pattern"] = rf"^\s*(?:{spelling.pattern}{absent})\s*$"
    return piece | told


def _told(key: Key) -> Schema:
    """Return what an editor shows of a key; the description in Markdown also says how the value is written."""
    manner = ("**必填**　" if key.required else "") + _manner(key.kind)
    told = {
        "title": key.title,
        "description": key.description,
        "markdownDescription": "\n\n".join(filter(None, (key.description, manner.strip()))) if manner else "",
        "examples": [_example(key.example)] if key.example else [],
    }
    return {name: value for name, value in told.items() if value}


def _manner(kind: Kind) -> str:
    if isinstance(kind, ListKind):
        return _manner(kind.item)
    return "" if isinstance(kind, BlockKind | TableKind) else f"{kind.name}：{kind.spelling.told}"


def _example(text: str) -> str | list[str]:
    """Return an example as the validator sees it; numbers stay text, so that none loses its last zero."""
    node = parse(SourceText(text, text)).product
    items = node.items if isinstance(node, Sequence) else ()
    return node.text if isinstance(node, Scalar) else [item.text for item in items if isinstance(item, Scalar)]
