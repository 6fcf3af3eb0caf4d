"""Compiled wording of earlier processes: compiling takes longer than everything else that Jinja does for one report.

What is given here is run. So only the user's own cache folder may keep it, never a project.
"""

from __future__ import annotations

import hashlib
import marshal
from types import CodeType

# Several times the texts of all places; what an author writes in prose must not fill the user's disk.
_MOST, _LONGEST = 1_024, 8_000_000
_SEAL = 32


class KeptCode:
    """Codes by what they were compiled from."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}
        self._is_changed = False

    def get(self, source: str) -> CodeType | None:
        """Return the code that was compiled from a source, or None."""
        packed = self._codes.get(_name(source))
        code = marshal.loads(packed) if packed else None
        return code if isinstance(code, CodeType) else None

    def add(self, source: str, code: CodeType) -> None:
        """Keep the code of a source, as long as there is room."""
        if len(self._codes) < _MOST:
            self._codes[_name(source)] = marshal.dumps(code)
            self._is_changed = True

    def packed(self) -> bytes | None:
        """Return everything as one content, or None when nothing came in since it was unpacked."""
        content = marshal.dumps(self._codes)
        return _seal(content) + content if self._is_changed and len(content) <= _LONGEST else None

    def unpack(self, packed: bytes) -> None:
        """Take in what `packed` returned in a process of the same program; a content that is damaged is left out."""
        seal, content = packed[:_SEAL], packed[_SEAL:]
        if seal == _seal(content):  # what is damaged could bring Python down
            self._codes |= marshal.loads(content)


KEPT_CODE = KeptCode()
"""What this process has compiled, and what it was given."""


def _name(source: str) -> str:
    return hashlib.blake2b(source.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _seal(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SEAL).digest()
