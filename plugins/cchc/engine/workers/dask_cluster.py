"""Workers of a Dask cluster as a pool: they see nothing of this machine's disk, and must have the package as it is here.

The cluster is reached for when there is enough to do, never by a build that does little; little is done nearby. What
travels is pickled, so whoever can reach the scheduler can run code on it: a cluster belongs in a network of its own.
"""

import logging
import pickle
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar, cast

from cchc.engine.workers.pool import ExecutorFailed, Parallel, Pool
from cchc.engine.workers.worker_process import Work

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")

CLUSTER_SECONDS = 1.0
"""Work that is worth a cluster: to reach one and to have its workers begin costs about as much."""

WAIT_SECONDS = 10
"""How long a scheduler or the first worker is waited for."""


class Cluster:
    """The workers at an address `dask://host:port`, and the pool `near` for what is too little for them."""

    shares_disk = False

    def __init__(self, address: str, near: Pool, version: Callable[[], str]) -> None:
        """Nothing is connected yet. `version` is a function of a module that gives the version of the code where it runs."""
        self.address = address
        self.near = near
        self._version = version
        self._client: Client | None = None

    def suited(self, items: int, *, seconds_each: float) -> Pool:
        """The cluster where so much work is worth it, else the pool nearby."""
        return self if items * seconds_each >= CLUSTER_SECONDS else self.near

    def run(self, work: Work[T, R], items: Sequence[T], *, seconds_each: float) -> Iterator[R]:
        """Yield the result of each item, in no particular order. Raises ExecutorFailed where the cluster does not do it."""
        if not items:
            return
        if self._client is None:
            with _told(f"không nối được với {self.address}"):
                self._client = self._connected()
        with _told(f"mất liên lạc với {self.address}"):
            jobs = len(self._client.nthreads())
            executor = _Sending(self._client.get_executor(pure=False), self._version)
            yield from Parallel(jobs, executor, shares_disk=False).run(work, items, seconds_each=seconds_each)

    def close(self) -> None:
        """Let go of the cluster, which stays as it is."""
        if self._client is not None:
            with suppress(OSError):
                self._client.close()
            self._client = None

    def _connected(self) -> "Client":
        """A connection to a cluster whose workers are all fit."""
        try:
            from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
        except ImportError as error:
            raise ExecutorFailed(
                "CCHC_EXECUTOR cần thư viện chưa cài trên máy này: pip install '.[cluster]'"
            ) from error
        for name in logging.root.manager.loggerDict:
            if name.startswith("distributed"):
                logging.getLogger(name).setLevel(
                    logging.CRITICAL + 1
                )  # what is wrong is said below, without tracebacks
        client = Client(re.sub("^dask:", "tcp:", self.address), timeout=WAIT_SECONDS, set_as_default=False)
        try:
            client.wait_for_workers(1, timeout=WAIT_SECONDS)
            self._check(client.run(self._version, on_error="return"))
        except BaseException:
            client.close()
            raise
        return client

    def _check(self, versions: Mapping[str, object]) -> None:
        """Refuse workers, by address, that have another version or could not tell theirs."""
        for worker, found in versions.items():
            if found != self._version():
                raise _unfit(worker, found)


class _Sending(Executor):
    """Sends calls as bytes that Dask need not look into, to be done by workers of the same version."""

    def __init__(self, executor: Executor, version: Callable[[], str]) -> None:
        self._executor = executor
        self._version = version

    def submit(self, fn: Callable[..., R], /, *args: object, **kwargs: object) -> "Future[R]":
        """Have `fn` called there."""
        call = pickle.dumps((fn, args, kwargs), protocol=pickle.HIGHEST_PROTOCOL)
        return cast("Future[R]", self._executor.submit(_called, self._version, self._version(), call))


def _called(version: Callable[[], str], wanted: str, call: bytes) -> object:
    """In a worker: the result of a pickled call, if the code here is that of the caller."""
    if (found := version()) != wanted:
        from distributed import get_worker  # noqa: PLC0415 - it runs there

        raise _unfit(get_worker().address, found)
    function, args, kwargs = pickle.loads(call)  # noqa: S301 - the cluster is trusted, as its scheduler is
    return function(*args, **kwargs)


def _unfit(worker: str, found: object) -> ExecutorFailed:
    """What to say of a worker of another version, or one that could not tell it."""
    if isinstance(found, str):
        why = "có phiên bản khác của gói cchc, của Python hay của thư viện"
    else:
        why = f"chưa cài được gói cchc ({found})"
    return ExecutorFailed(
        f"máy dựng {worker} {why}: cài đúng bản mã và requirements.lock như máy này rồi khởi động lại máy dựng"
    )


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Say in Vietnamese what Dask says in its own way; what goes wrong in the work itself passes."""
    try:
        yield
    except (OSError, CancelledError) as error:
        raise ExecutorFailed(
            f"{what}: kiểm tra bộ điều phối và máy dựng, hoặc bỏ CCHC_EXECUTOR để dựng trên máy này"
        ) from error
    except Exception as error:
        if type(error).__name__ == "KilledWorker":
            raise ExecutorFailed(f"{what}: máy dựng bị tắt giữa chừng nhiều lần, có thể do thiếu bộ nhớ") from error
        raise
