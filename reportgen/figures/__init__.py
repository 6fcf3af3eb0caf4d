"""Stage 4 of 9: Facts to Figures, everything that can be computed: totals, rates, differences."""

from reportgen.figures.derive import derive as derive

__all__ = ["derive"]
