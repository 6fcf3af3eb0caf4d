import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.proof.align import align


def aligned(wanted, found):
    return list(align(wanted, found, (list(wanted), list(found)), lambda one, other: one[0] == other[0]))


@pytest.mark.parametrize(
    ("wanted", "found", "pairs"),
    [
        ("a b c", "a b c", "a=a b=b c=c"),
        ("a b c", "a c", "a=a b= c=c"),
        ("a c", "a b c", "a=a =b c=c"),
        ("a b1 c", "a b2 c", "a=a b1=b2 c=c"),
        ("a x c", "a y c", "a=a x=y c=c"),
        ("a b1 x c", "a b2 c", "a=a b1=b2 x= c=c"),
        ("a x b1 c", "a b2 c", "a=a x= b1=b2 c=c"),
        ("a b1 c", "a y b2 z c", "a=a =y b1=b2 =z c=c"),
        ("", "a", "=a"),
        ("a", "", "a="),
        ("a b", "b a", "=b a=a b="),
    ],
)
def test_each_piece_meets_its_own(wanted, found, pairs):
    shown = [f"{one or ''}={other or ''}" for one, other in aligned(wanted.split(), found.split())]
    assert " ".join(shown) == pairs


@given(st.lists(st.sampled_from(["a1", "a2", "b1", "c1"])), st.lists(st.sampled_from(["a1", "a2", "b1", "c1"])))
def test_nothing_is_lost_or_told_twice(wanted, found):
    pairs = aligned(wanted, found)
    assert [one for one, _ in pairs if one] == wanted
    assert [other for _, other in pairs if other] == found
