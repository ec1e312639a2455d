"""What is usual of a member's weeks, beside one of them: no claim, and over the same sites as the totals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import sub
from uuid import UUID

from sqlmodel import Session

from escale.domain.beside import SECOND_MS, Beside, KnownDay
from escale.domain.comparison import Measure
from escale.domain.day_parts import DayPart, PlacedDay, parts_of
from escale.domain.period import Period
from escale.domain.usual import UsualShares, usual_shares
from escale.domain.usual_sums import DayRange, Sums, UsualSums, usual_days, usual_sums
from escale.domain.vocabulary import Trigger
from escale.storage import periods


@dataclass(frozen=True, slots=True)
class Asked:
    """The week from `first` on, asked about on `today`, the days known of it and of those before, what is compared."""

    first: date
    today: date
    days: Sequence[KnownDay]
    placed: Sequence[PlacedDay]
    beside: Beside


@dataclass(frozen=True, slots=True)
class Usual:
    """`triggers`: counts in the order of `Trigger`; `parts`: seconds in that of `DayPart`; `days`: seconds."""

    shares: UsualShares
    triggers: UsualSums
    parts: UsualSums
    days: Mapping[date, DayRange]


def of_week(session: Session, member_id: UUID, looked_at: Period, asked: Asked) -> Usual:
    """What is usual beside the week at the end of `looked_at`. Neither a visit nor an event is read."""
    shares, triggers = periods.shares(session, member_id, looked_at)
    parts = _parts(asked.placed)
    for site_id in asked.beside.left_out:
        triggers |= _without(triggers, periods.triggers_on(session, member_id, site_id, looked_at))
        parts |= _without(parts, _parts(periods.placed_on(session, member_id, site_id, looked_at)))
    seconds = {day: tuple(ms // SECOND_MS for ms in of_day) for day, of_day in parts.items()}
    return Usual(
        usual_shares(asked.first, shares, asked.days),
        usual_sums(asked.first, asked.today, _told(asked, triggers, len(Trigger))),
        usual_sums(asked.first, asked.today, _told(asked, seconds, len(DayPart))),
        usual_days(asked.first, asked.today, _attended(asked.beside)),
    )


def _parts(days: Iterable[PlacedDay]) -> dict[date, Sums]:
    return {one.day: parts_of(one) for one in days}


def _without(known: Mapping[date, Sums], apart: Mapping[date, Sums]) -> dict[date, Sums]:
    """The days of `apart`, of which what it holds is taken away. Two sites at once are no less than nothing."""
    return {day: tuple(max(0, one) for one in map(sub, known[day], sums)) for day, sums in apart.items()}


def _told(asked: Asked, known: Mapping[date, Sums], width: int) -> dict[date, Sums]:
    """The days that totals tell of: one of which something is known and that is not in `known` is a day of zero."""
    since, nothing = asked.beside.since, (0,) * width
    return {one.day: known.get(one.day, nothing) for one in asked.days if since and one.day >= since}


def _attended(beside: Beside) -> Mapping[date, int]:
    return next(one.days for one in beside.series if one.measure is Measure.ATTENDED)
