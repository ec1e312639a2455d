"""What of a week is laid beside the weeks before it: totals of the sites that were watched all along, and a few sites.

Chosen by what an exchange of days within weekdays does not change, so that the choice takes no part in the error.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class SiteLine(NamedTuple):
    """A day on a site. `planned_attended_ms`: in visits with an intention."""

    day: date
    site_id: UUID
    attended_ms: int
    night_ms: int
    planned_attended_ms: int
    looks: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What is compared. `left_out`: sites with data in the compared days that no total holds."""

    series: tuple[Series, ...]
    left_out: frozenset[UUID]


def lay(
    first: date, today: date, days: Sequence[KnownDay], lines: Sequence[SiteLine], watches: Mapping[UUID, Watch]
) -> Beside:
    """The week from `first` on and the weeks before it, from the `days` of them, in order, and their `lines`."""
    by_site: dict[UUID, dict[date, int]] = defaultdict(dict)
    for line in lines:
        by_site[line.site_id][line.day] = line.attended_ms
    known = known_days([one.day for one in days], by_site, watches)
    over = [one.day for one in days if one.day < min(today, first + timedelta(DAYS))]
    whole = stretch(over, known, first - LEAST_WEEKS * timedelta(DAYS))
    sites = (
        Series(Measure.SITE, site, {day: by_site[site].get(day, 0) // SECOND_MS for day in sorted(known[site])})
        for site in _chosen(first, by_site, known, watches)
    )
    return Beside((*_totals(days, lines, whole), *sites), _left_out(over, by_site, whole))


def _chosen(
    first: date,
    by_site: Mapping[UUID, Mapping[date, int]],
    known: Mapping[UUID, Iterable[date]],
    watches: Mapping[UUID, Watch],
) -> list[UUID]:
    """The sites attended longest in the week and the weeks before it together, of those that the week can tell of.

    By the week alone, the choice would find what the test is asked to find.
    """
    able = [one for one in by_site if watches[one].removed is None or any(day >= first for day in known[one])]
    return sorted(able, key=lambda one: (-sum(by_site[one].values()), one))[:MOST_SITES]


def _totals(days: Sequence[KnownDay], lines: Iterable[SiteLine], whole: Stretch | None) -> Iterator[Series]:
    """Figures over the sites of the stretch. What others have of a day's time is taken away from it."""
    times, planned, looks = Counter[tuple[Measure, date]](), Counter[date](), Counter[date]()
    for day, site_id, attended_ms, night_ms, planned_ms, looked in lines:
        if whole and site_id in whole.sites:
            planned[day] += planned_ms
            looks[day] += looked
        else:
            times[Measure.ATTENDED, day] += attended_ms
            times[Measure.NIGHT, day] += night_ms
    told = [one for one in days if whole and one.day >= whole.since]
    attended = {one.day: max(0, one.attended_ms - times[Measure.ATTENDED, one.day]) for one in told}
    night = {one.day: max(0, one.night_ms - times[Measure.NIGHT, one.day]) for one in told}
    without = {day: max(0, ms - planned[day]) for day, ms in attended.items()}
    for measure, of in ((Measure.ATTENDED, attended), (Measure.WITHOUT_INTENTION, without), (Measure.NIGHT, night)):
        yield Series(measure, None, {day: ms // SECOND_MS for day, ms in of.items()})
    yield Series(Measure.LOOKS, None, {one.day: looks[one.day] for one in told})


def _left_out(
    over: Sequence[date], by_site: Mapping[UUID, Mapping[date, int]], whole: Stretch | None
) -> frozenset[UUID]:
    """Sites that would have changed a total."""
    if whole is None:
        return frozenset()
    told = {day for day in over if day >= whole.since}
    return frozenset(site for site, of in by_site.items() if site not in whole.sites and not told.isdisjoint(of))
