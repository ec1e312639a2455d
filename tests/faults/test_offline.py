"""Row 16 of the security reference: three days at once; and the control of every comparison of summaries."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from escale.storage.rows.days import DayTotalRow
from tests.faults import offline
from tests.faults.ledger import Ledger
from tests.faults.story import Story
from tests.faults.summed import attended_by_day, differing_from_events, differing_from_rebuilt

EVERY = timedelta(hours=2)
EVENTS_OF_A_VISIT = 13


def test_three_days_at_once(tmp_path: Path) -> None:
    returned = offline.run(tmp_path, EVERY)
    assert returned.verdict.created == offline.BROWSERS * 36 * EVENTS_OF_A_VISIT
    assert returned.verdict.stored == returned.verdict.acknowledged == returned.verdict.created
    assert returned.verdict.is_clean, returned.verdict
    assert returned.wrong == ()
    _assert_a_wrong_summary_is_seen(tmp_path / "data" / "escale.sqlite3", returned.ledger)


def _assert_a_wrong_summary_is_seen(path: Path, ledger: Ledger) -> None:
    """A millisecond too much in each day: a rebuild takes it away, and the count by hand differs."""
    assert differing_from_events(path, ledger, ledger.created) == []
    table = str(DayTotalRow.__tablename__)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE {table} SET attended_ms = attended_ms + 1")  # noqa: S608 - the service's own table
    assert table in differing_from_rebuilt(path)
    assert len(differing_from_events(path, ledger, ledger.created)) == len(attended_by_day(ledger.created.values()))


def test_the_count_by_hand() -> None:
    """Two browsers, two minutes apart, six minutes each: eight minutes, some milliseconds of which are theirs."""
    ids = ("2d0bbd1c-7a49-4b6f-8d8c-5a3c8f7f1f10",)
    stories = [Story(1, ids), Story(2, ids, since=Story(1, ids).since + timedelta(minutes=2))]
    assert list(attended_by_day(event for story in stories for event in story.visit(0)).values()) == [
        timedelta(minutes=8)
    ]
