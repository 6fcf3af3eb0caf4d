"""What finished prose says with numbers: rates, sums, shares, changes, lists."""
