"""Words and names: organisations, persons, confusions, doublings, pairs of marks, instructions left in."""
