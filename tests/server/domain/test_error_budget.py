"""Whole pages on which nothing changed: choosing what is compared and comparing it, one in twenty claims at most."""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest

from escale.domain.beside import Beside, KnownDay, SiteLine, lay
from escale.domain.comparison import BUDGET, DAYS, Verdict, compare
from escale.domain.permutation import MOST_WEEKS
from escale.domain.watched import Watch
from tests.server.domain.test_permutation import recorded

MONDAY = date(2026, 11, 23)
OVER = MONDAY + timedelta(days=DAYS)
LONG_AGO = Watch(date(2026, 1, 1))

SiteDays = list[dict[date, int]]
"""Seconds of each site by day; days without use are left out."""


def page(sites: SiteDays, generator: random.Random) -> Beside:
    """All that is laid beside the weeks before; a day without any use is unknown, as it is to the service."""
    lines = {
        UUID(int=number): [
            (
                day,
                ms := seconds * 1_000,
                ms if generator.random() < 0.2 else 0,
                int(ms * generator.random()),
                generator.randrange(3),
            )
            for day, seconds in days.items()
        ]
        for number, days in enumerate(sites)
    }
    of_day: dict[date, list[SiteLine]] = {}
    for line in (line for of_site in lines.values() for line in of_site):
        of_day.setdefault(line[0], []).append(line)
    days = [KnownDay(day, sum(one[1] for one in of), sum(one[2] for one in of)) for day, of in sorted(of_day.items())]
    return lay(MONDAY, OVER, days, lines, dict.fromkeys(lines, LONG_AGO))


def claims(sites: SiteDays, generator: random.Random) -> bool:
    found = compare(MONDAY, OVER, page(sites, generator).series)
    return any(one.verdict in (Verdict.MORE, Verdict.LESS) for one in found)


def calendar(weekdays: int, weeks: int) -> list[date]:
    """So many weekdays of the week and of the weeks before it."""
    return [MONDAY + timedelta(days=day - DAYS * back) for back in range(weeks + 1) for day in range(weekdays)]


def recorded_pages(generator: random.Random) -> Iterator[SiteDays]:
    """Of each person with days for at least three weeks before a short one, those of all sites, labels shuffled."""
    for sites in recorded_seconds():
        most = max(map(len, sites))
        weekdays = min(DAYS, most // 4)
        if weekdays >= 3:
            days = calendar(weekdays, min(MOST_WEEKS, most // weekdays - 1))
            yield [
                dict(zip(generator.sample(days, len(days)), generator.sample(one, len(one)), strict=False))
                for one in sites
            ]


def recorded_seconds() -> list[list[list[int]]]:
    return [[[round(2 ** (value / 1_000)) for value in days] for days in sites] for sites in recorded()]


def sparse_pages(sites: int, use: float, weeks: int, generator: random.Random) -> Iterator[SiteDays]:
    """Many sites, each used on few days, and then for a heavy-tailed time."""
    while True:
        yield [
            {day: round(math.exp(generator.gauss(6, 1.2))) for day in calendar(DAYS, weeks) if generator.random() < use}
            for _ in range(sites)
        ]


def within_budget(claimed: Sequence[bool]) -> bool:
    """Whether so many claims are what chance does to a share of the budget (three standard deviations)."""
    return sum(claimed) / len(claimed) <= BUDGET + 3 * math.sqrt(BUDGET * (1 - BUDGET) / len(claimed))


def test_recorded_days_with_labels_shuffled() -> None:
    generator = random.Random(2026)
    claimed = [claims(one, generator) for _ in range(8) for one in recorded_pages(generator)]
    assert len(claimed) > 900
    assert within_budget(claimed)


@pytest.mark.parametrize(
    ("sites", "use", "weeks", "pages"),
    [
        pytest.param(3, 0.5, 4, 300, id="three-sites"),
        pytest.param(15, 0.3, 4, 500, id="many-sites"),
        pytest.param(40, 0.15, 4, 400, id="very-many-sites-seldom-used"),
        pytest.param(20, 0.2, MOST_WEEKS, 100, id="eight-weeks"),
    ],
)
def test_sparse_days_of_many_sites(sites: int, use: float, weeks: int, pages: int) -> None:
    generator = random.Random(sites)
    lives = sparse_pages(sites, use, weeks, generator)
    assert within_budget([claims(next(lives), generator) for _ in range(pages)])


@pytest.mark.parametrize(
    ("change", "least"),
    [pytest.param(lambda seconds: seconds // 4, 0.5, id="a-quarter"), pytest.param(lambda s: s * 3, 0.4, id="thrice")],
)
def test_a_real_change_is_found(change: Callable[[int], int], least: float) -> None:
    """The same lives, and in this week another use of everything: who never claims anything would be right as often."""
    generator = random.Random(2026)
    lives = sparse_pages(15, 0.3, MOST_WEEKS, generator)
    claimed = [
        claims(
            [{day: change(of) if day >= MONDAY else of for day, of in site.items()} for site in next(lives)], generator
        )
        for _ in range(40)
    ]
    assert sum(claimed) / len(claimed) > least
