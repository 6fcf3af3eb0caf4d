"""The files of pictures: read from the folder of the report and from nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.facts.facts import Facts
from reportgen.facts.pictures import PictureFact
from reportgen.facts.rules import BAD_PICTURE, COARSE_PICTURE, NO_PICTURE
from reportgen.values.image import MOST_BYTES, TOO_LARGE, parse_image
from reportgen.values.refusal import Refusal
from reportgen.world import World, reason

# A line of text is 156 mm wide: below it a picture shows its pixels, at some 100 to the inch.
_FEWEST_PIXELS = 600


def with_pictures(world: World, place: PurePath, facts: Facts) -> Outcome[Facts]:
    """Return facts with the files of their pictures read, and what is wrong with those files.

    Args:
        world: The disk.
        place: Where the facts stand: a folder, or a file, beside which is a folder of the same name.
        facts: The facts.
    """
    folder = place if world.is_folder(place) else place.with_suffix("")
    findings: list[Finding] = []
    read = tuple(_with_image(world, folder, picture, findings) for picture in facts.pictures or ())
    return Outcome(replace(facts, pictures=read) if read else facts, tuple(findings))


def _with_image(world: World, folder: PurePath, picture: PictureFact, findings: list[Finding]) -> PictureFact:
    if picture.file is None or not isinstance(picture.file.value, str):
        return picture
    name, span, path = picture.file.value, picture.file.span, picture.file.path
    written = PurePath(name.replace("\\", "/"))
    if _leads_out(world, folder, written):
        hint = "把图片复制到这份报告的文件夹里，只写文件夹里面的路径，例如“图/招聘会.jpg”。"
        findings.append(NO_PICTURE.at(span, f"“{name}”不在这份报告的文件夹里", hint=hint, path=path))
        return picture
    try:
        is_small = world.size(folder / written) <= MOST_BYTES
        parsed = parse_image(world.read(folder / written)) if is_small else TOO_LARGE
    except OSError as error:
        hint = f"核对文件名，图片应放在“{folder.as_posix()}”里。"
        findings.append(NO_PICTURE.at(span, f"读不到“{name}”：{reason(error)}", hint=hint, path=path))
        return picture
    if isinstance(parsed, Refusal):
        findings.append(BAD_PICTURE.at(span, f"“{name}”：{parsed.message}", hint=parsed.hint, path=path))
        return picture
    if parsed.width < _FEWEST_PIXELS:
        message = f"“{name}”只有 {parsed.width} 像素宽，印出来会模糊"
        hint = f"换一张 {_FEWEST_PIXELS} 像素以上的，最好 1,800 像素左右。"
        findings.append(COARSE_PICTURE.at(span, message, hint=hint, path=path))
    return replace(picture, image=parsed)


def _leads_out(world: World, folder: PurePath, written: PurePath) -> bool:
    """Whether a path leads out of a folder, be it by a link on the way."""
    if written.is_absolute() or ".." in written.parts or not written.parts or ":" in written.parts[0]:
        return True
    steps = [folder.joinpath(*written.parts[: count + 1]) for count in range(len(written.parts))]
    return any(world.is_link(step) for step in steps)
