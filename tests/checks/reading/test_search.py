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
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.confusions import CONTEXT
from reportgen.manuscript import Heading, Manuscript, Paragraph, Properties, Run

EVERY = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000))))
ZERO_WIDTH = {op.AT, op.ASSERT, op.ASSERT_NOT}
REPEATED = {op.MAX_REPEAT, op.MIN_REPEAT}


def searches():
    """Return every search of the checks by its module and name."""
    found = {}
    for module in walk_packages(reportgen.checks.__path__, "reportgen.checks."):
        for name, value in vars(import_module(module.name)).items():
            values = value.values() if isinstance(value, dict) else value if type(value) is tuple else (value,)
            found |= {f"{module.name}.{name} {place}": each for place, each in enumerate(values) if _is_search(each)}
    return found


def _is_search(value):
    return isinstance(value, Search)


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
