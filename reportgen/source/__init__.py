"""Stage 1 of 9: YAML text to Document, plain nodes that know their places.

The only folder that knows the YAML library.
"""

from reportgen.source.read import read as read

__all__ = ["read"]
