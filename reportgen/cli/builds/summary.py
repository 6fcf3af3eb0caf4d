"""What came of all reports together: counts, a table of those that failed, and a file for other programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reportgen.cli.builds.building import BUILT, FAILED, UNCHANGED, Built
from reportgen.cli.builds.state import Told
from reportgen.diagnostics.columns import width
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.text import NAMES

# With fewer reports the findings themselves can be overlooked.
_MANY, _MOST_ROWS = 10, 40
_HEAD = ("没有生成的报告", "错误", "警告", "第一个错误")


class Summary:
    """Counts what came of the reports, one after another; keeps a line of those that failed and nothing of the others.

    Attributes:
        outcomes: How many reports were built, left unchanged, and failed.
        severities: How many findings there are of each severity.
    """

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self._failed: list[tuple[str, ...]] = []

    def add(self, built: Built) -> None:
        """Count what came of a report."""
        self.outcomes[built.outcome] += 1
        own = Counter(each.severity for each in built.told)
        self.severities += own
        if built.outcome == FAILED and len(self._failed) < _MOST_ROWS:
            first = next((each.finding for each in built.told if each.severity == Severity.ERROR.value), {})
            told = f"{first.get('code', '')} {first.get('message', '')}".strip()
            numbers = (str(own[severity.value]) for severity in (Severity.ERROR, Severity.WARNING))
            self._failed.append((str(built.report), *numbers, told))

    def add_findings(self, told: Iterable[Told]) -> None:
        """Count findings that belong to no report."""
        self.severities += Counter(each.severity for each in told)

    @property
    def has_errors(self) -> bool:
        """Whether anything at all forbids publishing."""
        return self.severities[Severity.ERROR.value] > 0

    @property
    def counts(self) -> str:
        """How far the work is, for a line that is renewed."""
        return "，".join(
            f"{name} {self.outcomes[outcome]}"
            for outcome, name in ((BUILT, "生成"), (UNCHANGED, "没有变化"), (FAILED, "失败"))
        )

    def last_line(self, *, is_again: bool = False) -> str:
        """Return the last line.

        Args:
            is_again: Whether to tell what a second build would, for which nothing has changed.
        """
        built, unchanged, failed = (self.outcomes[outcome] for outcome in (BUILT, UNCHANGED, FAILED))
        built, unchanged = (0, built + unchanged) if is_again else (built, unchanged)
        told = "，".join(
            f"{count} 个{NAMES[severity]}" for severity in Severity if (count := self.severities[severity.value])
        )
        middle = f"{unchanged} 份没有变化，" if unchanged else ""
        return f"生成 {built} 份报告，{middle}{failed} 份有错误没有生成{f'（{told}）' if told else ''}。"

    @property
    def table(self) -> str:
        """The reports that failed, a line each, where there are many reports; empty otherwise."""
        if not self._failed or self.outcomes.total() < _MANY:
            return ""
        lines = [_HEAD, *self._failed]
        widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
        rows = ["  ".join(map(_padded, line, widths)).rstrip() for line in lines]
        more = self.outcomes[FAILED] - len(self._failed)
        return "\n".join([*rows, f"另有 {more} 份。"] if more else rows) + "\n"


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


class SummaryFile:
    """A JSON file with everything that came of the reports; written as they come, and there only when it is whole."""

    def __init__(self, name: str) -> None:
        """Begin the file.

        Args:
            name: Its path.

        Raises:
            OSError: It cannot be written.
        """
        self._path = Path(name)
        self._part = self._path.with_name(f".{self._path.name}.part")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._part.open("w", encoding="utf-8", errors="surrogatepass", newline="\n")
        self._file.write('{"reports": [')
        self._separator = "\n"

    def __enter__(self) -> Self:
        return self

    def add(self, built: Built) -> None:
        """Write what came of a report.

        Raises:
            OSError: The disk is full.
        """
        row = {
            "unit": built.report.unit,
            "year": built.report.year,
            "place": built.report.place.as_posix(),
            "outcome": built.outcome,
            "files": built.files,
            "why": built.why,
            "findings": [each.finding for each in built.told],
        }
        self._file.write(self._separator + json.dumps(row, ensure_ascii=False))
        self._separator = ",\n"

    def finish(self, summary: Summary) -> None:
        """Write the counts and put the file in its place.

        Raises:
            OSError: It cannot be written.
        """
        counts = {outcome: summary.outcomes[outcome] for outcome in (BUILT, UNCHANGED, FAILED)}
        severities = {severity.value: summary.severities[severity.value] for severity in Severity}
        self._file.write(f'\n], "counts": {json.dumps(counts)}, "findings": {json.dumps(severities)}}}\n')
        self._file.close()
        self._part.replace(self._path)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
        with suppress(OSError):
            self._part.unlink(missing_ok=True)
