"""Which weeks are due, which questions are asked, which weak signals are seen."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.figures import Figures
from escale.domain.period import DayTotal
from escale.domain.plans import KeptPlans
from escale.domain.questions import ASKED, CONDITIONS, OPEN, SPECIFIC, Question, WeekFacts, choose
from escale.domain.reflection import MOST_DUE, WEEK, Schedule, due_at, due_weeks, monday_of, next_due
from escale.domain.signals import MOST, PlannedVisit, Signal, SignalKind, weak_signals
from escale.domain.summary import Time

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
WEEKS = [MONDAY - number * WEEK for number in range(10)]
FOUR = time(4)
NOTHING = WeekFacts(Time(), Figures())
ALL = WeekFacts(
    Time(night=timedelta(hours=3)),
    Figures(
        planned_attended=timedelta(minutes=1),
        visits=9,
        worth_yes=3,
        worth_no=3,
        looks=20,
        trigger_habit=3,
        trigger_stress=3,
        cues_honoured=3,
        not_now=3,
    ),
    KeptPlans(6, 9),
)


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("weekday", "hour", "expected"),
    [
        pytest.param(6, 18, "2026-11-29T18:00+01:00", id="the-sunday-that-ends-it"),
        pytest.param(0, 8, "2026-11-30T08:00+01:00", id="the-monday-after"),
        pytest.param(5, 23, "2026-12-05T23:00+01:00", id="the-saturday-after"),
    ],
)
def test_when_a_week_is_due(weekday: int, hour: int, expected: str) -> None:
    assert due_at(Schedule(weekday, hour), MONDAY, PARIS) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("now", "known", "settled", "expected"),
    [
        pytest.param("2026-11-29T17:59", WEEKS[:1], [], [], id="not-yet"),
        pytest.param("2026-11-29T18:00", WEEKS[:1], [], WEEKS[:1], id="on-the-hour"),
        pytest.param("2026-11-29T18:00", WEEKS[:1], WEEKS[:1], [], id="settled"),
        pytest.param("2026-12-01T10:00", WEEKS[:3], [], WEEKS[2::-1], id="three-weeks-oldest-first"),
        pytest.param("2026-12-01T10:00", [WEEKS[0], WEEKS[2]], [], [WEEKS[2], WEEKS[0]], id="none-without-data"),
        pytest.param("2026-11-29T18:00", WEEKS, [], WEEKS[3::-1], id="no-more-than-four"),
        pytest.param("2026-11-24T10:00", WEEKS, [], WEEKS[4:0:-1], id="four-that-are-over"),
        pytest.param("2026-12-27T10:00", WEEKS[1:2], [], [], id="too-long-ago"),
    ],
)
def test_due_weeks(now: str, known: list[date], settled: list[date], expected: list[date]) -> None:
    assert due_weeks(Schedule(), paris(now), PARIS, known, settled) == expected


def test_never_means_never() -> None:
    assert due_weeks(Schedule(None), paris("2026-12-01T10:00"), PARIS, WEEKS, []) == []


@given(
    schedule=st.builds(Schedule, st.one_of(st.none(), st.integers(0, 6)), st.integers(0, 23)),
    now=st.integers(0, 24 * 700).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)),
    known=st.sets(st.integers(0, 12)),
    settled=st.sets(st.integers(0, 12)),
    later=st.integers(0, 21),
)
def test_each_week_is_due_once_and_in_order(
    schedule: Schedule, now: datetime, known: set[int], settled: set[int], later: int
) -> None:
    """Whoever answers all that is due has none left, however late; and nothing answered comes back."""
    this = monday_of(now.date())
    weeks, done = ({this - number * WEEK for number in numbers} for numbers in (known, settled))
    due = due_weeks(schedule, now, PARIS, weeks, done)
    assert due == sorted(set(due))
    assert len(due) <= MOST_DUE
    assert set(due) <= weeks - done
    assert all((moment := due_at(schedule, one, PARIS)) is not None and moment <= now for one in due)
    again = due_weeks(schedule, now + timedelta(days=later), PARIS, weeks, done | set(due))
    assert not set(due) & set(again)


@given(
    schedule=st.builds(Schedule, st.one_of(st.none(), st.integers(0, 6)), st.integers(0, 23)),
    now=st.integers(0, 24 * 700).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)),
)
def test_nothing_comes_to_be_due_before_the_next_instant(schedule: Schedule, now: datetime) -> None:
    this = monday_of(now.astimezone(PARIS).date())
    weeks = {this + number * WEEK for number in range(-6, 3)}
    due = set(due_weeks(schedule, now, PARIS, weeks, ()))
    instant = next_due(schedule, now, PARIS)
    before = (instant or now + 2 * WEEK) - timedelta(seconds=1)
    assert set(due_weeks(schedule, before, PARIS, weeks, ())) <= due
    assert instant is None or now < instant <= now + WEEK + timedelta(hours=1), "once a week, clock changes included"
    assert (instant is None) == (schedule.weekday is None)
    assert instant is None or set(due_weeks(schedule, instant, PARIS, weeks, ())) - due


def test_the_set_is_large_enough() -> None:
    assert len(Question) >= 12
    assert len(OPEN) >= 2 * ASKED - 1, "a week without anything special has others than last week's"


@given(
    monday=st.dates(date(2020, 1, 6), date(2030, 1, 1)).map(monday_of),
    before=st.sets(st.sampled_from(list(Question)), max_size=ASKED),
    facts=st.sampled_from([NOTHING, ALL]),
)
def test_three_different_questions_that_fit(monday: date, before: set[Question], facts: WeekFacts) -> None:
    asked = choose(monday, facts, before)
    assert asked == choose(monday, facts, before)
    specific = [one for one in asked if one in CONDITIONS]
    assert len(specific) <= SPECIFIC or before & set(OPEN)
    assert all(CONDITIONS[one](facts) for one in specific)
    assert len(set(asked)) == len(asked)
    assert not set(asked) & before
    assert len(asked) == ASKED or (facts is NOTHING and len(set(OPEN) - before) < ASKED)


def test_questions_move_on() -> None:
    """Ten weeks that are alike."""
    before: tuple[Question, ...] = ()
    seen = set()
    for monday in WEEKS[::-1]:
        before = choose(monday, ALL, before)
        seen |= set(before)
    assert len(seen) >= 12


@pytest.mark.parametrize(
    ("kept", "count", "expected"),
    [
        pytest.param(1, 6, Question.OVERRUN, id="one-long-plan-hides-no-overruns"),
        pytest.param(5, 6, Question.KEPT, id="most-were-kept"),
        pytest.param(3, 6, Question.OVERRUN, id="half-is-not-most"),
        pytest.param(2, 2, None, id="too-few"),
    ],
)
def test_plans_are_counted_visit_by_visit(kept: int, count: int, expected: Question | None) -> None:
    figures = Figures(planned=timedelta(minutes=85), planned_attended=timedelta(minutes=55), visits=count)
    fitting = choose(MONDAY, WeekFacts(Time(), figures, KeptPlans(kept, count)), ())
    about_plans = {Question.KEPT, Question.OVERRUN} & set(fitting)
    assert about_plans == ({expected} if expected else set())


def test_specific_questions_come_first() -> None:
    late = WeekFacts(Time(night=timedelta(minutes=30)), Figures())
    assert choose(MONDAY, late, ())[0] is Question.NIGHT
    less = WeekFacts(Time(night=timedelta(minutes=29)), Figures())
    assert Question.NIGHT not in choose(MONDAY, less, ())


def totals(weeks: list[dict[int, tuple[int, Figures]]]) -> list[DayTotal]:
    """Days of three weeks by weekday: minutes at night, and figures."""
    return [
        DayTotal(MONDAY + (number - 2) * WEEK + timedelta(days=weekday), Time(night=timedelta(minutes=night)), figures)
        for number, week in enumerate(weeks)
        for weekday, (night, figures) in week.items()
    ]


def same(figures: Figures, night: int = 0) -> dict[int, tuple[int, Figures]]:
    """Three known days, of which the first says something."""
    return {0: (night, figures), 1: (0, Figures()), 2: (0, Figures())}


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        pytest.param(
            [same(Figures(looks=5)), same(Figures(looks=7)), same(Figures(looks=8))],
            (Signal(SignalKind.LOOKS, (5, 7, 8)),),
            id="looks-that-rise",
        ),
        pytest.param([same(Figures(looks=4)), same(Figures(looks=7)), same(Figures(looks=8))], (), id="too-few-looks"),
        pytest.param([same(Figures(looks=5)), same(Figures(looks=8)), same(Figures(looks=8))], (), id="no-rise"),
        pytest.param(
            [same(Figures()), same(Figures(), 15), same(Figures(), 40)],
            (Signal(SignalKind.NIGHT, (0, 900, 2400), weekday=0),),
            id="a-night-that-begins",
        ),
        pytest.param([same(Figures()), same(Figures(), 14), same(Figures(), 40)], (), id="hardly-a-night"),
        pytest.param([same(Figures(), 1), same(Figures(), 15), same(Figures(), 40)], (), id="a-night-as-before"),
        pytest.param(
            [same(Figures(met_yes=1, met_no=2)), same(Figures(met_yes=2, met_no=1)), same(Figures(met_yes=3))],
            (Signal(SignalKind.KEPT, (1, 2, 3), out_of=(3, 3, 3)),),
            id="good-news",
        ),
        pytest.param(
            [same(Figures(met_yes=1, met_no=1)), same(Figures(met_yes=2, met_no=1)), same(Figures(met_yes=3))],
            (),
            id="too-few-answers",
        ),
        pytest.param(
            [{0: (0, Figures(looks=5))}, same(Figures(looks=7)), same(Figures(looks=8))], (), id="too-few-days"
        ),
    ],
)
def test_signals_of_days(weeks: list[dict[int, tuple[int, Figures]]], expected: tuple[Signal, ...]) -> None:
    assert weak_signals(MONDAY, totals(weeks), [], FOUR) == expected


def visit(start: str, minutes: float) -> PlannedVisit:
    """For ten minutes, as it was planned."""
    planned, attended = timedelta(minutes=10), timedelta(minutes=minutes)
    return PlannedVisit(UUID(int=99), "Europe/Paris", paris(start), planned, attended)


KNOWN = totals([same(Figures())] * 3)


@pytest.mark.parametrize(
    ("starts", "minutes", "expected"),
    [
        pytest.param(["11-09T20:00", "11-23T21:00"], 15, (300, 0, 300), id="two-of-three-mondays"),
        pytest.param(["11-09T20:00", "11-16T20:00", "11-23T21:00"], 16, (360, 360, 360), id="all-three"),
        pytest.param(["11-09T20:00", "11-16T20:00"], 15, None, id="not-this-week"),
        pytest.param(["11-09T20:00", "11-23T21:00"], 14, None, id="too-little"),
        pytest.param(["11-09T20:00", "11-24T21:00"], 15, None, id="another-weekday"),
        pytest.param(["11-09T20:00", "11-23T17:59"], 15, None, id="not-in-the-evening"),
        pytest.param(["11-02T20:00", "11-23T21:00"], 15, None, id="four-weeks-ago"),
    ],
)
def test_evenings_over_the_plan(starts: list[str], minutes: float, expected: tuple[int, ...] | None) -> None:
    """Ten minutes are planned each time."""
    visits = [visit(f"2026-{start}", minutes) for start in starts]
    found = weak_signals(MONDAY, KNOWN, visits, FOUR)
    assert found == ((Signal(SignalKind.OVERRUN, expected, UUID(int=99), 0),) if expected else ())


def test_three_signals_at_most_and_good_news_first() -> None:
    weeks = [
        same(Figures(looks=5, met_yes=1, met_no=2)),
        same(Figures(looks=6, met_yes=2, met_no=1), 20),
        same(Figures(looks=7, met_yes=3), 20),
    ]
    visits = [visit(f"2026-11-{day}T20:00", 30) for day in (16, 23)]
    found = weak_signals(MONDAY, totals(weeks), visits, FOUR)
    assert [one.kind for one in found] == [SignalKind.KEPT, SignalKind.OVERRUN, SignalKind.NIGHT]
    assert len(found) == MOST
