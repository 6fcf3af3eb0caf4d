"""Chinese numerals, as they count headings: 一, 十二, 一百零五."""

from __future__ import annotations

LARGEST = 99_999_999

_DIGITS = "零一二三四五六七八九"
_POWERS = {"千": 1000, "百": 100, "十": 10}


def to_chinese(number: int) -> str:
    """Return a number in Chinese numerals: 10 is 十, 12 十二, 105 一百零五.

    Raises:
        ValueError: The number is below 0 or above 99999999.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no Chinese numeral for {number}: it must be between 0 and {LARGEST}")
    high, low = divmod(number, 10_000)
    text = f"{_below_ten_thousand(high)}万" if high else ""
    if high and 0 < low < 1000:
        text += "零"
    text += _below_ten_thousand(low)
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def from_chinese(text: str) -> int | None:
    """Return the number that `to_chinese` writes as this text, or None when it writes none so."""
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
        elif character in _POWERS:
            section += (digit or 1) * _POWERS[character]
            digit = 0
        elif character == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            return None
    number = total + section + digit
    # Reading is generous (二二, 十百, 一十); writing the number again tells whether this is how it is written.
    return number if number <= LARGEST and to_chinese(number) == text else None


def _below_ten_thousand(number: int) -> str:
    """Return 1 to 9999 with every 一 written out and one 零 for each gap; empty for 0."""
    text = ""
    for name, power in _POWERS.items():
        digit = number // power % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and not text.endswith("零"):
            text += "零"
    return text + _DIGITS[number % 10] if number % 10 else text.rstrip("零")
