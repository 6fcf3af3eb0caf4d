"""Texts one below the other: which of them hold a word is told as each of them would tell it."""

from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.reading.text.lines import Lines

TEXTS = st.lists(st.text(alphabet="甲乙丙", max_size=6), max_size=6)
CUES = st.lists(st.text(alphabet="甲乙丙丁", min_size=1, max_size=3), max_size=3)


@given(TEXTS, CUES)
def test_the_texts_that_hold_one_of_some_words_are_found(texts, cues):
    assert Lines(texts).holding(cues) == [at for at, text in enumerate(texts) if any(cue in text for cue in cues)]


@given(TEXTS, CUES)
def test_words_stand_in_the_lines_when_they_stand_in_one_of_the_texts(texts, cues):
    lines = Lines(texts)
    assert [lines.holds(cue) for cue in cues] == [any(cue in text for text in texts) for cue in cues]


@given(TEXTS)
def test_every_character_belongs_to_its_text(texts):
    lines = Lines(texts)
    places = [(at, offset) for at, text in enumerate(texts) for offset in range(len(text))]
    assert all(lines.index_at(lines.starts[at] + offset) == at for at, offset in places)
    assert [lines.joined[lines.starts[at] + offset] for at, offset in places] == list("".join(texts))
