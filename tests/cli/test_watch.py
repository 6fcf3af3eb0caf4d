"""`reportgen watch` builds on every save, tells findings as they come and go, and ends on Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from collections import deque
from contextlib import contextmanager
from threading import Thread

import pytest
from support.project import EXAMPLE, ROOT, built, copy_project, edit, run, words

FACTS = EXAMPLE / "数据.yaml"
SECONDS = 60


class Watching:
    """A process that watches, and the lines it has told so far."""

    def __init__(self, process):
        self.process = process
        self.lines = deque()
        self.reader = Thread(target=lambda: self.lines.extend(process.stderr), daemon=True)
        self.reader.start()

    def wait_for(self, text):
        """Wait for a line with a text, and forget the lines up to it."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            while self.lines:
                line = self.lines.popleft()
                if text in line:
                    return line
            time.sleep(0.005)
        raise AssertionError(f"{text!r} was not told")


@contextmanager
def watching(folder):
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "reportgen", "watch"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    told = Watching(process)
    try:
        told.wait_for("正在监视 1 份报告")
        yield told
        process.send_signal(signal.SIGINT)
        assert process.wait(SECONDS) == 0
        told.wait_for("不再监视。")
    finally:
        process.kill()
        process.wait()
        told.reader.join()
        process.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a test cannot press Ctrl-C there")
def test_what_is_saved_is_built_and_findings_come_and_go(tmp_path):
    pytest.importorskip("watchfiles")
    folder = copy_project(tmp_path)
    with watching(folder) as told:
        edit(folder / FACTS, "宣讲活动: 617场", "宣讲活动: 716场")
        told.wait_for("数据.yaml”的内容变了，已生成")
        assert "716场" in words(built(folder)[0])

        edit(folder / EXAMPLE / "章节.yaml", "{{ 数据.宣讲活动 }}", "{{ 数据.宣将活动 }}")
        told.wait_for("有错误，没有生成")
        told.wait_for("宣将活动")
        edit(folder / EXAMPLE / "章节.yaml", "{{ 数据.宣将活动 }}", "{{ 数据.宣讲活动 }}")
        told.wait_for("和上次生成的一样")
        assert "WRD001" in told.wait_for("已解决")

        (folder / EXAMPLE / "补充.yaml").write_text("数据:\n  宣讲活动: 1场\n", encoding="utf-8")
        told.wait_for("数据.yaml")
        (folder / EXAMPLE / "补充.yaml").unlink()
        told.wait_for("和上次生成的一样")

        os.utime(folder / "templates/shenzhen/outline.yaml")
        outline = folder / "templates/national/outline.yaml"
        outline.write_text(outline.read_text(encoding="utf-8") + "\n# 又一行\n", encoding="utf-8")
        told.wait_for("national/outline.yaml”的内容变了，已生成")

        (folder / EXAMPLE.parent / "2023").mkdir()
        told.wait_for("2023”上次没有")
        (folder / "reportgen.yaml").write_text("检查:\n  级别: {IND002: 不查}\n", encoding="utf-8")
        told.wait_for("reportgen.yaml”上次没有")


def test_without_the_library_it_says_what_to_install(tmp_path):
    (tmp_path / "watchfiles.py").write_text("raise ImportError", encoding="utf-8")
    done = run(tmp_path, "watch", PYTHONPATH=os.pathsep.join([str(tmp_path), str(ROOT)]))
    assert done.returncode == 1
    assert done.stderr == "watch 要用 watchfiles，还没有安装；安装：pip install 'reportgen[watch]'。\n"
