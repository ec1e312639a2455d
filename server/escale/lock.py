"""One process at a time works on a data folder (security, row 25). The system ends the lock with its process."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from escale.errors import DataInUse

LOCK_FILE = "escale.lock"
FILE_MODE = 0o600
FAR = 1 << 30
"""Windows locks bytes for readers too, so the locked byte lies far behind the text."""


class Holder:
    """Who has the folder."""

    def __init__(self, process: int, work: str) -> None:
        self.process = process
        self.work = work


class DataHeld(DataInUse):
    """The folder is taken; `holder` says by whom, as far as that can be read."""

    def __init__(self, holder: Holder | None) -> None:
        self.holder = holder
        super().__init__()


@contextmanager
def hold(folder: Path, work: str) -> Iterator[None]:
    """Have the folder alone until the end of the block, telling others one's `work`. Raises `DataHeld` at once."""
    descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        if not _locked(descriptor):
            raise DataHeld(_holder(descriptor))
        _write(descriptor, {"process": os.getpid(), "work": work})
        yield
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _write(descriptor: int, told: dict[str, object]) -> None:
    """On a full disk the lock holds all the same; others then hear no name."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(told).encode())


def _holder(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        told = json.loads(os.read(descriptor, 4096))
        return Holder(int(told["process"]), str(told["work"]))
    except (ValueError, KeyError, TypeError):
        return None
