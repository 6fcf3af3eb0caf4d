"""Stage 6 of 9: Facts, Figures and Manuscript to findings; one file a check, found by looking in the folders."""

from reportgen.checks.registry import run_checks as run_checks

__all__ = ["run_checks"]
