"""Which backups are kept: the latest of each of the last days, weeks and months that have one."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 3
RULES: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAYS, lambda taken: taken.date()),
    (WEEKS, lambda taken: taken.isocalendar()[:2]),
    (MONTHS, lambda taken: (taken.year, taken.month)),
)
AHEAD = timedelta(hours=1)
"""Nearer than this a backup may be named in advance: clocks are set by seconds, and of several in a row each takes a
name that is free.
"""


def is_ahead(taken: datetime, now: datetime) -> bool:
    """Whether a backup says that it was taken in the future: by a clock that was wrong then, if it is right now."""
    return taken > now + AHEAD


def rank(taken: datetime, now: datetime) -> tuple[bool, datetime]:
    """Sorts backups, the latest last. What is dated ahead is older than anything that is not: that it was taken before
    now is all that is known of it, and who took it for the latest would lose all that happened since.
    """
    return not is_ahead(taken, now), taken


def kept(taken: Collection[datetime], now: datetime) -> frozenset[datetime]:
    """Those of the instants (UTC) whose backup stays. Counted in days that have a backup, not from today: whoever comes
    back after a year, or whose clock is wrong, loses none.
    """
    ranked = sorted(taken, key=lambda one: rank(one, now))
    return frozenset(one for count, period in RULES for one in _latest_of_each(ranked, count, period))


def _latest_of_each(ranked: list[datetime], count: int, period: Callable[[datetime], Hashable]) -> list[datetime]:
    latest: dict[Hashable, datetime] = {}
    for one in reversed(ranked):
        latest.setdefault(period(one), one)
    return list(latest.values())[:count]
