"""Answers that are remembered: found while they hold, forgotten when they do not, and never too many."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from escale.services.remembered import Asked, Remembered
from escale.storage.engine import Database
from tests.server.storage.test_changes import ADA, MONDAY, day

WEEK = Asked(ADA, "/weeks/2026-W48", MONDAY, day(9))


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Its changes are counted; nothing is opened."""
    return Database(tmp_path / "none.sqlite3")


def kept(database: Database, *several: Asked, most_bytes: int = 100) -> Remembered:
    """Each with an answer of ten bytes."""
    remembered = Remembered(database, most_bytes)
    for one in several:
        remembered.keep(one, remembered.version(one.member_id), b"0123456789")
    return remembered


def test_until_a_day_of_it_changes(database: Database) -> None:
    remembered = kept(database, WEEK)
    database.changes.note(ADA, day(1))
    assert remembered.find(WEEK) == b"0123456789"
    database.changes.note(ADA, day(0))
    assert remembered.find(WEEK) is None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(WEEK, member_id=UUID(int=2)), id="somebody-else"),
        pytest.param(replace(WEEK, name="/weeks/2026-W47"), id="something-else"),
        pytest.param(replace(WEEK, today=day(10)), id="tomorrow"),
    ],
)
def test_only_what_was_asked_for(database: Database, other: Asked) -> None:
    assert kept(database, WEEK).find(other) is None


def test_what_was_read_before_a_change_is_not_found(database: Database) -> None:
    remembered = Remembered(database)
    version = remembered.version(ADA)
    database.changes.note(ADA, MONDAY)
    remembered.keep(WEEK, version, b"old")
    assert remembered.find(WEEK) is None


def test_those_that_nobody_asked_for_longest_go_first(database: Database) -> None:
    days = [replace(WEEK, last=MONDAY - timedelta(days=number)) for number in range(4)]
    remembered = kept(database, *days[:3], most_bytes=30)
    assert remembered.find(days[0])
    remembered.keep(days[3], remembered.version(ADA), b"0123456789")
    assert [remembered.find(one) is not None for one in days] == [True, False, True, True]


def test_one_that_is_too_large_is_not_kept(database: Database) -> None:
    remembered = kept(database, WEEK, most_bytes=9)
    assert remembered.find(WEEK) is None
