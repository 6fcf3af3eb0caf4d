"""The glossary: committed, fresh, whole, and its links lead somewhere."""

import re
from collections import Counter

from support.project import ROOT, run

from reportgen.facts.money import Money
from reportgen.outline.outline import Section
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import declared

PAGE = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")


def rows_under(heading):
    """Return the cells of each row of the table under a heading."""
    (section,) = re.findall(rf"^### {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [line.strip("| ").split(" | ") for line in lines[2:]]


def test_the_committed_glossary_is_fresh():
    is_fresh = run(ROOT, "schema", "--glossary").stdout == PAGE
    assert is_fresh, (
        "docs/vocabulary.md is out of date; renew it with: reportgen schema --glossary > docs/vocabulary.md"
    )


def test_every_key_of_a_block_has_its_row():
    for heading, block in (("资金（Money）", Money), ("章节（Section）", Section)):
        assert [row[0] for row in rows_under(heading)] == list(declared(block))


def test_every_chapter_has_its_row():
    assert [tuple(row[:2]) for row in rows_under("章节")] == list(CHAPTERS)


def test_a_row_says_what_is_declared():
    row = next(row for row in rows_under("资金.调整（Adjustment）") if row[0] == "金额")
    assert row == ["金额", "金额", "金额", "调增为正，调减为负", "`-104.06`", "必填", "`amount`"]


def test_a_block_that_may_stand_in_several_places_is_explained_once_and_names_them():
    assert PAGE.count("（Budget）") == 1
    assert "可以写在：资金.年初预算、资金.调整预算、资金.执行、资金.上年.年初预算" in PAGE


def test_every_link_leads_to_one_heading():
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = Counter(re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings)
    links = set(re.findall(r"\]\(#(.+?)\)", PAGE))
    assert links
    assert [link for link in sorted(links) if anchors[link] != 1] == []


def test_every_kind_that_a_key_names_is_explained():
    explained = set(re.findall(r"^\| (\S+) \|", PAGE.partition("## 类别\n")[2], re.MULTILINE))
    assert {"金额", "比率", "日期", "正文", "行文", "级别"} <= explained
