"""A document as passages: its order, headings, series of numbers, annexes, years and repetitions."""
