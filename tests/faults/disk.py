"""A disk as a power cut leaves it: what was synced is there, of the rest some, none or half of it.

The model: `sync` makes a file's bytes durable; the first sync of a new file makes the folder's changes up to then
durable too (SQLite syncs the folder with it); folder changes last in their order; bytes last by sectors of 512.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from tests.faults.recording import Kind, Record

SECTOR = 512


class Loss(StrEnum):
    """What becomes of what was not synced."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


@dataclass
class File:
    """`durable`: bytes as of the last sync. `pending`: what was done since, in order."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Record] = field(default_factory=list)
    is_new: bool = True

    def sync(self) -> None:
        """All that was done is durable."""
        for record in self.pending:
            _apply(self.durable, record)
        self.pending.clear()
        self.is_new = False

    def after(self, loss: Loss, random: Random) -> bytes:
        """Its bytes after the cut."""
        left = bytearray(self.durable)
        for record in self.pending:
            if loss is Loss.NONE:
                _apply(left, record)
            elif loss is Loss.SOME and random.random() < 0.5:
                _apply_torn(left, record, random)
        return bytes(left)


class Disk:
    """The files of one folder, from a state that is durable as a whole."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        found = [folder / name for name in names if (folder / name).exists()]
        self._folder = {str(path): File(bytearray(path.read_bytes()), is_new=False) for path in found}
        self._live = dict(self._folder)
        self._numbers: dict[int, File] = {}
        self._changes: list[tuple[str, File | None]] = []

    def play(self, record: Record) -> None:
        """What happened next."""
        match record.kind:
            case Kind.OPENED:
                self._open(record.file, record.data.decode())
            case Kind.REMOVED:
                self._live.pop(record.data.decode(), None)
                self._changes.append((record.data.decode(), None))
            case Kind.SYNCED:
                self._sync(self._numbers[record.file])
            case _:
                self._numbers[record.file].pending.append(record)

    def cut(self, target: Path, loss: Loss, random: Random) -> None:
        """Write into `target` what a power cut now would leave. The disk goes on as if nothing had happened."""
        left = dict(self._folder)
        kept = {Loss.ALL: 0, Loss.NONE: len(self._changes), Loss.SOME: random.randint(0, len(self._changes))}[loss]
        for name, file in self._changes[:kept]:
            if file is None:
                left.pop(name, None)
            else:
                left[name] = file
        for name, file in left.items():
            path = target / Path(name).name
            path.touch(mode=0o600)
            path.write_bytes(file.after(loss, random))

    def _open(self, number: int, name: str) -> None:
        if name not in self._live:
            self._live[name] = File()
            self._changes.append((name, self._live[name]))
        self._numbers[number] = self._live[name]

    def _sync(self, file: File) -> None:
        if file.is_new:
            self._settle_folder()
        file.sync()

    def _settle_folder(self) -> None:
        self._folder = dict(self._live)
        self._changes.clear()


def _apply(content: bytearray, record: Record) -> None:
    if record.kind is Kind.CUT:
        del content[record.offset :]
        content.extend(bytes(record.offset - len(content)))
        return
    content.extend(bytes(max(0, record.offset - len(content))))
    content[record.offset : record.offset + len(record.data)] = record.data


def _apply_torn(content: bytearray, record: Record, random: Random) -> None:
    """The write as a whole, or only some of its sectors."""
    if record.kind is Kind.CUT or random.random() < 0.5:
        _apply(content, record)
        return
    for start in range(0, len(record.data), SECTOR):
        if random.random() < 0.5:
            part = record.data[start : start + SECTOR]
            _apply(content, Record(record.kind, record.at, record.file, record.offset + start, part))
