"""Stage 9 of 9: bytes to files, all of a report or none."""

from reportgen.publish.publish import publish as publish

__all__ = ["publish"]
