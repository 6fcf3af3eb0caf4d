"""A province's build simulated: what every machine does at which moment, from the cost of one document as measured.

`python -m bench.province` prints how long 20,000 units with 60,000 documents take over so many workers, how busy each
part is, and which part is the first that more workers do not help. Always the same: nothing is measured here.
"""

from __future__ import annotations

import argparse
from collections import deque
from dataclasses import dataclass, field
from heapq import heapify, heapreplace
from random import Random

UNITS, DOCUMENTS = 20_000, 3
WORKERS = (2, 8, 16, 32, 64, 128, 256)
# As in reportgen.cli.builds.cluster.crew.
_WAITING_PER_THREAD, _FEWEST_WAITING, _MOST_WAITING = 4, 8, 512
# Units are of every size; the mean is that of the measured one.
_SPREAD = 0.6


@dataclass(frozen=True, slots=True)
class Cost:
    """What a report of a unit costs, in milliseconds of a processor where nothing else is said.

    Attributes:
        begin: The machine that gives the tasks, before: reading, packing, submitting.
        end: The same, after: receiving, publishing, keeping the state.
        scheduler: The scheduler.
        worker: A worker, for each document.
        sent: Bytes of a task.
        returned: Bytes of an answer, for each document.
        write: How long the machine that gives the tasks waits until a disk or a shared folder has the files.
    """

    begin: float
    end: float
    scheduler: float
    worker: float
    sent: int
    returned: int
    write: float


MEASURED = {
    "成品在提交的机器上": Cost(begin=4, end=9, scheduler=4, worker=120, sent=24_000, returned=27_000, write=15),
    "成品在共享文件夹": Cost(begin=4, end=3, scheduler=4, worker=120, sent=24_000, returned=2_000, write=20),
}
"""By where the files go; docs/scale.md tells what of it was measured and how. Waiting is assumed."""
LINK = 125_000  # bytes a millisecond: one gigabit a second


@dataclass(slots=True)
class Server:
    """Something that does one thing after another.

    Attributes:
        free: When it will be free.
        busy: How long it has been at work.
    """

    free: float = 0
    busy: float = 0

    def take(self, moment: float, time: float) -> float:
        """Do something not before a moment, and return when it is done."""
        self.free = max(self.free, moment) + time
        self.busy += time
        return self.free


@dataclass(slots=True)
class Province:
    """The machines of one build.

    Attributes:
        cost: What one document costs.
        workers: How many workers there are.
    """

    cost: Cost
    workers: int
    client: Server = field(default_factory=Server)
    scheduler: Server = field(default_factory=Server)
    link: Server = field(default_factory=Server)
    work: float = 0

    def built(self, units: int) -> float:
        """Return how long a build takes, in milliseconds.

        Args:
            units: How many units there are.
        """
        random = Random(20_000)
        mean = 2.718281828459045 ** (_SPREAD**2 / 2)
        room = min(max(_FEWEST_WAITING, self.workers * _WAITING_PER_THREAD), _MOST_WAITING)
        free = [0.0] * self.workers
        heapify(free)
        waiting: deque[float] = deque()
        for _ in range(units):
            while len(waiting) >= room:
                self._end(waiting.popleft())
            size = DOCUMENTS * random.lognormvariate(0, _SPREAD) / mean
            waiting.append(self._begin(free, size))
        while waiting:
            self._end(waiting.popleft())
        return self.client.free

    def _begin(self, free: list[float], size: float) -> float:
        """Return when the answer to a task is there; `free` is when each worker is, the earliest first."""
        cost = self.cost
        given = self.client.take(self.client.free, cost.begin)
        sent = self.link.take(given, cost.sent / LINK)
        known = self.scheduler.take(sent, cost.scheduler)
        time = cost.worker * size
        done = max(known, free[0]) + time
        heapreplace(free, done)
        self.work += time
        return done + cost.returned * size / LINK

    def _end(self, done: float) -> None:
        self.client.take(done, self.cost.end + self.cost.write)

    @property
    def shares(self) -> dict[str, float]:
        """How busy each part was."""
        whole = self.client.free
        return {
            "工作进程": self.work / self.workers / whole,
            "提交的机器": self.client.busy / whole,
            "调度器": self.scheduler.busy / whole,
            "网络": self.link.busy / whole,
        }


def table(units: int = UNITS) -> str:
    """Return the tables, as docs/scale.md shows them."""
    lines: list[str] = []
    for name, cost in MEASURED.items():
        lines += [f"{name}：", ""]
        lines += ["| 工作进程 | 分钟 | 工作进程忙 | 提交的机器忙 | 调度器忙 | 网络忙 | 最忙的 |", "|--:" * 6 + "|---|"]
        for workers in WORKERS:
            province = Province(cost, workers)
            minutes = province.built(units) / 60_000
            shares = province.shares
            cells = [f"{share:.0%}" for share in shares.values()]
            lines.append(f"| {workers} | {minutes:.1f} | {' | '.join(cells)} | {max(shares, key=shares.__getitem__)} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="bench.province", description=__doc__.splitlines()[0])
    parser.add_argument("--units", type=int, default=UNITS)
    print(table(parser.parse_args().units))  # noqa: T201 - it is a program


if __name__ == "__main__":
    main()
