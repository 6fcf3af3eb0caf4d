"""版式.yaml: what it may say, what it takes over, and what is told of a wrong one."""

from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld

from reportgen.diagnostics.span import Span
from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.outline.read import Library, read_outline
from reportgen.outline.read_form import read_form

OUTLINE = "名称: 自评报告\n标题: 自评报告\n"
FORM = "名称: 表\n标题: 表\n行:\n  - [甲]\n"


def read(files):
    world = MemoryWorld({"templates/above/outline.yaml": OUTLINE, **files})
    library = Library(world, (PurePath("templates"),))
    outcome = read_outline(library, "place", Span(""))
    return outcome.product.profile, [(f.span.file, f.span.line, f.rule.slug) for f in outcome.findings]


def place(profile, above=None):
    files = {"templates/place/outline.yaml": f"{OUTLINE}继承: above\n", "templates/place/版式.yaml": profile}
    return read(files | ({"templates/above/版式.yaml": above} if above else {}))


def test_a_place_without_one_changes_nothing():
    assert read({"templates/place/outline.yaml": OUTLINE}) == (UNCHANGED, [])


def test_every_key_is_read():
    text = "字体: Windows\n行距: 28.95磅\n三级标题加粗: 否\n数字字体: 与正文相同\n页码位置: 居中\n封面标题字号: 小初\n"
    assert place(text) == (Profile("Windows", 579, False, "与正文相同", "居中", 72), [])


def test_what_is_not_written_is_taken_over_from_the_place_above():
    profile, findings = place("行距: 28磅\n", "行距: 30磅\n字体: 方正\n")
    assert (profile, findings) == (Profile(fonts="方正", pitch=560), [])


@pytest.mark.parametrize(
    "text", ["字体: 隶书", "行距: 28", "行距: 60磅", "页码位置: 左", "三级标题加粗: 有", "字号: 1"]
)
def test_what_is_wrong_is_told_with_its_place(text):
    profile, findings = place(f"依据: 某文\n{text}\n")
    assert profile == UNCHANGED
    assert [(file, line) for file, line, _ in findings] == [("templates/place/版式.yaml", 2)]


def test_a_form_looks_like_its_place():
    world = MemoryWorld({"templates/place/forms/表.yaml": FORM, "templates/place/版式.yaml": "字体: 方正\n"})
    form = read_form(Library(world, (PurePath("templates"),)), "place/表", Span("")).product
    assert form.profile == Profile(fonts="方正")
