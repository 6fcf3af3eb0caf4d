"""A real Dask scheduler and real workers on this machine, and a real server for S3, each a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from support.project import ROOT

_SECONDS = 60
Thing = TypeVar("Thing")
S3 = {"AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_REGION": "us-east-1"}


@contextmanager
def process(arguments: list[str], folder: Path, name: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a module of Python as long as it is needed; what it says goes to a file by its name."""
    with (folder / f"{name}.log").open("wb") as log:
        started = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=log,
            stderr=log,
        )
        try:
            yield started
        finally:
            started.kill()
            started.wait()


class Cluster:
    """A scheduler, and workers that come and go."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = environment
        self._where = folder / "scheduler.json"

    @property
    def address(self) -> str:
        """The address of the scheduler."""
        return waited_for(self._address)

    @contextmanager
    def worker(self, name: str, path: str = str(ROOT)) -> Iterator[subprocess.Popen[bytes]]:
        """Let a worker come, with the program that lies at a path, and go in the end."""
        arguments = ["distributed.cli.dask_worker", self.address, "--name", name, "--nthreads", "1", "--no-nanny"]
        quiet = ["--no-dashboard", "--local-directory", str(self.folder)]
        environment = {**self._environment, "PYTHONPATH": path}
        with process([*arguments, *quiet], self.folder, name, **environment) as worker:
            waited_for(lambda: "Starting established connection" in (self.folder / f"{name}.log").read_text())
            yield worker

    def _address(self) -> str:
        return str(json.loads(self._where.read_text())["address"]) if self._where.exists() else ""


@contextmanager
def cluster(folder: Path, **environment: str) -> Iterator[Cluster]:
    """Run a scheduler without workers."""
    arguments = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", "scheduler.json"]
    with process(
        ["distributed.cli.dask_scheduler", *arguments],
        folder,
        "scheduler",
        PYTHONPATH=os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
    ):
        yield Cluster(folder, environment)


@contextmanager
def s3_server(folder: Path) -> Iterator[str]:
    """Run a server for S3 with one empty bucket, `province`, and yield its URL."""
    with process(["moto.server", "-H", "127.0.0.1", "-p", "0"], folder, "s3"):
        url = waited_for(lambda: "".join(re.findall(r"http://[\d.:]+", (folder / "s3.log").read_text())[:1]))
        request = urllib.request.Request(f"{url}/province", method="PUT")
        with urllib.request.urlopen(request):
            yield url


def waited_for(look: Callable[[], Thing]) -> Thing:
    """Return what a look at something gives as soon as it gives anything."""
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it did not come")


def transitions(dask_scheduler: Any) -> list[tuple[str, str]]:
    """Return, in a scheduler, what became of each task, in order."""
    return [(str(key), finish) for key, _, finish, *_ in dask_scheduler.transition_log]


def is_in_the_middle(name: str, dask_scheduler: Any) -> bool:
    """Whether, in a scheduler, a worker is at reports, and every other worker has the places too."""
    workers = dask_scheduler.workers.values()
    busy = [task.key for each in workers if each.name == name for task in each.processing]
    places = [len(task.who_has or ()) for key, task in dask_scheduler.tasks.items() if "places" in key]
    return any("places" not in key for key in busy) and set(places) == {len(workers)}


def lost_reports(dask_scheduler: Any) -> set[str]:
    """Return, in a scheduler, the keys of the reports that went with the worker that was lost last."""
    events = [event for _, event in dask_scheduler.get_events("all") if event.get("action") == "remove-worker"]
    return {
        key for what in ("processing-tasks", "lost-computed-tasks") for key in events[-1][what] if "places" not in key
    }
