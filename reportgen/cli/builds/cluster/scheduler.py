"""A Dask scheduler and its workers: tasks are given to it, and answers taken from it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import Any

import click

from reportgen.cli.builds.cluster.sending import Library
from reportgen.cli.builds.cluster.task import Answer, Task, answer_from, work

# Seconds: for a scheduler to answer, for the first worker to come, between two looks whether anybody is still there,
# and for lost workers to come back.
_TO_ANSWER, _FOR_WORKERS, _BETWEEN_LOOKS, _TO_COME_BACK = 10, 20, 5, 60
_QUIET = dict.fromkeys(("distributed", "distributed.client", "tornado", "tornado.application"), "critical")
# A report with many pictures is no mistake that a warning would help with.
_SETTINGS = {"logging": _QUIET, "distributed.admin.large-graph-warning-threshold": "1GB"}


class Died(Exception):  # noqa: N818 - it says what the matter is
    """Workers died of a task, one after another."""


class Scheduler:
    """The connection to a scheduler."""

    def __init__(self, where: str) -> None:
        """Connect, and wait for a worker.

        Args:
            where: The address of the scheduler.

        Raises:
            ClickException: The library is not installed, nobody answers there, or there are no workers for this.
        """
        self._where = where
        self._distributed = _library()
        self._flying: dict[str, Any] = {}
        self._libraries: dict[str, Any] = {}
        self._client = self._connected()
        try:
            self._look_for_workers()
        except click.ClickException:
            self.close()
            raise

    def threads(self) -> int:
        """Return how many tasks the workers do at once.

        Raises:
            ClickException: The scheduler is gone.
        """
        with self._losses():
            found: dict[str, int] = self._client.sync(self._client.scheduler.ncores, callback_timeout=_TO_ANSWER)
        return sum(found.values())

    def give(self, task: Task, library: Library) -> None:
        """Give a task.

        Args:
            task: The task.
            library: The places that it needs.

        Raises:
            ClickException: The scheduler is gone.
        """
        with self._losses():
            if library.digest not in self._libraries:
                # A task and not scattered data: the scheduler can make it again when those who had it are gone.
                key = f"reportgen-places-{library.digest}"
                self._libraries[library.digest] = self._client.submit(bytes, library.content, key=key)
            places = self._libraries[library.digest]
            self._flying[task.key] = self._client.submit(work, task.packed, places, key=task.key)

    def answer(self, key: str) -> Answer:
        """Wait for the answer to a task, and return it.

        Raises:
            ClickException: The scheduler or all of its workers are gone, or they cannot do the task.
            Died: Workers died of it.
        """
        with self._losses():
            self._settle(self._flying[key])
            future = self._flying.pop(key)
            try:
                return answer_from(future.result())
            except self._distributed.KilledWorker as error:
                raise Died from error
            finally:
                future.release()

    def settle(self) -> None:
        """Wait until nothing is at work.

        Raises:
            ClickException: The scheduler or all of its workers are gone.
        """
        with self._losses():
            for future in self._flying.values():
                self._settle(future)

    def close(self) -> None:
        """End the connection; what is not done yet is not done any more."""
        with suppress(Exception):  # it may be gone already, and there is nothing left to lose
            self._client.close(timeout=_BETWEEN_LOOKS)

    def _connected(self) -> Any:
        try:
            # Dask itself would wait for ever for one that takes the call and is silent.
            asyncio.run(asyncio.wait_for(self._greeted(), _TO_ANSWER))
            return self._distributed.Client(self._where, timeout=_TO_ANSWER)
        except (OSError, ValueError) as error:
            raise click.ClickException(
                f"连不上调度器 {self._where}（等了 {_TO_ANSWER} 秒）；核对地址和防火墙，"
                "并在那台机器上运行：dask scheduler。"
            ) from error

    async def _greeted(self) -> None:
        security = self._distributed.Security().get_connection_args("client")
        async with self._distributed.rpc(self._where, connection_args=security) as scheduler:
            await scheduler.identity()

    def _look_for_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_FOR_WORKERS)
        except TimeoutError as error:
            raise click.ClickException(
                f"调度器 {self._where} 没有工作进程（等了 {_FOR_WORKERS} 秒）；在每台工作机器上运行："
                f"dask worker {self._where} --nworkers auto --nthreads 1。"
            ) from error
        with self._losses():
            self._client.run(find_spec, __name__)  # a worker that does not know the program would die of every task

    def _settle(self, future: Any) -> None:
        missed = 0
        while True:
            with suppress(TimeoutError):
                self._distributed.wait([future], timeout=_BETWEEN_LOOKS)
                return
            missed = 0 if self.threads() else missed + _BETWEEN_LOOKS
            if missed >= _TO_COME_BACK:
                raise click.ClickException(
                    f"调度器 {self._where} 的工作进程都不在了（等了 {_TO_COME_BACK} 秒）；"
                    "启动工作进程后再运行一次，已经生成的不会重做。"
                )

    @contextmanager
    def _losses(self) -> Iterator[None]:
        """Tell what keeps the cluster from answering.

        Raises:
            ClickException: The scheduler is gone, or the cluster cannot do the task.
            Died: Workers died of a task.
        """
        from concurrent.futures import CancelledError

        try:
            yield
        except (Died, click.ClickException):
            raise
        except (CancelledError, OSError, TimeoutError) as error:
            raise click.ClickException(
                f"和调度器 {self._where} 的连接断了；恢复后再运行一次，已经生成的不会重做。"
            ) from error
        except Exception as error:  # a worker sends back whatever it met, so that any kind may come
            raise click.ClickException(
                f"集群做不了这里的任务（{type(error).__name__}：{_first_line(error)}）；"
                "调度器和每个工作进程都要装同一版本的 reportgen：pip install 'reportgen[cluster]'。"
            ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _library() -> Any:
    try:
        import dask

        dask.config.set(_SETTINGS)
        import distributed
    except ImportError:
        raise click.ClickException(
            "--scheduler 要用 Dask distributed，还没有安装；安装：pip install 'reportgen[cluster]'。"
        ) from None
    return distributed
