"""What the checks of finished text share: how a document is read, and what is known of its subject.

Each folder stands on those before it: `text/` (passages), `numbers/`, `arithmetic/`, `tables/`, `indicators/`; `words/`
needs `text/` alone.
"""
