"""Charts of figures, drawn: from a manuscript with figures to one with pictures."""
