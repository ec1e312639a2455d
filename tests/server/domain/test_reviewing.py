"""The family's week: what went well, and three questions that the week itself chooses."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.agreed_kept import ClauseKept
from escale.domain.figures import NONE
from escale.domain.plans import NO_PLANS, KeptPlans
from escale.domain.reviewing import (
    ASKED,
    CONDITIONS,
    OPEN,
    FamilyQuestion,
    FamilyWeek,
    MemberWeek,
    Praise,
    WentWell,
    choose,
    went_well,
)

MONDAY = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)
CLOSED = MemberWeek(False, None, 0, None, None, None, None, ())
"""A week of which nothing is shown."""


def kept(words: str, kept_days: int, passed_days: int, partly_days: int = 0) -> ClauseKept:
    return ClauseKept(UUID(int=1), words, kept_days, passed_days, partly_days, 0, is_unwatched=False)


@pytest.mark.parametrize(
    ("week", "praises"),
    [
        pytest.param(CLOSED, (), id="nothing-is-shown"),
        pytest.param(
            replace(CLOSED, intentions=NONE, ratings=NONE, cues=NONE, plans=NO_PLANS), (), id="nothing-happened"
        ),
        pytest.param(
            replace(CLOSED, intentions=NONE._replace(stated=3, met_yes=2)),
            (Praise(WentWell.INTENTIONS_MET, 2),),
            id="met",
        ),
        pytest.param(
            replace(CLOSED, ratings=NONE._replace(worth_yes=5)), (Praise(WentWell.WORTH_IT, 5),), id="worth-it"
        ),
        pytest.param(
            replace(CLOSED, cues=NONE._replace(cues_shown=3, cues_honoured=1)),
            (Praise(WentWell.CUES_HONOURED, 1),),
            id="cues",
        ),
        pytest.param(
            replace(CLOSED, plans=KeptPlans(6, 7)),
            (Praise(WentWell.PLANNED_TIME_KEPT, 6, out_of=7),),
            id="one-overrun-hides-no-plan-that-was-kept",
        ),
        pytest.param(
            replace(CLOSED, plans=KeptPlans(1, 1)), (Praise(WentWell.PLANNED_TIME_KEPT, 1, out_of=1),), id="one-of-one"
        ),
        pytest.param(replace(CLOSED, plans=KeptPlans(3, 6)), (), id="half-is-not-most"),
        pytest.param(replace(CLOSED, night=0 * MINUTE, nights=5), (Praise(WentWell.QUIET_NIGHTS, 5),), id="nights"),
        pytest.param(replace(CLOSED, night=0 * MINUTE), (), id="no-data-is-no-quiet-night"),
        pytest.param(replace(CLOSED, night=1 * MINUTE, nights=5), (), id="a-minute-of-a-night"),
        pytest.param(
            replace(CLOSED, clauses=(kept("Sleep", 4, 0), kept("Videos", 6, 1), kept("Games", 0, 0))),
            (Praise(WentWell.CLAUSE_KEPT, 4, "Sleep"),),
            id="a-clause-without-exception",
        ),
        pytest.param(replace(CLOSED, clauses=(kept("Sleep", 0, 0, 7),)), (), id="partly-known-is-not-kept"),
    ],
)
def test_went_well(week: MemberWeek, praises: tuple[Praise, ...]) -> None:
    assert went_well(week) == praises


def test_at_most_three_things_and_clauses_first() -> None:
    week = replace(
        CLOSED,
        nights=7,
        night=0 * MINUTE,
        plans=KeptPlans(4, 5),
        ratings=NONE._replace(worth_yes=1),
        clauses=(kept("Sleep", 7, 0),),
    )
    assert [one.what for one in went_well(week)] == [
        WentWell.CLAUSE_KEPT,
        WentWell.WORTH_IT,
        WentWell.PLANNED_TIME_KEPT,
    ]


@pytest.mark.parametrize(
    ("week", "question"),
    [
        pytest.param(
            FamilyWeek([replace(CLOSED, clauses=(kept("", 3, 2),))], 0),
            FamilyQuestion.CLAUSE_TOO_TIGHT,
            id="tight",
        ),
        pytest.param(
            FamilyWeek([replace(CLOSED, clauses=(kept("", 5, 0),))], 0),
            FamilyQuestion.CLAUSE_TOO_LOOSE,
            id="loose",
        ),
        pytest.param(
            FamilyWeek([replace(CLOSED, clauses=(kept("", 1, 0, 4),))], 0),
            FamilyQuestion.CLAUSE_TOO_LOOSE,
            id="loose-as-far-as-is-known",
        ),
        pytest.param(FamilyWeek([CLOSED], 1), FamilyQuestion.REQUESTS, id="requests"),
        pytest.param(FamilyWeek([CLOSED, replace(CLOSED, night=30 * MINUTE)], 0), FamilyQuestion.NIGHTS, id="nights"),
        pytest.param(FamilyWeek([replace(CLOSED, has_gaps=True)], 0), FamilyQuestion.GAPS, id="gaps"),
    ],
)
def test_what_happened_is_asked_about(week: FamilyWeek, question: FamilyQuestion) -> None:
    for number in range(10):
        assert question in choose(MONDAY + number * timedelta(days=7), week)


@pytest.mark.parametrize(
    "week",
    [
        pytest.param(FamilyWeek([], 0), id="nobody"),
        pytest.param(FamilyWeek([replace(CLOSED, clauses=(kept("", 4, 1),))], 0), id="one-exception"),
        pytest.param(FamilyWeek([replace(CLOSED, night=29 * MINUTE)], 0), id="a-short-night"),
    ],
)
def test_a_week_like_any_other_gets_open_questions(week: FamilyWeek) -> None:
    asked = [choose(MONDAY + number * timedelta(days=7), week) for number in range(len(OPEN))]
    assert all(set(three) <= set(OPEN) for three in asked)
    assert {one for three in asked for one in three} == set(OPEN)


@given(st.dates(), st.sets(st.sampled_from(sorted(CONDITIONS))))
def test_three_questions_whatever_the_week(monday: date, fitting: set[FamilyQuestion]) -> None:
    """Different ones, the same at each call, and the first is open: nobody begins with what went wrong."""
    clauses = [kept("", 0, 2)] * (FamilyQuestion.CLAUSE_TOO_TIGHT in fitting)
    clauses += [kept("", 6, 0)] * (FamilyQuestion.CLAUSE_TOO_LOOSE in fitting)
    night = 60 * MINUTE * (FamilyQuestion.NIGHTS in fitting)
    member = replace(CLOSED, clauses=tuple(clauses), night=night, has_gaps=FamilyQuestion.GAPS in fitting)
    week = FamilyWeek([member], int(FamilyQuestion.REQUESTS in fitting))
    asked = choose(monday, week)
    assert len(set(asked)) == len(asked) == ASKED
    assert asked == choose(monday, week)
    assert asked[0] in OPEN
    assert set(asked) - set(OPEN) <= fitting
