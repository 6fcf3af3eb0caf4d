"""Checks of 评分: what points, scores and grades say of each other and of the scoring table."""
