"""Sheets as LibreOffice draws them: the paper, the header on every page, and every text whole."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from support.docx_builder import SAMPLE
from support.sheet_builder import DONE, GOAL, excel, form_sheet, manuscript_of, wide_grid, wide_sheet, word

SOFFICE, PDFTOTEXT, PDFINFO = (shutil.which(name) for name in ("soffice", "pdftotext", "pdfinfo"))
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOTEXT and PDFINFO),
        reason="no soffice or pdftotext: apt-get install libreoffice-writer libreoffice-calc poppler-utils",
    ),
]
LONG = replace(wide_sheet(), grid=wide_grid(30, (GOAL * 2, DONE * 2)))


def drawn(content, path):
    """Width and height of each page in millimetres, and its text without blanks."""
    path.write_bytes(content)
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = str(path.with_suffix(".pdf"))
    said = subprocess.run([PDFINFO, "-l", "99", pdf], check=True, capture_output=True, text=True).stdout
    sizes = re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", said)
    text = subprocess.run([PDFTOTEXT, pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]
    millimetres = [tuple(round(float(points) * 25.4 / 72) for points in size) for size in sizes]
    return list(zip(millimetres, pages, strict=True))


def test_a_long_sheet_repeats_its_header_on_every_page_of_a3(tmp_path):
    pages = drawn(word(manuscript_of(LONG)), tmp_path / "sheet.docx")
    assert len(pages) > 1
    for size, text in pages:
        assert size == (420, 297)
        assert "服务对象" in text or "满意度" in text
    assert [re.findall(r"—(\d+)—", text)[-1] for _, text in pages] == [str(number + 1) for number in range(len(pages))]


def test_a_long_worksheet_repeats_its_header_and_is_one_page_wide(tmp_path):
    pages = drawn(excel(manuscript_of(LONG)), tmp_path / "sheet.xlsx")
    assert len(pages) > 1
    for size, text in pages:
        assert size == (420, 297)
        assert "满意度" in text
    assert "2.“——”表示没有此项内容。" in pages[-1][1]


def test_annexes_stand_on_their_own_paper_and_pages_are_counted_on(tmp_path):
    report = manuscript_of(*SAMPLE.blocks, form_sheet(), wide_sheet(), *SAMPLE.blocks[1:4])
    pages = drawn(word(report, "report.docx"), tmp_path / "report.docx")
    sizes = [size for size, _ in pages]
    assert sizes == [(210, 297)] * 3 + [(420, 297)] + [(210, 297)]
    assert "附件1" in pages[2][1]
    assert [re.findall(r"—(\d+)—", text)[-1] for _, text in pages] == ["1", "2", "3", "4", "5"]
