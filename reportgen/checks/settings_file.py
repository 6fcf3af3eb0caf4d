"""reportgen.yaml: what a project sets for its checks, beside the folders `data` and `templates`."""

from __future__ import annotations

from fractions import Fraction
from pathlib import PurePath

from reportgen.checks.reading.settings import Settings
from reportgen.checks.registry import all_checks
from reportgen.checks.rules import UNKNOWN_CODE
from reportgen.diagnostics.finding import Finding, Severity
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.source.read import read_file
from reportgen.values.rate import Rate
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import RATE, TEXT, BlockKind, ListKind, Manner, TableKind, choice
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.reader import Reader
from reportgen.world import World

FILE_NAME = "reportgen.yaml"
OFF = "不查"
_SEVERITIES = {"错误": Severity.ERROR, "警告": Severity.WARNING, "提示": Severity.NOTE}
WEIGHT = choice("级别", *_SEVERITIES, OFF)


@dataclass(frozen=True, slots=True)
class CheckSettings(Block):
    """检查: how strictly this project is checked."""

    weights: dict[str, Placed[str]] | None = key(
        "级别", TableKind(WEIGHT), description="某个代码按什么级别报；“不查”是不报", example="{AMT004: 提示}"
    )
    far_above: Stated[Rate] = key("超额线", RATE, description="完成值达到目标值的多少以上要说明原因", example="130%")
    names: tuple[Placed[str], ...] | None = key(
        "名称", ListKind(TEXT), description="必须一字不差的名称", example="[深圳市妇女联合会]"
    )
    confusions: dict[str, Stated[str]] | None = key(
        "混淆词", TableKind(TEXT), description="写错的词和应当写的词", example="{政策采购: 政府采购}"
    )
    accepted: tuple[Placed[str], ...] | None = key("放行词", ListKind(TEXT), description="不作为错别字的词")


@dataclass(frozen=True, slots=True)
class SettingsFile(Block):
    """reportgen.yaml as it is written."""

    checks: CheckSettings | None = key("检查", BlockKind(lambda: CheckSettings), description="检查的级别、界限和词典")


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What a project has set.

    Attributes:
        settings: What the checks are told.
        weights: By code, how much its findings weigh; None where it is not to be looked for.
    """

    settings: Settings
    weights: dict[str, Severity | None]

    def weighed(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return the findings as this project weighs them, without those that it does not look for."""
        return tuple(each for finding in findings if (each := self._weighed(finding)) is not None)

    def _weighed(self, finding: Finding) -> Finding | None:
        severity = self.weights.get(finding.rule.code, finding.rule.severity)
        return None if severity is None else finding.weighing(severity)


UNSET = ProjectSettings(Settings(), {})


def read_settings(world: World, folder: PurePath) -> Outcome[ProjectSettings]:
    """Return what a project has set; what the program comes with where it has set nothing.

    Args:
        world: The disk.
        folder: The folder of the project.
    """
    path = folder / FILE_NAME
    if not world.is_file(path):
        return Outcome(UNSET)
    read = read_file(world, path)
    if read.product is None:
        return Outcome(UNSET, read.findings)
    reader = Reader(Manner(), whole=SettingsFile)
    written = reader.block(SettingsFile, read.product.entries, Span(path.as_posix())).checks
    settings = _settings(written) if written else UNSET
    unknown = _unknown_codes(written.weights or {}) if written else ()
    return Outcome(settings, (*read.findings, *reader.findings, *unknown))


def _unknown_codes(weights: dict[str, Placed[str]]) -> tuple[Finding, ...]:
    """Return a finding for each code that is not that of a check: only what checks find may be weighed otherwise."""
    codes = [check.rule.code for check in all_checks()]
    return tuple(
        UNKNOWN_CODE.at(
            stated.span,
            f"“{code}”不是检查的代码",
            hint=did_you_mean(code, codes) or "reportgen explain --all 列出全部代码；只有检查的级别可以改。",
            path=stated.path,
        )
        for code, stated in weights.items()
        if code not in codes
    )


def _settings(written: CheckSettings) -> ProjectSettings:
    weights = {code: _SEVERITIES.get(word.value) for code, word in (written.weights or {}).items() if word}
    confusions = {wrong: right.value for wrong, right in (written.confusions or {}).items() if right}
    standard = Settings()
    settings = Settings(
        far_above=_fraction(written.far_above, standard.far_above),
        names=_texts(written.names),
        confusions={wrong: right for wrong, right in confusions.items() if isinstance(right, str)},
        accepted=_texts(written.accepted),
    )
    return ProjectSettings(settings, weights)


def _fraction(stated: Stated[Rate], otherwise: Fraction) -> Fraction:
    return stated.value.fraction if stated and isinstance(stated.value, Rate) else otherwise


def _texts(stated: tuple[Placed[str], ...] | None) -> tuple[str, ...]:
    return tuple(each.value for each in stated or () if isinstance(each.value, str))
