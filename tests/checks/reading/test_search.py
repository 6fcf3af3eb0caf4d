"""A search finds what its pattern finds by itself: it begins with every character that its pattern can begin with."""

import re
from importlib import import_module
from pkgutil import walk_packages
from re import _constants as op
from re import _parser

import pytest

import reportgen.checks
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import hits
from reportgen.checks.reading.text.search import Cued, Search, cued
from reportgen.checks.reading.words.confusions import CONTEXT
from reportgen.manuscript import Heading, Manuscript, Paragraph, Properties, Run

EVERY = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000))))
ZERO_WIDTH = {op.AT, op.ASSERT, op.ASSERT_NOT}
REPEATED = {op.MAX_REPEAT, op.MIN_REPEAT}
# So many items side by side are spelt out together, in so many ways.
WINDOW, MANY = 5, 500


def searches():
    """Return every pattern of the checks that says what it begins with, by its module and name."""
    return {name: each for name, each in kept().items() if each.begins}


def cued_patterns():
    """Return every pattern of the checks that has cues, by its module and name."""
    return {name: each for name, each in kept().items() if isinstance(each, Cued)}


def kept():
    """Return every search of the checks by its module and name."""
    found = {}
    for module in walk_packages(reportgen.checks.__path__, "reportgen.checks."):
        for name, value in vars(import_module(module.name)).items():
            values = value.values() if isinstance(value, dict) else value if type(value) is tuple else (value,)
            found |= {f"{module.name}.{name} {place}": each for place, each in enumerate(values) if _is_search(each)}
    return found


def _is_search(value):
    return isinstance(value, Search | Cued)


def first_characters(items):
    """Return the characters that parsed items can begin with, and whether they can match nothing."""
    found = set()
    for code, argument in items:
        characters, is_optional = _first_of(code, argument)
        found |= characters
        if not is_optional:
            return found, False
    return found, True


def _first_of(code, argument):
    if code in ZERO_WIDTH:
        return set(), True
    if code in {op.SUBPATTERN, op.ATOMIC_GROUP}:
        return first_characters(argument[3] if code is op.SUBPATTERN else argument)
    if code is op.BRANCH:
        parts = [first_characters(each) for each in argument[1]]
        return set().union(*(characters for characters, _ in parts)), any(optional for _, optional in parts)
    if code in REPEATED:
        characters, is_optional = first_characters(argument[2])
        return characters, is_optional or argument[0] == 0
    return set(_class_of(code, argument).findall(EVERY)), False


def _class_of(code, argument):
    """Return a pattern of one character of a parsed character or class."""
    if code is op.LITERAL:
        return re.compile(re.escape(chr(argument)))
    assert code is op.IN, f"a search should not begin with {code}"
    written = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s"}
    parts = {
        op.LITERAL: lambda each: re.escape(chr(each)),
        op.RANGE: lambda each: f"{re.escape(chr(each[0]))}-{re.escape(chr(each[1]))}",
        op.CATEGORY: lambda each: written[each],
    }
    return re.compile(f"[{''.join(parts[kind](value) for kind, value in argument)}]")


def first_classes(search):
    """Return the first item of what a search begins with, without what it looks ahead and behind for."""
    return first_characters(_parser.parse(search.begins.pattern, search.begins.flags)[:1])[0]


@pytest.mark.parametrize("search", searches().values(), ids=searches())
def test_a_search_begins_with_whatever_its_pattern_begins_with(search):
    wanted, is_optional = first_characters(_parser.parse(search.pattern.pattern, search.pattern.flags))
    assert not is_optional
    assert wanted - first_classes(search) == set()


def test_there_are_searches():
    assert len(searches()) > 10


def test_a_search_goes_on_behind_what_it_found():
    search = Search(re.compile("[aA]"), re.compile("(?<!x)aa?|Ab"))
    for text in ("aaa", "xaaAbAaa", "aAbxaxaa"):
        assert [each.span() for each in search.finditer(text)] == [
            each.span() for each in search.pattern.finditer(text)
        ]


def test_only_passages_of_the_settings_are_searched():
    blocks = (
        Paragraph((Run("甲乙"),)),
        Heading(1, "", (Run("甲"),)),
        Paragraph((Run("乙甲"),)),
        Paragraph((Run("甲"),)),
    )
    text = DocumentText(Manuscript((Run("甲"),), blocks, Properties("", "", "", ""), "报告"))
    found = hits(text, re.compile("甲$", re.MULTILINE), frozenset({Setting.BODY}))
    assert [(hit.index, hit.start) for hit in found] == [(3, 1), (4, 0)]


