"""Wishes for more time under an agreement: what they can become, what they give, what a week's reserve has left."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from escale.domain.agreed import holds_today
from escale.domain.clauses import (
    AnyClause,
    Automatic,
    Bedtime,
    DailyBudget,
    Homework,
    QuietHours,
    Reserve,
    Terms,
    WeeklyBudget,
    is_for_member,
)
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import Intervals
from escale.domain.vocabulary import RequestState

NOTHING = timedelta()
MOST_A_DAY = 12
"""Wishes of one day: beyond, talking is the better way."""
ANSWERS = frozenset({RequestState.GRANTED, RequestState.NOT_NOW, RequestState.TALK})
GIVING = frozenset({RequestState.GRANTED, RequestState.AUTOMATIC, RequestState.DRAWN})


@dataclass(frozen=True, slots=True)
class TimeRequest:
    """One wish. `day`: the household's day in which it was made, and for which it gives; `expires_at`: that day's end.

    Of hours that go on beyond that end it gives on as well, as long as was said.

    `wished`, `granted`: durations in whole minutes. `answered_at` is also when time was given at once.
    """

    id: UUID
    member_id: UUID
    agreement_id: UUID
    clause_id: UUID
    clause_words: str
    wished: timedelta
    reason: str | None
    day: date
    asked_at: datetime
    expires_at: datetime
    state: RequestState = RequestState.WAITING
    granted: timedelta = NOTHING
    answered_by: UUID | None = None
    answered_at: datetime | None = None
    answer_words: str | None = None


def state_at(request: TimeRequest, now: datetime, *, is_needed: bool = True) -> RequestState:
    """What became of it: a wish that nobody answered is over with its day. `is_needed`: see below."""
    if request.state is not RequestState.WAITING:
        return request.state
    if not is_needed:
        return RequestState.NOT_NEEDED
    return RequestState.EXPIRED if now >= request.expires_at else RequestState.WAITING


def is_needed(request: TimeRequest, terms: Terms | None, day: HouseholdDay) -> bool:
    """Whether its clause, as `terms` say it now (None: nothing is in force), still ends something that day.

    `day`: that of the wish.
    """
    clause = terms.clause(request.clause_id) if terms else None
    return clause is not None and can_be_asked(clause) and holds_today(clause, day, request.asked_at)


def can_be_asked(clause: AnyClause | None) -> bool:
    """Whether more time can be wished for: what ends something for the member."""
    if isinstance(clause, QuietHours | Bedtime):
        return is_for_member(clause.who)
    return isinstance(clause, DailyBudget | WeeklyBudget | Homework)


def settled_at_once(request: TimeRequest, terms: Terms, week: Iterable[TimeRequest]) -> TimeRequest:
    """The new wish, granted already when a clause says so. `week`: the member's wishes of this week."""
    rule = next((one for one in terms.clauses if isinstance(one, Automatic)), None)
    used = sum(one.state is RequestState.AUTOMATIC for one in week)
    if rule is None or request.wished > rule.budget or used >= rule.times:
        return request
    return _given(request, RequestState.AUTOMATIC)


def drawn(request: TimeRequest) -> TimeRequest:
    """The wish, out of the reserve."""
    return _given(request, RequestState.DRAWN)


def answered(
    request: TimeRequest, answer: RequestState, adult_id: UUID, granted: timedelta, words: str | None, now: datetime
) -> TimeRequest:
    """The wish with an adult's answer. Raises ValueError for a word that is none, or when it does not wait any more."""
    if answer not in ANSWERS or state_at(request, now) is not RequestState.WAITING:
        raise ValueError(f"{request.state} cannot become {answer}")
    given = granted if answer is RequestState.GRANTED else NOTHING
    return replace(request, state=answer, granted=given, answered_by=adult_id, answered_at=now, answer_words=words)


def reserve_left(terms: Terms, week: Iterable[TimeRequest]) -> timedelta | None:
    """What of the reserve can be drawn; None without one. `week`: the member's wishes of this week."""
    reserve = next((one for one in terms.clauses if isinstance(one, Reserve)), None)
    if reserve is None:
        return None
    used = sum((one.granted for one in week if one.state is RequestState.DRAWN), NOTHING)
    return max(NOTHING, reserve.budget - used)


def granted_on(clause_id: UUID, requests: Iterable[TimeRequest]) -> timedelta:
    """What was given on top of a clause. `requests`: those of one day."""
    return sum((one.granted for one in requests if one.clause_id == clause_id and one.state in GIVING), NOTHING)


def granted_until(
    clause_id: UUID, requests: Iterable[TimeRequest], hours: Intervals, carried: datetime | None = None
) -> datetime | None:
    """Until when `hours`, in order, are opened; each wish opens them so long, after what was given before it.

    Minutes count while the hours hold: what is given in the afternoon opens the evening from its beginning on.
    `requests`: those of one day; `carried`: until when those of the day before reach into it.
    """
    giving = (one for one in requests if one.clause_id == clause_id and one.state in GIVING)
    given = sorted((one.answered_at, one.granted) for one in giving if one.answered_at is not None)
    until = carried
    for answered_at, granted in given:
        begin = answered_at if until is None else max(answered_at, until)
        until = next((max(begin, span.start) for span in hours if begin < span.end), begin) + granted
    return until


def carried_into(
    day: HouseholdDay, clause_id: UUID, before: Iterable[TimeRequest], hours: Intervals
) -> datetime | None:
    """Until when what was given the day before opens hours that go on in `day`: no night is over when a day is.

    `before`: the wishes of that day; `hours`: those of that day, of which none that begin in `day` are opened.
    """
    begins = day.window.start
    begun = tuple(one for one in hours if one.start < begins)
    until = granted_until(clause_id, before, begun)
    over = max((one.end for one in begun), default=begins)
    return min(until, over) if until is not None and begins < min(until, over) else None


def _given(request: TimeRequest, state: RequestState) -> TimeRequest:
    return replace(request, state=state, granted=request.wished, answered_at=request.asked_at)
