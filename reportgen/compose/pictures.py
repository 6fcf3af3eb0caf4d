"""The pictures of a report to blocks, numbered through the document."""

from __future__ import annotations

from reportgen.compose.prose import ProseComposer
from reportgen.compose.rules import UNPRINTED_PICTURE
from reportgen.facts.pictures import PictureFact
from reportgen.manuscript import Block, Picture
from reportgen.wording.expression import NO_NAMES


class Pictures:
    """Gives out the pictures of one document, chapter by chapter, and knows which have been left."""

    def __init__(self, prose: ProseComposer) -> None:
        """Prepare to print.

        Args:
            prose: What expands captions and keeps findings.
        """
        self._prose = prose
        self._printed: list[PictureFact] = []

    def of(self, chapter: str) -> list[Block]:
        """Return the pictures of a chapter; one with a fault, which has been told, is left out."""
        found: list[Block] = []
        for each in self._known:
            if each.chapter and each.chapter.value == chapter and each.image and each.alt:
                self._printed.append(each)
                caption = self._prose.line(each.caption, NO_NAMES)
                found.append(Picture(each.image, len(self._printed), caption, str(each.alt.value)))
        return found

    def tell_unprinted(self) -> None:
        """Report the pictures that no section has printed, once all of them are composed."""
        for each in self._known:
            if each.chapter and each not in self._printed:
                message = f"提纲没有印“章节.{each.chapter.value}”，这张图也没有印"
                hint = "换成提纲里有的一章，或者删去这张图。"
                self._prose.findings.append(UNPRINTED_PICTURE.at(each.span, message, hint=hint, path=each.path))

    @property
    def _known(self) -> tuple[PictureFact, ...]:
        pictures = self._prose.wording.names.facts.pictures or ()
        return tuple(picture for picture in pictures if picture.is_whole)
