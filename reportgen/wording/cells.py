"""Texts of a form: compiled once and printed for every row; one that begins with `=` is a value and stays a number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Template, nodes

from reportgen.figures.figure import Figure
from reportgen.manuscript import Number, Origin, Run, Runs
from reportgen.source.nodes import Scalar
from reportgen.values.amount import Amount
from reportgen.vocabulary.kinds import AMOUNT
from reportgen.vocabulary.prose import Prose
from reportgen.wording.expand import GAP, Wording, parts_of
from reportgen.wording.expression import Expression, Local, is_plain
from reportgen.wording.names import View
from reportgen.wording.numbers import bare_number_of, number_of
from reportgen.wording.paragraphs import Piece, split
from reportgen.wording.prints import NOTHING, Printed, numbered
from reportgen.wording.rules import MISSING_FACT, NOT_A_VALUE, NOT_ALLOWED, UNKNOWN_NAME
from reportgen.wording.snippet import ScalarSnippet, Snippet, Wrapped, name_at

BARE = "数"


class Text:
    """A text that was compiled for printing many times.

    Attributes:
        is_value: Whether it is one value and nothing else.
    """

    def __init__(self, wording: Wording, snippet: Snippet, tree: nodes.Template, *, is_value: bool) -> None:
        """Prepare a parsed text.

        Args:
            wording: Whose names it prints.
            snippet: The text with its places.
            tree: What Jinja made of it.
            is_value: Whether it is one value and nothing else.
        """
        self._wording = wording
        self._snippet = snippet
        self._template: Template | None = None
        self.is_value = is_value
        self._parts = _parts(tree, snippet)
        self._fixed = NOTHING
        if self._parts is not None and all(isinstance(part, Run) for part in self._parts):
            self._fixed = self._rendered({})

    @property
    def is_fixed(self) -> bool:
        """Whether it is the same on every row."""
        return bool(self._fixed)

    def printed(self, local: Local, blank: Printed | None = None) -> Printed:
        """Return what the text prints.

        Args:
            local: Names beside those of the report, such as the entry that a row stands for.
            blank: What is printed when there is nothing; None when that is a fault.
        """
        if self._fixed:
            return Printed(self._fixed)
        try:
            printed = self._value(local, blank) if self.is_value else Printed(self._paragraphs(local))
        except LookupError as error:
            self._wording.tell(UNKNOWN_NAME.at(self._snippet.at(0), str(error.args[0]), hint="核对名称。"))
            return Printed(NOTHING)
        except TypeError as error:
            self._wording.tell(
                NOT_ALLOWED.at(self._snippet.at(0), f"这一格印不出来：{error}", hint="核对名称和过滤器。")
            )
            return Printed(NOTHING)
        return printed if printed.paragraphs or blank is None else blank

    def _value(self, local: Local, blank: Printed | None) -> Printed:
        """Return the one value that the text is."""
        expression = self._expression
        value = expression.value(self._wording.names.outermost, local)
        parts = parts_of(value)
        if len(parts) == 1 and isinstance(parts[0], View):
            return self._view(parts[0], expression, blank)
        runs = tuple(run for part in parts for run in self._runs(part, expression.offset, blank))
        return Printed((runs,) if runs else NOTHING, self._number(value, expression, local))

    def _number(self, value: Any, expression: Expression, local: Local) -> Number | None:
        """Return the number of what is typed, or of a value that a filter prints without its unit."""
        names = self._wording.names
        if expression.filters == (BARE,):
            subject = expression.subject(names.outermost, local)
            return bare_number_of(subject.single().plain, names) if isinstance(subject, View) else None
        return number_of(value, names)

    @property
    def _expression(self) -> Expression:
        assert self._parts is not None
        return next(part for part in self._parts if isinstance(part, Expression))

    def _view(self, view: View, expression: Expression, blank: Printed | None) -> Printed:
        if view.is_list:
            entries = [self._view(entry, expression, blank) for entry in view.items()]
            return numbered(entries) if entries else blank or Printed(NOTHING)
        single = view.single()
        plain = single.plain
        if isinstance(plain, Prose):
            return Printed(self._prose(plain))
        if plain is None and blank is not None and not single.is_told:
            return blank
        if plain is None and not single.is_told:
            return Printed(self._missing(single, expression))
        bare = isinstance(plain, Amount) and (single.kind is AMOUNT or isinstance(single.value, Figure))
        if bare:
            run = single.run(self._wording.names.text(plain, with_unit=False))
        else:
            run = self._wording.run(single, self._snippet, expression.offset)
        has_number = bare or not isinstance(plain, Amount)
        number = number_of(plain, self._wording.names) if has_number else None
        if "\n" in run.text:
            return Printed(split([(run.text, Piece(run, None, 0))]), number, single)
        return Printed(((run,),) if run.text else NOTHING, number, single)

    def _missing(self, view: View, expression: Expression) -> tuple[Runs, ...]:
        """Return the gap that a draft prints, and tell what is missing where it should be written."""
        hint = f"在填报的 YAML 里补上“{view.path}”；确实没有的写“无”或“不适用”。"
        printed = name_at(self._snippet, expression.offset)
        owner = self._wording.names.nearest(view.path)
        finding = MISSING_FACT.at(owner or printed, f"要印的“{view.path}”没有填，也算不出来", hint=hint, path=view.path)
        self._wording.tell(finding.beside(printed, "要在这一格印出") if owner else finding)
        return ((view.run(GAP),),)

    def _prose(self, prose: Prose) -> tuple[Runs, ...]:
        """Return prose as the paragraphs of a cell; of a list each entry is one, with its number."""
        if prose.text is not None:
            return self._wording.paragraphs(prose.text)
        entries: list[Runs] = []
        for number, item in enumerate(prose.items, start=1):
            texts = [stated.value for stated in (item.title, item.body) if stated and isinstance(stated.value, Scalar)]
            runs = tuple(run for text in texts for run in self._wording.line(text))
            entries.append((Run(f"（{number}）"), *runs) if len(prose.items) > 1 else runs)
        return tuple(entries)

    def _paragraphs(self, local: Local) -> tuple[Runs, ...]:
        """Return the text as paragraphs, without Jinja where it holds names and words only."""
        runs: list[Run] = []
        for part in self._parts or ():
            if isinstance(part, Run):
                runs.append(part)
                continue
            for value in parts_of(part.value(self._wording.names.outermost, local)):
                if isinstance(value, View) and (value.is_list or isinstance(value.single().plain, Prose)):
                    return self._rendered(local)
                runs += self._runs(value, part.offset, None)
        if any("\n" in run.text for run in runs):
            return self._rendered(local)
        return ((tuple(runs),) if runs else NOTHING) if self._parts is not None else self._rendered(local)

    def _runs(self, part: Run | View, offset: int, blank: Printed | None) -> Iterator[Run]:
        if isinstance(part, Run):
            run = part if part.origin else Run(part.text, Origin(self._snippet.at(offset)))
        else:
            single = part.single()
            if single.plain is None and blank is not None and not single.is_told:
                return
            run = self._wording.run(single, self._snippet, offset)
        if run.text:
            yield run

    def _rendered(self, local: Mapping[str, object]) -> tuple[Runs, ...]:
        if self._template is None:
            self._template = self._wording.compiled(self._snippet)
        return self._wording.expanded(self._template, self._snippet, local)


def compiled(wording: Wording, scalar: Scalar, sample: Local) -> Text | None:
    """Return a text of a form, compiled; None when it is wrong, which is told.

    Args:
        wording: Whose names it prints.
        scalar: The text as written.
        sample: The names beside those of the report; of an entry that is repeated, any one.
    """
    if scalar.text.startswith("＝"):
        wording.tell(NOT_A_VALUE.at(scalar.span, f"“{scalar.text}”以全角的“＝”开头", hint="改成半角的“=”。"))
        return None
    is_value = scalar.text.startswith("=")
    snippet: Snippet = Wrapped(scalar, 1, "{{ ", " }}") if is_value else ScalarSnippet(scalar.unfolded)
    tree = wording.parsed(snippet, sample)
    if tree is None:
        return None
    if is_value and not _is_one_value(tree):
        hint = "“=”后面只写一个名称，可以带过滤器；别的写成 {{ }} 或 {% if %}。"
        wording.tell(NOT_A_VALUE.at(snippet.at(3), f"“{scalar.text}”不是一个值", hint=hint))
        return None
    return Text(wording, snippet, tree, is_value=is_value)


def value_of(wording: Wording, snippet: Snippet, sample: Local) -> tuple[Expression, Any] | None:
    """Return what a text stands for that is one name, compiled and looked up once; None when it is wrong.

    Args:
        wording: Whose names it uses.
        snippet: The name, in braces.
        sample: The names beside those of the report; of an entry that is repeated, any one.
    """
    tree = wording.parsed(snippet, sample)
    if tree is None:
        return None
    if not _is_one_value(tree):
        wording.tell(NOT_A_VALUE.at(snippet.at(3), "这里要写一个名称", hint="例如“项目”“项.指标”。"))
        return None
    (output,) = (node for node in tree.body if isinstance(node, nodes.Output))
    expression = Expression(output.nodes[0])
    try:
        return expression, expression.value(wording.names.outermost, sample)
    except LookupError:  # every name is right, so it stands below one that has been told
        return None
    except TypeError as error:
        wording.tell(NOT_A_VALUE.at(snippet.at(3), str(error.args[0]), hint="例如“项目”“项.指标”。"))
        return None


class Condition:
    """A condition of a form, compiled."""

    def __init__(self, wording: Wording, scalar: Scalar, sample: Local) -> None:
        """Compile a condition.

        Args:
            wording: Whose names it asks.
            scalar: The condition as written.
            sample: The names beside those of the report; of an entry that is repeated, any one.
        """
        self._snippet = Wrapped(scalar, 0, "{% if ", " %}1{% endif %}")
        tree = wording.parsed(self._snippet, sample)
        self._template = wording.compiled(self._snippet) if tree else None
        self._wording = wording

    def holds(self, local: Local) -> bool:
        """Whether the condition holds; one that is wrong, which is told, does."""
        return self._template is None or bool(self._wording.expanded(self._template, self._snippet, local))


def line_of(text: Text, local: Local) -> Runs:
    """Return what a text prints as one line: a title, a name."""
    return tuple(run for runs in text.printed(local).paragraphs for run in runs)


def _is_one_value(tree: nodes.Template) -> bool:
    outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
    values = [each for output in outputs for each in output.nodes]
    return len(outputs) == len(tree.body) == 1 and len(values) == 1 and is_plain(values[0])


def _parts(tree: nodes.Template, snippet: Snippet) -> list[Run | Expression] | None:
    """Return the words and names of a text that is one paragraph of nothing else; None for any other text."""
    parts: list[Run | Expression] = []
    if not all(isinstance(node, nodes.Output) for node in tree.body):
        return None
    for node in tree.body:
        for each in node.nodes if isinstance(node, nodes.Output) else ():
            if isinstance(each, nodes.TemplateData):
                if "\n" in each.data:
                    return None
                parts.append(Run(each.data, Origin(snippet.at((each.lineno or 1) - 1, len(each.data)))))
            elif is_plain(each):
                parts.append(Expression(each))
            else:
                return None
    return parts
