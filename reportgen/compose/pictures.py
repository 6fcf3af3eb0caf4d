"""The pictures of a report and the charts of an outline or a form to blocks, numbered through the document."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.compose.charts import ChartPlan, words_of
from reportgen.compose.prose import ProseComposer
from reportgen.compose.rules import UNPRINTED_PICTURE
from reportgen.facts.pictures import PictureFact
from reportgen.manuscript import Block, Picture
from reportgen.outline.chart import ChartText
from reportgen.values.image import UNDRAWN
from reportgen.wording.expression import NO_NAMES, Local


class PictureNumbers:
    """Numbers the pictures of one document in reading order: charts and photographs are counted together."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._count = 0

    def charts(self, plans: Iterable[ChartPlan], local: Local) -> list[Picture]:
        """Return the charts of a section or a form, not drawn yet; one that has nothing to show is left out.

        Args:
            plans: What the outline or the form says of them.
            local: Names beside those of the report.
        """
        drawn = ((plan, plan.chart(local)) for plan in plans)
        return [
            Picture(UNDRAWN, self.next(), plan.caption(local), words_of(chart), chart) for plan, chart in drawn if chart
        ]

    def next(self) -> int:
        """Return the number of the next picture."""
        self._count += 1
        return self._count


class Pictures:
    """Gives out the pictures of one document, chapter by chapter, and knows which have been left.

    Attributes:
        numbers: Those of all pictures of the document.
    """

    def __init__(self, prose: ProseComposer) -> None:
        """Prepare to print.

        Args:
            prose: What expands captions and keeps findings.
        """
        self._prose = prose
        self._printed: list[PictureFact] = []
        self.numbers = PictureNumbers()

    def of(self, chapter: str) -> list[Block]:
        """Return the pictures of a chapter; one with a fault, which has been told, is left out."""
        found: list[Block] = []
        for each in self._known:
            if each.chapter and each.chapter.value == chapter and each.image and each.alt:
                self._printed.append(each)
                caption = self._prose.line(each.caption, NO_NAMES)
                found.append(Picture(each.image, self.numbers.next(), caption, str(each.alt.value)))
        return found

    def charts(self, specs: tuple[ChartText, ...], local: Local) -> list[Picture]:
        """Return the charts of a section, not drawn yet; one that has nothing to show is left out.

        Args:
            specs: What the outline says of them.
            local: Names beside those of the report.
        """
        return self.numbers.charts((ChartPlan(spec, self._prose.wording, local) for spec in specs), local)

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
