"""The schemas for editors: valid draft-07, fresh, named by every file, and right about what comes with the program."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft7Validator
from support.editor import faults, loaded
from support.project import ROOT

from reportgen.cli.machine.disk import Disk
from reportgen.facts.schema import facts_schema
from reportgen.outline.form import FormFile
from reportgen.outline.outline import OutlineFile
from reportgen.outline.profile import ProfileFile
from reportgen.outline.read import Library
from reportgen.vocabulary.schema import schema_json, schema_of

SCHEMAS = {
    "facts.schema.json": (facts_schema(), "reportgen schema"),
    "outline.schema.json": (schema_of(OutlineFile, "一个地方的提纲"), "reportgen schema --outline"),
    "form.schema.json": (schema_of(FormFile, "一张表"), "reportgen schema --form"),
    "profile.schema.json": (schema_of(ProfileFile, "一个地方的版式"), "reportgen schema --profile"),
}
REPORTS = sorted({file.parent for file in ROOT.glob("data/*/*/*.yaml")})
FILES = {
    "facts.schema.json": sorted(ROOT.glob("data/**/*.yaml")),
    "outline.schema.json": sorted(ROOT.glob("templates/*/outline.yaml")),
    "form.schema.json": sorted(ROOT.glob("templates/*/forms/*.yaml")),
    "profile.schema.json": sorted(ROOT.glob("templates/*/版式.yaml")),
}
PAIRS = [(name, file) for name, files in FILES.items() for file in files]
each_schema = pytest.mark.parametrize("name", SCHEMAS)
each_file = pytest.mark.parametrize(("name", "file"), PAIRS, ids=[str(file.relative_to(ROOT)) for _, file in PAIRS])


def pieces(schema):
    """Yield every mapping within a schema."""
    if isinstance(schema, dict):
        yield schema
    for each in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from pieces(each)


@each_schema
def test_the_schema_is_valid(name):
    Draft7Validator.check_schema(SCHEMAS[name][0])
    assert SCHEMAS[name][0]["$schema"] == "http://json-schema.org/draft-07/schema#"


@each_schema
def test_the_committed_schema_is_fresh(name):
    schema, command = SCHEMAS[name]
    file = ROOT / "templates" / "schema" / name
    is_fresh = file.read_text(encoding="utf-8") == schema_json(schema)
    assert is_fresh, f"{name} is out of date; renew it with: {command} > templates/schema/{name}"


@each_schema
def test_every_reference_leads_to_a_definition_and_every_definition_is_used(name):
    schema, _ = SCHEMAS[name]
    used = {piece["$ref"] for piece in pieces(schema) if "$ref" in piece}
    assert used == {f"#/definitions/{name}" for name in schema["definitions"]}


@each_schema
def test_an_example_is_accepted_where_it_is_shown(name):
    schema, _ = SCHEMAS[name]
    shown = [piece for piece in pieces(schema) if "examples" in piece]
    assert shown
    for piece in shown:
        for example in piece["examples"]:
            within = {"allOf": [piece], "definitions": schema["definitions"]}
            assert faults(within, example) == [], piece["title"]


@each_schema
def test_a_pattern_means_the_same_to_python_and_to_ecmascript(name):
    patterns = {piece["pattern"] for piece in pieces(SCHEMAS[name][0]) if isinstance(piece.get("pattern"), str)}
    assert patterns
    # Classes that are wider in one of them, groups that only one knows, escapes that ECMAScript refuses.
    foreign = re.compile(r"\\[wWdDbBAZ]|\(\?P|\(\?<|\\[^sS.\[\]^(){}|*+?\\/$]")
    assert [pattern for pattern in sorted(patterns) if foreign.search(pattern)] == []


def test_the_folder_of_schemas_is_not_taken_for_a_place():
    places = Library(Disk(), (ROOT / "templates",)).places()
    assert "shenzhen" in places
    assert "schema" not in places


@each_file
def test_the_first_line_of_a_file_names_its_schema(name, file):
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    path = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert path, first
    assert (file.parent / path[1]).resolve() == ROOT / "templates" / "schema" / name
    assert (file.parent / path[1]).is_file()


@each_file
def test_a_file_that_comes_with_the_program_is_accepted(name, file):
    assert faults(SCHEMAS[name][0], loaded(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("report", REPORTS, ids=[str(report.relative_to(ROOT)) for report in REPORTS])
def test_the_files_of_a_report_together_are_accepted_as_one(report):
    merged = {}
    for file in sorted(report.rglob("*.yaml")):
        merged |= loaded(file.read_text(encoding="utf-8"))
    assert faults(facts_schema(is_whole=True), merged) == []


def test_only_a_file_that_holds_everything_must_have_every_outermost_key():
    assert faults(facts_schema(), {}) == []
    missing = faults(facts_schema(is_whole=True), {})
    assert [key in " ".join(missing) for key in ("报告", "部门", "资金", "章节")] == [True, True, True, False]


def test_keys_stand_in_the_order_of_their_declarations():
    schema = json.loads(schema_json(facts_schema()))
    assert list(schema["properties"])[:3] == ["报告", "部门", "资金"]
    assert list(schema["definitions"]["Income"]["properties"])[:3] == ["合计", "一般公共预算", "政府性基金"]


def test_a_key_shows_title_meaning_manner_and_example():
    amount = facts_schema()["definitions"]["Subject"]["properties"]["名称"]
    assert (amount["title"], amount["description"], amount["examples"]) == ("名称", "科目名称", ["行政运行"])
    assert amount["markdownDescription"] == "科目名称\n\n**必填**　文字：写文字。"
