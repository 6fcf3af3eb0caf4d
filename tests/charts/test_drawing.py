"""The drawing of charts: the same bytes each time, no character left out, no setting of the user's own."""

import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from support.docx_builder import manuscript_of, paragraph
from support.project import ROOT
from support.sheet_builder import form_sheet
from support.sheet_builder import manuscript_of as sheets_of

pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install reportgen[charts]")

from reportgen.charts.draw import _wrapped, draw, faces_named, undrawable
from reportgen.charts.drawn import with_charts_drawn
from reportgen.charts.faces import families
from reportgen.cli.machine.disk import Disk
from reportgen.manuscript import Picture, Run, text_of
from reportgen.outline.profile import AS_TEXT, UNCHANGED, Profile
from reportgen.trace import Recorder
from reportgen.values.chart import Chart, ChartKind, Point, Series
from reportgen.values.image import PNG, UNDRAWN, parse_image

LATIN, CHINESE = families(UNCHANGED)
FACES = (*faces_named(LATIN)[:1], *faces_named(CHINESE))
needs_faces = pytest.mark.skipif(not faces_named(CHINESE), reason="no Chinese typeface: run .ci/fonts")

SAMPLE = """
from reportgen.values.chart import *; from decimal import Decimal as D
from reportgen.charts.draw import *; from reportgen.charts.faces import *
from reportgen.outline.profile import UNCHANGED
import hashlib
chart = Chart(ChartKind.COLUMN, ("一季度", "全年"), (Series("", (Point("1", D(1)), Point("2.50", D("2.5")))),), "万元")
print(hashlib.sha256(draw(chart, faces_named(families(UNCHANGED)[1]))).hexdigest())
"""


def chart(kind=ChartKind.COLUMN, numbers=("1234.56", "-3", None), count=1, names=None):
    points = tuple(Point("无") if each is None else Point(each, Decimal(each)) for each in numbers)
    names = names or tuple(f"第{place}项" for place in range(len(points)))
    return Chart(kind, names, tuple(Series(f"数{index}", points) for index in range(count)), "万元")


@needs_faces
@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("count", [1, 6])
def test_every_kind_is_drawn_at_the_width_of_a_line_and_the_same_each_time(kind, count):
    drawn = draw(chart(kind, count=count), FACES)
    image = parse_image(drawn)
    assert (image.kind, image.width) == (PNG, 1843)
    assert image.height <= 1590
    assert draw(chart(kind, count=count), FACES) == drawn


@needs_faces
def test_another_figure_is_another_drawing():
    assert draw(chart(numbers=("1", "2")), FACES) != draw(chart(numbers=("1", "3")), FACES)


@needs_faces
def test_a_drawing_holds_neither_date_nor_version():
    assert b"tEXt" not in draw(chart(), FACES)
    assert b"tIME" not in draw(chart(), FACES)


@needs_faces
def test_settings_of_the_user_change_nothing(tmp_path):
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 9\nfigure.facecolor: red\nfont.size: 30\n")
    digests = set()
    for folder, seed in ((ROOT, "1"), (tmp_path, "2")):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        command = [sys.executable, "-c", SAMPLE]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, encoding="utf-8")
        assert done.stderr == ""
        digests.add(done.stdout)
    assert len(digests) == 1


@needs_faces
@pytest.mark.parametrize("name", ["$x_1$ 与 R&D", "<万>", "滘口、西塱", "a\\b{c}"])
def test_a_name_is_drawn_as_it_is_written(name):
    assert undrawable(chart(numbers=("1",), names=(name,)), FACES) == ""
    assert parse_image(draw(chart(numbers=("1",), names=(name,)), FACES)).width


def test_a_character_that_no_typeface_has_is_named():
    latin = faces_named(("Liberation Serif", "DejaVu Sans"))[:1]
    assert undrawable(chart(numbers=("1",), names=("abc",)), latin) == "数0单位：万元".replace("0", "")


WRAPPED = {
    ("一季度", 9): "一季度",
    ("", 9): "",
    ("政府性基金预算财政拨款收入", 12): "政府性基金预算\n财政拨款收入",
    ("妇女维权站（个）", 7): "妇女维权\n站（个）",
    ("四个汉字，再四个", 4): "四个汉字，\n再四个",
    ("一二三四五六七八九十", 3): "一二三\n四五六\n七八…",
}


@pytest.mark.parametrize(("name", "room"), WRAPPED)
def test_a_long_name_is_set_in_even_lines_and_no_line_begins_with_a_mark(name, room):
    assert _wrapped(name, room) == WRAPPED[name, room]


def test_figures_stand_in_the_typeface_of_the_text_where_a_place_says_so():
    assert families(UNCHANGED)[0][0] == "Times New Roman"
    assert families(Profile(digits=AS_TEXT))[0] == ()


@needs_faces
def test_a_later_build_knows_whether_the_typefaces_are_the_same():
    recorder = Recorder(Disk())
    picture = Picture(UNDRAWN, 1, (Run("题注"),), "柱形图", chart())
    drawn = with_charts_drawn(recorder, manuscript_of(paragraph("正文。"), picture), UNCHANGED)
    assert drawn.findings == ()
    assert drawn.product.blocks[1].image.kind == PNG
    assert {path for _, path, _ in recorder.entries} == {Path(face.path).as_posix() for face in FACES}


def charted_sheet(*names):
    charts = (chart(numbers=("1",), names=(name,)) for name in names)
    pictures = tuple(Picture(UNDRAWN, at, (Run("题注"),), "柱形图", each) for at, each in enumerate(charts, start=1))
    return sheets_of(replace(form_sheet(), pictures=pictures, notes=((Run("注"),),)))


@needs_faces
def test_charts_of_a_sheet_are_drawn():
    drawn = with_charts_drawn(Disk(), charted_sheet("甲", "乙"), UNCHANGED)
    assert drawn.findings == ()
    assert [each.image.kind for each in drawn.product.pictures] == [PNG, PNG]
    assert drawn.product.pictures[0].image != drawn.product.pictures[1].image


@needs_faces
def test_a_chart_of_a_sheet_that_cannot_be_drawn_leaves_its_caption_as_a_note():
    drawn = with_charts_drawn(Disk(), charted_sheet("甲", "\U000e0041"), UNCHANGED)
    assert [each.rule.slug for each in drawn.findings] == ["character-not-drawn"]
    (sheet,) = drawn.product.blocks
    assert [text_of(note) for note in sheet.notes] == ["注", "【待填】图2　题注"]
    assert [each.index for each in sheet.pictures] == [1]
