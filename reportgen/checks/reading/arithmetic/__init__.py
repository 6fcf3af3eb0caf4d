"""What numbers of a text say of each other: totals and parts, rates, shares, growth, counts and balances."""
