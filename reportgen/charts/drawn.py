"""A manuscript with its charts drawn; what is printed and proven afterwards are pictures like any other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from reportgen.charts.faces import families
from reportgen.charts.rules import NO_GLYPH, NOT_DRAWN
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Block, Manuscript, Paragraph, Picture, Run, Runs, Sheet
from reportgen.outline.profile import Profile
from reportgen.values.chart import Chart
from reportgen.values.image import Image, parse_image
from reportgen.wording.expand import GAP
from reportgen.world import World

if TYPE_CHECKING:
    from reportgen.charts.draw import Face

_INSTALL = '运行 pip install "reportgen[charts]" 后重新生成；或者从提纲、表格里去掉“图表”。'
_INSTALL_FACE = "装上仿宋或者宋体后重新生成；Debian、统信、麒麟：apt-get install fonts-noto-cjk。"


def has_charts(manuscript: Manuscript) -> bool:
    """Whether a document has charts, whose drawings depend on the machine: on its typefaces."""
    return any(picture.chart for picture in manuscript.pictures)


def with_charts_drawn(world: World, manuscript: Manuscript, profile: Profile) -> Outcome[Manuscript]:
    """Return a document with its charts as pictures, and what keeps one from being drawn.

    A chart that cannot be drawn leaves its caption, marked as a gap: a document with it is no more than a draft.

    Args:
        world: The disk, from which the typefaces are read once, so that a later build knows whether they have changed.
        manuscript: The document.
        profile: What its place changes in the look.
    """
    if not has_charts(manuscript):
        return Outcome(manuscript)
    findings: list[Finding] = []
    faces = _faces(profile, manuscript, findings)
    for face in faces:
        with suppress(OSError):
            world.read(PurePath(face.path))
    blocks = tuple(_drawn(block, faces, manuscript, findings) for block in manuscript.blocks)
    return Outcome(replace(manuscript, blocks=blocks), tuple(findings))


def _faces(profile: Profile, manuscript: Manuscript, findings: list[Finding]) -> Sequence[Face]:
    """Return the typefaces of this machine, none when there is nothing to draw with, which is told."""
    latin, chinese = families(profile)
    try:
        from reportgen.charts.draw import faces_named
    except ImportError:
        findings.append(_told(manuscript, "没有装画图的 matplotlib，图表画不出来", _INSTALL))
        return ()
    found = faces_named(chinese)
    if not found:
        findings.append(_told(manuscript, "没有找到中文字体，图表画不出来", _INSTALL_FACE))
        return ()
    return (*faces_named(latin)[:1], *found)


def _told(manuscript: Manuscript, message: str, hint: str) -> Finding:
    return NOT_DRAWN.at(Span(f"{manuscript.file_name}.docx", place="图表"), message, hint=hint)


def _drawn(block: Block, faces: Sequence[Face], manuscript: Manuscript, findings: list[Finding]) -> Block:
    """Return a chart as a picture, or as no more than its caption; everything else as it is."""
    if isinstance(block, Picture):
        return _picture(block, faces, manuscript, findings) or Paragraph(_gap(block))
    if not isinstance(block, Sheet):
        return block
    tried = [(each, _picture(each, faces, manuscript, findings)) for each in block.pictures]
    gaps = tuple(_gap(each) for each, drawn in tried if drawn is None)
    return replace(block, notes=(*block.notes, *gaps), pictures=tuple(drawn for _, drawn in tried if drawn))


def _gap(picture: Picture) -> Runs:
    """Return what a draft prints of a chart that is not drawn."""
    return (Run(GAP), *picture.line)


def _picture(
    picture: Picture, faces: Sequence[Face], manuscript: Manuscript, findings: list[Finding]
) -> Picture | None:
    """Return a picture with its chart drawn, None where that cannot be; one that is no chart as it is."""
    if picture.chart is None:
        return picture
    image = _image(picture, picture.chart, faces, manuscript, findings) if faces else None
    return replace(picture, image=image) if image else None


def _image(
    picture: Picture, chart: Chart, faces: Sequence[Face], manuscript: Manuscript, findings: list[Finding]
) -> Image | None:
    """Return the drawing of a chart; None where a character cannot be drawn, which is told."""
    from reportgen.charts.draw import draw, undrawable

    missing = undrawable(chart, faces)
    if missing:
        span = Span(f"{manuscript.file_name}.docx", place=picture.number)
        findings.append(NO_GLYPH.at(span, f"这台电脑的字体里没有“{missing}”", hint=_INSTALL_FACE))
        return None
    image = parse_image(draw(chart, faces))
    return image if isinstance(image, Image) else None
