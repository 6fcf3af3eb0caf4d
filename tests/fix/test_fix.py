"""`check --fix` changes prose in the YAML text, and only prose; comments, layout and bytes around it stay."""

from pathlib import PurePath

from hypothesis import given
from hypothesis import strategies as st
from support.memory_world import MemoryWorld
from support.project import EXAMPLE, copy_project, run

from reportgen.facts import validate
from reportgen.figures.tree import blocks, stated
from reportgen.fix.fix import fix_report
from reportgen.source import read
from reportgen.vocabulary.prose import Prose

FILE = PurePath("data/unit/2024.yaml")
BEFORE = """\
# 注释,不动: "原样"
部门:
  名称: 甲市, 妇女 联合会      # 名称,不是正文
数据:
  场次: 1,955场
章节:
  主要成效: |
    举办"巾帼"活动, 共{{ 数据.场次, 甲 }};

      - 第二 行,也改
  改进措施:
    - 标题: 健全 机制        # 后面,的注释
      正文: "引号里\\"不动\\",但逗号,改"
    - 单引号一行,直接写
"""
AFTER = """\
# 注释,不动: "原样"
部门:
  名称: 甲市, 妇女 联合会      # 名称,不是正文
数据:
  场次: 1,955场
章节:
  主要成效: |
    举办“巾帼”活动，共{{ 数据.场次, 甲 }};

      - 第二行，也改
  改进措施:
    - 标题: 健全机制        # 后面,的注释
      正文: "引号里\\"不动\\",但逗号，改"
    - 单引号一行，直接写
"""


def fixed(content):
    world = MemoryWorld({FILE: content})
    changes = fix_report(world, FILE)
    return world.files, changes


def test_only_prose_changes_and_comments_stay():
    files, changes = fixed(BEFORE)
    assert files == {FILE: AFTER.encode()}
    assert [change.span.line for change in changes] == [8, 10, 12, 13, 14]
    assert (changes[2].before, changes[2].after) == ("健全 机制", "健全机制")


def test_a_second_run_changes_nothing():
    files, changes = fixed(AFTER)
    assert files == {FILE: AFTER.encode()}
    assert changes == ()


def test_byte_order_mark_and_line_ends_of_windows_stay():
    content = b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode()
    files, _ = fixed(content)
    assert files == {FILE: b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode()}


def test_a_file_that_is_not_utf8_or_mixes_line_ends_is_left_alone():
    for content in (BEFORE.encode("gb18030"), BEFORE.replace("\n", "\r\n", 1).encode()):
        assert fixed(content) == ({FILE: content}, ())


def test_a_file_that_cannot_be_parsed_is_left_alone():
    assert fixed("章节: [甲,乙") == ({FILE: "章节: [甲,乙".encode()}, ())


PIECES = st.sampled_from(["妇", "联", ",", ".", ";", '"', "(", ")", " ", "1", "a", "，", "“", "{{ 甲 }}", "\n      "])
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map("".join).map(lambda text: f"妇{text}联")
STYLES = st.sampled_from(["{}", "|\n      {}", ">\n      {}", "'{}'"])


def others(text):
    """Return everything that the facts state beside prose, and how many findings they have."""
    read_in = read(MemoryWorld({FILE: text}), FILE)
    facts = validate(read_in.product)
    values = [item for block in blocks(facts.product) for item in stated(block)]
    plain = [(path, each.value) for path, each in values if each and not isinstance(each.value, Prose)]
    return plain, len(read_in.findings) + len(facts.findings)


@given(STYLES, TEXTS)
def test_whatever_the_prose_the_rest_means_the_same_and_a_second_run_is_idle(style, text):
    prose = style.format(text)
    before = f"数据:\n  场次: 1,955场  # 甲,乙\n章节:\n  主要成效: {prose}\n  改进措施: 好\n"
    files, _ = fixed(before)
    after = files[FILE].decode()
    assert others(after) == others(before)
    assert "# 甲,乙" in after
    assert fixed(after) == ({FILE: files[FILE]}, ())


def test_the_command_says_what_it_changed(tmp_path):
    project = copy_project(tmp_path)
    file = project / EXAMPLE / "章节.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("激励和约束作用有限。", "激励和约束 作用有限."), encoding="utf-8")
    first = run(project, "check", "--fix", str(EXAMPLE))
    assert "+ " in first.stderr
    assert "改了 1 行" in first.stderr
    assert file.read_text(encoding="utf-8") == text
    assert "改了 0 行" in run(project, "check", "--fix", str(EXAMPLE)).stderr
