"""What the doctor says about events and visits that cannot be."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from escale.cli.oddities import findings
from escale.domain.events import Event
from escale.domain.room import MOST_CUES
from escale.storage.engine import Database
from escale.storage.migrations import migrate
from tests.server.domain.made import cue_shown, ended, event, started
from tests.server.services.world import NOW, build

MONTH = 30 * 86_400
ABSURD = event(9, -(10**9), None)


@pytest.mark.parametrize(
    ("events", "days_later", "well", "said"),
    [
        pytest.param([], 0, [True, True], ["No event of a browser", "All visits"], id="nothing"),
        pytest.param([ABSURD], 1, [False, True], ["One event of a browser was set aside (1 for", "All"], id="lately"),
        pytest.param(
            [ABSURD], 8, [True, True], ["One event of a browser was set aside, more than a week", "All"], id="once"
        ),
        pytest.param(
            [started(1, -MONTH), ended(2, 0, MONTH)], 0, [True, True], ["No", "Visits that count for"], id="a-month"
        ),
        pytest.param([started(1, 0)], -9, [True, False], ["No", "One visit lies in the future"], id="future"),
    ],
)
def test_findings(tmp_path: Path, events: list[Event], days_later: int, well: list[bool], said: list[str]) -> None:
    path = tmp_path / "escale.sqlite3"
    migrate(path)
    database = Database(path)
    build(database).send(events)
    database.close()
    found = findings(path, NOW + timedelta(days=days_later))
    assert [one.well for one in found] == well
    assert [one.sentence.startswith(start) for one, start in zip(found, said, strict=True)] == [True, True], found


def test_events_beyond_what_a_visit_holds_are_told(tmp_path: Path) -> None:
    path = tmp_path / "escale.sqlite3"
    migrate(path)
    database = Database(path)
    build(database).send([cue_shown(n, n, UUID(int=100 + n)) for n in range(1, MOST_CUES + 4)])
    database.close()
    said = findings(path, NOW)[0]
    assert not said.well
    assert said.sentence.startswith("3 events of browsers were set aside (0 for an impossible time, 3 beyond what one")


def test_no_database(tmp_path: Path) -> None:
    assert findings(tmp_path / "escale.sqlite3", NOW) == []


def test_no_database_that_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "escale.sqlite3"
    path.write_text("not a database" * 100)
    assert findings(path, NOW) == []
