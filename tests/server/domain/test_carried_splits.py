"""A new version of an agreement does not take a member's own split away, and brings no part of it forward."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.agreements import Split, splits_on, with_splits
from escale.domain.carried_splits import Became, carried
from escale.domain.clauses import Terms, WeeklyBudget
from escale.domain.intervals import ONE_DAY
from tests.server.domain.charters import TODAY, VIDEO, daily, minutes, terms, weekly

MONDAY = TODAY
WEDNESDAY, THURSDAY, LAST_WEEK = MONDAY + 2 * ONE_DAY, MONDAY + 3 * ONE_DAY, MONDAY - 5 * ONE_DAY
GAMES = weekly(70)
WEEKEND, SUNDAY = (0, 0, 0, 0, 0, 35, 35), (0, 0, 0, 0, 0, 0, 70)


def parts(*numbers: int) -> tuple[timedelta, ...]:
    return tuple(minutes(one) for one in numbers)


def split(from_day: date, *numbers: int) -> Split:
    return Split(GAMES.id, from_day, parts(*numbers))


def days(said: Terms, splits: Sequence[Split], first: date, count: int = 14) -> list[timedelta]:
    """What each day has."""
    return [_on(said, splits, first + number * ONE_DAY) for number in range(count)]


def _on(said: Terms, splits: Sequence[Split], day: date) -> timedelta:
    (clause,) = with_splits(said, splits_on(splits, day)).clauses
    assert isinstance(clause, WeeklyBudget)
    return clause.on(day.isoweekday())


OWN = [
    pytest.param([split(THURSDAY, *WEEKEND)], id="from-tomorrow"),
    pytest.param([split(LAST_WEEK, *SUNDAY)], id="since-last-week"),
    pytest.param([split(LAST_WEEK, *SUNDAY), split(THURSDAY, *WEEKEND)], id="both"),
]


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("is_own_sent", [True, False], ids=["as-the-page-sends-it", "as-it-was-signed"])
def test_where_the_budget_stays_each_day_keeps_its_minutes(own: list[Split], is_own_sent: bool) -> None:
    before = terms(GAMES)
    sent = replace(GAMES, words="Our games", split=own[-1].parts if is_own_sent else None)
    found = carried(before, terms(sent), own, WEDNESDAY)
    assert days(terms(sent), found.splits, MONDAY) == days(before, own, MONDAY)
    assert found.told == ()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({"budget": minutes(140)}, (0, 0, 0, 0, 0, 70, 70), id="more"),
        pytest.param({"budget": minutes(35)}, (0, 0, 0, 0, 0, 17, 17), id="less-in-whole-minutes"),
        pytest.param({"scope": replace(VIDEO, category="social")}, WEEKEND, id="other-sites"),
    ],
)
def test_where_it_changed_days_keep_their_shares(changed: dict[str, object], expected: tuple[int, ...]) -> None:
    after = replace(GAMES, **changed)  # type: ignore[arg-type]
    found = carried(terms(GAMES), terms(after), [split(THURSDAY, *WEEKEND)], WEDNESDAY)
    assert found.splits == (Split(GAMES.id, WEDNESDAY, parts(*expected)),)
    assert found.told == ((after, Became.SCALED),)


def test_a_split_that_the_terms_bring_was_signed() -> None:
    after = replace(GAMES, split=parts(*SUNDAY))
    found = carried(terms(GAMES), terms(after), [split(THURSDAY, *WEEKEND)], WEDNESDAY)
    assert (found.splits, found.told) == ((), ((after, Became.REPLACED),))


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        pytest.param(terms(GAMES), terms(daily()), [split(THURSDAY, *WEEKEND)], id="the-clause-is-gone"),
        pytest.param(terms(daily()), terms(GAMES), [split(THURSDAY, *WEEKEND)], id="it-is-new"),
        pytest.param(terms(GAMES), terms(replace(GAMES, budget=minutes(10))), [], id="nobody-had-split-it"),
        pytest.param(terms(GAMES), terms(replace(GAMES, id=uuid4())), [split(MONDAY, *SUNDAY)], id="another-clause"),
    ],
)
def test_nothing_is_carried(before: Terms, after: Terms, own: list[Split]) -> None:
    found = carried(before, after, own, WEDNESDAY)
    assert (found.splits, found.told) == ((), ())


@given(
    st.lists(st.integers(0, 200), min_size=7, max_size=7),
    st.integers(1, 10_080),
    st.integers(0, 6),
)
def test_no_week_gets_longer_than_it_has(numbers: list[int], budget: int, day: int) -> None:
    old = weekly(max(1, sum(numbers)))
    after = replace(old, budget=minutes(budget))
    own = [Split(old.id, LAST_WEEK, parts(*numbers))]
    found = carried(terms(old), terms(after), own, MONDAY + day * ONE_DAY)
    assert sum(days(terms(after), found.splits, MONDAY + 7 * ONE_DAY, 7), timedelta()) <= after.budget
