"""Printed tables: their rows, shape, columns of numbers and totals."""
