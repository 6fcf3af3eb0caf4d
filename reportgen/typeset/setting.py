"""How a document is to be set, beside its template."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.outline.profile import UNCHANGED, Profile


class Setting(NamedTuple):
    """How a document is to be set, beside its template.

    Attributes:
        profile: What its place changes in the template.
        numbers: The pages of the headings for the contents, in reading order; none where they are not known.
    """

    profile: Profile = UNCHANGED
    numbers: tuple[int, ...] = ()


PLAIN = Setting()
"""As the template has it, the contents without pages."""
