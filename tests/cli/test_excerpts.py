"""The line that a finding shows is the line it means, whatever system the file came from."""

import pytest
from support.memory_world import MemoryWorld

from reportgen.cli.show import show_findings
from reportgen.source.read import read_file

TEXT = "报告:\n  年度: 2024\n  名称：深圳\n"


def shown(world, capsys):
    (file,) = world.files
    show_findings(world, read_file(world, file).findings)
    return capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("2024", "2024  # \u2028").encode(),
        TEXT.encode("gb18030"),
    ],
    ids=["plain", "with a mark", "from Windows", "from an old Mac", "with a strange line end", "not UTF-8"],
)
def test_the_line_and_the_caret_are_those_of_the_fault(content, capsys):
    told = shown(MemoryWorld({"a.yaml": content}), capsys)
    assert "a.yaml:3:5: 错误" in told
    assert "  3 |   名称：深圳\n    |       ^^\n" in told


class ShyWorld(MemoryWorld):
    """A disk that shows its files and lets nobody read them."""

    def read(self, path):
        raise PermissionError(13, "Permission denied")

    def size(self, path):
        return 1


def test_a_file_that_cannot_be_read_is_told_without_a_line(capsys):
    told = shown(ShyWorld({"a.yaml": TEXT}), capsys)
    assert "没有权限" in told
    assert " | " not in told
