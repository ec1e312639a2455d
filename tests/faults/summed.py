"""Summaries held against two other ways to compute them: a rebuild from visits, and the events as they were sent."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from escale.services import household, rebuilding, summaries
from tests.faults.household import opened
from tests.faults.ledger import Ledger, Mark
from tests.faults.story import ZONE

END = datetime(2199, 1, 1, tzinfo=UTC)
Span = tuple[datetime, datetime]
DAY_STARTS_AT = timedelta(hours=4)


def differing_from_rebuilt(path: Path) -> list[str]:
    """Names of the tables that a rebuild changes; none when the summaries kept step by step are right.

    Works on a copy and compares every table, so that a new summary is covered without being named here.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        before = tables(copy)
        rebuild(copy)
        after = tables(copy)
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def rebuild(path: Path) -> None:
    """What `escale rebuild` does, for the household's owner."""
    with opened(path) as database, database.writing() as session:
        rebuilding.rebuild(session, household.owner(session))


def differing_from_events(path: Path, ledger: Ledger, marks: Iterable[Mark]) -> list[str]:
    """Days whose attended time is not the one of these events, counted by hand: one sentence each."""
    expected = attended_by_day(ledger.created[mark] for mark in marks if mark in ledger.created)
    with opened(path) as database, database.reading() as session:
        member = household.owner(session)
        found = {day: summaries.for_day(session, member, day, END).summary.time.attended for day in expected}
    return [f"{day}: {found[day]} instead of {expected[day]}" for day in expected if found[day] != expected[day]]


def attended_by_day(events: Iterable[dict[str, Any]]) -> dict[date, timedelta]:
    """Attended time of each local day, from the intervals alone: two browsers at once count once."""
    spans = [_span(event) for event in events if event["type"] == "visit.progressed"]
    total: dict[date, timedelta] = defaultdict(timedelta)
    for start, end in _united(spans):
        while start < end:
            day = (start.astimezone(ZoneInfo(ZONE)).replace(tzinfo=None) - DAY_STARTS_AT).date()
            next_day = datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(ZONE)) + DAY_STARTS_AT
            stop = min(end, next_day.astimezone(end.tzinfo))
            total[day] += stop - start
            start = stop
    return dict(total)


def _span(event: dict[str, Any]) -> Span:
    return datetime.fromisoformat(event["from_at"]), datetime.fromisoformat(event["to_at"])


def _united(spans: list[Span]) -> list[Span]:
    united: list[Span] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def tables(path: Path) -> dict[str, list[str]]:
    """All rows of all tables, as comparable text."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {
            name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))  # noqa: S608 - names of the schema
            for (name,) in names.fetchall()
        }
