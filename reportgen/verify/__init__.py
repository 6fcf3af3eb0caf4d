"""Whether a finished file still says what the facts say: where it came from, and where it was changed by hand."""
