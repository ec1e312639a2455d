"""What one visit or gate gives to one local day, and how such parts come together to the day.

Figures add up and can be taken away again; stretches of time unite; the latest wins. So a day is kept up to date from
what a visit gave before and gives now, without looking at the day's other visits (docs/decisions/0010).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from escale.domain import figures as sums
from escale.domain.figures import Figures
from escale.domain.gates import Gate
from escale.domain.intervals import Intervals, by_day, clip, local_day, nights
from escale.domain.spans import Spans, added, covers, length, spans_of, united
from escale.domain.visits import Visit

ONE_DAY = timedelta(hours=24)


class Latest(NamedTuple):
    """The visit (or gate turned back from) that began last: its `zone` is the one a day is shown in."""

    at: datetime
    id: UUID
    zone: str


@dataclass(frozen=True, slots=True)
class Part:
    """A share of one day: of one visit, of a site, or of all. `night` is the part of `placed` that lies in the night.

    `placed` and `night` are known by their instants, so that what two browsers saw at once counts once.
    """

    figures: Figures = sums.NONE
    placed: Spans = ()
    night: Spans = ()
    latest: Latest | None = None

    @property
    def attended(self) -> timedelta:
        """Attended time: what has its place in the day, and what was only reported, up to a day of 24 hours."""
        placed = length(self.placed)
        return max(placed, min(placed + self.figures.unplaced, ONE_DAY))

    @property
    def says_something(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.placed or self.figures.visits or self.figures.not_now or self.figures.unplaced)

    def on_site(self) -> "Part":
        """What is kept of it for its site."""
        return Part(self.figures, self.placed, self.night)

    def in_all(self) -> "Part":
        """What is kept of it for the day as a whole."""
        return Part(sums.only_unplaced(self.figures), self.placed, self.night, self.latest)


NOTHING = Part()


def of_visit(visit: Visit, day_starts_at: time) -> dict[date, Part]:
    """The days that show the visit, each with its part: where it started (all figures), and where it was attended."""
    zone = ZoneInfo(visit.zone)
    home = local_day(visit.started_at, zone, day_starts_at)
    placed = {home: (), **by_day(visit.intervals, zone, day_starts_at)}
    latest = Latest(visit.started_at, visit.id, visit.zone)
    return {
        day: Part(
            figures=sums.of_visit(visit) if day == home else sums.NONE,
            placed=spans_of(pieces, day),
            night=spans_of(_in_night(pieces, nights(day, zone, day_starts_at)), day),
            latest=latest,
        )
        for day, pieces in placed.items()
    }


def _in_night(pieces: Intervals, several: Intervals) -> Intervals:
    return tuple(piece for night in several for piece in clip(pieces, night))


def of_gate(gate: Gate, day_starts_at: time) -> dict[date, Part]:
    """The day in which the gate was shown, if it says anything by itself."""
    figures = sums.of_gate(gate)
    if figures == sums.NONE:
        return {}
    day = local_day(gate.shown.at, ZoneInfo(gate.zone), day_starts_at)
    return {day: Part(figures=figures, latest=Latest(gate.shown.at, gate.id, gate.zone))}


def plus(one: Part, other: Part) -> Part:
    """Both together. Order and grouping do not matter."""
    return Part(
        sums.plus(one.figures, other.figures),
        united(one.placed, other.placed),
        united(one.night, other.night),
        _later(one.latest, other.latest),
    )


def exchanged(known: Part, before: Part, after: Part) -> Part | None:
    """`known`, a sum with `before` in it, with `after` in its place.

    None when that cannot be told without the others: time that `before` alone may have given is taken back, the latest
    one moved back, or `before` was never in the sum. Then the day is counted again from its visits.
    """
    figures = sums.plus(known.figures, sums.minus(after.figures, before.figures))
    if not (covers(after.placed, before.placed) and covers(after.night, before.night)):
        return None
    if sums.is_below_zero(figures) or _is_set_back(known.latest, before.latest, after.latest):
        return None
    return Part(
        figures,
        united(known.placed, added(after.placed, before.placed)),
        united(known.night, added(after.night, before.night)),
        _later(known.latest, after.latest),
    )


def _is_set_back(known: Latest | None, before: Latest | None, after: Latest | None) -> bool:
    return before is not None and known == before and (after is None or after < before)


def _later(one: Latest | None, other: Latest | None) -> Latest | None:
    if one is None or other is None:
        return one or other
    return max(one, other)
