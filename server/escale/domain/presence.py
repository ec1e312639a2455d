"""When browsers were there: outside of that, nothing is known, which is not the same as nothing happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest

from escale.domain.intervals import Interval, Intervals, clip, union

NOTED_EVERY = timedelta(minutes=5)
"""A browser asks for its plan every minute; that it is there is written down this often at most."""
APART = timedelta(minutes=11)
"""Signs of one browser that are nearer to each other than this are one stretch: one may be missing in between."""
SHORTEST_GAP = timedelta(minutes=15)
"""What is told. Shorter gaps are restarts, updates and sleeps that nobody remembers."""

LEAST_THERE = SHORTEST_GAP
"""With less than this of a day, the day says nothing: somebody looked up a word, and went out."""


@dataclass(frozen=True, slots=True)
class PauseMark:
    """A pause that began, at most until `until_at`; None: the person ended it."""

    at: datetime
    until_at: datetime | None


def pauses(marks: Iterable[PauseMark]) -> Intervals:
    """The pauses of one browser: each ends at its time, or at the browser's next mark. In whatever order they come."""
    ordered = sorted(marks, key=lambda mark: (mark.at, mark.until_at is not None))
    return union(
        Interval(mark.at, max(mark.at, mark.until_at if end is None else min(mark.until_at, end)))
        for mark, end in zip_longest(ordered, (mark.at for mark in ordered[1:]))
        if mark.until_at is not None
    )


def without(there: Intervals, away: Intervals) -> Intervals:
    """What of `there` is not in `away`."""
    left = there
    for one in away:
        left = tuple(piece for part in left for piece in _cut(part, one))
    return left


def gaps(window: Interval, since: datetime | None, now: datetime, known: Iterable[Interval]) -> Intervals:
    """The parts of `window`, up to `now`, that nothing is known of: no browser was there, or it was paused.

    `since`: the first sign of any browser that is still remembered; before it nothing can be said (None: no sign).
    """
    if since is None or now <= window.start or window.end <= since:
        return ()
    asked = Interval(max(window.start, since), max(max(window.start, since), min(window.end, now)))
    missing = without((asked,), clip(known, asked))
    return tuple(one for one in missing if one.length >= SHORTEST_GAP)


def is_present(window: Interval, there: Intervals) -> bool:
    """Whether so much is known of `window` that no visit in it means none."""
    return sum((one.length for one in clip(there, window)), timedelta()) >= LEAST_THERE


def _cut(part: Interval, away: Interval) -> Iterable[Interval]:
    if part.start < min(part.end, away.start):
        yield Interval(part.start, min(part.end, away.start))
    if max(part.start, away.end) < part.end:
        yield Interval(max(part.start, away.end), part.end)
