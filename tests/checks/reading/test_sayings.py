"""The sentences that matter to a check: those with some words, those with numbers of some kinds, in reading order."""

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.intake.plain_text import text_manuscript

LINES = (
    "2024年度报告",
    "全年举办活动12场，约300人参加，满意度95%。预算100万元，执行率为96%。",
    "另有活动未举办。",
    "完成率为98.5%，约50万元。",
)
SAYINGS = DocumentText(text_manuscript("报告.txt", "\n".join(LINES))).once(Sayings)


def test_the_sentences_with_one_of_some_words_are_found_once_each():
    found = [sentence.text for sentence in SAYINGS.holding("举办", "活动", "完成率")]
    assert found == ["全年举办活动12场，约300人参加，满意度95%。", "另有活动未举办。", "完成率为98.5%，约50万元。"]


def test_patterns_are_tried_one_after_the_other_in_each_sentence_with_a_cue():
    found = SAYINGS.matching(cued("率 度", "(?:率|度)为?"), cued("活动", "活动"))
    assert [match[0] for _, match in found] == ["度", "活动", "率为", "活动", "率为"]


def test_only_exact_numbers_of_every_kind_that_is_asked_for_count():
    assert [len(SAYINGS.stating(kind)) for kind in (Kind.COUNT, Kind.RATE, Kind.MONEY)] == [1, 3, 1]
    assert [sentence.text for sentence in SAYINGS.stating(Kind.MONEY, Kind.RATE)] == ["预算100万元，执行率为96%。"]
