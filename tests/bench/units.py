"""Any number of units with a year each, made up but always the same; some of them broken, each in a way of its own.

`python -m bench.units FOLDER --units 1000 --broken 10` writes a project that `reportgen build` can be run on.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "data/shenzhen-women/2024"
YEAR = "2024"
# Figures that no other figure of the example is added up from.
_FREE = ("宣讲活动", "媒体发稿", "学习强国发稿", "招聘会")

Breaking = Callable[[Path], None]


def _swap(file: str, old: str, new: str) -> Breaking:
    """Return what replaces the first place of a text in a file of a unit."""

    def apply(unit: Path) -> None:
        text = (unit / file).read_text(encoding="utf-8")
        assert old in text
        (unit / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return apply


def _not_text(unit: Path) -> None:
    (unit / "数据.yaml").write_bytes(bytes(range(256)) * 8)


BREAKINGS: tuple[Breaking, ...] = (
    _swap("资金.yaml", "公用经费: 193.36", "公用经费: 193.36万"),
    _swap("资金.yaml", "项目支出: 2865.72", "项目支岀: 2865.72"),
    _swap("章节.yaml", "{{ 数据.宣讲活动 }}", "{{ 数据.宣将活动 }}"),
    _swap("报告.yaml", "名称:", "名称: ["),
    _swap("报告.yaml", "- shenzhen", "- shenzen"),
    _swap("报告.yaml", "年度: 2024", "年度: 今年"),
    _swap("报告.yaml", "自称:", "简称: 市妇联\n  自称:"),
    _swap("资金.yaml", "项目支出: 2865.72", "项目支出: 待填"),
    lambda unit: (unit / "资金.yaml").unlink(),
    _not_text,
)
"""Ways to break a unit; each of them must be found and must keep no other unit from being built."""


def write_units(folder: Path, units: int, broken: int = 0) -> list[str]:
    """Write a project, and return the folder names of the units that are broken.

    Args:
        folder: Where to; an empty folder.
        units: How many.
        broken: How many of them are broken, spread over all.
    """
    random = Random(2024)
    shutil.copytree(ROOT / "templates", folder / "templates")
    places = sorted(random.sample(range(units), broken))
    names: list[str] = []
    for number in range(units):
        unit = folder / "data" / f"unit-{number:05}" / YEAR
        shutil.copytree(EXAMPLE, unit)
        _vary(unit / "数据.yaml", random)
        if number in places:
            BREAKINGS[len(names) % len(BREAKINGS)](unit)
            names.append(unit.parent.name)
    return names


def _vary(file: Path, random: Random) -> None:
    """Give a unit figures of its own."""
    text = file.read_text(encoding="utf-8")
    for name in _FREE:
        text, count = re.subn(rf"(?m)^(  {name}: )\d+", lambda found: f"{found[1]}{random.randrange(100, 900)}", text)
        assert count == 1
    file.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write the project."""
    parser = argparse.ArgumentParser(prog="bench.units", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--broken", type=int, default=10)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    print(*write_units(given.folder, given.units, given.broken), sep="\n")  # noqa: T201 - it is a program


if __name__ == "__main__":
    main()
