"""Stage 8 of 9: bytes to findings.

What was typeset is read back and compared with the manuscript, because Word files lose text without a word.
"""

from reportgen.proof.proof import proof as proof

__all__ = ["proof"]
