"""What the YAML server of an editor makes of a file: JSON, judged by a schema."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor


class _Constructor(SafeConstructor):
    """Makes the values of YAML 1.2 alone, in which a date is a text."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def loaded(text: str) -> Any:
    """Return YAML as JSON, where all keys are texts."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    return json.loads(json.dumps(yaml.load(text)))


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    """Return what is wrong with a value, as paths with messages."""
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema).iter_errors(value)]
