"""Frozen dataclasses whose methods are made when they are needed: nobody sees a difference."""

import ast
import dataclasses
import pickle
from copy import copy
from dataclasses import FrozenInstanceError, field, fields, replace
from pathlib import Path

import pytest

from reportgen import frozen

PACKAGE = Path(frozen.__file__).parent


@frozen.dataclass(frozen=True, slots=True)
class Late:
    """A class with every kind of field that the program has."""

    name: str
    number: int = 3
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)


@frozen.dataclass(frozen=True, slots=True)
class Below(Late):
    """A class based on another."""

    more: str = ""


@frozen.dataclass(frozen=True, slots=True, eq=False)
class Single:
    """A class whose instances are equal to nothing else."""

    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """What the standard library makes of the same fields."""

    name: str
    number: int = 3
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)


def test_it_is_made_with_positions_names_and_defaults():
    made = Late("a", names=["x"])
    assert (made.name, made.number, made.names, made.note) == ("a", 3, ["x"], "")
    assert Late("a").names is not Late("a").names


@pytest.mark.parametrize("wrong", [(), ("a", 1, [], "", "too many")])
def test_it_is_not_made_of_too_few_or_too_many_values(wrong):
    with pytest.raises(TypeError):
        Late(*wrong)


def test_it_is_equal_to_the_same_values_of_its_own_class_only():
    assert Late("a", note="x") == Late("a", note="y")
    assert Late("a") != Late("b")
    assert Late("a") != Below("a")
    assert Single("a") != Single("a")


def test_equal_ones_have_the_same_hash():
    assert hash(Late("a", names=())) == hash(Late("a", names=(), note="x"))
    with pytest.raises(TypeError):
        hash(Late("a", names=[]))


def test_it_cannot_be_changed():
    made = Late("a")
    with pytest.raises(FrozenInstanceError):
        made.name = "b"
    with pytest.raises(FrozenInstanceError):
        del made.name
    with pytest.raises((FrozenInstanceError, AttributeError)):
        made.other = "b"
    assert made.name == "a"


def test_it_is_shown_as_the_standard_library_shows_it():
    assert repr(Late("a", 1)) == repr(Plain("a", 1)).replace("Plain", "Late")


def test_its_fields_are_those_of_the_standard_library():
    names = ("name", "default", "repr", "compare", "init")
    assert [[getattr(each, name) for name in names] for each in fields(Late)] == [
        [getattr(each, name) for name in names] for each in fields(Plain)
    ]
    assert Late.__match_args__ == Plain.__match_args__


def test_another_is_made_of_it():
    assert replace(Late("a"), name="b") == Late("b")
    assert replace(Below("a", more="x"), number=1) == Below("a", 1, more="x")


@pytest.mark.parametrize("made", [Late("a", 1, ["x"], "n"), Below("a", more="x")])
def test_it_goes_to_another_process_and_back(made):
    assert pickle.loads(pickle.dumps(made)) == made
    assert copy(made) == made


def test_other_kinds_are_left_to_the_standard_library():
    @frozen.dataclass(slots=True)
    class Open:
        """A class that may be changed."""

        name: str

    made = Open("a")
    made.name = "b"
    assert made == Open("b")


def test_every_frozen_class_of_the_program_is_made_so():
    plain = []
    for module in PACKAGE.rglob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        imports = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"]
        if any(alias.name == "dataclass" for node in imports for alias in node.names):
            made = (node for each in ast.walk(tree) if isinstance(each, ast.ClassDef) for node in each.decorator_list)
            plain += [module for each in made if ast.unparse(each) == "dataclass(frozen=True, slots=True)"]
    assert not plain
