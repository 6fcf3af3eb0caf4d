"""What fuzzing begins with breaks nothing, nor does what it once found; of each fault the shortest input is kept."""

import pytest
from fuzz.__main__ import escaped
from fuzz.fault import fault_of, keep, name_of, shrink
from fuzz.harness import NAMES, Harness, inputs, load


@pytest.mark.parametrize("name", NAMES)
def test_a_harness_passes_all_that_it_begins_with(name):
    harness = load(name)
    begins_with = list(inputs(name))
    assert len(begins_with) > 10
    for data in begins_with:
        harness.check(data)


def broken(data):
    assert "甲乙".encode() not in data


def test_a_fault_keeps_its_name_and_its_shortest_input():
    harness = Harness(broken, list, (), 100)
    data = "丙丙甲乙丁".encode()
    assert name_of(fault_of(harness, data)).startswith("AssertionError-test_fuzz-")
    assert shrink(harness, data) == "甲乙".encode()
    assert fault_of(harness, b"") is None


def test_a_fault_in_bytes_that_are_no_text_is_shortened_too():
    harness = Harness(broken, list, (), 100)
    assert shrink(harness, b"\xff" + "甲乙丙".encode() + b"\xfe") == "甲乙".encode()


def test_of_two_inputs_with_the_same_fault_the_shorter_is_kept(tmp_path):
    harness = Harness(broken, list, (), 100)
    for text in ("丙丙甲乙", "丙甲乙", "甲乙丙丁戊", "丙"):
        keep(harness, text.encode(), tmp_path)
    (kept,) = tmp_path.glob("*.input")
    assert kept.read_text(encoding="utf-8") == "丙甲乙"
    assert "AssertionError" in kept.with_suffix(".txt").read_text(encoding="utf-8")


def test_tokens_are_spelt_in_bytes():
    assert escaped('甲"') == r"\xE7\x94\xB2\x22"
