"""The past that figures are measured with is one that the service itself would have stored."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from escale.services import rebuilding
from tests.bench import past
from tests.bench.__main__ import kept
from tests.bench.aged import COPIED_EPOCH, SIZE, tell
from tests.bench.batches import batch
from tests.bench.people import opened, settle

DAYS = 5


def count(path: Path, table: str) -> int:
    """Rows of a table."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - named below


def test_lived_days_are_those_that_a_rebuild_counts(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as database:
        person = settle(database, 2, ["one.example", "two.example"])[1]
        past.live(database, person, date(2026, 3, 27), DAYS)
        with database.writing() as session:
            rebuilt = rebuilding.rebuild(session, person.member)
    assert (rebuilt.days, rebuilt.differed) == (DAYS, 0)
    assert count(database.path, "visit") == DAYS * past.VISITS_A_DAY
    assert count(database.path, "event") == 0


def test_copies_lie_behind_everything_and_keep_all_that_belongs_to_a_visit(tmp_path: Path) -> None:
    with opened(tmp_path / "data") as database:
        person = settle(database, 1, ["one.example"])[0]
        tell(database, person, COPIED_EPOCH, batch(person.site_ids["one.example"], COPIED_EPOCH, 0, SIZE))
        past.multiply(database.path, COPIED_EPOCH, SIZE, 100)
    assert count(database.path, "event") == SIZE + 100
    told = "visit WHERE coalesce(planned_ms, 0) AND worth = 'yes' AND cues NOTNULL AND attended NOTNULL"
    assert count(database.path, "visit") == count(database.path, told) == 1 + 100 // SIZE
    with closing(sqlite3.connect(database.path)) as connection:
        instants = connection.execute("SELECT max(at) FROM event WHERE stream_id = 2").fetchone()[0]
        assert instants < 1_609_459_200_000  # 2021
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_section_that_is_measured_again_takes_the_place_of_its_older_figures() -> None:
    readme = "# Title\n\n## One\n\n| a |\n\n## Two\n\n| b |\n"
    assert kept(readme, "## One\n\n| new |", "Today.") == "# Title\n\n## One\n\nToday.\n\n| new |\n\n## Two\n\n| b |\n"
    assert kept(readme, "## Two\n\n| new |", "Today.").endswith("| a |\n\n## Two\n\nToday.\n\n| new |\n")
    assert kept(readme, "## Three\n\n| new |", "Today.").endswith("| b |\n\n## Three\n\nToday.\n\n| new |\n")
