"""What is in force when, who has to sign, and how a week is split."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.agreements import (
    Agreement,
    Signature,
    Split,
    Version,
    agreed,
    begun,
    missing_sides,
    splits_on,
    week_with,
    with_splits,
)
from escale.domain.clauses import NoContinue, WeeklyBudget
from escale.domain.intervals import ONE_DAY
from escale.domain.vocabulary import Role, Side
from tests.server.domain.charters import TODAY, daily, minutes, no_continue, terms, weekly
from tests.server.domain.made import NOON

CHILD, ADULT, OTHER_ADULT = uuid4(), uuid4(), uuid4()
HOUR = timedelta(hours=1)
TERMS = terms(daily())


def version(number: int = 1, *signers: UUID, since: float | None = None, until: float | None = None) -> Version:
    """`since`, `until`: hours after noon."""
    return Version(
        number,
        TERMS,
        ADULT,
        NOON,
        signatures=tuple(Signature(one, NOON) for one in signers),
        in_force_since=None if since is None else NOON + since * HOUR,
        until=None if until is None else NOON + until * HOUR,
    )


def agreement(*versions: Version, splits: tuple[Split, ...] = ()) -> Agreement:
    return Agreement(uuid4(), CHILD, len(versions), NOON, None, versions, splits)


@pytest.mark.parametrize(
    ("signers", "missing"),
    [
        pytest.param([], (Side.MEMBER, Side.ADULT), id="nobody"),
        pytest.param([CHILD], (Side.ADULT,), id="the-child"),
        pytest.param([ADULT], (Side.MEMBER,), id="an-adult"),
        pytest.param([ADULT, OTHER_ADULT], (Side.MEMBER,), id="all-adults-are-one-side"),
        pytest.param([CHILD, OTHER_ADULT], (), id="any-adult"),
        pytest.param([CHILD, uuid4()], (Side.ADULT,), id="an-adult-who-left"),
    ],
)
def test_missing_sides(signers: list[UUID], missing: tuple[Side, ...]) -> None:
    assert missing_sides(version(1, *signers), CHILD, [ADULT, OTHER_ADULT]) == missing


@pytest.mark.parametrize(
    ("hours", "number"),
    [
        pytest.param(-1, None, id="before-both-signed"),
        pytest.param(0, 1, id="from-that-moment-on"),
        pytest.param(1.9, 1, id="until-another-one"),
        pytest.param(2, 3, id="the-other-one"),
        pytest.param(4, None, id="over"),
    ],
)
def test_one_version_at_a_time(hours: float, number: int | None) -> None:
    several = agreement(version(1, since=0, until=2), version(2, until=1), version(3, since=2, until=4))
    found = several.in_force(NOON + hours * HOUR)
    assert (found.number if found else None) == number


def test_a_proposal_is_not_in_force_and_what_is_in_force_is_no_proposal() -> None:
    several = agreement(version(1, since=0), version(2, until=1), version(3))
    assert (several.proposed, several.in_force(NOON)) == (several.versions[2], several.versions[0])
    assert several.latest(NOON) == several.versions[2]
    assert agreement(version(1, since=0)).proposed is None


@pytest.mark.parametrize(
    ("ends", "versions", "is_over"),
    [
        pytest.param(None, [version(1, since=-9)], False, id="no-end"),
        pytest.param(0.1, [version(1, since=-9, until=0.1)], False, id="not-yet"),
        pytest.param(0, [version(1, since=-9, until=0)], True, id="from-that-moment-on"),
        pytest.param(0, [version(1, since=-9, until=0), version(2)], False, id="a-proposal-waits"),
        pytest.param(0, [version(1, since=-9, until=0), version(2, until=-1)], True, id="it-waits-no-more"),
    ],
)
def test_it_is_over_when_its_end_has_come_and_nothing_waits(
    ends: float | None, versions: list[Version], is_over: bool
) -> None:
    one = replace(agreement(*versions), ends_at=None if ends is None else NOON + ends * HOUR)
    assert one.is_over(NOON) == is_over
    assert one.last_held == versions[0]
    assert agreement(version(1)).last_held is None


@pytest.mark.parametrize(
    ("role", "removed"),
    [
        pytest.param(Role.CHILD, True, id="a-child-signed-it"),
        pytest.param(Role.TEEN, False, id="who-grew-up-may-continue"),
    ],
)
def test_continue_anyway_comes_back_with_the_years(role: Role, removed: bool) -> None:
    signed = replace(version(1, since=0), terms=terms(daily(), no_continue()))
    found = agreed(agreement(signed), role, NOON, TODAY)
    assert found is not None
    assert any(isinstance(one, NoContinue) for one in found.terms.clauses) == removed


def test_nothing_is_agreed_with_an_adult() -> None:
    assert agreed(agreement(version(1, since=0)), Role.ADULT, NOON, TODAY) is None


def split(clause: WeeklyBudget, day: date, *parts: int) -> Split:
    return Split(clause.id, day, tuple(minutes(one) for one in parts))


def test_the_latest_split_that_has_begun_holds() -> None:
    week = weekly(70)
    first, second = split(week, TODAY, *[5] * 7), split(week, TODAY + 2 * ONE_DAY, *[1] * 7)
    for number, held in [(-1, None), (0, first), (1, first), (2, second)]:
        found = splits_on([second, first], TODAY + number * ONE_DAY)
        assert found == ({week.id: held} if held else {})
    split_terms = with_splits(terms(daily(), week), splits_on([first, second], TODAY))
    assert [one.split for one in split_terms.clauses if isinstance(one, WeeklyBudget)] == [first.parts]


def test_days_that_have_begun_keep_their_minutes() -> None:
    """On Wednesday all of the week is wished for Thursday: Monday to Wednesday had theirs."""
    week, wednesday = weekly(70), TODAY + 2 * ONE_DAY
    parts = [minutes(one) for one in (0, 0, 0, 70, 0, 0, 0)]
    assert week_with(week, [], parts, wednesday) == minutes(30 + 70)
    assert week_with(week, [split(week, TODAY + ONE_DAY, 0, 20, 20, 0, 0, 0, 0)], parts, wednesday) == minutes(120)
    assert week_with(week, [], parts, TODAY + 6 * ONE_DAY) == minutes(70)
    assert begun(week, [split(week, TODAY + ONE_DAY, 0, 20, 21, 0, 0, 0, 0)], wednesday) == tuple(
        map(minutes, (10, 20, 21))
    )


@given(st.data())
def test_no_week_gets_longer_by_being_split_anew(data: st.DataObject) -> None:
    """Whatever is wished day after day: refused when it would make the week too long, else it holds from tomorrow."""
    week, splits = weekly(70), list[Split]()
    for number in range(14):
        today = TODAY + number * ONE_DAY
        cuts = sorted(data.draw(st.tuples(*[st.integers(0, 70)] * 6)))
        parts = [after - before for before, after in pairwise([0, *cuts, 70])]
        wished = split(week, today + ONE_DAY, *parts)
        if week_with(week, splits, wished.parts, today) <= week.budget:
            splits.append(wished)
    for monday in (TODAY, TODAY + 7 * ONE_DAY):
        days = [monday + number * ONE_DAY for number in range(7)]
        had = [with_splits(terms(week), splits_on(splits, day)).clauses[0] for day in days]
        total = sum(
            (one.on(day.isoweekday()) for one, day in zip(had, days, strict=True) if isinstance(one, WeeklyBudget)),
            timedelta(),
        )
        assert total <= week.budget
