"""Whole numbers shared out in proportion."""

from __future__ import annotations


def share_out(total: int, parts: tuple[int, ...]) -> tuple[int, ...]:
    """Return whole numbers in proportion to the parts that add up to the total exactly.

    What is left after rounding down goes to the parts with the largest remainders, the first ones first.

    Raises:
        ValueError: There is no part above zero.
    """
    whole = sum(parts)
    if whole <= 0:
        raise ValueError("a table has no column with a width")
    shares = [total * part // whole for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda index: -(total * parts[index] % whole))
    for index in by_remainder[: total - sum(shares)]:
        shares[index] += 1
    return tuple(shares)


def clamped(parts: tuple[int, ...], floors: list[int], total: int) -> tuple[int, ...]:
    """Return whole numbers in proportion to the parts, none below its floor, that add up to the total.

    Args:
        parts: Above zero.
        floors: Least share of each; they add up to the total at most.
        total: What is shared out.
    """
    shares = list(floors)
    is_open = [True] * len(parts)
    while any(is_open):
        left = total - sum(share for share, is_free in zip(shares, is_open, strict=True) if not is_free)
        indices = [index for index, is_free in enumerate(is_open) if is_free]
        found = share_out(left, tuple(parts[index] for index in indices))
        low = [index for index, share in zip(indices, found, strict=True) if share < floors[index]]
        for index, share in zip(indices, found, strict=True):
            shares[index] = floors[index] if index in low else share
        if not low:
            break
        for index in low:
            is_open[index] = False
    return tuple(shares)
