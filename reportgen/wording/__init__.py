"""Jinja over facts: names that know their places, strict and sandboxed.

Used by compose (wording and prose) and typeset (Word templates); the only folder that knows Jinja.
"""
