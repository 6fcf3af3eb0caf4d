"""Stage 5 of 9: Facts, Figures and Outline to Manuscript; the wording is expanded here."""

from reportgen.compose.compose import compose as compose

__all__ = ["compose"]
