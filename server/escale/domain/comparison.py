"""What one page may say about a week beside the weeks before it.

All claims of a page share one error budget, so that at most one page in twenty claims anything when nothing changed
(product, rules of conduct). What cannot be claimed is either within what chance does, or too early to say.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from math import ceil, log2
from uuid import UUID

from escale.domain.permutation import MOST_WEEKS, Weekday, holm, p_value, smallest

BUDGET = 0.05
"""The share of pages that may claim a change when there is none."""
LEAST_WEEKS = 3
"""Earlier weeks before there is such a thing as "usual": adjacent weeks of one person differ by a median of 37 %
(evidence reference)."""
READ_APART = 60
"""Seconds between two durations that are never read as the same: minutes are rounded."""
SCALE = 1_000
REMEMBERED = 4_096
"""Values whose logarithm is kept: a page has some four hundred, nearly all of days that another page had as well."""
DAYS = 7
BACK = range(DAYS, DAYS * MOST_WEEKS + 1, DAYS)
"""How many days back the same weekday of each earlier week is."""


class Measure(StrEnum):
    """What is compared: seconds, but for `LOOKS`."""

    ATTENDED = "attended"
    WITHOUT_INTENTION = "without_intention"
    NIGHT = "night"
    LOOKS = "looks"
    SITE = "site"


class Verdict(StrEnum):
    """What may be said."""

    MORE = "more"
    LESS = "less"
    USUAL = "usual"
    """There were enough days, and chance alone does as much, or the sum is within those of other weeks."""
    EARLY = "early"
    """There are not enough days for any claim."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of a measure by day. A day that is not there has no data; it is not a zero."""

    measure: Measure
    site_id: UUID | None
    days: Mapping[date, int]


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest sum of `weeks` earlier weeks, over the same weekdays, all of which are known."""

    low: int
    high: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure of a week: its sum over the days that are over, what is usual, and what may be said.

    `weeks_missing`: when the verdict is `EARLY`, the weeks that are still needed, at least; 0: enough, and more days of
    this one must be over; None: no waiting helps, too few days are known of this week or of those before it.
    """

    measure: Measure
    site_id: UUID | None
    value: int
    usual: Range | None
    verdict: Verdict
    weeks_missing: int | None = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """Days are ordinals. `known`: their values; `compared`: those of the week that are over; `ahead`: that are not."""

    series: Series
    known: Mapping[int, int]
    compared: tuple[int, ...]
    ahead: tuple[int, ...]
    days: tuple[Weekday, ...]
    sums: tuple[int, ...]
    value: int


def compare(first: date, today: date, several: Sequence[Series]) -> tuple[Comparison, ...]:
    """The week from `first` on beside the weeks before it: its days that are over, and that have data."""
    asked = [_ask(first, today, one) for one in several]
    strict = BUDGET / max(1, len(asked))
    p_values = [_p(one, strict) for one in asked]
    claims = holm(p_values, BUDGET)
    return tuple(_comparison(one, place in claims, strict) for place, one in enumerate(asked))


def _ask(first: date, today: date, series: Series) -> _Asked:
    week = range(first.toordinal(), first.toordinal() + DAYS)
    known = {day.toordinal(): value for day, value in series.days.items()}
    compared = tuple(day for day in week if day < today.toordinal() and day in known)
    return _Asked(
        series,
        known,
        compared,
        ahead=tuple(day for day in week if day >= today.toordinal()),
        days=_weekdays(known, compared),
        sums=tuple(sum(known[day - back] for day in compared) for back in whole_weeks(known, compared)),
        value=sum(known[day] for day in compared),
    )


def _weekdays(known: Mapping[int, int], days: Iterable[int]) -> tuple[Weekday, ...]:
    return tuple(
        Weekday(_whole(known.get(day, 0)), tuple(_whole(known[day - back]) for back in BACK if day - back in known))
        for day in days
    )


def whole_weeks(known: Collection[int], days: Sequence[int]) -> list[int]:
    """How far back the weeks are that are known on all of these weekdays."""
    return [back for back in BACK if all(day - back in known for day in days)] if days else []


@lru_cache(REMEMBERED)
def _whole(value: int) -> int:
    """On a scale of ratios: use is heavy-tailed, and one long evening would otherwise decide alone."""
    return round(SCALE * log2(1 + value))


def _is_early(one: _Asked, strict: float) -> bool:
    return len(one.sums) < LEAST_WEEKS or smallest(one.days) > strict


def _p(one: _Asked, strict: float) -> float:
    return 1.0 if _is_early(one, strict) else p_value(one.days)


def _comparison(one: _Asked, is_claimed: bool, strict: float) -> Comparison:
    usual = Range(min(one.sums), max(one.sums), len(one.sums)) if len(one.sums) >= LEAST_WEEKS else None
    told = one.series.measure, one.series.site_id, one.value, usual
    if _is_early(one, strict):
        return Comparison(*told, Verdict.EARLY, _missing(one, strict))
    return Comparison(*told, _side(one) if is_claimed else Verdict.USUAL)


def _side(one: _Asked) -> Verdict:
    """What a claim says: nothing, unless the figures that are read beside each other say it as well."""
    distance = _distance(one.days)
    apart = 1 if one.series.measure is Measure.LOOKS else READ_APART
    if distance > 0 and one.value >= max(one.sums) + apart:
        return Verdict.MORE
    if distance < 0 and one.value <= min(one.sums) - apart:
        return Verdict.LESS
    return Verdict.USUAL


def _missing(one: _Asked, strict: float) -> int | None:
    """What a week that goes on still needs. For one that is over, no later week and no later day comes any more."""
    if not one.ahead:
        return None
    needed = max(LEAST_WEEKS, ceil((2 / strict) ** (1 / DAYS) - 1 - 1e-9))
    lacking = needed - len(whole_weeks(one.known, one.compared) if one.compared else _begun_weeks(one))
    if lacking > 0:
        return lacking if needed <= MOST_WEEKS else None
    return 0 if any(_suffices(one, place + 1, strict) for place in range(len(one.ahead))) else None


def _begun_weeks(one: _Asked) -> list[int]:
    return [back for back in BACK if any(day - back in one.known for day in one.ahead)]


def _suffices(one: _Asked, more: int, strict: float) -> bool:
    """Whether something could be claimed as soon as so many days more are over, and known."""
    days = (*one.compared, *one.ahead[:more])
    return len(whole_weeks(one.known, days)) >= LEAST_WEEKS and smallest(_weekdays(one.known, days)) <= strict


def _distance(days: Iterable[Weekday]) -> float:
    return sum(day.now - sum((day.now, *day.before)) / (1 + len(day.before)) for day in days)
