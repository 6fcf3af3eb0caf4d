"""Checks of 指标: what target, result, class and claim of an indicator say of each other."""
