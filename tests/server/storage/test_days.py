"""Days as they are kept, and as they are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from escale.domain import fold
from escale.domain.figures import DURATIONS, NAMES, Figures, plus
from escale.domain.household import Browser, BrowserState, Member
from escale.domain.parts import Latest, Part
from escale.domain.period import DayTotal, Period
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.summary import DayParts, DaySummary, SiteSummary, Time
from escale.storage import browsers, days, periods, shown, sites, visits
from escale.storage.driver import driver_of
from escale.storage.engine import Database
from escale.storage.rows.days import DaySiteRow
from tests.server.domain.made import NOON, SITE, VISIT, started
from tests.server.fakes import MONDAY as NOW

OTHER = UUID(int=22)
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
SECOND = timedelta(seconds=1)
WEEK = Period(MONDAY, date(2026, 11, 29))
FIGURES = Figures(*(timedelta(seconds=n) if name in DURATIONS else n for n, name in enumerate(NAMES, 1)))  # type: ignore[arg-type]
PART = Part(FIGURES, (10_000, 20_000, 30_000, 40_000), (15_000, 16_000))
SMALL = Part(Figures(visits=1, unplaced=7 * SECOND), (0, 5_000), ())
LATEST = Latest(NOON, VISIT, "Asia/Tokyo")
WHOLE = Part(Figures(unplaced=10 * SECOND), (0, 20_000, 30_000, 40_000), (15_000, 16_000), LATEST)
DAY = DayParts(WHOLE, {SITE: PART, OTHER: SMALL})


@pytest.fixture
def member(member: Member, database: Database) -> Member:
    with database.writing() as session:
        for site_id, name in ((SITE, "a.example"), (OTHER, "b.example")):
            sites.add(session, Site(site_id, member.id, name, (Pattern(name, "/"),), None, Policy()), NOW)
    return member


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """What SQLite is asked, in this block."""
    asked: list[str] = []
    driver_of(session).set_trace_callback(asked.append)
    yield asked
    driver_of(session).set_trace_callback(None)


def save(database: Database, member: Member, day: date, before: DayParts, after: DayParts) -> None:
    with database.writing() as session:
        days.save(session, member.id, day, before, after)


def test_every_figure_has_its_column() -> None:
    columns = {*DaySiteRow.model_fields}
    assert {days.FIGURES[name] for name in NAMES} <= columns


def test_a_day_comes_back_as_it_was(database: Database, member: Member) -> None:
    save(database, member, MONDAY, DayParts(), DAY)
    with database.reading() as session:
        assert days.load(session, member.id, {MONDAY, TUESDAY}) == {MONDAY: DAY}
        assert days.load(session, member.id, {MONDAY}, {OTHER}) == {MONDAY: DayParts(WHOLE, {OTHER: SMALL})}
        assert days.load(session, uuid4(), {MONDAY}) == {}
        assert days.list_days(session, member.id) == {MONDAY}


def test_only_what_differs_is_written(database: Database, member: Member) -> None:
    save(database, member, MONDAY, DayParts(), DAY)
    grown = DayParts(WHOLE, {SITE: PART, OTHER: replace(SMALL, placed=(0, 9_000))})
    with database.writing() as session, statements(session) as asked:
        days.save(session, member.id, MONDAY, DAY, DAY)
        assert asked == []
        days.save(session, member.id, MONDAY, DAY, grown)
        # Once more for the trigger that counts it.
        assert [one.split()[:3] for one in set(asked)] == [["INSERT", "INTO", "day_summary"]]
    with database.reading() as session:
        assert days.load(session, member.id, {MONDAY}) == {MONDAY: grown}


def test_what_is_gone_leaves_no_row(database: Database, member: Member) -> None:
    save(database, member, MONDAY, DayParts(), DAY)
    save(database, member, MONDAY, DAY, DayParts(WHOLE, {SITE: PART}))
    with database.reading() as session:
        assert days.load(session, member.id, {MONDAY}) == {MONDAY: DayParts(WHOLE, {SITE: PART})}
    save(database, member, MONDAY, DayParts(WHOLE, {SITE: PART}), DayParts())
    with database.reading() as session:
        assert days.load(session, member.id, {MONDAY}) == {}


@pytest.fixture
def two_days(database: Database, member: Member) -> None:
    save(database, member, MONDAY, DayParts(), DAY)
    alone = replace(WHOLE, placed=(0, 5_000), night=(), figures=Figures(unplaced=7 * SECOND))
    save(database, member, TUESDAY, DayParts(), DayParts(alone, {OTHER: SMALL}))


@pytest.mark.usefixtures("two_days")
def test_reading_a_day(database: Database, member: Member) -> None:
    with database.reading() as session:
        assert periods.find_day(session, member.id, MONDAY) == DaySummary(
            MONDAY,
            "Asia/Tokyo",
            Time(40 * SECOND, 30 * SECOND, SECOND),
            (
                SiteSummary(SITE, Time(23 * SECOND, 20 * SECOND, SECOND), FIGURES),
                SiteSummary(OTHER, Time(12 * SECOND, 5 * SECOND), SMALL.figures),
            ),
        )
        assert periods.find_day(session, member.id, date(2026, 11, 25)) is None
        assert periods.visits_of_day(session, member.id, MONDAY) == {SITE: FIGURES.visits, OTHER: 1}


@pytest.mark.usefixtures("two_days")
def test_reading_a_week(database: Database, member: Member) -> None:
    twice = plus(SMALL.figures, SMALL.figures)
    with database.reading() as session:
        assert periods.days(session, member.id, WEEK) == [
            DayTotal(MONDAY, Time(40 * SECOND, 30 * SECOND, SECOND), plus(FIGURES, SMALL.figures)),
            DayTotal(TUESDAY, Time(12 * SECOND, 5 * SECOND), SMALL.figures),
        ]
        assert periods.sites(session, member.id, WEEK) == [
            SiteSummary(SITE, Time(23 * SECOND, 20 * SECOND, SECOND), FIGURES),
            SiteSummary(OTHER, Time(24 * SECOND, 10 * SECOND), twice),
        ]
        assert periods.days(session, uuid4(), WEEK) == []
        assert periods.sites(session, member.id, Period(date(2026, 12, 1), date(2026, 12, 31))) == []


@pytest.mark.usefixtures("two_days")
def test_reading_a_year(database: Database, member: Member) -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    with database.reading() as session:
        assert periods.site_days(session, member.id, year) == [
            ("2026-11-23", SITE.bytes, 23_000, 1_000, FIGURES.visits),
            ("2026-11-23", OTHER.bytes, 12_000, 0, 1),
            ("2026-11-24", OTHER.bytes, 12_000, 0, 1),
        ]
        assert [attended for _, attended, _ in periods.day_times(session, member.id, year)] == [40_000, 12_000]


def test_a_visit_moves_to_another_day(database: Database, member: Member) -> None:
    made = Browser(uuid4(), member.id, "Firefox", b"\x04" + bytes(64), "x://a", BrowserState.WAITING, NOW, None)
    visit = fold.apply(None, started(1, 0))
    with database.writing() as session:
        browsers.add(session, made)
        visits.save(session, member.id, made.id, visit)
        shown.move(session, member.id, visit.id, set(), {MONDAY})
        shown.move(session, member.id, visit.id, {MONDAY}, {TUESDAY})
        assert shown.days_of(session, member.id, visit) == {TUESDAY}
        assert visits.of_day(session, member.id, MONDAY) == []
        assert visits.of_day(session, member.id, TUESDAY) == [visit]
        assert shown.list_days(session, member.id) == {TUESDAY}