def test_only_passages_with_a_cue_are_searched():
    blocks = tuple(Paragraph((Run(words),)) for words in ("甲乙", "乙丙", "甲乙丙乙丁"))
    text = DocumentText(Manuscript((Run("题目"),), blocks, Properties("", "", "", ""), "报告"))
    found = hits(text, cued("乙丙 戊", "(甲)?乙"))
    assert [(hit.index, hit.start, hit.text) for hit in found] == [(2, 0, "乙"), (3, 0, "甲乙"), (3, 3, "乙")]


@pytest.mark.parametrize("sought", cued_patterns().values(), ids=cued_patterns())
def test_whatever_a_cued_pattern_matches_holds_one_of_its_cues(sought):
    assert holds_cue(_parser.parse(sought.pattern.pattern), sought.cues)


@pytest.mark.parametrize(
    ("cues", "pattern", "is_true"),
    [
        ("乙", "甲?乙+", True),
        ("甲 乙", "[甲乙]丙|(?:丁乙)", True),
        ("甲乙", "(?:甲|丙甲)乙", True),
        ("乙", "甲乙?", False),
        ("乙", "甲(?!乙)", False),
        ("甲乙", "甲丙?乙", False),
        ("甲", "甲|乙", False),
        ("《", "(?<=《)甲", True),
    ],
)
def test_cues_that_a_match_may_do_without_are_told_from_those_it_may_not(cues, pattern, is_true):
    assert holds_cue(_parser.parse(pattern), cues.split()) is is_true


def holds_cue(items, cues):
    """Whether whatever parsed items match, or look around for, holds one of some words."""
    items = list(items)
    windows = (items[start:end] for start in range(len(items)) for end in range(start + 1, len(items) + 1))
    if any(all(any(cue in way for cue in cues) for way in ways(window)) for window in windows if len(window) <= WINDOW):
        return True
    return any(_part_holds_cue(code, argument, cues) for code, argument in items)


def _part_holds_cue(code, argument, cues):
    if code is op.BRANCH:
        return all(holds_cue(branch, cues) for branch in argument[1])
    if code in REPEATED:
        return argument[0] > 0 and holds_cue(argument[2], cues)
    is_group = code in {op.SUBPATTERN, op.ASSERT, op.ATOMIC_GROUP}
    return is_group and holds_cue(argument if code is op.ATOMIC_GROUP else argument[-1], cues)


def ways(items):
    """Return the texts that parsed items can match; ? for what is left open."""
    found = [""]
    for code, argument in items:
        parts = _ways_of(code, argument)
        found = [before + part for before in found for part in parts]
        if len(found) > MANY:
            return ["?"]
    return found


def _ways_of(code, argument):
    if code is op.LITERAL:
        return [chr(argument)]
    if code is op.IN and all(kind is op.LITERAL for kind, _ in argument):
        return [chr(value) for _, value in argument]
    if code is op.BRANCH:
        return [way for branch in argument[1] for way in ways(branch)]
    if code is op.SUBPATTERN:
        return ways(argument[3])
    if code in REPEATED and argument[:2] == (0, 1):
        return ["", *ways(argument[2])]
    return [""] if code in ZERO_WIDTH else ["?"]


def spellings(items):
    """Return the texts of the alternatives of a parsed pattern, looks ahead and behind included; ? for a choice."""
    if len(items) == 1 and items[0][0] is op.BRANCH:
        return [text for branch in items[0][1][1] for text in spellings(branch)]
    return ["".join(_spelling(code, argument) for code, argument in items)]


def _spelling(code, argument):
    if code is op.LITERAL:
        return chr(argument)
    if code in {op.SUBPATTERN, op.ASSERT}:
        found = spellings(argument[-1])
        return found[0] if len(found) == 1 else "?"
    return "" if code in ZERO_WIDTH else "?"


@pytest.mark.parametrize("context", CONTEXT, ids=lambda context: context.pattern.pattern[:20])
def test_whatever_a_confusion_matches_holds_one_of_its_cues(context):
    found = spellings(_parser.parse(context.pattern.pattern))
    assert all(any(cue in spelling for cue in context.cues) for spelling in found), found
