"""`reportgen audit`: what an auditor would say of any report, without its facts."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import Any

import click

from reportgen.audit.audit import Audited, Request, audit_file
from reportgen.audit.documents import documents_at
from reportgen.checks.reading.subject import Subject
from reportgen.cli.chinese import ChineseCommand
from reportgen.cli.choosing import choosing, told
from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import TEMPLATES, bundled, settings_near
from reportgen.cli.show import show_findings, tally, with_progress
from reportgen.diagnostics.as_json import findings_json
from reportgen.diagnostics.as_sarif import findings_sarif
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import has_errors
from reportgen.diagnostics.span import Span
from reportgen.intake.read import KINDS
from reportgen.outline import read_outline
from reportgen.outline.outline import Outline
from reportgen.outline.read import Library
from reportgen.world import reason

LEVELS = ("国家", "省", "市", "区", "县", "乡")


@click.command(cls=ChineseCommand, name="audit")
@click.argument("files", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--unit", default="", metavar="名称", help="单位全称；不写时从文字里推断。")
@click.option("--level", type=click.Choice(LEVELS), help="单位的级别；不写时从单位名称推断。")
@click.option("--year", type=int, metavar="年度", help="报告的年度；不写时从标题推断。")
@click.option("--outline", metavar="提纲", help="应当按哪个提纲写，例如 shenzhen；知道时查缺漏的章节。")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "html", "docx"]),
    default="text",
    help="给人看（text），给程序读（json、sarif），网页（html），或在 Word 副本里加批注（docx）。",
)
@click.option("--out", metavar="文件夹", help="批注副本（docx）放在哪里；不写时放在当前文件夹。")
@choosing
def command(files: tuple[str, ...], form: str, **options: Any) -> int:
    """审核任何一份报告：数字对不对得上，结构、文字和隐私有没有问题。

    写文件夹的，审其中全部可以审的文件，下级文件夹里的也审。
    可以审 .docx、.xlsx、.txt、.md，装了 pdfplumber 还可以审 .pdf；只读不改，不联网。
    没有错误时退出码为 0，任何一份有错误时为 1。
    """
    disk = Disk()
    project = settings_near(disk, PurePath(files[0]))
    known = Subject(unit=options["unit"], level=options["level"] or "", year=options["year"])
    request = Request(known, project.product.settings, _outline(disk, options["outline"]))
    audited = [audit_file(disk, path, request) for path in with_progress(_documents(disk, files), "审核")]
    found = project.product.weighed(tuple(finding for each in audited for finding in each.findings))
    findings = told(disk, (*project.findings, *found), options)
    _show(disk, form, [_only(each, findings) for each in audited], options["out"])
    return 1 if has_errors(findings) else 0


def _documents(disk: Disk, typed: tuple[str, ...]) -> tuple[PurePath, ...]:
    """Return the documents that were asked for, each once.

    Raises:
        UsageError: A folder cannot be read, or has none.
    """
    found: dict[PurePath, None] = {}
    for each in typed:
        try:
            documents = documents_at(disk, PurePath(each))
        except OSError as error:
            raise click.UsageError(f"“{each}”打不开：{reason(error)}。") from error
        if not documents:
            raise click.UsageError(f"“{each}”里没有可以审的文件（{'、'.join(KINDS)}）。")
        found |= dict.fromkeys(documents)
    return tuple(found)


def _outline(disk: Disk, name: str | None) -> Outline | None:
    """Return the outline that was asked for.

    Raises:
        UsageError: There is none of that name.
    """
    if not name:
        return None
    library = Library(disk, (PurePath(TEMPLATES), PurePath(bundled(TEMPLATES))))
    read = read_outline(library, name, Span("--outline"))
    if read.product is None:
        raise click.UsageError(f"{read.findings[0].message}。{read.findings[0].hint}")
    return read.product


def _only(document: Audited, findings: tuple[Finding, ...]) -> Audited:
    kept = set(findings)
    return Audited(
        document.path, document.subject, tuple(each for each in document.findings if each in kept), document.manuscript
    )


def _show(disk: Disk, form: str, audited: list[Audited], out: str | None) -> None:
    findings = [finding for each in audited for finding in each.findings]
    if form == "json":
        click.echo(findings_json(findings), nl=False)
    elif form == "sarif":
        click.echo(findings_sarif(findings), nl=False)
    elif form == "html":
        from reportgen.audit.as_html import audit_html

        click.echo(audit_html(audited), nl=False)
    else:
        if form == "docx":
            _write_copies(disk, audited, PurePath(out or "."))
        show_findings(disk, findings)
        _summary(audited)


def _write_copies(disk: Disk, audited: list[Audited], folder: PurePath) -> None:
    """Write a commented copy of every Word file that could be read; the file itself is never touched.

    Files of one name, from several folders, have copies of several names.
    """
    from reportgen.audit.comments import commented

    written: Counter[str] = Counter()
    for each in audited:
        if each.path.suffix.lower() == ".docx" and each.manuscript is not None:
            written[each.path.stem] += 1
            again = written[each.path.stem]
            target = folder / f"{each.path.stem}（批注{again if again > 1 else ''}）.docx"
            disk.write(target, commented(disk.read(each.path), each.findings))
            click.echo(target.as_posix())


def _summary(audited: list[Audited]) -> None:
    for each in audited:
        subject = each.subject
        whom = "，".join(word for word in (subject.unit, f"{subject.year}年度" if subject.year else "") if word)
        said = f"（{whom}）" if whom else ""
        click.echo(f"{each.path.as_posix()}{said}：{tally(each.findings) or '没有发现问题'}。", err=True)
