"""Values between machines as bytes: a head of JSON, and contents by their digests, which are looked at on arrival.

Dask would pickle any value, and take it apart in search of tasks; of bytes it sees nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from reportgen.trace import digest_of

_LENGTH = 8


class Spoilt(Exception):  # noqa: N818 - it says what the matter is
    """What arrived is not what was sent."""


def packed(head: Mapping[str, Any], blobs: Mapping[str, bytes]) -> bytes:
    """Return a value as bytes.

    Args:
        head: All of it but the contents, as JSON has it.
        blobs: Contents by their digests.
    """
    ordered = sorted(blobs)
    lengths = [(digest, len(blobs[digest])) for digest in ordered]
    front = _json({"head": head, "blobs": lengths})  # in the order in which it stands: it is told in that order
    return b"".join((len(front).to_bytes(_LENGTH), front, *(blobs[digest] for digest in ordered)))


def unpacked(content: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return what was packed.

    Raises:
        Spoilt: A content is another than its digest says.
    """
    end = _LENGTH + int.from_bytes(content[:_LENGTH])
    front = json.loads(content[_LENGTH:end].decode(errors="surrogatepass"))
    blobs: dict[str, bytes] = {}
    for digest, length in front["blobs"]:
        blobs[digest] = content[end : end + length]
        end += length
        if digest_of(blobs[digest]) != digest:
            raise Spoilt(digest)
    return front["head"], blobs


def canonical(value: object) -> bytes:
    """Return the one way to write a value as JSON, whatever the order of its keys."""
    return _json(value, is_sorted=True)


def _json(value: object, *, is_sorted: bool = False) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=is_sorted, separators=(",", ":"))
    return text.encode(errors="surrogatepass")
