"""Stage 2 of 9: the YAML of a place to Outline, what its finance bureau prescribes."""

from reportgen.outline.read import read_outline as read_outline

__all__ = ["read_outline"]
