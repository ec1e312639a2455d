"""What browsers said that cannot be, as it was dealt with (docs/decisions/0012): for `escale doctor`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from escale.domain.events import LATEST_AHEAD
from escale.domain.room import FULL_CODES
from escale.storage import oddities, refused
from escale.storage.engine import Database
from escale.storage.migrations import HEAD, current_version

LATELY = timedelta(days=7)
"""How long a fault is worth a word: the person may have repaired its cause since."""
A_DAY = timedelta(days=1)
CLOCK_CODES = frozenset({"instant_absurd", "interval_reversed", "interval_too_long"})
"""Reasons that a wrong clock explains."""


@dataclass(frozen=True, slots=True)
class Oddities:
    """`set_aside` events were never stored: `by_clock` of them for their time, `beyond` because their visit was full.
    `is_recent` says whether one was lately.

    `clamped` visits reported more time than was believed, `long` ones lasted for more than a day, `future` ones began
    later than any clock can say now.
    """

    set_aside: int
    by_clock: int
    beyond: int
    is_recent: bool
    clamped: int
    long: int
    future: int


def look(path: Path, now: datetime) -> Oddities | None:
    """What there is in a database of this program's version; None for another one, or none."""
    if not path.exists() or current_version(path) != HEAD:
        return None
    database = Database(path)
    try:
        with database.reading() as session:
            told = refused.summed(session)
            clamped, long, future = oddities.count_visits(session, A_DAY, now + LATEST_AHEAD)
    finally:
        database.close()
    return Oddities(
        set_aside=sum(one.events for one in told),
        by_clock=sum(one.events for one in told if one.code in CLOCK_CODES),
        beyond=sum(one.events for one in told if one.code in FULL_CODES),
        is_recent=any(now - one.latest_at < LATELY for one in told),
        clamped=clamped,
        long=long,
        future=future,
    )
