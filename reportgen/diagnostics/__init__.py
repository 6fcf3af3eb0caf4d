"""Leaf: what is wrong, where it stands and how it is told. Any stage may use it."""
