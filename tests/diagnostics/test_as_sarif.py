"""SARIF: the parts of the standard's schema that the program uses, held closed, and what stands in them."""

import json
import re

import pytest

from reportgen.diagnostics.as_sarif import findings_sarif
from reportgen.diagnostics.finding import Rule, Severity
from reportgen.diagnostics.span import Span

WORDS = {"type": str, "pattern": r"(?s).+"}
COUNT = {"type": int, "minimum": 1}


def fields(required, **more):
    """Return the schema of an object that has some fields and may have others, and none but these."""
    return {"type": dict, "required": set(required), "properties": required | more}


def list_of(items):
    return {"type": list, "items": items}


# SARIF 2.1.0, 3.11 to 3.54, as far as it is used here.
MESSAGE = fields({"text": WORDS}, markdown=WORDS)
ARTIFACT = fields({"uri": {"type": str, "pattern": r"[!-~]+"}}, uriBaseId={"type": str, "pattern": "%SRCROOT%"})
REGION = fields({"startLine": COUNT, "startColumn": COUNT, "endLine": COUNT, "endColumn": COUNT})
PLACE = fields(
    {"physicalLocation": fields({"artifactLocation": ARTIFACT}, region=REGION)},
    logicalLocations=list_of(fields({"name": WORDS})),
    message=MESSAGE,
)
LEVEL = {"type": str, "pattern": "error|warning|note"}
RULE = fields(
    {
        "id": {"type": str, "pattern": "[A-Z]{3}[0-9]{3}"},
        "name": {"type": str, "pattern": "([A-Z][a-z0-9]*)+"},
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": fields({"level": LEVEL}),
    }
)
RESULT = fields(
    {
        "ruleId": WORDS,
        "ruleIndex": {"type": int, "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": list_of(PLACE),
        "relatedLocations": list_of(PLACE),
        "properties": {"type": dict},
    }
)
DRIVER = fields(
    {
        "name": WORDS,
        "version": WORDS,
        "language": {"type": str, "pattern": "[a-z]{2}-[A-Z]{2}"},
        "rules": list_of(RULE),
    }
)
RUN = fields(
    {
        "tool": fields({"driver": DRIVER}),
        "columnKind": {"type": str, "pattern": "unicodeCodePoints|utf16CodeUnits"},
        "results": list_of(RESULT),
    }
)
LOG = fields({"$schema": WORDS, "version": {"type": str, "pattern": r"2\.1\.0"}, "runs": list_of(RUN)})


def faults(value, schema, where="$"):
    """Yield where a value does not fit its schema."""
    if not isinstance(value, schema["type"]):
        yield f"{where} is {type(value).__name__}"
        return
    if "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        yield f"{where} is {value!r}"
    if value_below(value, schema):
        yield f"{where} is {value}"
    for number, item in enumerate(value if "items" in schema else ()):
        yield from faults(item, schema["items"], f"{where}[{number}]")
    if "properties" in schema:
        yield from (f"{where} lacks {name}" for name in schema["required"] - value.keys())
        yield from (f"{where} has {name}" for name in value.keys() - schema["properties"].keys())
        for name in value.keys() & schema["properties"].keys():
            yield from faults(value[name], schema["properties"][name], f"{where}.{name}")


def value_below(value, schema):
    return "minimum" in schema and value < schema["minimum"]


MISMATCH = Rule("AMT002", "rate-mismatch", Severity.ERROR, "比率不对。\n\n## 查什么    [比率]。\n## 怎么改    更正。\n")
LEFTOVER = Rule("PRF003", "leftover-tag", Severity.WARNING, "印出了标记。\n\n## 查什么    标记。\n")
PENDING = Rule("WRD003", "pending-fact", Severity.NOTE, "还没有填。\n\n## 查什么    待填。\n")
PLACED = MISMATCH.at(
    Span("data/妇联/资金.yaml", 7, 8, 7, 14), "应为 96.36%", hint="删去比率。", path="资金.执行率"
).beside(Span("data/妇联/资金.yaml", 3, 1, 3, 5), "执行数")
IN_WORD = LEFTOVER.at(Span("报告.docx", 12, 1, 12, 1, "第12段"), "印出了“{{”")
FINDINGS = [IN_WORD, PLACED, PENDING.at(Span("资金.yaml"), "还没有填"), PLACED]


def run_of(*findings):
    (run,) = json.loads(findings_sarif(findings))["runs"]
    return run


@pytest.mark.parametrize("findings", [[], FINDINGS], ids=["nothing found", "findings"])
def test_the_log_fits_the_schema(findings):
    assert list(faults(json.loads(findings_sarif(findings)), LOG)) == []


@pytest.mark.parametrize(
    ("piece", "instead"),
    [('"level": "error"', '"level": "fatal"'), ('"startLine": 7', '"startLine": 0'), ('"ruleId"', '"rule"')],
)
def test_the_schema_refuses_what_the_standard_does(piece, instead):
    assert list(faults(json.loads(findings_sarif([PLACED]).replace(piece, instead)), LOG))


def test_the_rules_are_those_that_occur_and_every_result_points_at_its_own():
    run = run_of(*FINDINGS)
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert codes == ["AMT002", "PRF003", "WRD003"]
    assert [codes[result["ruleIndex"]] for result in run["results"]] == [each.rule.code for each in FINDINGS]
    assert [result["ruleId"] for result in run["results"]] == [each.rule.code for each in FINDINGS]


def test_a_rule_brings_its_manual_page():
    (rule,) = run_of(PLACED)["tool"]["driver"]["rules"]
    assert rule["name"] == "RateMismatch"
    assert rule["shortDescription"] == {"text": "比率不对。"}
    assert rule["help"]["text"] == "比率不对。\n查什么：[比率]。\n怎么改：更正。"
    assert rule["help"]["markdown"] == "比率不对。\n\n**查什么**　\\[比率\\]。\n\n**怎么改**　更正。"


def test_a_result_says_what_where_and_what_to_do():
    (result,) = run_of(PLACED)["results"]
    assert result["level"] == "error"
    assert result["message"] == {"text": "应为 96.36%"}
    assert result["properties"] == {"unit": "", "year": None, "path": "资金.执行率", "hint": "删去比率。"}
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 8, "endLine": 7, "endColumn": 14}
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "执行数"}
    assert related["physicalLocation"]["region"]["startLine"] == 3


def test_a_place_in_a_word_file_is_told_in_words_and_has_no_region():
    ((place,),) = [result["locations"] for result in run_of(IN_WORD)["results"]]
    assert place["logicalLocations"] == [{"name": "第12段"}]
    assert "region" not in place["physicalLocation"]


@pytest.mark.parametrize(
    ("file", "artifact"),
    [
        ("data/a/2024.yaml", {"uri": "data/a/2024.yaml", "uriBaseId": "%SRCROOT%"}),
        ("data/资金.yaml", {"uri": "data/%E8%B5%84%E9%87%91.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a b#1?.yaml", {"uri": "a%20b%231%3F.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a:b%.yaml", {"uri": "a%3Ab%25.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/资.yaml", {"uri": "file:///srv/%E8%B5%84.yaml"}),
        ("C:/资.yaml", {"uri": "file:///C:/%E8%B5%84.yaml"}),
    ],
)
def test_the_name_of_a_file_is_a_uri(file, artifact):
    (result,) = run_of(MISMATCH.at(Span(file), "应为 1"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == artifact
