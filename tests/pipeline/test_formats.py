"""`build --format`: Word, workbook and PDF of one document, and what is told when there can be no PDF."""

import shutil
from pathlib import PurePath

import pytest
from support.project import EXAMPLE, copy_project, edit, run

from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of
from reportgen.pipeline import Order, build_report
from reportgen.source.discover import ReportPlace
from reportgen.world import NoOffice


class DiskWithout(Disk):
    """A disk of a machine where LibreOffice is missing, or fails."""

    def __init__(self, error):
        self._error = error

    def pdf_of(self, content, suffix):
        raise self._error


def build(world, folder, formats):
    place = ReportPlace(PurePath(folder / EXAMPLE), "shenzhen-women", 2024)
    return build_report(world, library_of(world, place), place, Order(PurePath(folder / "out"), formats=formats))


def endings(outcome):
    return sorted(file.suffix for file in outcome.product)


def test_a_report_with_a_form_has_a_workbook_when_one_is_asked_for(tmp_path):
    project = copy_project(tmp_path)
    assert endings(build(Disk(), project, ("docx", "xlsx"))) == [".docx", ".xlsx"]
    assert endings(build(Disk(), project, ("docx",))) == [".docx"]


def test_a_report_without_forms_has_no_workbook(tmp_path):
    project = copy_project(tmp_path)
    edit(project / EXAMPLE / "报告.yaml", "- shenzhen", "- national")
    assert endings(build(Disk(), project, ("docx", "xlsx"))) == [".docx"]


@pytest.mark.parametrize(
    ("error", "said"), [(NoOffice(), "没有装 LibreOffice"), (OSError("太慢"), "没有生成 PDF：太慢")]
)
def test_without_a_pdf_that_was_asked_for_nothing_is_written_and_the_reason_told(tmp_path, error, said):
    outcome = build(DiskWithout(error), copy_project(tmp_path), ("docx", "pdf"))
    assert outcome.product == ()
    assert any(finding.rule.code == "PUB003" and said in finding.message for finding in outcome.findings)
    assert not (tmp_path / "out").exists()


@pytest.mark.office
@pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed: apt-get install libreoffice-writer"
)
def test_a_pdf_alone_is_made_from_the_word_file_that_is_not_kept(tmp_path):
    outcome = build(Disk(), copy_project(tmp_path), ("pdf",))
    (file,) = outcome.product
    assert file.suffix == ".pdf"
    assert Disk().read(file).startswith(b"%PDF-")


def test_an_unknown_format_is_wrong_usage(tmp_path):
    done = run(copy_project(tmp_path), "build", "--format", "docx,odt")
    assert done.returncode == 2
    assert "odt" in done.stderr
    assert "xlsx" in done.stderr
