"""Stage 7 of 9: Manuscript and Word template to bytes."""

from reportgen.typeset.word import typeset as typeset

__all__ = ["typeset"]
