"""Checks of 资金: what amounts and rates say of each other."""
