"""What a table, a row or an entry of a cell is repeated over, compiled."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.outline.repeat import Repeat, parse_repeat
from reportgen.outline.rules import BAD_EACH
from reportgen.source.nodes import Scalar
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.kinds import TEXT
from reportgen.vocabulary.placed import Placed
from reportgen.wording.cells import value_of
from reportgen.wording.expand import Wording
from reportgen.wording.expression import Expression, Local
from reportgen.wording.lists import at, classed, group_sample, grouped, with_parts
from reportgen.wording.names import View
from reportgen.wording.rules import UNKNOWN_NAME
from reportgen.wording.snippet import Wrapped

ORDINAL = "序号"
"""The name by which a cell knows the number of its row."""


class Entries:
    """A list of the facts, or its groups, that something is repeated over.

    Attributes:
        span: Where it is written.
        name: What each of them is called in the cells.
        scope: The names that the cells have, with any one entry, for the sake of the names it has.
    """

    def __init__(
        self, wording: Wording, scalar: Scalar, sample: Local, classes: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Compile what is repeated over; what is wrong with it is told.

        Args:
            wording: Whose names it uses.
            scalar: The text as written.
            sample: The names beside those of the report; of an entry that is repeated, any one.
            classes: The classes that its groups are put into, and the words of each; None leaves every group as it is.
        """
        self._wording = wording
        self._classes = classes
        self._repeat: Repeat | None = None
        self._expression: Expression | None = None
        self._last: tuple[Local, tuple[View, ...]] | None = None
        repeat = parse_repeat(scalar)
        one: View | None = None
        if not isinstance(repeat, Refusal):  # a refusal has been told with the shape of the form
            self._repeat = repeat
            one = self._words()[0] if repeat.words else self._compiled(repeat, sample)
        self.span = scalar.span
        self.name = self._repeat.name if self._repeat else ""
        self.scope: Local = {**sample, self.name: one, ORDINAL: 1} if self.name else sample

    def entries(self, local: Local) -> tuple[View, ...]:
        """Return the entries, or the groups; asked for the same row again, as they were.

        Args:
            local: Names beside those of the report.
        """
        if self._last is None or self._last[0] is not local:
            self._last = (local, self._entries(local))
        return self._last[1]

    def bound(self, local: Local) -> list[Local]:
        """Return the names of the cells for each entry."""
        return [
            {**local, self.name: entry, ORDINAL: number} for number, entry in enumerate(self.entries(local), start=1)
        ]

    def _entries(self, local: Local) -> tuple[View, ...]:
        if self._repeat is None:
            return ()
        if self._repeat.words:
            return self._words()
        if self._expression is None:
            return ()
        try:
            found = self._expression.value(self._wording.names.outermost, local)
        except LookupError as error:
            scalar = self._repeat.scalar
            self._wording.tell(UNKNOWN_NAME.at(scalar.span, str(error.args[0]), hint="核对名称。"))
            return ()
        if not isinstance(found, View):
            return ()
        found = with_parts(found)
        if self._repeat.key and self._classes:
            return classed(found, self._repeat.key, self._classes)
        return grouped(found, self._repeat.key) if self._repeat.key else found.items()

    def _words(self) -> tuple[View, ...]:
        assert self._repeat is not None
        span = self._repeat.scalar.span
        words = self._repeat.words
        return tuple(View(self._wording.names, Placed(word, span, word), word, TEXT) for word in words)

    def _compiled(self, repeat: Repeat, sample: Local) -> View | None:
        """Return any one entry of a list of the facts, or of its groups; None when it is wrong, which is told."""
        snippet = Wrapped(
            repeat.scalar._replace(text=repeat.scalar.text[: repeat.start + len(repeat.source)]), 0, "{{ ", " }}"
        )
        found = value_of(self._wording, snippet, sample)
        if found is None:
            return None
        self._expression, view = found
        place = snippet.at(3 + repeat.start, len(repeat.source))
        view = with_parts(view) if isinstance(view, View) else view
        if not isinstance(view, View) or not view.is_list:
            message = f"“{repeat.source}”不是列表"
            self._wording.tell(BAD_EACH.at(place, message, hint="写一个列表，例如“项目”“项.指标”。"))
            return None
        if not repeat.key:
            return view.sample()
        one = view.sample()
        if one is not None and at(one, repeat.key) is None:
            hint = f"“{repeat.source}”的每一项有：{'、'.join(one.keys()[:12])}。"
            self._wording.tell(BAD_EACH.at(place, f"“{repeat.source}”的各项没有“{repeat.key}”", hint=hint))
        return group_sample(view, repeat.key)
