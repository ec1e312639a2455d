"""What sums were in the weeks before, over the same weekdays: from the lowest week to the highest, without any claim.

So they take no part of the page's error budget (docs/decisions/0016).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from escale.domain.comparison import BACK, DAYS, LEAST_WEEKS, Range, whole_weeks

Sums = tuple[int, ...]
"""Several figures of a day or a week, always in the same order."""


@dataclass(frozen=True, slots=True)
class SumsRange:
    """The week over its days that are over and known, and each figure's lowest and highest of `weeks` earlier weeks."""

    now: Sums
    low: Sums
    high: Sums
    weeks: int


@dataclass(frozen=True, slots=True)
class UsualSums:
    """`weeks_missing`: earlier weeks that a range still needs; 0 without a range: a day of this one must be over."""

    range: SumsRange | None
    weeks_missing: int


@dataclass(frozen=True, slots=True)
class DayRange:
    """A day, and the same weekday of earlier weeks."""

    value: int
    usual: Range


def usual_sums(first: date, today: date, days: Mapping[date, Sums]) -> UsualSums:
    """The week from `first` on beside the weeks before it. A day that is not there is known of nobody, and no zero."""
    known = {day.toordinal(): sums for day, sums in days.items()}
    begins = first.toordinal()
    week = range(begins, begins + DAYS)
    over = [day for day in week if day < today.toordinal() and day in known]
    backs = whole_weeks(known, over) if over else _begun(known, week)
    missing = max(0, LEAST_WEEKS - len(backs))
    if missing or not over:
        return UsualSums(None, missing)
    weeks = [_sum(known[day - back] for day in over) for back in backs]
    low, high = (tuple(map(of, zip(*weeks, strict=True))) for of in (min, max))
    return UsualSums(SumsRange(_sum(known[day] for day in over), low, high, len(backs)), 0)


def usual_days(first: date, today: date, days: Mapping[date, int]) -> dict[date, DayRange]:
    """Each day of the week that is over, beside the same weekday of earlier weeks; too few of them are not usual."""
    known = {day.toordinal(): value for day, value in days.items()}
    begins = first.toordinal()
    over = [day for day in range(begins, begins + DAYS) if day < today.toordinal() and day in known]
    earlier = {day: [known[day - back] for back in BACK if day - back in known] for day in over}
    return {
        date.fromordinal(day): DayRange(known[day], Range(min(values), max(values), len(values)))
        for day, values in earlier.items()
        if len(values) >= LEAST_WEEKS
    }


def _begun(known: Collection[int], week: Sequence[int]) -> list[int]:
    """How far back the weeks are of which any day is known that this one still has ahead."""
    return [back for back in BACK if any(day - back in known for day in week)]


def _sum(days: Iterable[Sums]) -> Sums:
    return tuple(map(sum, zip(*days, strict=True)))
