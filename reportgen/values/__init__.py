"""Leaf: exact, frozen values (money, rates, quantities, dates, numbers of headings). Any stage may use it."""
