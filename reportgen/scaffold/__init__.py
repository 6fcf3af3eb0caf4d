"""A new unit: from an outline to the YAML files in which its authors fill in the facts."""

from reportgen.scaffold.skeleton import skeleton as skeleton

__all__ = ["skeleton"]
