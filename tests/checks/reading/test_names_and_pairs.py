"""Names that differ by a slip, marks that come in pairs, numbers that belong to a person, words beside each other."""

import pytest

from reportgen.checks.reading.words.confusions import CONTEXT, RIGHT, WORDS
from reportgen.checks.reading.words.doublings import MEETING, REDUPLICATED, is_explained
from reportgen.checks.reading.words.lookalikes import begins_word, lookalikes_of
from reportgen.checks.reading.words.organisations import differs_by_slip, places_of, tail_of
from reportgen.checks.reading.words.pairs import unpaired
from reportgen.checks.reading.words.persons import is_card_number, is_identity_number


@pytest.mark.parametrize(
    ("written", "wanted", "is_slip"),
    [
        ("妇女联和会", "妇女联合会", True),
        ("妇女合联会", "妇女联合会", True),
        ("妇联合会", "妇女联合会", True),
        ("妇女女联合会", "妇女联合会", True),
        ("妇女联合会", "妇女联合会", False),
        ("残疾人联合会", "妇女联合会", False),
        ("西城区", "东城区", False),
        ("第一小学", "第二小学", False),
    ],
)
def test_a_slip_is_one_character(written, wanted, is_slip):
    assert differs_by_slip(written, wanted) is is_slip


def test_places_and_tail_of_a_name():
    assert [tuple(each) for each in places_of("广州市荔湾区妇女联合会")] == [("广州", "市"), ("荔湾", "区")]
    assert tail_of("广州市荔湾区妇女联合会") == "妇女联合会"
    assert not tail_of("某办公室")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("《甲》（乙）“丙”", None),
        ("1）甲。（二）乙", None),
        ("《甲", 0),
        ("甲）", 1),
        ("(甲）", 2),
        ('"甲"乙"', 4),
        ("“甲“", 2),
    ],
)
def test_the_first_mark_without_other_half(text, at):
    assert unpaired(text) == at


def test_check_digits():
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("11010519491331002X")
    assert is_card_number("6222020200112230012")
    assert not is_card_number("6222020200112230011")


def test_the_words_that_are_meant_are_in_no_dictionary_of_wrong_ones():
    assert not set(WORDS) & set(WORDS.values())
    assert set(RIGHT) <= set(WORDS)
    assert not any(each.pattern.fullmatch(meant) for each in CONTEXT for meant in WORDS.values())


def test_a_character_is_reduplicated_or_met_not_both():
    assert not REDUPLICATED & set(MEETING)
    assert all(left and right for left, right in MEETING.values())


@pytest.mark.parametrize(
    ("before", "character", "after", "is_right"),
    [
        ("面向公众免", "费", "提供服务", False),
        ("为事业", "单", "位", False),
        ("组织参加第二十", "十", "届比赛", False),
        ("按照一户一案逐", "户", "设计", False),
        ("农村供", "水", "样840份", True),
        ("其", "中", "文图书", True),
        ("自评得", "分", "别为", True),
        ("盼了", "整", "四年", True),
        ("", "户", "有图纸", True),
        ("李", "芳", "获得表彰", True),
    ],
)
def test_a_pair_is_a_slip_where_the_sentence_reads_on_without_it(before, character, after, is_right):
    assert is_explained(character, before, after) is is_right


def test_a_name_is_compared_with_what_looks_like_it_but_for_its_first_character():
    assert (2, "县水物局") in set(lookalikes_of("县水务局"))
    assert all(written[0] == "海" for _, written in lookalikes_of("海州市"))
    assert begins_word("管", "理")
    assert not begins_word("管", "本")
