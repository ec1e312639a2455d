"""What shares were in the weeks before: from the lowest week to the highest, without any claim about this one.

So they take no part of the page's error budget (docs/decisions/0016).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from escale.domain.beside import KnownDay
from escale.domain.comparison import DAYS, LEAST_WEEKS
from escale.domain.permutation import MOST_WEEKS


class Shared(StrEnum):
    """What is a share of what."""

    PLANNED = "planned"
    """The time of visits with a plan, in seconds, of what was planned: more than all of it is an overrun."""
    WORTH = "worth"
    """Visits that were worth it, of those that the person answered for."""
    MET = "met"
    """Intentions that were met, likewise."""
    CUES = "cues"
    """Stopping cues at which the person stopped, of those shown."""
    CHOSEN = "chosen"
    """Pages that the person asked for, of all that were counted (docs/decisions/0025)."""
    FED = "fed"
    """Pages that the site put there, likewise."""
    NIGHT = "night"
    """Seconds at night, of all that were attended."""
    PACE = "pace"
    """Posts, clips and pages that came into sight, of the seconds there; only of weeks in which any was counted."""


class Share(NamedTuple):
    """So much of so much; `whole` is above zero."""

    part: int
    whole: int


class DayShares(NamedTuple):
    """The sums of one day over all sites. Times in milliseconds."""

    day: date
    planned_ms: int
    planned_attended_ms: int
    worth_yes: int
    worth_told: int
    met_yes: int
    met_told: int
    cues_shown: int
    cues_honoured: int
    chosen: int
    fed: int
    either: int
    items: int


_Day = TypeVar("_Day", DayShares, KnownDay)


@dataclass(frozen=True, slots=True)
class UsualShare:
    """The week with the lowest share and the one with the highest, of `weeks` earlier weeks that have one at all."""

    low: Share
    high: Share
    weeks: int


@dataclass(frozen=True, slots=True)
class UsualShares:
    """The shares that are usual, and of each other one how many earlier weeks with any are still needed."""

    found: Mapping[Shared, UsualShare]
    missing: Mapping[Shared, int]


def usual_shares(first: date, days: Iterable[DayShares], times: Iterable[KnownDay] = ()) -> UsualShares:
    """Those of the weeks before the one from `first` on. A day of zero is in no share: it is nothing of nothing."""
    told = [_shares(*week) for week in zip(_by_week(first, days), _by_week(first, times), strict=True)]
    weeks = {kind: [shares[kind] for shares in told if shares[kind].whole > 0] for kind in Shared}
    return UsualShares(
        {kind: _range(shares) for kind, shares in weeks.items() if len(shares) >= LEAST_WEEKS},
        {kind: LEAST_WEEKS - len(shares) for kind, shares in weeks.items() if len(shares) < LEAST_WEEKS},
    )


def _by_week(first: date, days: Iterable[_Day]) -> list[list[_Day]]:
    weeks: list[list[_Day]] = [[] for _ in range(MOST_WEEKS)]
    end = first.toordinal()
    for one in days:
        back = end - one.day.toordinal()
        if 0 < back <= MOST_WEEKS * DAYS:
            weeks[(back - 1) // DAYS].append(one)
    return weeks


def _shares(week: Iterable[DayShares], times: Sequence[KnownDay]) -> Mapping[Shared, Share]:
    _, planned, lived, worth, worth_told, met, met_told, shown, honoured, chosen, fed, either, items = _summed(week)
    pages = chosen + fed + either
    seconds = sum(one.attended_ms for one in times) // 1_000
    return {
        Shared.PLANNED: Share(lived // 1_000, planned // 1_000),
        Shared.WORTH: Share(worth, worth_told),
        Shared.MET: Share(met, met_told),
        Shared.CUES: Share(honoured, shown),
        Shared.CHOSEN: Share(chosen, pages),
        Shared.FED: Share(fed, pages),
        Shared.NIGHT: Share(sum(one.night_ms for one in times) // 1_000, seconds),
        Shared.PACE: Share(pages + items, seconds if pages + items else 0),
    }


def _summed(week: Iterable[DayShares]) -> tuple[int, ...]:
    numbers = [one[1:] for one in week]
    return (0, *map(sum, zip(*numbers, strict=True))) if numbers else (0,) * len(DayShares._fields)


def _range(shares: list[Share]) -> UsualShare:
    """Of weeks with the same share, the one with more of it says more."""
    low = min(shares, key=lambda one: (one.part / one.whole, -one.whole))
    high = max(shares, key=lambda one: (one.part / one.whole, one.whole))
    return UsualShare(low, high, len(shares))
