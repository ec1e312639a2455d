"""Made-up clauses and terms: short to write in a table, and drawn at random."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st

from escale.domain.clauses import (
    AnyClause,
    Automatic,
    Bedtime,
    ChapterClause,
    DailyBudget,
    GateClause,
    Homework,
    NoContinue,
    QuietHours,
    Reserve,
    Scope,
    Terms,
    WeeklyBudget,
    WordsClause,
)
from escale.domain.contradictions import Surroundings
from escale.domain.sites import Pattern
from escale.domain.vocabulary import ChapterUnit, Role, Who

TODAY = date(2026, 11, 23)
ALL_DAYS = frozenset(range(1, 8))
SCHOOL = frozenset({1, 2, 3, 4, 5})
ALL = Scope()
VIDEO = Scope(category="video")
CHILD = Surroundings(Role.CHILD, TODAY, ("video", "games", "social"), (Pattern("health.example", "/"),))


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def terms(*clauses: AnyClause, review_on: date = TODAY + timedelta(days=28)) -> Terms:
    return Terms("Our screens", clauses or (daily(),), minutes(5), minutes(3), review_on)


def daily(
    number: int = 45,
    scope: Scope = VIDEO,
    days: frozenset[int] = ALL_DAYS,
    words: str = "Videos",
    id: UUID | None = None,
) -> DailyBudget:
    return DailyBudget(id or uuid4(), words, scope, minutes(number), days)


def chapter(size: int = 10, scope: Scope = VIDEO) -> ChapterClause:
    """Chapters of so many items."""
    return ChapterClause(uuid4(), f"Chapters of {size}", scope, ChapterUnit.ITEMS, size)


def weekly(number: int = 420, split: tuple[int, ...] | None = None, scope: Scope = VIDEO) -> WeeklyBudget:
    parts = None if split is None else tuple(minutes(one) for one in split)
    return WeeklyBudget(uuid4(), "A week of videos", scope, minutes(number), parts)


def hours(
    begin: str, end: str, days: frozenset[int] = ALL_DAYS, who: Who = Who.MEMBER, words: str = "Quiet"
) -> QuietHours:
    return QuietHours(uuid4(), words, time.fromisoformat(begin), time.fromisoformat(end), days, who)


def bedtime(
    begin: str = "21:00", end: str = "07:00", days: frozenset[int] = ALL_DAYS, who: Who = Who.MEMBER
) -> Bedtime:
    return Bedtime(uuid4(), "Sleep", time.fromisoformat(begin), time.fromisoformat(end), days, who)


def homework(scope: Scope = ALL, at: str = "16:30", days: frozenset[int] = SCHOOL) -> Homework:
    return Homework(uuid4(), "Homework first", scope, time.fromisoformat(at), days)


def reserve(number: int = 30) -> Reserve:
    return Reserve(uuid4(), "Ours to draw", minutes(number))


def automatic(number: int = 15, times: int = 2) -> Automatic:
    return Automatic(uuid4(), "Granted at once", minutes(number), times)


def no_continue() -> NoContinue:
    return NoContinue(uuid4(), "A parent says yes first")


def only_words(who: Who = Who.ADULTS) -> WordsClause:
    return WordsClause(uuid4(), "We eat without screens", who)


_words = st.text(min_size=1, max_size=40).filter(str.strip)
_days = st.frozensets(st.integers(1, 7), min_size=1)
_times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
_scopes = st.sampled_from([ALL, VIDEO, Scope("games"), Scope(host="a.example"), Scope(host="b.example")])
_minutes = st.integers(1, 1440).map(minutes)
_split = st.none() | st.tuples(*[st.integers(0, 1440).map(minutes)] * 7)
_common: dict[str, Any] = {"id": st.uuids(), "words": _words}

CLAUSES: st.SearchStrategy[AnyClause] = st.one_of(
    st.builds(DailyBudget, **_common, scope=_scopes, budget=_minutes, days=_days),
    st.builds(WeeklyBudget, **_common, scope=_scopes, budget=st.integers(1, 10_080).map(minutes), split=_split),
    st.builds(QuietHours, **_common, from_time=_times, until_time=_times, days=_days, who=st.sampled_from(Who)),
    st.builds(Bedtime, **_common, from_time=_times, until_time=_times, days=_days, who=st.sampled_from(Who)),
    st.builds(Homework, **_common, scope=_scopes, from_time=_times, days=_days),
    st.builds(GateClause, **_common, scope=_scopes),
    st.builds(ChapterClause, **_common, scope=_scopes, unit=st.sampled_from(ChapterUnit), size=st.integers(1, 500)),
    st.builds(Reserve, **_common, budget=_minutes),
    st.builds(Automatic, **_common, budget=st.integers(1, 120).map(minutes), times=st.integers(1, 21)),
    st.builds(NoContinue, **_common),
    st.builds(WordsClause, **_common, who=st.sampled_from(Who)),
)
TERMS = st.builds(
    Terms,
    title=_words,
    clauses=st.lists(CLAUSES, min_size=1, max_size=8).map(tuple),
    warn=st.integers(0, 60).map(minutes),
    finish=st.integers(0, 30).map(minutes),
    review_on=st.dates(TODAY - timedelta(days=400), TODAY + timedelta(days=800)),
)
