"""Which backups are kept: the latest of each of the last days, weeks and months that have one."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 3
RULES: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAYS, lambda taken: taken.date()),
    (WEEKS, lambda taken: taken.isocalendar()[:2]),
    (MONTHS, lambda taken: (taken.year, taken.month)),
)


def kept(taken: Collection[datetime]) -> frozenset[datetime]:
    """Those of the instants (UTC) whose backup stays. Counted in days that have a backup, not from today: whoever comes
    back after a year, or whose clock is wrong, loses none.
    """
    return frozenset(one for count, period in RULES for one in _latest_of_each(taken, count, period))


def _latest_of_each(taken: Collection[datetime], count: int, period: Callable[[datetime], Hashable]) -> list[datetime]:
    latest = {period(one): one for one in sorted(taken)}
    return sorted(latest.values())[-count:]
