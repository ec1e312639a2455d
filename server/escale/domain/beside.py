"""What of a week is laid beside the weeks before it: totals of the sites that were watched all along, and a few sites.

Chosen by what an exchange of days within weekdays does not change, so that the choice takes no part in the error.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from escale.domain.comparison import DAYS, LEAST_WEEKS, Measure, Series
from escale.domain.watched import Stretch, Watch, known_days, stretch

MOST_SITES = 3
"""Sites that are compared, the longest attended: each further claim makes all others of the page harder to make."""
SECOND_MS = 1_000


class KnownDay(NamedTuple):
    """A day that something is known of, over all sites, in milliseconds; an instant counts once."""

    day: date
    attended_ms: int
    night_ms: int


SiteLine = tuple[date, int, int, int, int]
"""A day on one site: milliseconds attended, of them at night, and in visits with an intention; looks.

Not named: nine weeks have more than a thousand lines, and to make something of each takes as long as to read it.
"""
Lines = Mapping[UUID, Sequence[SiteLine]]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is compared. `left_out`: sites with data in the compared days that no total holds.

    `since`: the first day of the totals; None: there are none.
    """

    series: tuple[Series, ...]
    left_out: frozenset[UUID]
    since: date | None


def lay(first: date, today: date, days: Sequence[KnownDay], lines: Lines, watches: Mapping[UUID, Watch]) -> Beside:
    """The week from `first` on and the weeks before it, from the `days` of them, in order, and the lines by site."""
    used = {site: [line[0] for line in of] for site, of in lines.items()}
    known = known_days([one.day for one in days], used, watches)
    over = [one.day for one in days if one.day < min(today, first + timedelta(DAYS))]
    whole = stretch(over, known, first - LEAST_WEEKS * timedelta(DAYS))
    sites = (_of_site(site, lines[site], known[site]) for site in _chosen(first, lines, known, watches))
    return Beside((*_totals(days, lines, whole), *sites), _left_out(over, used, whole), whole.since if whole else None)


def _of_site(site: UUID, lines: Sequence[SiteLine], known: Collection[date]) -> Series:
    attended = {day: attended_ms // SECOND_MS for day, attended_ms, *_ in lines}
    return Series(Measure.SITE, site, {day: attended.get(day, 0) for day in sorted(known)})


def _chosen(
    first: date, lines: Lines, known: Mapping[UUID, Iterable[date]], watches: Mapping[UUID, Watch]
) -> list[UUID]:
    """The sites attended longest in the week and the weeks before it together, of those that the week can tell of.

    By the week alone, the choice would find what the test is asked to find.
    """
    able = [one for one in lines if watches[one].removed is None or any(day >= first for day in known[one])]
    return sorted(able, key=lambda one: (-sum(line[1] for line in lines[one]), one))[:MOST_SITES]


def _totals(days: Sequence[KnownDay], lines: Lines, whole: Stretch | None) -> Iterator[Series]:
    """Figures over the sites of the stretch. What others have of a day's time is taken away from it."""
    apart, apart_night, planned, looks = (Counter[date]() for _ in range(4))
    for site, of_site in lines.items():
        is_held = whole is not None and site in whole.sites
        for day, attended_ms, night_ms, planned_ms, looked in of_site:
            if is_held:
                planned[day] += planned_ms
                looks[day] += looked
            else:
                apart[day] += attended_ms
                apart_night[day] += night_ms
    told = [one for one in days if whole and one.day >= whole.since]
    attended = {one.day: max(0, one.attended_ms - apart[one.day]) for one in told}
    night = {one.day: max(0, one.night_ms - apart_night[one.day]) for one in told}
    without = {day: max(0, ms - planned[day]) for day, ms in attended.items()}
    for measure, of in ((Measure.ATTENDED, attended), (Measure.WITHOUT_INTENTION, without), (Measure.NIGHT, night)):
        yield Series(measure, None, {day: ms // SECOND_MS for day, ms in of.items()})
    yield Series(Measure.LOOKS, None, {one.day: looks[one.day] for one in told})


def _left_out(over: Sequence[date], used: Mapping[UUID, Iterable[date]], whole: Stretch | None) -> frozenset[UUID]:
    """Sites that would have changed a total."""
    if whole is None:
        return frozenset()
    told = {day for day in over if day >= whole.since}
    return frozenset(site for site, of in used.items() if site not in whole.sites and not told.isdisjoint(of))
