"""The dictionary of misspellings: every pair tells two words apart; right prose that holds one is left alone."""

import pytest

from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.words.confusions import WORDS
from reportgen.checks.reading.words.misspellings import MISSPELLINGS, RIGHT
from reportgen.checks.wording.confused_word import confused_word
from reportgen.intake.plain_text import text_manuscript


def told_in(line):
    """Return what the check says of a paragraph."""
    text = DocumentText(text_manuscript("文.txt", f"题目\n{line}。\n"))
    return [fault.message for fault in confused_word.look(text=text, settings=Settings())]


def test_there_are_many_hundred_pairs():
    assert len(MISSPELLINGS) > 800


def test_no_word_is_in_both_dictionaries():
    assert MISSPELLINGS.keys() & WORDS.keys() == set()


@pytest.mark.parametrize(("wrong", "meant"), MISSPELLINGS.items(), ids=MISSPELLINGS)
def test_what_is_meant_is_another_word_without_the_fault(wrong, meant):
    assert wrong != meant
    assert wrong not in meant


@pytest.mark.parametrize(("wrong", "right"), RIGHT.items(), ids=RIGHT)
def test_right_prose_holds_the_piece_or_stands_around_it(wrong, right):
    assert wrong in MISSPELLINGS
    assert all(set(wrong) & set(each) for each in right)


@pytest.mark.parametrize("line", ["采购帐蓬二百顶", "机制不键全", "依照实施条列办理", "如火如茶地开展"])
def test_a_misspelling_is_told(line):
    assert told_in(line)


@pytest.mark.parametrize(
    "line",
    [
        "实行关键全链条管控，积极积累经验，及时调整策略",
        "兵役情况良好，特征明显，抓紧管控，重申清理要求",
        "为农村群众提供须知，加强应急须知宣传，后续清单簿册齐全",
        "扶持林下栽培，推进民防工程，全力渡过难关",
    ],
)
def test_right_words_that_hold_the_piece_of_a_misspelling_are_left_alone(line):
    assert told_in(line) == []
