"""How numbers are written, as pieces of patterns that know what stands around them."""

from __future__ import annotations

GROUPED = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""Digits in groups of three, or without any; alternatives, to be put into a group."""
LOOSE = r"[0-9][0-9,]*(?:\.[0-9]+)?"
"""Digits with commas wherever they stand."""
