"""Indicators and scores, whether facts state them or a document prints them."""
