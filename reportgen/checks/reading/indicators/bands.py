"""Which scores the grades of a document stand for, as it says itself: 90分及以上为优，80至90分为良."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import stretches
from reportgen.regex import regex

# The usual grades and the least score of each (财预〔2020〕10号 第十八条).
GRADES = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
_FULL = 100
_WORDS = {
    "优": "优",
    "优秀": "优",
    "良": "良",
    "良好": "良",
    "中": "中",
    "中等": "中",
    "一般": "中",
    "合格": "中",
    "差": "差",
    "较差": "差",
    "不合格": "差",
}
_SAID = regex(
    r"(?:[0-9]{2,3}分?(?:（含[0-9]*分?）)?(?:以上|及以上|（含）以上|[-—～~至到][0-9]{2,3}分?)[^，。；]{0,10}为?[“\"]?(?:优|良|中|差|合格)|(?:优|良|中|差|合格)[^，。；]{0,6}[：（(≥][^，。；]{0,4}[0-9]{2})"
)
# From which score to which; 90分及以上 has no upper end.
_RANGE = (
    r"(?>(?:≥|大于等于|不低于)(?P<floor>[0-9]{2,3})分?|(?P<least>[0-9]{2,3})分?(?:（含(?:[0-9]+分?)?）)?"
    r"(?:及?以上|[-—～~至到]+(?P<most>[0-9]{2,3})分?(?:（[不含0-9分]+）)?))"
)
_GRADE = r"(?:优秀?|良好?|中等?|一般|合格)"
_NAME = rf"[“\"]?(?P<grade>{_GRADE})(?![等良])"
_BANDS = (
    regex(rf"{_RANGE}的?(?:为|评为|定为|是|属于?|：)?{_NAME}"),
    regex(rf"{_NAME}[”\"]?(?:等?[级次]|档)?(?:：|为|（|\(){_RANGE}(?!的?(?:为|评为|定为|是|属于?)?[“\"]?{_GRADE})"),
)


class Band(NamedTuple):
    """The scores of a grade, from the least on; the most is None where no upper end is told."""

    grade: str
    least: int
    most: int | None

    def holds(self, score: Fraction) -> bool:
        """Whether a score belongs to the grade."""
        return self.least <= score and (self.most is None or score < self.most or self.most == score == _FULL)


def usual(grade: str) -> str:
    """Return which of the four usual grades a word is; empty when it is none."""
    return _WORDS.get(grade, "")


def grade_of(score: Fraction) -> str:
    """Return the usual grade of a score out of 100."""
    return next(grade for grade, least in GRADES if score >= least)


def bands_in(words: str) -> tuple[Band, ...]:
    """Return the bands that a text states by name."""
    found = (each for pattern in _BANDS for each in pattern.finditer(words))
    bands = (
        Band(_WORDS[each["grade"]], int(each["floor"] or each["least"]), int(each["most"]) if each["most"] else None)
        for each in found
    )
    return tuple(dict.fromkeys(bands))


def are_usual(bands: Iterable[Band]) -> bool:
    """Whether every band begins where the usual one does."""
    return all((each.grade, each.least) in GRADES for each in bands)


def is_of_other_grade(band: Band) -> bool:
    """Whether a band is, from end to end, the usual one of another grade: 优（80分至90分）."""
    usual_ends = zip(GRADES, (_FULL, *(least for _, least in GRADES)), strict=False)
    return any((band.least, band.most) == (least, most) and band.grade != name for (name, least), most in usual_ends)


def has_own_bands(text: DocumentText) -> bool:
    """Whether a document says itself which scores its grades stand for, and these are not the usual ones."""
    stating = [bands_in(each.text) for each in text.once(stretches) if _SAID.search(each.text)]
    return any(not bands or not (are_usual(bands) or any(map(is_of_other_grade, bands))) for bands in stating)


def stated_grade(score: Fraction, bands: Iterable[Band]) -> str:
    """Return the grade of a score by the bands told beside it; empty where they leave it open.

    A band without an upper end is the best one, or there is a better one told with it.
    """
    told = sorted(bands, key=lambda each: -each.least)
    is_headed = bool(told) and told[0].grade == GRADES[0][0]
    fitting = (each for each in told if each.holds(score) and (each.most or is_headed))
    return next((each.grade for each in fitting), "")
