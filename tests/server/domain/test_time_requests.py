"""Wishes for more time: each state and what leads to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from escale.domain.clauses import AnyClause, Terms
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import Interval
from escale.domain.time_requests import (
    ANSWERS,
    TimeRequest,
    answered,
    can_be_asked,
    drawn,
    granted_on,
    granted_until,
    is_needed,
    reserve_left,
    settled_at_once,
    state_at,
)
from escale.domain.vocabulary import RequestState, Who
from tests.server.domain.charters import (
    TODAY,
    automatic,
    bedtime,
    daily,
    homework,
    hours,
    minutes,
    no_continue,
    only_words,
    reserve,
    terms,
    weekly,
)
from tests.server.domain.made import NOON

CLAUSE, ADULT = uuid4(), uuid4()
DAY_ENDS = NOON + timedelta(hours=15)
JUST_BEFORE = DAY_ENDS - timedelta(milliseconds=1)


def wish(
    number: int = 15, state: RequestState = RequestState.WAITING, granted: int = 0, clause: UUID = CLAUSE, at: int = 0
) -> TimeRequest:
    """`at`: minutes after noon when it was asked and, if it gives something, answered."""
    asked = NOON + minutes(at)
    return TimeRequest(
        id=uuid4(),
        member_id=UUID(int=1),
        agreement_id=UUID(int=2),
        clause_id=clause,
        clause_words="Videos",
        wished=minutes(number),
        reason="to finish",
        day=TODAY,
        asked_at=asked,
        expires_at=DAY_ENDS,
        state=state,
        granted=minutes(granted),
        answered_at=asked if granted else None,
    )


@pytest.mark.parametrize("state", RequestState)
def test_only_what_waits_is_over_with_its_day(state: RequestState) -> None:
    one = wish(state=state)
    assert state_at(one, JUST_BEFORE) is state
    over = RequestState.EXPIRED if state is RequestState.WAITING else state
    assert state_at(one, DAY_ENDS) is over


@pytest.mark.parametrize("state", RequestState)
@pytest.mark.parametrize("now", [NOON, DAY_ENDS])
def test_only_what_waits_is_not_needed_any_more(state: RequestState, now: datetime) -> None:
    became = RequestState.NOT_NEEDED if state is RequestState.WAITING else state
    assert state_at(wish(state=state), now, is_needed=False) is became


ASKED_FOR = uuid4()


@pytest.mark.parametrize(
    ("said", "is_still_needed"),
    [
        pytest.param(None, False, id="nothing-is-in-force"),
        pytest.param(terms(daily()), False, id="without-the-clause"),
        pytest.param(terms(daily(id=ASKED_FOR)), True, id="with-it"),
        pytest.param(terms(daily(90, id=ASKED_FOR)), True, id="with-other-minutes"),
        pytest.param(terms(daily(days=frozenset({6, 7}), id=ASKED_FOR)), False, id="on-other-days"),
        pytest.param(terms(replace(reserve(), id=ASKED_FOR)), False, id="as-one-that-ends-nothing"),
        pytest.param(terms(replace(hours("12:30", "14:00"), id=ASKED_FOR)), True, id="as-hours-that-come"),
        pytest.param(terms(replace(hours("08:00", "09:00"), id=ASKED_FOR)), False, id="as-hours-that-were-over"),
    ],
)
def test_a_wish_is_needed_while_its_clause_ends_something(said: Terms | None, is_still_needed: bool) -> None:
    day = HouseholdDay(TODAY, ZoneInfo("Europe/Paris"))
    assert is_needed(wish(clause=ASKED_FOR), said, day) is is_still_needed


@pytest.mark.parametrize(("state", "answer"), list(product(RequestState, RequestState)))
@pytest.mark.parametrize("now", [NOON, JUST_BEFORE, DAY_ENDS])
def test_every_step(state: RequestState, answer: RequestState, now: datetime) -> None:
    """From each state with each word: an adult answers what waits, within the day, once; nothing else is possible."""
    one = wish(state=state)
    if state is RequestState.WAITING and answer in ANSWERS and now < DAY_ENDS:
        after = answered(one, answer, ADULT, minutes(10), "well then", now)
        given = minutes(10) if answer is RequestState.GRANTED else minutes(0)
        assert after == replace(
            one, state=answer, granted=given, answered_by=ADULT, answered_at=now, answer_words="well then"
        )
    else:
        with pytest.raises(ValueError, match="cannot become"):
            answered(one, answer, ADULT, minutes(10), None, now)


@pytest.mark.parametrize(
    ("clause", "can"),
    [
        pytest.param(daily(), True, id="day"),
        pytest.param(weekly(), True, id="week"),
        pytest.param(hours("12:00", "13:00"), True, id="hours"),
        pytest.param(bedtime(who=Who.EVERYONE), True, id="bedtime-of-all"),
        pytest.param(bedtime(who=Who.ADULTS), False, id="hours-of-others"),
        pytest.param(homework(), True, id="homework"),
        pytest.param(no_continue(), False, id="no-continue"),
        pytest.param(only_words(), False, id="words"),
        pytest.param(None, False, id="no-clause"),
    ],
)
def test_what_can_be_asked(clause: AnyClause | None, can: bool) -> None:
    assert can_be_asked(clause) is can


@pytest.mark.parametrize(
    ("number", "used", "state"),
    [
        pytest.param(15, 0, RequestState.AUTOMATIC, id="at-once"),
        pytest.param(16, 0, RequestState.WAITING, id="too-much"),
        pytest.param(15, 1, RequestState.AUTOMATIC, id="the-second"),
        pytest.param(15, 2, RequestState.WAITING, id="used-up"),
    ],
)
def test_automatic(number: int, used: int, state: RequestState) -> None:
    """Answers of adults do not use it up."""
    week = [wish(15, RequestState.AUTOMATIC, 15)] * used + [wish(15, RequestState.GRANTED, 15)] * 5
    settled = settled_at_once(wish(number), terms(daily(), automatic(15, 2)), week)
    assert settled.state is state
    assert settled.granted == minutes(number if state is RequestState.AUTOMATIC else 0)


def test_nothing_is_automatic_without_a_clause() -> None:
    assert settled_at_once(wish(1), terms(daily()), []).state is RequestState.WAITING


def test_reserve() -> None:
    week = [drawn(wish(10)), drawn(wish(5)), wish(15, RequestState.GRANTED, 15)]
    assert reserve_left(terms(daily(), reserve(30)), week) == minutes(15)
    assert reserve_left(terms(daily(), reserve(10)), week) == minutes(0)
    assert reserve_left(terms(daily()), week) is None


def test_what_a_day_gives() -> None:
    other = uuid4()
    day = [
        wish(15, RequestState.GRANTED, 10, at=60),
        wish(15, RequestState.AUTOMATIC, 15, at=0),
        drawn(wish(5, at=30)),
        wish(15, RequestState.NOT_NOW),
        wish(15),
        wish(30, RequestState.GRANTED, 30, clause=other),
    ]
    assert granted_on(CLAUSE, day) == minutes(30)
    assert granted_until(CLAUSE, day, ()) == NOON + minutes(70)
    assert granted_until(other, day, ()) == NOON + minutes(30)
    assert granted_until(uuid4(), day, ()) is None


@pytest.mark.parametrize(
    ("given", "until"),
    [
        pytest.param([(0, 15)], 120 + 15, id="before"),
        pytest.param([(0, 15), (60, 15)], 120 + 30, id="twice-before"),
        pytest.param([(125, 5), (126, 5)], 125 + 10, id="twice-within"),
        pytest.param([(125, 5), (140, 5)], 145, id="again-after-the-first-was-over"),
        pytest.param([(60, 15), (150, 5)], 155, id="before-and-within"),
        pytest.param([(200, 10)], 300 + 10, id="before-the-next"),
    ],
)
def test_minutes_of_hours_count_while_they_hold(given: list[tuple[int, int]], until: int) -> None:
    """Hours from two to three o'clock and from five on."""
    hours = tuple(Interval(NOON + minutes(start), NOON + minutes(end)) for start, end in ((120, 180), (300, 600)))
    requests = [wish(number, RequestState.GRANTED, number, at=at) for at, number in given]
    assert granted_until(CLAUSE, reversed(requests), hours) == NOON + minutes(until)
