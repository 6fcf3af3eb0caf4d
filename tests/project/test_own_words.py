"""What stands in `data/` and `templates/` is written by us: no sentence of the published reports is in it.

Two texts are compared without white space, for the published ones were taken out of PDF files and break their lines
anywhere, and with full and half width made the same. They are read in two ways: with their marks, for that is how long
a sentence is, and by letters and digits alone, for somebody who copies may set other marks. A key of YAML and its value
are two texts.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from support.project import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
NAMES_FILE = Path(__file__).with_name("official_names.toml")
NAMES = [name for names in tomllib.loads(NAMES_FILE.read_text(encoding="utf-8")).values() for name in names]
SHORTEST = 12
MOST_BESIDE_NAMES = 2
"""How many letters a run may have beside official names, such as 项目 or 年度: too few for words of one's own."""
HINT = f"是单位、文件、标题等正式名称的，列入 {NAMES_FILE.name}；其余的换一种说法"

Reading = Callable[[str], str]


def with_marks(text: str) -> str:
    """Return a text without its white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def letters(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each)[0] in "LN")


READINGS = (with_marks, letters)


def pieces(text: str) -> list[str]:
    """Return the keys and values of a YAML file; of any other file, all of it."""
    return re.split(r":\s", text)


class Seed:
    """A published text, read in one way."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._reading = reading
        self._text = reading(text)
        self._shortest = {self._text[start : start + SHORTEST] for start in range(len(self._text) - SHORTEST + 1)}

    def shared(self, text: str) -> Iterator[str]:
        """Yield the longest runs of a file that stand in the published text too."""
        for piece in pieces(text):
            yield from self._runs(self._reading(piece))

    def _runs(self, text: str) -> Iterator[str]:
        end = 0
        for start in range(len(text) - SHORTEST + 1):
            if text[start : start + SHORTEST] in self._shortest:
                stop = max(end, start + SHORTEST)
                while stop < len(text) and text[start : stop + 1] in self._text:
                    stop += 1
                if stop > end:
                    yield text[start:stop]
                end = stop


def is_official(run: str, names: Iterable[str]) -> bool:
    """Whether a run is a part of an official name, or official names with next to nothing beside them."""
    rest, official = letters(run), sorted(map(letters, names), key=len, reverse=True)
    if any(rest in name for name in official):
        return True
    for name in official:
        rest = rest.replace(name, "")
    return len(rest) <= MOST_BESIDE_NAMES


def texts(folder: Path) -> dict[Path, str]:
    """Return the text files in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".docx")
    return {path: path.read_text(encoding="utf-8") for path in files}


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    """Return every run that our files share with the published reports, and the files it stands in."""
    if not SEEDS.is_dir():
        pytest.skip(f"the published reports are not beside the repository ({SEEDS.relative_to(ROOT.parent)})")
    seeds = [Seed(text, reading) for text in texts(SEEDS).values() for reading in READINGS]
    runs: dict[str, set[str]] = {}
    for path, text in (texts(ROOT / "data") | texts(ROOT / "templates")).items():
        for run in (run for seed in seeds for run in seed.shared(text)):
            runs.setdefault(run, set()).add(path.relative_to(ROOT).as_posix())
    return runs


def test_no_sentence_of_a_published_report_stands_in_our_files(found):
    assert {run: sorted(files) for run, files in found.items() if not is_official(run, NAMES)} == {}, HINT


@pytest.mark.parametrize("name", NAMES)
def test_every_official_name_is_needed(found, name):
    others = [other for other in NAMES if other != name]
    assert not all(is_official(run, others) for run in found), f"没有用到，从 {NAMES_FILE.name} 中删去"


@pytest.mark.parametrize("name", NAMES)
def test_an_official_name_is_no_sentence(name):
    assert not re.search("[，。；：！？,;:!?]", name)


SEED = """围绕年度重点任务，定期收集、
分析绩效数据,及时掌握绩效目标完成情况。北京市西城区妇女儿童发展中心承担女性素质
提升工作。"""
COPIES = {
    "as it stands": "正文: 我会定期收集、分析绩效数据，及时掌握绩效目标完成情况。",
    "with lines broken elsewhere": "正文: 我会定期收集、分析绩效数\n  据，及时掌\n  握绩效目标完成情况。",
    "with other marks": "正文: 我会定期收集分析绩效数据；及时掌握“绩效目标”完成情况。",
    "12 characters of it": "说明: 写明如何及时掌握绩效目标完成情况",
    "12 characters with the mark": "正文: 按时掌握绩效目标完成情况。",
    "behind an official name": "正文: 北京市西城区妇女儿童发展中心承担女性教育。",
    "in a comment": "# 及时掌握绩效目标完成情况",
}
OWN = {
    "said anew": "正文: 我会按季收集绩效数据，分析目标完成的情况。",
    "an official name": "名称: 北京市西城区妇女儿童发展中心",
    "a key and its value": "收集、分析绩效数据: 及时掌握绩效目标",
}


def foreign(text: str) -> list[str]:
    """Return what would be told of a file."""
    runs = (run for reading in READINGS for run in Seed(SEED, reading).shared(text))
    return [run for run in runs if not is_official(run, NAMES)]


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_a_copied_sentence_is_found(text):
    assert foreign(text)


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_words_of_our_own_are_not_told(text):
    assert not foreign(text)
