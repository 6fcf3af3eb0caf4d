"""豁免: findings of checks that the authors accept with a reason; one that meets nothing is itself a finding."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.checks.registry import all_checks
from reportgen.checks.rules import UNUSED_WAIVER
from reportgen.diagnostics.finding import Finding
from reportgen.facts.appraisal import Waiver
from reportgen.vocabulary.near import did_you_mean


def without_waived(findings: Sequence[Finding], waivers: tuple[Waiver, ...], *, is_whole: bool = True) -> list[Finding]:
    """Return the findings that are not waived, and one for each waiver that meets nothing.

    Only what checks find may be waived, and what is no error: a value that cannot be read stays one.

    Args:
        findings: What was found in a report.
        waivers: What its authors accept.
        is_whole: Whether every check could run: only then it is known which waivers meet nothing.
    """
    codes = {check.rule.code for check in all_checks()}
    # A stage before the checks may tell something that is no error, such as what a form leaves out.
    codes |= {finding.rule.code for finding in findings if not finding.is_error}
    valid = [waiver for waiver in waivers if _text(waiver.code) in codes and waiver.reason is not None]
    used: set[int] = set()
    kept: list[Finding] = []
    for finding in findings:
        meeting = [index for index, waiver in enumerate(valid) if _meets(waiver, finding)]
        used.update(meeting)
        kept += [] if meeting else [finding]
    unused = [waiver for index, waiver in enumerate(valid) if index not in used and is_whole]
    unknown = [waiver for waiver in waivers if is_whole and waiver.code and _text(waiver.code) not in codes]
    return [*kept, *(_unused(waiver) for waiver in unused), *(_unknown(waiver, sorted(codes)) for waiver in unknown)]


def _meets(waiver: Waiver, finding: Finding) -> bool:
    where = _text(waiver.where)
    is_there = not where or finding.path == where or finding.path.startswith((f"{where}.", f"{where}["))
    return finding.rule.code == _text(waiver.code) and is_there


def _text(stated: object) -> str:
    value = getattr(stated, "value", None)
    return value if isinstance(value, str) else ""


def _unused(waiver: Waiver) -> Finding:
    where = _text(waiver.where)
    message = f"没有可以豁免的 {_text(waiver.code)}" + (f"在“{where}”" if where else "")
    hint = "问题已经没有了就删去这条豁免；还在的，照问题后面的路径改“位置”。"
    return UNUSED_WAIVER.at(waiver.span, message, hint=hint, path=waiver.path)


def _unknown(waiver: Waiver, codes: list[str]) -> Finding:
    code = _text(waiver.code)
    span = waiver.code.span if waiver.code else waiver.span
    hint = did_you_mean(code, codes) or "只有检查发现的问题可以豁免；其余的要改正。"
    return UNUSED_WAIVER.at(span, f"“{code}”不是检查的代码", hint=hint, path=waiver.path)
