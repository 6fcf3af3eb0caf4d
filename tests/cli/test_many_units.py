"""Many units at once: the same files, findings and order whatever the number of processes, and whatever breaks."""

import json
import os
import shutil
import signal
import time
from collections import Counter
from pathlib import Path

import pytest
from bench.units import write_units
from support.project import begin, run

UNITS, BROKEN = 30, 2
CHILDREN = Path("/proc/self/task").is_dir()
needs_proc = pytest.mark.skipif(not CHILDREN, reason="this system does not list the children of a process")


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """A project of many units, two of them broken, built by one process."""
    folder = tmp_path_factory.mktemp("province")
    broken = write_units(folder, UNITS, BROKEN)
    done = run(folder, "build", "-j", "1", "--summary", "out/summary.json")
    return folder, broken, done


def start(folder, *options):
    return begin(folder, "build", "-j", "2", *options)


def workers(process):
    """Wait for the processes that help to build, and return their numbers; those that build have read the facts."""
    own = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None:
        found = [
            child for child in own.read_text().split() if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text()
        ]
        if len(found) == 2:
            return [int(child) for child in found]
        time.sleep(0.01)
    raise AssertionError(process.communicate())


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".reportgen" not in path.parts and path.name != "summary.json"
    }


def told(text, out):
    return text.replace(f"{out}/", "out/")


def test_one_units_fault_does_not_stop_the_others(province):
    folder, broken, done = province
    assert done.returncode == 1
    assert f"生成 {UNITS - BROKEN} 份报告，{BROKEN} 份有错误没有生成" in done.stderr
    assert [line.split()[0] for line in done.stderr.splitlines() if line.startswith("unit-")] == broken
    summary = json.loads((folder / "out/summary.json").read_text(encoding="utf-8"))
    assert summary["counts"] == {"built": UNITS - BROKEN, "unchanged": 0, "failed": BROKEN}
    assert [row["unit"] for row in summary["reports"] if row["outcome"] == "failed"] == broken
    assert [row["unit"] for row in summary["reports"]] == sorted(row["unit"] for row in summary["reports"])
    errors = Counter(found["severity"] for row in summary["reports"] for found in row["findings"])
    assert errors == {name: count for name, count in summary["findings"].items() if count}


@needs_proc
def test_two_processes_make_and_tell_the_same_though_one_is_killed(province):
    folder, _, done = province
    process = start(folder, "--out", "two")
    os.kill(workers(process)[0], signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    assert told(out, "two") == done.stdout
    assert told(err, "two") == done.stderr
    assert files(folder / "two") == files(folder / "out")


@needs_proc
@pytest.mark.parametrize("seconds", [0, 0.01, 0.02, 0.05, 0.2])
def test_a_build_interrupted_while_its_processes_start_or_work_ends_cleanly(province, seconds):
    folder, _, _ = province
    shutil.rmtree(folder / "interrupted", ignore_errors=True)
    process = start(folder, "--out", "interrupted", "--summary", "interrupted.json")
    workers(process)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "已中断；原来的文件没有动。"
    assert "Traceback" not in err
    whole = files(folder / "out")
    made = files(folder / "interrupted")
    assert len(made) < len(whole)
    assert made == {name: whole[name] for name in made}
    assert not list(folder.rglob("*.part"))
    assert not (folder / "interrupted.json").exists()


def test_a_summary_that_cannot_be_written_is_told(province):
    folder, _, _ = province
    (folder / "file").write_text("", encoding="utf-8")
    done = run(folder, "build", "data/unit-00000", "--out", "other", "--summary", "file/summary.json")
    assert done.returncode == 1
    assert done.stderr == "汇总文件“file/summary.json”写不了：已经有同名的文件。\n"
