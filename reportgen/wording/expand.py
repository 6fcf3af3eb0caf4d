"""Wording expanded: a snippet becomes paragraphs of runs, each run with its origin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, UndefinedError, nodes, pass_context
from jinja2.exceptions import SecurityError

from reportgen.diagnostics.finding import Finding, Rule
from reportgen.manuscript import Run, Runs
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Faulty
from reportgen.vocabulary.prose import Prose
from reportgen.wording.environment import WordingEnvironment
from reportgen.wording.filters import FILTERS
from reportgen.wording.names import Names, View
from reportgen.wording.paragraphs import Piece, split
from reportgen.wording.rules import (
    BAD_SYNTAX,
    MISSING_FACT,
    NOT_ALLOWED,
    NOT_PRINTABLE,
    PENDING_FACT,
    UNKNOWN_NAME,
)
from reportgen.wording.snippet import ScalarSnippet, Snippet, data_offsets, has_jinja, print_offsets
from reportgen.wording.spelling import Spelling

# Noncharacters, which the reader of YAML lets nobody type, mark where a piece of known origin begins.
_MARK = re.compile("\ufdd0([0-9]+)\ufdd1")
_PRINT = "印"
_MAX_NESTING = 8


class Wording:
    """Expands wording over one report's names.

    Attributes:
        names: The names that wording may use.
        findings: Everything found wrong so far.
    """

    def __init__(self, names: Names) -> None:
        self.names = names
        self.findings: list[Finding] = []
        self._plain = WordingEnvironment(escape=False)
        self._xml = WordingEnvironment(escape=True)
        self._plain.filters[_PRINT] = self._print_marked
        self._xml.filters[_PRINT] = self._print_text
        self._pieces: list[Piece] = []
        self._open: list[Snippet] = []

    def paragraphs(self, scalar: Scalar, local: Mapping[str, object] | None = None) -> tuple[Runs, ...]:
        """Return a text of a YAML file as paragraphs; one that expands to nothing is left out.

        Args:
            scalar: The text, with or without Jinja.
            local: Further names, such as the entry a section is repeated for.
        """
        outermost = not self._open
        if outermost:
            self._pieces = []
        marked = self._expand(ScalarSnippet(scalar), local or {})
        return split(self._pieces_of(marked))

    def line(self, scalar: Scalar, local: Mapping[str, object] | None = None) -> Runs:
        """Return a text of a YAML file as one line: a heading, a title, a name."""
        return tuple(run for runs in self.paragraphs(scalar, local) for run in runs)

    def compile_xml(self, snippet: Snippet, extra: Mapping[str, object]) -> Template | None:
        """Return a part of a Word template, checked and compiled, or None when it cannot be.

        Args:
            snippet: The XML of the part with Jinja tags.
            extra: The names that are given when it is rendered, beside facts and figures.
        """
        return self._compile(self._xml, snippet, extra)

    def render_xml(self, template: Template, snippet: Snippet, extra: Mapping[str, object]) -> str:
        """Return a compiled part of a Word template with its names put in, escaped for XML."""
        return self._render(template, snippet, extra)

    def _expand(self, snippet: Snippet, local: Mapping[str, object]) -> str:
        """Return the text with marks where pieces of known origin begin."""
        if not has_jinja(snippet.text):
            return self._mark(Piece(None, snippet, 0)) + snippet.text
        template = self._compile(self._plain, snippet, local)
        return self._render(template, snippet, local) if template else ""

    def _compile(
        self, environment: WordingEnvironment, snippet: Snippet, local: Mapping[str, object]
    ) -> Template | None:
        try:
            tree = environment.parse(snippet.text)
            spelling = Spelling(self.names, snippet, local)
            spelling.check(tree)
            self.findings.extend(spelling.findings)
            self._instrument(tree, snippet, marked=environment is self._plain)
            code = environment.compile(tree)
        except TemplateSyntaxError as error:
            self.findings.append(_syntax_finding(snippet, error))
            return None
        return Template.from_code(environment, code, {}) if not spelling.findings else None

    def _instrument(self, tree: nodes.Template, snippet: Snippet, *, marked: bool) -> None:
        """Send every printed expression through `印`, and mark where each stretch of text begins."""
        expressions, texts = 0, 0
        offsets = data_offsets(snippet.text) if marked else []
        for output in tree.find_all(nodes.Output):
            children: list[nodes.Expr] = []
            for child in output.nodes:
                if not isinstance(child, nodes.TemplateData):
                    index = nodes.Const(expressions)
                    children.append(nodes.Filter(child, _PRINT, [index], [], None, None, lineno=child.lineno))
                    expressions += 1
                    continue
                if marked and child.data:
                    offset = offsets[texts] if texts < len(offsets) else 0
                    children.append(nodes.TemplateData(self._mark(Piece(None, snippet, offset)), lineno=child.lineno))
                    texts += 1
                children.append(child)
            output.nodes = children

    def _render(self, template: Template, snippet: Snippet, local: Mapping[str, object]) -> str:
        self._open.append(snippet)
        try:
            root = {key: self.names.root.child(key) for key in self.names.root.keys()}
            return template.render({**root, **local})
        except SecurityError as error:
            self._note(NOT_ALLOWED, snippet, f"行文里不允许这样做：{error}", "只引用名称；要算的数字由程序计算。")
        except UndefinedError as error:
            self._note(UNKNOWN_NAME, snippet, f"引用了没有的名称：{error.message}", "核对名称。")
        except (TemplateError, TypeError) as error:
            self._note(NOT_ALLOWED, snippet, f"行文里这样写印不出来：{error}", "只引用名称和列出的过滤器。")
        finally:
            self._open.pop()
        return ""

    @pass_context
    def _print_marked(self, _context: Any, value: Any, index: int) -> str:
        """Return what a printed expression puts into wording, with its origin marked."""
        if isinstance(value, View):
            single = value.single()
            prose = single.plain
            if isinstance(prose, Prose) and prose.text is not None and len(self._open) < _MAX_NESTING:
                return self._expand(ScalarSnippet(prose.text), {})
            return self._mark(Piece(single.run(self._text(single, index)), None, 0))
        if isinstance(value, tuple):
            return "".join(self._mark(Piece(run, None, 0)) for run in value)
        return self._mark(Piece(Run(str(value)), None, 0))

    @pass_context
    def _print_text(self, _context: Any, value: Any, index: int) -> Any:
        """Return what a printed expression puts into a Word template; Jinja escapes it."""
        if isinstance(value, View):
            return self._text(value.single(), index)
        return "".join(run.text for run in value) if isinstance(value, tuple) else value

    def _text(self, view: View, index: int) -> str:
        """Return the text of a single value; one that cannot be printed is a finding."""
        value = view.plain
        if value is Faulty.REPORTED:
            return ""
        if value is Absence.PENDING:
            self._fault(PENDING_FACT, index, view, f"“{view.path}”还没有填")
        elif isinstance(value, Prose) or (value is None and view.keys()):
            self._fault(NOT_PRINTABLE, index, view, f"“{view.path}”是一组值，不能直接印出")
        elif value is None:
            self._fault(MISSING_FACT, index, view, f"要印的“{view.path}”没有填，也算不出来")
        else:
            return self.names.text(value)
        return ""

    def _fault(self, rule: Rule, index: int, view: View, message: str) -> None:
        snippet = self._open[-1]
        offsets = print_offsets(snippet.text)
        place = snippet.at(offsets[index] if index < len(offsets) else 0, 1)
        keys = "、".join(view.keys()[:8])
        hint = {
            MISSING_FACT.code: f"在填报的 YAML 里补上“{view.path}”；确实没有的写“无”或“不适用”。",
            PENDING_FACT.code: "填上值；确实没有的写“无”或“不适用”。",
            NOT_PRINTABLE.code: f"写到具体的一项：{keys}。" if keys else "用“取自”印出整节文字。",
        }[rule.code]
        finding = rule.at(place, message, hint=hint, path=view.path)
        if view.span and rule is PENDING_FACT:
            finding = rule.at(view.span, message, hint=hint, path=view.path).beside(place, "要在这里印出")
        if finding not in self.findings:
            self.findings.append(finding)

    def _note(self, rule: Rule, snippet: Snippet, message: str, hint: str) -> None:
        offsets = print_offsets(snippet.text)
        self.findings.append(rule.at(snippet.at(offsets[0] if offsets else 0), message, hint=hint))

    def _mark(self, piece: Piece) -> str:
        self._pieces.append(piece)
        text = piece.run.text if piece.run else ""
        return f"\ufdd0{len(self._pieces) - 1}\ufdd1{text}"

    def _pieces_of(self, marked: str) -> list[tuple[str, Piece]]:
        parts = _MARK.split(marked)
        return [
            (text, self._pieces[int(number)]) for number, text in zip(parts[1::2], parts[2::2], strict=True) if text
        ]


def _syntax_finding(snippet: Snippet, error: TemplateSyntaxError) -> Finding:
    """Return the finding for what Jinja cannot read, placed on its line."""
    lines = snippet.text.split("\n")
    before = lines[: error.lineno - 1]
    line = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    column = max(min((found for mark in ("{{", "{%") if (found := line.find(mark)) >= 0), default=0), 0)
    span = snippet.at(sum(len(each) + 1 for each in before) + column, 2)
    unknown = re.match(r"No (?:filter|test) named '(.+)'", error.message or "")
    if unknown:
        hint = did_you_mean(unknown[1], FILTERS) or f"可用的有：{'、'.join(FILTERS)}。"
        return BAD_SYNTAX.at(span, f"没有“{unknown[1]}”这个过滤器", hint=hint)
    hint = "检查 {{ }} 和 {% %} 是否成对、半角，{% if %} 有没有 {% endif %}，{% for %} 有没有 {% endfor %}。"
    return BAD_SYNTAX.at(span, f"这里的模板写法看不懂：{error.message}", hint=hint)
