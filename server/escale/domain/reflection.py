"""When a week is due for its reflection, and what is written in one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from escale.domain.questions import Question

WEEK = timedelta(days=7)
SUNDAY = 6
MOST_DUE = 4
"""Weeks that are asked about, the latest: a longer pile would be a debt that nobody pays. Holidays of three weeks and
the week before them are within; older weeks stay in My week, and can still be written about.
"""


class ReflectionState(StrEnum):
    """Nothing said yet; begun; finished; put aside for good."""

    OPEN = "open"
    DRAFT = "draft"
    DONE = "done"
    ASIDE = "aside"


SETTLED = frozenset({ReflectionState.DONE, ReflectionState.ASIDE})


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a member wants to look at their week: `weekday` from Monday (0) to Sunday (6), `hour` of the local clock.

    A Sunday belongs to the week that it ends; on any other day, the week before is looked at. `weekday` None: never.
    """

    weekday: int | None = SUNDAY
    hour: int = 18


@dataclass(frozen=True, slots=True)
class Text:
    """What a member wrote and where it stands. `answers` by question, in the order they were asked."""

    state: ReflectionState
    answers: Mapping[Question, str]
    intention: str | None


@dataclass(frozen=True, slots=True)
class Reflection:
    """What a member wrote about the week from `monday` on. `answers` by question, in the order they were asked.

    `saved_at`: no two texts that follow each other have the same.
    """

    monday: date
    state: ReflectionState
    answers: Mapping[Question, str]
    intention: str | None
    saved_at: datetime

    @property
    def text(self) -> Text:
        """What is written, whenever that was."""
        return Text(self.state, self.answers, self.intention)


@dataclass(frozen=True, slots=True)
class Before:
    """What a writer believes is stored. `saved_at`: when what they had before them was; None: nothing was there.

    `unanswered`: what they sent and have no answer to yet: it may have arrived in the meantime.
    """

    saved_at: datetime | None
    unanswered: Text | None = None


def is_known(stored: Reflection | None, text: Text, before: Before) -> bool:
    """Whether what is stored is what the writer of `text` believes, or wrote: so no words are replaced unseen."""
    if stored is None:
        return before.saved_at is None
    return stored.saved_at == before.saved_at or stored.text in (text, before.unanswered)


def due_at(schedule: Schedule, monday: date, zone: ZoneInfo) -> datetime | None:
    """The instant from which the week is due. An hour that a clock change leaves out comes an hour later."""
    if schedule.weekday is None:
        return None
    ahead = SUNDAY if schedule.weekday == SUNDAY else WEEK.days + schedule.weekday
    return datetime.combine(monday + timedelta(days=ahead), time(schedule.hour), zone)


def due_weeks(
    schedule: Schedule, now: datetime, zone: ZoneInfo, known: Collection[date], settled: Collection[date]
) -> list[date]:
    """Mondays of the weeks to reflect on, the oldest first, each once; never more than `MOST_DUE`.

    `known`: Mondays of the weeks that have data. `settled`: those that were answered, put aside or deleted.
    """
    this = monday_of(now.astimezone(zone).date())
    looked_at = (this - number * WEEK for number in range(MOST_DUE, -1, -1))
    found = [one for one in looked_at if one in known and one not in settled and _is_past(schedule, one, now, zone)]
    return found[-MOST_DUE:]


def next_due(schedule: Schedule, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The first instant after `now` from which one more week is due; None when none ever is."""
    this = monday_of(now.astimezone(zone).date())
    instants = (due_at(schedule, this + number * WEEK, zone) for number in (-1, 0, 1))
    return min((one for one in instants if one is not None and one > now), default=None)


def monday_of(day: date) -> date:
    """The first day of the week."""
    return day - timedelta(days=day.weekday())


def _is_past(schedule: Schedule, monday: date, now: datetime, zone: ZoneInfo) -> bool:
    due = due_at(schedule, monday, zone)
    return due is not None and due <= now
