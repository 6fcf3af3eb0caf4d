"""Checks of structure: sections, numbers, tables, annexes, signature and date."""
