"""补充: facts that only one place asks for, declared in its outline or in one of its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.frozen import dataclass
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, key
from reportgen.vocabulary.kinds import (
    AMOUNT,
    DAY,
    FIGURE,
    FIGURE_OR_TEXT,
    INTEGER,
    PROSE,
    QUANTITY,
    RATE,
    RAW,
    RAW_OF_INDICATOR,
    RAW_OF_PROJECT,
    SCORE,
    TEXT,
    YEAR,
    YES_NO,
    ProseKind,
    ScalarKind,
    choice,
)
from reportgen.vocabulary.placed import Placed, Stated

KINDS: dict[str, ScalarKind | ProseKind] = {
    kind.name: kind
    for kind in (
        *(TEXT, PROSE, INTEGER, AMOUNT, RATE, QUANTITY, FIGURE, FIGURE_OR_TEXT),
        *(SCORE, DAY, YEAR, YES_NO),
    )
}
"""The kinds that a local fact may have, by their Chinese names."""

KIND_NAME = choice("类型", *KINDS)
OWNERS = tuple(kind.owner for kind in (RAW, RAW_OF_PROJECT, RAW_OF_INDICATOR))
OWNER = choice("所属", *OWNERS)


@dataclass(frozen=True, slots=True)
class LocalFact(Block):
    """补充: one fact that a place asks for beside those of the national vocabulary."""

    kind: Placed[str] | None = key("类型", KIND_NAME, description="值是哪一类", example="数量", required=True)
    of: Placed[str] | None = key(
        "属于", OWNER, description="报告、每个项目或者每个指标，填在它的“补充”下；不写时是报告", example="项目"
    )
    title: Stated[str] = key("标题", TEXT, description="规范的全称；不写时就是名称", example="年末编外人员数")
    required: Placed[bool] | None = key("必填", YES_NO, description="不填是否不能印发；不写时不是必填", example="否")
    guidance: Stated[str] = key("说明", TEXT, description="给填报人看的填写要求，不印出")
    example: Stated[str] = key("例", TEXT, description="一个照着写的例子", example="12人")

    @property
    def owner(self) -> str:
        """Of what it is told; of the report, unless it says otherwise."""
        return str(self.of.value) if self.of and self.of.value in OWNERS else OWNERS[0]

    def key_named(self, name: str) -> Key | None:
        """Return the fact as a declared key, or None when its kind is not known."""
        kind = KINDS.get(str(self.kind.value)) if self.kind else None
        if kind is None:
            return None
        example = _text(self.example) or (kind.example if isinstance(kind, ScalarKind) and kind is not TEXT else "")
        is_required = self.required is not None and self.required.value is True
        guidance = _text(self.guidance).removesuffix("。")
        return Key(name, kind, _text(self.title) or name, guidance, example, required=is_required)


def keys_of(local: Mapping[str, LocalFact] | None) -> Iterator[tuple[str, Key]]:
    """Yield the facts that are declared under 补充 as declared keys, each with what it is told of."""
    for name, fact in (local or {}).items():
        key = fact.key_named(name) if fact else None
        if key:
            yield fact.owner, key


def _text(stated: Stated[str]) -> str:
    return stated.value if stated is not None and isinstance(stated.value, str) else ""
