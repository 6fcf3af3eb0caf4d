"""What the checks of finished text share: how a document is read, and what is known of its subject."""
