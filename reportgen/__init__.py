"""reportgen: facts in YAML become budget performance reports that can be published as they are."""

__version__ = "0.1.0"
