"""Numbers of headings and items: how they are read, and how a series breaks."""

import pytest

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.series import Break, Ordinal, label, numbered, ordinal_of
from reportgen.intake.plain_text import text_manuscript


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [
        ("第二部分", Ordinal(0, 2)),
        ("十一、", Ordinal(1, 11)),
        ("(三) ", Ordinal(2, 3)),
        ("（十二）", Ordinal(2, 12)),
        ("1、", Ordinal(3, 1)),
        ("（4）", Ordinal(4, 4)),
        ("3", None),
        ("⑤", Ordinal(5, 5)),
        ("[bookmark: _Toc1]四、", Ordinal(1, 4)),
        ("", None),
    ],
)
def test_a_number_has_a_form_and_a_value(number, ordinal):
    assert ordinal_of(number) == ordinal


@pytest.mark.parametrize("form", range(6))
def test_a_number_is_printed_as_it_is_read(form):
    assert ordinal_of(label(Ordinal(form, 3))) == Ordinal(form, 3)


def test_every_break_is_found_where_it_is():
    lines = ["一、甲", "（一）乙", "（三）丙", "（三）丁", "（二）戊", "（1）己", "二、庚", "（1）辛", "四、壬"]
    text = DocumentText(text_manuscript("报告.txt", "\n".join(lines)))
    faults = [(step.label, step.fault) for step in numbered(text) if step.fault]
    assert faults == [
        ("（三）", Break.SKIPPED),
        ("（三）", Break.DOUBLED),
        ("（二）", Break.BACKWARDS),
        ("（1）", Break.FAR_DOWN),
        ("四、", Break.SKIPPED),
    ]
