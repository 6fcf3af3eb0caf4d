"""Stage 3 of 9: Document to Facts, frozen values in the national vocabulary, every one with its place."""

from reportgen.facts.validate import validate as validate

__all__ = ["validate"]
