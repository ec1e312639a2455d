"""Which clauses a week kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from escale.domain.agreed_kept import ClauseKept, KnownDay, kept
from escale.domain.clauses import AnyClause, Homework, Scope, WordsClause
from escale.domain.vocabulary import Who
from tests.server.domain.test_agreed import CLAUSE, EVERY_DAY, OTHER, bedtime, budget, terms

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
HOMEWORK = Homework(CLAUSE, "Homework", Scope(), bedtime().from_time, EVERY_DAY)


def days(*clauses: AnyClause) -> list[KnownDay]:
    """Monday is over, of Tuesday nothing is known, Wednesday goes on."""
    agreed = terms(*clauses)
    return [
        KnownDay(MONDAY, agreed, is_gap=False, is_over=True),
        KnownDay(TUESDAY, agreed, is_gap=True, is_over=True),
        KnownDay(WEDNESDAY, agreed, is_gap=False, is_over=False),
    ]


@pytest.mark.parametrize(
    ("clause", "passed", "expected"),
    [
        pytest.param(budget(), set(), (1, 0, 1), id="kept"),
        pytest.param(budget(), {MONDAY}, (0, 1, 1), id="passed"),
        pytest.param(budget(), {TUESDAY}, (1, 1, 0), id="passed-is-known-all-the-same"),
        pytest.param(budget(), {WEDNESDAY}, (1, 1, 1), id="passed-today"),
        pytest.param(budget(days=frozenset({2, 3})), set(), (0, 0, 1), id="not-on-mondays"),
        pytest.param(bedtime(), {MONDAY}, (0, 1, 1), id="hours"),
        pytest.param(HOMEWORK, {MONDAY, WEDNESDAY}, (2, 0, 1), id="homework-that-is-done"),
        pytest.param(HOMEWORK, set(), (0, 0, 2), id="homework-of-which-nothing-was-said"),
    ],
)
def test_days(clause: AnyClause, passed: set[date], expected: tuple[int, int, int]) -> None:
    assert kept(days(clause), {CLAUSE: passed}) == (ClauseKept(CLAUSE, clause.words, *expected),)


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param(WordsClause(CLAUSE, "Only words", Who.EVERYONE), id="words"),
        pytest.param(bedtime(Who.ADULTS), id="hours-of-the-adults"),
        pytest.param(budget(days=frozenset({7})), id="a-day-that-is-not-there"),
    ],
)
def test_what_nobody_can_tell(clause: AnyClause) -> None:
    assert kept(days(clause), {CLAUSE: {MONDAY}}) == ()


def test_each_day_by_what_held_then_in_the_latest_words() -> None:
    first, second, _ = days(budget())
    other = replace(bedtime(), id=OTHER)
    later = replace(second, terms=terms(replace(budget(), words="Half an hour"), other), is_gap=False)
    nothing = replace(first, day=WEDNESDAY, terms=None)
    assert kept([first, later, nothing], {OTHER: {TUESDAY}}) == (
        ClauseKept(CLAUSE, "Half an hour", 2, 0, 0),
        ClauseKept(OTHER, "Bed", 0, 1, 0),
    )
