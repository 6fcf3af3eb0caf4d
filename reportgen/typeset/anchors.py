"""What the lines of the contents lead to: a bookmark at each heading that they list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.typeset.body import Body
from reportgen.typeset.markup import attribute
from reportgen.typeset.styles import CONTENTS, StyleIds, heading

_END_OF_PROPERTIES, _END_OF_PARAGRAPH = "</w:pPr>", "</w:p>"


def anchor(place: int) -> str:
    """Return the name of a bookmark, as Word calls those of its contents.

    Args:
        place: Which of the listed headings it stands at, from 1.
    """
    return f"_Toc{place:08}"


def linked(words: str, place: int) -> str:
    """Return runs of the contents that lead to a heading; they look like the text around them."""
    return f'<w:hyperlink w:anchor="{anchor(place)}" w:history="1">{words}</w:hyperlink>' if words else ""


def with_anchors(body: Body, styles: StyleIds) -> Body:
    """Return a body with a bookmark around the words of each heading that the contents list.

    Args:
        body: The body, whose headings are pieces of their own.
        styles: Ids of the styles of the template.
    """
    return body._replace(pieces=lambda: _anchored(body.pieces(), styles))


def _anchored(pieces: Iterable[str], styles: StyleIds) -> Iterator[str]:
    levels = [heading(level) for level in range(1, len(CONTENTS) + 1)]
    missing = set(styles.missing(levels))
    starts = tuple(f"<w:p><w:pPr><w:pStyle w:val={attribute(styles[name])}/>" for name in levels if name not in missing)
    place = 0
    for piece in pieces:
        if piece.startswith(starts):
            place += 1
            head, mark, words = piece.rpartition(_END_OF_PROPERTIES)
            start = f'<w:bookmarkStart w:id="{place}" w:name="{anchor(place)}"/>'
            words = words.removesuffix(_END_OF_PARAGRAPH)
            yield f'{head}{mark}{start}{words}<w:bookmarkEnd w:id="{place}"/>{_END_OF_PARAGRAPH}'
        else:
            yield piece
