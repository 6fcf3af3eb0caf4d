import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.values.absence import Absence, parse_absence

proved = settings(derandomize=True, database=None, deadline=None)


@pytest.mark.parametrize(
    ("text", "absence"),
    [
        ("", Absence.PENDING),
        ("  ", Absence.PENDING),
        ("待填", Absence.PENDING),
        ("无", Absence.NONE),
        (" 无 ", Absence.NONE),
        ("不适用", Absence.NOT_APPLICABLE),
        ("无。", None),
        ("0", None),
        ("PENDING", None),
    ],
)
def test_a_stated_nothing_is_told_from_a_value(text, absence):
    assert parse_absence(text) is absence


@pytest.mark.parametrize("absence", Absence)
def test_an_absence_reads_what_it_prints(absence):
    assert parse_absence(str(absence)) is absence


@proved
@given(st.text())
def test_any_text_is_an_absence_or_not(text):
    absence = parse_absence(text)
    assert absence is None or text.strip() in {"", str(absence)}
