"""Foreign documents to manuscripts, for the audit: what was never made here is read as far as it can be."""
