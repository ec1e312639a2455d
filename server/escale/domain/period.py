"""Weeks, months and years of a member: stretches of local days, and the sums over them."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from uuid import UUID

from escale.domain.figures import NONE, Figures, plus
from escale.domain.summary import SiteSummary, Time, together

_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


class NotAPeriod(ValueError):
    """The text names no such period. The message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Period:
    """All local days from `first` to `last`."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DayTotal:
    """A day of a period over all sites."""

    day: date
    time: Time
    figures: Figures


SiteDay = tuple[str, bytes, int, int, int]
"""A day (ISO) on a site (its id's sixteen bytes) in one line of a year: milliseconds attended and planned, visits.

Not even named: a year has thousands of lines, and to make something of each takes as long as to read it.
"""

DayTime = tuple[str, int, int]
"""A day (ISO) over all sites in one line of a year, likewise: milliseconds attended, and at night."""


@dataclass(frozen=True, slots=True)
class PeriodSummary:
    """A period. `time` and `figures` are the sums of `days`, which are those that something is known of.

    A day that is not there has no data; it is not a day without use.
    """

    period: Period
    time: Time
    figures: Figures
    days: tuple[DayTotal, ...]
    sites: tuple[SiteSummary, ...]


@dataclass(frozen=True, slots=True)
class CategorySummary:
    """The sum of a category's sites: two of them attended at once count for each."""

    category: str | None
    time: Time
    figures: Figures


def week(text: str) -> Period:
    """The week `2026-W48` (ISO 8601: from Monday on, the first one holds 4 January). Raises `NotAPeriod`."""
    found = _WEEK.fullmatch(text)
    if not found:
        raise NotAPeriod("A week is written like 2026-W48.")
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Period(monday, monday + timedelta(days=6))
    except (ValueError, OverflowError) as error:
        raise NotAPeriod("There is no such week.") from error


def month(text: str) -> Period:
    """The month `2026-11`. Raises `NotAPeriod`."""
    found = _MONTH.fullmatch(text)
    if not found:
        raise NotAPeriod("A month is written like 2026-11.")
    try:
        first = date(int(found[1]), int(found[2]), 1)
        return Period(first, first.replace(day=monthrange(first.year, first.month)[1]))
    except ValueError as error:
        raise NotAPeriod("There is no such month.") from error


def year(number: int) -> Period:
    """A year from January to December. Raises `ValueError` outside 1 to 9999."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def by_category(sites: Sequence[SiteSummary], categories: Mapping[UUID, str | None]) -> list[CategorySummary]:
    """The sites by the category that they have now, the longest attended first (docs/decisions/0009)."""
    found: dict[str | None, list[SiteSummary]] = {}
    for one in sites:
        found.setdefault(categories[one.site_id], []).append(one)
    summed = [
        CategorySummary(category, together(one.time for one in group), _sum(one.figures for one in group))
        for category, group in found.items()
    ]
    return sorted(summed, key=lambda one: (-one.time.attended, one.category or ""))


def sum_up(period: Period, days: Iterable[DayTotal], sites: Iterable[SiteSummary]) -> PeriodSummary:
    """The period from its days and from its sites, each of which holds the sums of the same visits."""
    known = tuple(days)
    figures = _sum(one.figures for one in known)
    return PeriodSummary(period, together(one.time for one in known), figures, known, tuple(sites))


def _sum(several: Iterable[Figures]) -> Figures:
    return reduce(plus, several, NONE)
