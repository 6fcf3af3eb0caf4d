"""A build that is killed at any moment leaves the old files or the new ones, and the next run leaves nothing beside."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.project import EXAMPLE, ROOT, copy_project, edit

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process at once")
KILLS = 24
OUT = Path("out/shenzhen-women")


def build(folder):
    command = [sys.executable, "-m", "reportgen", "build", str(EXAMPLE)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def standing(folder):
    """Every file of the report by its path."""
    report = folder / OUT / "2024"
    return {file.relative_to(report).as_posix(): file.read_bytes() for file in report.rglob("*") if file.is_file()}


def named(folder, name):
    """Let the report of the copy speak of itself by another name, so that its files are others."""
    (folder / EXAMPLE / "报告.yaml").write_text(
        (ROOT / EXAMPLE / "报告.yaml").read_text(encoding="utf-8").replace("自称: 我会", f"自称: {name}"),
        encoding="utf-8",
    )


def until_it_writes(process, folder):
    """Wait until a build has begun to put files in their place, and return the time."""
    while process.poll() is None and not (folder / OUT / ".2024.lock").exists():
        time.sleep(0.0002)
    return time.monotonic()


def kill_at(process, folder, moment):
    """Kill a build after a time, or that long after it has begun to put files in their place; whether it still ran."""
    seconds, from_writing = moment
    if from_writing:
        until_it_writes(process, folder)
    time.sleep(seconds)
    process.kill()
    return process.wait() == -signal.SIGKILL


def test_a_killed_build_leaves_the_old_files_or_the_new_ones(tmp_path):
    folder = copy_project(tmp_path)
    edit(folder / EXAMPLE / "报告.yaml", "自称: 我会", "自称: 我们")
    whole = []
    for name in ("我们", "我会"):
        named(folder, name)
        started = time.monotonic()
        process = build(folder)
        writing = until_it_writes(process, folder)
        assert process.wait() == 0
        took, wrote = time.monotonic() - started, time.monotonic() - writing
        whole.append(standing(folder))
    assert whole[0] != whole[1]
    moments = random.Random(7)
    killed = 0
    for number in range(KILLS):
        named(folder, ("我们", "我会")[number % 2])
        at_random = moments.uniform(0, took), False
        while_writing = moments.uniform(0, wrote), True
        killed += kill_at(build(folder), folder, at_random if number % 3 == 0 else while_writing)
        assert standing(folder) in whole
    assert killed >= KILLS // 2
    assert build(folder).wait() == 0
    assert standing(folder) == whole[1]
    assert [path.name for path in (folder / OUT).iterdir()] == ["2024"]
