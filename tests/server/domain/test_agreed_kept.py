"""Which clauses a week kept, and of which it cannot be said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from escale.domain.agreed_kept import ClauseKept, KnownDay, WatchedSite, kept
from escale.domain.clauses import AnyClause, Bedtime, Homework, QuietHours, Scope, WordsClause
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import Interval
from escale.domain.sites import Site
from escale.domain.vocabulary import Who
from tests.server.domain.test_agreed import CLAUSE, EVERY_DAY, FILMS, NEWS, OTHER, bedtime, budget, terms

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
PARIS = ZoneInfo("Europe/Paris")
HOMEWORK = Homework(CLAUSE, "Homework", Scope(), bedtime().from_time, EVERY_DAY)
QUIET = QuietHours(CLAUSE, "Dinner", time(19), time(20), EVERY_DAY, Who.EVERYONE)
SLEEP = Bedtime(CLAUSE, "Sleep", time(21), time(7), EVERY_DAY, Who.EVERYONE)
ALL_WEEK = Interval(datetime(2026, 11, 1, tzinfo=PARIS), datetime(2026, 12, 1, tzinfo=PARIS))
WATCHED = [WatchedSite(FILMS, ALL_WEEK)]


def at(clock: str, day: date = MONDAY) -> datetime:
    """By the household's clock; what comes before four belongs to the night of the day before."""
    return datetime.combine(day + timedelta(days=clock < "04:00"), time.fromisoformat(clock), tzinfo=PARIS)


def known(*clauses: AnyClause, missing: Sequence[tuple[str, str]] = (), day: date = MONDAY) -> KnownDay:
    """A day that is over, of which these times are missing."""
    lived = HouseholdDay(day, PARIS)
    gaps = tuple(Interval(at(begin, day), at(end, day) if end != "04:00" else lived.ends_at) for begin, end in missing)
    return KnownDay(lived, terms(*clauses), gaps, is_gap=gaps == (lived.window,), is_over=True)


def nothing_of(day: KnownDay) -> KnownDay:
    return replace(day, missing=(day.lived.window,), is_gap=True)


def days(*clauses: AnyClause) -> list[KnownDay]:
    """Monday is over, of Tuesday nothing is known, Wednesday goes on."""
    monday, tuesday, wednesday = (known(*clauses, day=day) for day in (MONDAY, TUESDAY, WEDNESDAY))
    return [monday, nothing_of(tuesday), replace(wednesday, is_over=False)]


def counts(found: Sequence[ClauseKept]) -> list[tuple[int, int, int, int]]:
    return [(one.kept_days, one.passed_days, one.partly_days, one.unknown_days) for one in found]


@pytest.mark.parametrize(
    ("clause", "passed", "expected"),
    [
        pytest.param(budget(), set(), (1, 0, 0, 1), id="kept"),
        pytest.param(budget(), {MONDAY}, (0, 1, 0, 1), id="passed"),
        pytest.param(budget(), {TUESDAY}, (1, 1, 0, 0), id="passed-is-known-all-the-same"),
        pytest.param(budget(), {WEDNESDAY}, (1, 1, 0, 1), id="passed-today"),
        pytest.param(budget(days=frozenset({2, 3})), set(), (0, 0, 0, 1), id="not-on-mondays"),
        pytest.param(bedtime(), {MONDAY}, (0, 1, 0, 1), id="hours"),
        pytest.param(HOMEWORK, {MONDAY, WEDNESDAY}, (2, 0, 0, 1), id="homework-that-is-done"),
        pytest.param(HOMEWORK, set(), (0, 0, 0, 2), id="homework-of-which-nothing-was-said"),
    ],
)
def test_days(clause: AnyClause, passed: set[date], expected: tuple[int, int, int, int]) -> None:
    found = kept(days(clause), WATCHED, {CLAUSE: passed})
    assert found == (ClauseKept(CLAUSE, clause.words, *expected, is_unwatched=False),)


KEPT, PARTLY, UNKNOWN = (1, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)


