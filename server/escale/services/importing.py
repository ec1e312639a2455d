"""History from elsewhere, taken in: piece by piece, each with its days in one transaction, so that it can be cut off.

What is known already is passed over, so the same file again, or the rest of it after a crash, changes nothing that is
there (docs/decisions/0013).
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from sqlmodel import Session

from escale.domain.history import LineRefused
from escale.domain.household import Member
from escale.domain.tally import of_visits
from escale.services import counting, unpaired
from escale.services.history_file import Line, lines, open_history
from escale.services.history_reading import Reading
from escale.services.unpaired import Source
from escale.storage import history
from escale.storage.engine import Database

PIECE = 5_000
"""Lines held in memory at once: some twenty megabytes."""
PIECES = 4
"""Pieces of one transaction. Names of visits are spread over all pages, so each commit writes most of them again; and
what a crash undoes is some seconds of work.
"""
MOST_TOLD = 20
"""Refused lines that are named one by one."""
Told = Callable[[float], None]
"""Is told how much of the file is done, from 0 to 1."""


@dataclass(slots=True)
class Imported:
    """What became of the lines. `gone`: their visits were deleted before, and stay so. `first`: the first refused."""

    new: int = 0
    known: int = 0
    gone: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    first: list[LineRefused] = field(default_factory=list)

    def refuse(self, line: LineRefused) -> None:
        """Count the line."""
        self.refused[line.code] += 1
        if len(self.first) < MOST_TOLD:
            self.first.append(line)


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose history it is. `texts_before`: words of older intentions are not kept, as those of browsers are not."""

    member: Member
    now: datetime
    texts_before: datetime


def take_in(database: Database, path: Path, wish: Wish, before_writing: Callable[[], None], tell: Told) -> Imported:
    """Import the file. `before_writing` is called once, and only when something new will be stored.

    Raises `HistoryEmpty`, `HistoryNewer`, `HistoryUnreadable`, `OSError`, and what `before_writing` raises.
    """
    with open_history(path) as file, _nothing_to_collect():
        importing = _Importing(wish, before_writing)
        size = path.stat().st_size or 1
        pieces = _pieces(file)
        while some := next(pieces, None):
            with database.writing() as session:
                history.make_room(session)
                for piece in chain([some], islice(pieces, PIECES - 1)):
                    importing.take(session, piece)
                    tell(min(1.0, file.tell() / size))
    tell(1.0)
    return importing.imported


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Visits refer to nothing in circles: looking for those, at each thousandth one, took a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Importing:
    def __init__(self, wish: Wish, before_writing: Callable[[], None]) -> None:
        self.imported = Imported()
        self._wish = wish
        self._before_writing: Callable[[], None] | None = before_writing
        self._reading: Reading | None = None

    def take(self, session: Session, piece: Sequence[Line]) -> None:
        """Store what is new among these lines."""
        wish = self._wish
        if self._reading is None:
            self._reading = Reading(session, wish.member, wish.now, wish.texts_before)
        visits = self._reading.read(session, piece, self.imported)
        if not visits:
            return
        if self._before_writing:
            self._before_writing()
            self._before_writing = None
        self._reading.sites.store(session, {one.site_id for one in visits}, wish.now)
        browser_id = unpaired.ensure(session, wish.member.id, Source.IMPORT, wish.now)
        tally = of_visits(visits, wish.member.day_starts_at)
        history.add(session, wish.member.id, browser_id, visits, tally.shown)
        counting.add(session, wish.member, tally)
        self.imported.new += len(visits)


def _pieces(file: BinaryIO) -> Iterator[Sequence[Line]]:
    found = lines(file)
    while piece := list(islice(found, PIECE)):
        yield piece
