"""History from elsewhere, taken in: piece by piece, each with its days in one transaction, so that it can be cut off.

What is known already is passed over, so the same file again, or the rest of it after a crash, changes nothing that is
there (docs/decisions/0013).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from escale.domain.history import LineRefused
from escale.domain.household import Member
from escale.domain.tally import of_visits
from escale.domain.visits import Visit
from escale.services import counting, history_browser
from escale.services.history_file import Line, lines, open_history
from escale.services.history_reading import Reading
from escale.storage import history
from escale.storage.engine import Database

PIECE = 10_000
"""Lines of one transaction: some fifty megabytes of memory, and a fraction of a second that a crash can undo."""
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
    imported, is_first = Imported(), True
    with open_history(path) as file:
        size = path.stat().st_size or 1
        with database.reading() as session:
            reading = Reading(session, wish.member, wish.now, wish.texts_before)
        for piece in _pieces(file):
            with database.reading() as session:
                new = reading.read(session, piece, imported)
            if new:
                if is_first:
                    before_writing()
                    is_first = False
                _store(database, wish, reading, new)
                imported.new += len(new)
            tell(min(1.0, file.tell() / size))
    tell(1.0)
    return imported


def _pieces(file: BinaryIO) -> Iterator[Sequence[Line]]:
    found = lines(file)
    while piece := list(islice(found, PIECE)):
        yield piece


def _store(database: Database, wish: Wish, reading: Reading, visits: Sequence[Visit]) -> None:
    with database.writing() as session:
        reading.sites.store(session, {one.site_id for one in visits}, wish.now)
        browser_id = history_browser.ensure(session, wish.member.id, wish.now)
        tally = of_visits(visits, wish.member.day_starts_at)
        history.add(session, wish.member.id, browser_id, visits, tally.shown)
        counting.add(session, wish.member, tally)
