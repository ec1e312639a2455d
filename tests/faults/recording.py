"""A journal of what SQLite does to its files: every write, cut, sync, creation and removal, with its instant.

A record is one header and its data. Appended with one write each, so that it survives the death of the process; the
journal needs no sync, because only the process dies in these tests, never the machine.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from struct import Struct
from threading import Lock

HEADER = Struct("<BQIQI")


class Kind(IntEnum):
    """What was done."""

    OPENED = 1
    WROTE = 2
    CUT = 3
    SYNCED = 4
    REMOVED = 5


@dataclass(frozen=True, slots=True)
class Record:
    """`at`: ns of the monotonic clock, once it was done. `file`: number of the file since it exists.

    `offset`: where it was written, or the new length. `data`: what was written, or the file's name.
    """

    kind: Kind
    at: int
    file: int
    offset: int
    data: bytes


class Recorder:
    """Appends records. Safe in many threads."""

    def __init__(self, journal: Path) -> None:
        self._descriptor = os.open(journal, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        self._lock = Lock()
        self._numbers: dict[bytes, int] = {}
        self._next = 1

    def opened(self, name: bytes) -> int:
        """The file's number."""
        with self._lock:
            if name not in self._numbers:
                self._numbers[name] = self._next
                self._next += 1
                self._append(Kind.OPENED, self._numbers[name], 0, name)
            return self._numbers[name]

    def removed(self, name: bytes) -> None:
        """The name is gone; a file of that name is another one from now on."""
        with self._lock:
            number = self._numbers.pop(name, None)
            if number is not None:
                self._append(Kind.REMOVED, number, 0, name)

    def note(self, kind: Kind, number: int, offset: int = 0, data: bytes = b"") -> None:
        """Anything else."""
        with self._lock:
            self._append(kind, number, offset, data)

    def _append(self, kind: Kind, number: int, offset: int, data: bytes) -> None:
        header = HEADER.pack(kind, time.monotonic_ns(), number, offset, len(data))
        os.write(self._descriptor, header + data)


def records(journal: Path) -> Iterator[Record]:
    """What the journal holds; a record that the death of the process cut short never happened."""
    raw = memoryview(journal.read_bytes())
    place = 0
    while place + HEADER.size <= len(raw):
        kind, at, number, offset, length = HEADER.unpack_from(raw, place)
        place += HEADER.size
        if place + length > len(raw):
            return
        yield Record(Kind(kind), at, number, offset, bytes(raw[place : place + length]))
        place += length
