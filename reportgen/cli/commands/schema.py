"""`reportgen schema`: the vocabulary for editors, as JSON Schema, and for people, as a glossary."""

from __future__ import annotations

from typing import NoReturn

import click

from reportgen.cli.chinese import ChineseCommand


@click.command(cls=ChineseCommand, name="schema")
@click.argument("path", required=False, metavar="[路径]")
@click.option("--outline", "about", flag_value="outline", help="印出提纲文件 outline.yaml 的模式。")
@click.option("--form", "about", flag_value="form", help="印出表格文件 forms/*.yaml 的模式。")
@click.option("--profile", "about", flag_value="profile", help="印出版式文件 版式.yaml 的模式。")
@click.option("--glossary", "about", flag_value="glossary", help="印出词汇表：每个键的写法、意思和例子。")
def command(path: str | None, about: str | None) -> int:
    """印出数据文件的模式（JSON Schema），供编辑器提示和检查。

    路径是一份报告（data/单位/年度）：模式里标明它的提纲要印哪些章节，哪些必填。
    不写路径时，印出各报告通用的模式。
    """
    if about and path:
        _refuse(f"--{about} 与报告无关，不写路径")
    if about == "glossary":
        click.echo(_glossary(), nl=False)
        return 0
    if about == "outline":
        click.echo(_outline_schema(), nl=False)
        return 0
    if about == "profile":
        click.echo(_profile_schema(), nl=False)
        return 0
    if about == "form":
        click.echo(_form_schema(), nl=False)
        return 0
    return _facts(path)


def _glossary() -> str:
    from reportgen.facts.facts import Facts
    from reportgen.outline.form import FormFile
    from reportgen.outline.outline import OutlineFile
    from reportgen.outline.profile import ProfileFile
    from reportgen.vocabulary.glossary import Part, glossary

    facts = Part("事实", "写在 `data/单位/年度/` 下的 YAML 文件里，怎样分成几个文件都可以。", Facts)
    outline = Part("提纲", "写在 `templates/地方/outline.yaml` 里。", OutlineFile)
    form = Part("表格", "写在 `templates/地方/forms/表.yaml` 里。写法见 [表格的写法](forms.md)。", FormFile)
    about = "写在 `templates/地方/版式.yaml` 里；没有写的照模板。见 [版面](pages.md)。"
    return glossary((facts, outline, form, Part("版式", about, ProfileFile)))


def _outline_schema() -> str:
    from reportgen.outline.outline import OutlineFile
    from reportgen.vocabulary.schema import schema_json, schema_of

    return schema_json(schema_of(OutlineFile, "一个地方的提纲"))


def _form_schema() -> str:
    from reportgen.outline.form import FormFile
    from reportgen.vocabulary.schema import schema_json, schema_of

    return schema_json(schema_of(FormFile, "一张表"))


def _profile_schema() -> str:
    from reportgen.outline.profile import ProfileFile
    from reportgen.vocabulary.schema import schema_json, schema_of

    return schema_json(schema_of(ProfileFile, "一个地方的版式"))


def _facts(path: str | None) -> int:
    """Print the schema of facts: of one report, or of all."""
    from reportgen.cli.machine.disk import Disk
    from reportgen.cli.project import library_of, reports_at
    from reportgen.cli.show import show_findings
    from reportgen.diagnostics.outcome import has_errors
    from reportgen.facts.schema import facts_schema
    from reportgen.pipeline import prescribed_for
    from reportgen.vocabulary.schema import schema_json

    if path is None:
        click.echo(schema_json(facts_schema()), nl=False)
        return 0
    disk = Disk()
    reports, findings = reports_at(disk, (path,))
    if len(reports) > 1:
        _refuse(f"“{path}”下有 {len(reports)} 份报告，写明其中一份")
    for report in reports:
        prescribed = prescribed_for(disk, library_of(disk, report), report)
        findings += prescribed.findings
        schema = facts_schema(prescribed.product, is_whole=disk.is_file(report.place))
        click.echo(schema_json(schema), nl=False)
    show_findings(disk, findings)
    return 1 if has_errors(findings) else 0


def _refuse(message: str) -> NoReturn:
    """Tell that the command was typed wrongly.

    Raises:
        click.UsageError: Always.
    """
    raise click.UsageError(message)
