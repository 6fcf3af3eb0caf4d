"""What prose says of the funds of projects that tables name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportgen.checks.reading.numbers.names import BUDGETS, EXECUTION_RATE, Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.tables.budget_rows import BudgetRow, Printed
from reportgen.checks.reading.tables.project_funds import project_funds
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.regex import regex

_YEAR = regex(r"(20[0-9]{2})年")
# Words that only say which number of the project follows; anything else may say that it is of something else.
_PLAIN = regex(
    r"(?:项目|专项|经费|资金|20[0-9]{2}年|[本当全]年|年[度初]|调整后?|预算|安排|批复|下达|数额?|总额|支出|实际|执行|完成|率"
    r"|[共已累计为是的]|[，：“”《》])*"
)


class ProjectMention(NamedTuple):
    """A number of a project in prose.

    Attributes:
        project: Its name.
        mention: The number.
        rows: What tables say of the funds of the project.
    """

    project: str
    mention: Mention
    rows: tuple[BudgetRow, ...]

    def printed(self) -> Iterator[tuple[Printed, BudgetRow]]:
        """Yield the numbers of tables that it may repeat, with their rows; none where its words do not tell which."""
        yield from ((each, row) for row in self.rows for each in _printed(self.mention, row))


def project_mentions(text: DocumentText, year: int | None) -> Iterator[ProjectMention]:
    """Yield the numbers of prose that follow the name of a project, and are of the year of the document.

    Args:
        text: The document.
        year: Its year, where it is known.
    """
    rows: dict[str, list[BudgetRow]] = {}
    for each in text.once(project_funds):
        rows.setdefault(each.project, []).append(each.row)
    names = re.compile("|".join(re.escape(name) for name in sorted(rows, key=len, reverse=True)) or "(?!)")
    for sentence in text.once(stating) if rows else ():
        if sentence.stretch.setting in {Setting.BODY, Setting.ITEM}:
            for name in names.finditer(sentence.text):
                told = _told(sentence, name.end(), year)
                yield from (ProjectMention(name[0], mention, tuple(rows[name[0]])) for mention in told)


def _told(sentence: Sentence, start: int, year: int | None) -> Iterator[Mention]:
    """Yield the numbers behind a name, as far as nothing but plain words lead from one to the next."""
    for mention in sentence.exact_from(start):
        gap = sentence.text[start : mention.start]
        said = _YEAR.search(gap)
        if not _PLAIN.fullmatch(gap) or (said and year and int(said[1]) != year):
            return
        yield mention
        start = mention.end


def _printed(mention: Mention, row: BudgetRow) -> Sequence[Printed]:
    if mention.number.kind is Kind.RATE:
        return (row.rate,) if EXECUTION_RATE.search(mention.name) else ()
    if mention.number.kind is not Kind.MONEY:
        return ()
    return (row.spent,) if mention.role is Role.EXECUTED else row.budgets if mention.role in BUDGETS else ()
