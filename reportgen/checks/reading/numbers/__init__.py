"""Numbers in prose: what they are, how exactly they are printed, and what they are numbers of."""
