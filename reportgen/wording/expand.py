"""Wording expanded: a snippet becomes paragraphs of runs, each run with its origin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, UndefinedError, nodes, pass_context
from jinja2.exceptions import SecurityError

from reportgen.diagnostics.finding import Finding, Rule
from reportgen.figures.figure import Figure
from reportgen.manuscript import Origin, Run, Runs
from reportgen.regex import regex
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.vocabulary.placed import Faulty
from reportgen.vocabulary.prose import Prose
from reportgen.wording.budget import MOST, PRINTED, TEXT, Budget
from reportgen.wording.compiled import code_of, parsed
from reportgen.wording.environment import WordingEnvironment
from reportgen.wording.grammar import refused
from reportgen.wording.instrument import EACH, MARK, PRINT
from reportgen.wording.mistakes import raised_at, syntax_finding
from reportgen.wording.names import Names, View
from reportgen.wording.paragraphs import Piece, split
from reportgen.wording.rules import (
    MISSING_FACT,
    NOT_ALLOWED,
    NOT_PRINTABLE,
    PENDING_FACT,
    UNKNOWN_NAME,
)
from reportgen.wording.snippet import ScalarSnippet, Snippet, has_jinja, name_at
from reportgen.wording.spelling import Spelling

# Noncharacters, which the reader of YAML lets nobody type, mark where a piece of known origin begins.
_MARK = regex("\ufdd0([0-9]+)\ufdd1")
_MAX_NESTING = 8
GAP = "【待填】"
_CRITERION = "评分.指标["
"""What stands where something is not filled in yet: only a draft is printed with it, but every check of a text sees it,
so that a hole is not told a second time as a fault of the sentence around it."""


class Wording:
    """Expands wording over one report's names.

    Attributes:
        names: The names that wording may use.
        findings: Everything found wrong so far.
        faults: How often something could not be printed, be it told here or before.
    """

    def __init__(self, names: Names) -> None:
        self.names = names
        self.findings: list[Finding] = []
        self.faults = 0
        self._plain = WordingEnvironment(escape=False)
        self._xml = WordingEnvironment(escape=True)
        self._plain.filters |= {PRINT: self._print_marked, EACH: self._each, MARK: self._mark_text}
        self._xml.filters |= {PRINT: self._print_text, EACH: self._each}
        self._told: set[Finding] = set()
        self._pieces: list[Piece] = []
        self._templates: dict[ScalarSnippet, Template | None] = {}
        self._open: list[Snippet] = []
        self._budget = Budget()
        self._cells = MOST

    def paragraphs(self, scalar: Scalar, local: Mapping[str, object] | None = None) -> tuple[Runs, ...]:
        """Return a text of a YAML file as paragraphs; one that expands to nothing is left out.

        Args:
            scalar: The text, with or without Jinja.
            local: Further names, such as the entry a section is repeated for.
        """
        self._forget()
        return split(self._pieces_of(self._expand(ScalarSnippet(scalar.unfolded), local or {})))

    def line(self, scalar: Scalar, local: Mapping[str, object] | None = None) -> Runs:
        """Return a text of a YAML file as one line: a heading, a title, a name."""
        return tuple(run for runs in self.paragraphs(scalar, local) for run in runs)

    def compile_xml(self, snippet: Snippet, extra: Mapping[str, object]) -> Template | None:
        """Return a part of a Word template, checked and compiled, or None when it cannot be.

        Args:
            snippet: The XML of the part with Jinja tags.
            extra: The names that are given when it is rendered, beside facts and figures.
        """
        return self._compile(snippet, extra, is_xml=True)

    def render_xml(self, template: Template, snippet: Snippet, extra: Mapping[str, object]) -> str:
        """Return a compiled part of a Word template with its names put in, escaped for XML."""
        return self._render(template, snippet, extra)

    def _expand(self, snippet: ScalarSnippet, local: Mapping[str, object]) -> str:
        """Return the text with marks where pieces of known origin begin."""
        if not has_jinja(snippet.text):
            return self._mark(Piece(None, snippet, 0)) + snippet.text
        if snippet not in self._templates:
            self._templates[snippet] = self._compile(snippet, local, is_xml=False)
        template = self._templates[snippet]
        return self._render(template, snippet, local) if template else ""

    def affords(self, cells: int) -> bool:
        """Count cells of tables that are about to be made; whether they are no more than any report can need."""
        self._cells -= cells
        return self._cells >= 0

    def parsed(self, snippet: Snippet, local: Mapping[str, object]) -> nodes.Template | None:
        """Return a text as Jinja understands it, or None when it says what wording may not, which is told.

        Args:
            snippet: The text.
            local: Further names; of an entry that is repeated, any one.
        """
        try:
            tree, refused_nodes = parsed(snippet.text)
            findings = [refused(node, snippet) for node in refused_nodes]
            findings = findings or Spelling(self.names, snippet, local).check(tree)
            if not findings:
                return tree
        except TemplateSyntaxError as error:
            findings = [syntax_finding(snippet, error)]
        except (RecursionError, ValueError):  # what Python itself cannot read: it is too deep or too long
            findings = [_too_deep(snippet)]
        self.tell(*findings)
        return None

    def compiled(self, snippet: Snippet) -> Template:
        """Return a text that is right as a template, to be printed with `expanded` as often as is wanted."""
        return Template.from_code(self._plain, code_of(snippet.text, is_xml=False), {})

    def expanded(self, template: Template, snippet: Snippet, local: Mapping[str, object]) -> tuple[Runs, ...]:
        """Return a template as paragraphs; one that expands to nothing is left out."""
        self._forget()
        return split(self._pieces_of(self._render(template, snippet, local)))

    def run(self, view: View, snippet: Snippet, offset: int) -> Run:
        """Return a single value as a text prints it, or a gap, which is told.

        Args:
            view: The value.
            snippet: The text that prints it.
            offset: Where in the text.
        """
        self._open.append(snippet)
        try:
            return view.run(self._text(view, offset))
        finally:
            self._open.pop()

    def _compile(self, snippet: Snippet, local: Mapping[str, object], *, is_xml: bool) -> Template | None:
        if self.parsed(snippet, local) is None:
            return None
        try:
            code = code_of(snippet.text, is_xml=is_xml)
        except (RecursionError, SyntaxError, ValueError):
            self.tell(_too_deep(snippet))
            return None
        return Template.from_code(self._xml if is_xml else self._plain, code, {})

    def _forget(self) -> None:
        """Forget what the last text was put together from."""
        self._pieces.clear()
        self._templates.clear()

    def _render(self, template: Template, snippet: Snippet, local: Mapping[str, object]) -> str:
        self._open.append(snippet)
        try:
            return template.render({**self.names.outermost, **local})
        except UndefinedError as error:
            finding = UNKNOWN_NAME.at(snippet.at(raised_at(error)), str(error), hint="核对名称。")
        except (TemplateError, TypeError) as error:
            why = "" if str(error).isascii() else f"：{error}"
            message = f"行文里这样写印不出来{why}"
            finding = NOT_ALLOWED.at(snippet.at(raised_at(error)), message, hint="只引用名称和列出的过滤器。")
        finally:
            self._open.pop()
        self.tell(finding)
        return ""

    @pass_context
    def _mark_text(self, _context: Any, offset: int, _offset: int) -> str:
        """Return the mark of a stretch of text that begins at an offset."""
        return self._mark(Piece(None, self._open[-1], offset))

    @pass_context
    def _print_marked(self, _context: Any, value: Any, offset: int) -> str:
        """Return what a printed expression puts into wording, with its origin marked."""
        self._budget.spend(PRINTED)
        return "".join(self._marked(part, offset) for part in parts_of(value))

    def _marked(self, part: Run | View, offset: int) -> str:
        if isinstance(part, View):
            single = part.single()
            prose = single.plain
            if isinstance(prose, Prose) and prose.text is not None:
                return self._inner(ScalarSnippet(prose.text.unfolded), single)
            part = single.run(self._text(single, offset))
        origin = part.origin or Origin(name_at(self._open[-1], offset))
        return self._mark(Piece(Run(part.text, origin), None, 0))

    @pass_context
    def _print_text(self, _context: Any, value: Any, offset: int) -> Any:
        """Return what a printed expression puts into a Word template; Jinja escapes it."""
        self._budget.spend(PRINTED)
        if isinstance(value, str):
            return value
        return "".join(
            self._text(part.single(), offset) if isinstance(part, View) else part.text for part in parts_of(value)
        )

    @pass_context
    def _each(self, _context: Any, value: Any, length: int) -> tuple[View, ...]:
        """Return the entries of what is looped over.

        Raises:
            TypeError: It is no list.
        """
        if not isinstance(value, View) or not value.is_list:
            raise TypeError(f"“{value.path}”不是列表" if isinstance(value, View) else "这不是列表")
        entries = value.items()
        self._budget.spend(len(entries), length)
        return entries

    def _inner(self, snippet: ScalarSnippet, view: View) -> str:
        """Return a text of a fact expanded within another text.

        Raises:
            SecurityError: It leads back to itself.
        """
        if snippet in self._open or len(self._open) >= _MAX_NESTING:
            raise SecurityError(f"“{view.path}”引用的文字又引用了自己，或者一段套一段太多")
        self._budget.spend(TEXT, len(snippet.text) // TEXT)
        return self._expand(snippet, {})

    def _text(self, view: View, offset: int) -> str:
        """Return the text of a single value, or a gap, which is told unless it follows from a fault."""
        value = view.plain
        if value is Absence.PENDING:
            self.tell(self._pending(view, offset))
        elif isinstance(value, Prose) or (value is None and view.keys()) or (view.is_list and view.is_written):
            keys = "、".join(view.keys()[:8])
            hint = f"写到具体的一项：{keys}。" if keys else "列表用“列举”或 {% for %} 印出，整节文字用“取自”印出。"
            self.tell(self._at(offset, NOT_PRINTABLE, f"“{view.path}”是一组值，不能直接印出", hint, view))
        elif value is None and not view.is_told:
            hint = f"在填报的 YAML 里补上“{view.path}”；确实没有的写“无”或“不适用”。"
            self.tell(self._at(offset, MISSING_FACT, f"要印的“{view.path}”没有填，也算不出来", hint, view))
        elif value is None or value is Faulty.REPORTED:
            self.faults += 1
        else:
            return self.names.text(value)
        return GAP

    def _pending(self, view: View, offset: int) -> Finding:
        """Return the finding for a value that is 待填, placed at the value: for a figure, at what it waits for."""
        hint = "填上值；确实没有的写“无”或“不适用”。"
        owner, _, key = view.path.rpartition(".")
        criterion = self.names.label_of(owner) if owner.startswith(_CRITERION) else ""
        if criterion:  # its path is a place in the scoring table, where nobody fills in anything
            hint = f"程序算不出来；在“评价”的“指标得分”下写“{criterion}: 分数”。"
            return self._at(offset, PENDING_FACT, f"“{criterion}”的{key}还没有填", hint, view)
        printed = self._at(offset, PENDING_FACT, f"“{view.path}”还没有填", hint, view)
        inputs = self.names.figures.written_inputs(view.value) if isinstance(view.value, Figure) else ()
        cause = next((each for each in inputs if each.value is Absence.PENDING), None)
        path, span = (cause.path, cause.span) if cause else (view.path, view.span)
        if span is None:
            return printed
        return PENDING_FACT.at(span, f"“{path}”还没有填", hint=hint, path=path).beside(printed.span, "要在这里印出")

    def _at(self, offset: int, rule: Rule, message: str, hint: str, view: View) -> Finding:
        return rule.at(name_at(self._open[-1], offset), message, hint=hint, path=view.path)

    def tell(self, *findings: Finding) -> None:
        """Note what is wrong; a fault that is met a second time is told once."""
        self.faults += len(findings)
        self.findings += [finding for finding in findings if finding not in self._told]
        self._told.update(findings)

    def _mark(self, piece: Piece) -> str:
        self._pieces.append(piece)
        text = piece.run.text if piece.run else ""
        return f"\ufdd0{len(self._pieces) - 1}\ufdd1{text}"

    def _pieces_of(self, marked: str) -> list[tuple[str, Piece]]:
        parts = _MARK.split(marked)
        return [
            (text, self._pieces[int(number)]) for number, text in zip(parts[1::2], parts[2::2], strict=True) if text
        ]


def _too_deep(snippet: Snippet) -> Finding:
    return NOT_ALLOWED.at(snippet.at(0), "这里的条件套得太深，或者数字太长", hint="拆成几段。")


def parts_of(value: Any) -> tuple[Run | View, ...]:
    """Return what is to be printed: what a filter gave, a name, or words typed into the tag.

    Raises:
        TypeError: It is nothing of the kind, such as the outcome of a comparison.
    """
    if isinstance(value, tuple):
        return value
    if isinstance(value, View):
        return (value,)
    if isinstance(value, str | int) and not isinstance(value, bool):
        return (Run(str(value)),)
    str(value)  # something undefined says here what it lacks
    raise TypeError("只能印出名称、文字和数字")
