"""What fuzzing begins with breaks nothing, nor does what it once found; of each fault the shortest input is kept."""

from pathlib import Path

import pytest
from fuzz.__main__ import escaped
from fuzz.fault import fault_of, name_of, shrink
from fuzz.harness import NAMES, Harness, load

CASES = Path(__file__).parents[1] / "fuzz_cases"


@pytest.mark.parametrize("name", NAMES)
def test_a_harness_passes_all_that_it_begins_with(name):
    harness = load(name)
    seeds = list(harness.seeds())
    assert len(seeds) > 10
    for seed in seeds:
        harness.check(seed)


@pytest.mark.parametrize("file", sorted(CASES.glob("*/*")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_was_once_found_is_mended(file):
    load(file.parent.name).check(file.read_bytes())


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


def test_tokens_are_spelt_in_bytes():
    assert escaped('甲"') == r"\xE7\x94\xB2\x22"
