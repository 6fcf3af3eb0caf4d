"""What a file carries beside text: programs, embedded objects, and relations that fetch something when it is opened."""

from __future__ import annotations

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.intake.rules import ACTIVE_CONTENT
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import Package

_PROGRAMS = ("vbaProject.bin", "vbaData.xml")
_FOLDERS = ("/embeddings/", "/activeX/")
_RELATIONS = ".rels"
# A hyperlink waits for a click; everything else that points outside is fetched when the file is opened.
_HARMLESS = "/hyperlink"
_HINT = "另存为不带宏的文件，断开外部链接后再发布。"


def active_content(name: str, package: Package) -> tuple[Finding, ...]:
    """Return a finding for each sort of thing in a file that is no text; none of it is run or fetched.

    Args:
        name: Path of the file.
        package: What is in it.

    Raises:
        BadPackage: A part is damaged.
    """
    parts = [part.name for part in package.parts]
    programs = [part for part in parts if part.endswith(_PROGRAMS)]
    embedded = [part for part in parts if any(folder in f"/{part}" for folder in _FOLDERS)]
    outside = [target for part in parts if part.endswith(_RELATIONS) for target in _targets(package, part)]
    told = (("宏", programs), ("嵌入的对象", embedded), ("打开时从外部取的内容", outside))
    span = Span(name, place="文件")
    return tuple(
        ACTIVE_CONTENT.at(
            span, f"文件里有{what}：{found[0]}" + (f" 等 {len(found)} 处" if found[1:] else ""), hint=_HINT
        )
        for what, found in told
        if found
    )


def _targets(package: Package, part: str) -> list[str]:
    """Return what the relations of a part fetch from outside of the file."""
    relations = read_xml(package.content(part), part)
    external = (each for each in relations if each.get("TargetMode") == "External")
    return [each.get("Target", "") for each in external if not each.get("Type", "").endswith(_HARMLESS)]
