"""Checks of wording: what was left in, names, time, words, punctuation and digits."""
