"""Checks of privacy: what of private persons must not be published."""