@pytest.mark.parametrize(
    ("clause", "missing", "expected"),
    [
        pytest.param(budget(), [("22:00", "04:00"), ("04:00", "06:00")], KEPT, id="minutes-do-not-need-the-night"),
        pytest.param(budget(), [("12:00", "12:14")], KEPT, id="a-restart-that-nobody-remembers"),
        pytest.param(budget(), [("12:00", "12:15")], PARTLY, id="a-quarter-of-an-hour"),
        pytest.param(budget(), [("04:00", "21:50"), ("22:00", "04:00")], PARTLY, id="ten-minutes-of-a-day"),
        pytest.param(QUIET, [("04:00", "18:59"), ("20:01", "04:00")], KEPT, id="all-of-its-hours"),
        pytest.param(QUIET, [("19:20", "19:40")], PARTLY, id="some-of-its-hours"),
        pytest.param(QUIET, [("19:00", "20:00")], UNKNOWN, id="none-of-its-hours"),
        pytest.param(QUIET, [("19:14", "20:00")], UNKNOWN, id="too-little-of-its-hours-to-say-anything"),
        pytest.param(SLEEP, [("07:00", "21:00")], KEPT, id="a-night-does-not-need-the-day"),
        pytest.param(SLEEP, [("23:00", "02:00")], PARTLY, id="a-hole-in-the-night"),
        pytest.param(SLEEP, [("04:00", "07:00"), ("21:00", "04:00")], UNKNOWN, id="a-browser-that-slept-too"),
    ],
)
def test_only_what_is_known_is_kept(
    clause: AnyClause, missing: list[tuple[str, str]], expected: tuple[int, int, int, int]
) -> None:
    assert counts(kept([known(clause, missing=missing)], WATCHED, {})) == [expected]


@pytest.mark.parametrize("clause", [budget(), QUIET, SLEEP, HOMEWORK])
def test_a_day_of_which_nothing_is_known_is_never_kept(clause: AnyClause) -> None:
    assert counts(kept([nothing_of(known(clause))], WATCHED, {})) == [UNKNOWN]


@pytest.mark.parametrize(
    ("clause", "sites", "is_unwatched"),
    [
        pytest.param(budget(Scope(category="video")), [NEWS], True, id="no-site-of-the-category"),
        pytest.param(budget(Scope(category="video")), [NEWS, FILMS], False, id="one-of-them-is"),
        pytest.param(budget(Scope(host="clips.example")), [FILMS], True, id="not-that-host"),
        pytest.param(QUIET, [], True, id="nothing-is-watched-at-all"),
        pytest.param(HOMEWORK, [], True, id="homework-that-nobody-asks-about"),
    ],
)
def test_a_clause_about_nothing_watched_says_so(clause: AnyClause, sites: list[Site], is_unwatched: bool) -> None:
    found = kept([known(clause), known(clause, day=TUESDAY)], [WatchedSite(one, ALL_WEEK) for one in sites], {})
    assert [one.is_unwatched for one in found] == [is_unwatched]
    assert [one.kept_days for one in found] == [0 if is_unwatched else 2]


def test_what_was_passed_by_was_watched() -> None:
    (found,) = kept([known(budget()), known(budget(), day=TUESDAY)], [], {CLAUSE: {MONDAY}})
    assert (found.passed_days, found.unknown_days, found.is_unwatched) == (1, 1, False)


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        pytest.param("04:00", "21:00", PARTLY, id="removed-in-the-evening"),
        pytest.param("05:00", "23:00", KEPT, id="all-the-time-that-it-is-about"),
        pytest.param("21:50", "23:00", PARTLY, id="added-in-the-evening"),
    ],
)
def test_before_and_after_it_was_watched_nothing_is_known(
    begin: str, end: str, expected: tuple[int, int, int, int]
) -> None:
    watched = WatchedSite(FILMS, Interval(at(begin), at(end)))
    assert counts(kept([known(budget())], [watched], {})) == [expected]


def test_the_morning_after_the_last_night_belongs_to_no_day_of_its_own() -> None:
    """Nights from Sunday to Thursday: on Friday at five one of them goes on, but Friday is not one of its days."""
    sleep = replace(SLEEP, days=frozenset({7, 1, 2, 3, 4}))
    friday = known(sleep, day=date(2026, 11, 27))
    assert kept([friday], WATCHED, {}) == ()
    assert counts(kept([friday], WATCHED, {CLAUSE: {friday.lived.day}})) == [(0, 1, 0, 0)]


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param(WordsClause(CLAUSE, "Only words", Who.EVERYONE), id="words"),
        pytest.param(bedtime(Who.ADULTS), id="hours-of-the-adults"),
        pytest.param(budget(days=frozenset({7})), id="a-day-that-is-not-there"),
    ],
)
def test_what_nobody_can_tell(clause: AnyClause) -> None:
    assert kept(days(clause), WATCHED, {CLAUSE: {MONDAY}}) == ()


def test_each_day_by_what_held_then_in_the_latest_words() -> None:
    first = known(budget())
    other = replace(bedtime(), id=OTHER)
    later = known(replace(budget(), words="Half an hour"), other, day=TUESDAY)
    nothing = replace(first, lived=HouseholdDay(WEDNESDAY, PARIS), terms=None)
    assert kept([first, later, nothing], WATCHED, {OTHER: {TUESDAY}}) == (
        ClauseKept(CLAUSE, "Half an hour", 2, 0, 0, 0, is_unwatched=False),
        ClauseKept(OTHER, "Bed", 0, 1, 0, 0, is_unwatched=False),
    )
