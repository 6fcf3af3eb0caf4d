"""The pages that sheets are printed on: sizes, margins and what is left for the table, in twips (1/20 point)."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.manuscript import Page, Paper


class PageSize(NamedTuple):
    """A page and its margins.

    Attributes:
        width: Width of the paper as it is read.
        height: Height of the paper as it is read.
        top: Upper margin.
        right: Right margin.
        bottom: Lower margin.
        left: Left margin.
        footer: From the foot of the footer to the edge of the paper; for the header the same from the head.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int

    @property
    def text_width(self) -> int:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height between the margins."""
        return self.height - self.top - self.bottom


# A4 has the text box of 156 × 225 mm that GB/T 9704—2012 prescribes, 5.2.1; turned, it keeps its margins (8). A3 is for
# tables that A4 cannot hold: 15 mm at the sides, 18 mm above and below.
_SIZES = {
    (Paper.A4, False): PageSize(11906, 16838, 2098, 1474, 1984, 1588, 1417),
    (Paper.A4, True): PageSize(16838, 11906, 1588, 2098, 1474, 1984, 850),
    (Paper.A3, False): PageSize(16838, 23811, 1020, 850, 1020, 850, 567),
    (Paper.A3, True): PageSize(23811, 16838, 1020, 850, 1020, 850, 567),
}


def size_of(page: Page) -> PageSize:
    """Return size and margins of a page."""
    return _SIZES[page.paper, page.is_landscape]


# Rounding in word processors must not push the last character of a line to the next one.
_SLACK = 10


class CellSize(NamedTuple):
    """The measures of a cell for one size of characters.

    Attributes:
        half: Width of half a character.
        pitch: Height of a line.
        side: Margin at the left, and at the right.
        head: Margin above, and below.
    """

    half: int
    pitch: int
    side: int
    head: int

    def room(self, width: int) -> int:
        """Return how many halves of a character stand in a line of a cell with a width in twips."""
        return max(0, width - self.edges) // self.half

    @property
    def edges(self) -> int:
        """What a cell needs beside its text, in twips."""
        return 2 * self.side + _SLACK


def cell_size(half_points: int) -> CellSize:
    """Return the measures of cells: lines of 1.3 times the characters, margins that grow with them.

    Args:
        half_points: Size of the characters in half points: 15 for 7.5 points, whose lines are 9.75 points high.
    """
    side, head = (40, 15) if half_points < 18 else (57, 28)
    return CellSize(half=5 * half_points, pitch=13 * half_points, side=side, head=head)
