"""Checks of names: what one fact says of another must lead somewhere."""
