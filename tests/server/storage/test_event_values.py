"""Rows of events as they were written once: what a file holds today is read by every later version."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from escale.api.reading import read_event
from escale.domain.events import Event
from escale.storage.connection import create_private
from escale.storage.event_values import row_of, told_of
from escale.storage.migrations import migrate
from escale.storage.migrations.runner import upgrade
from escale.storage.types import EPOCH, MILLISECOND

FIXTURES = Path(__file__).parents[3] / "shared/fixtures/events"
EVENTS = {file.stem: json.loads(file.read_text("utf-8")) for file in FIXTURES.glob("*.*.json")}
HEADER = {"seq", "at", "zone", "type", "schema"}
WRITTEN = {
    "browser.paused": ("browser.paused", '{"until_at":"2026-11-23T07:35:00Z"}'),
    "browser.resumed": ("browser.resumed", "{}"),
    "cue.answered": ("a", '["a1d2c3b4000340008000000000000001","planned_time","done"]'),
    "cue.checked": ("k", '["chapter",false]'),
    "cue.removed": ("x", '["a1d2c3b4000340008000000000000001","planned_time"]'),
    "cue.shown": ("c", '["a1d2c3b4000340008000000000000001","planned_time"]'),
    "gate.answered": ("h", '["entered"]'),
    "gate.shown": ("g", "[]"),
    "visit.counted": ("n", "[[0,1,1,2,5,3,6,5,7,1,9,1,10,24,11,4]]"),
    "visit.ended": ("e", '["done",605750]'),
    "visit.progressed": ("p", "[-30000,0,30000]"),
    "visit.rated": ("r", '["partly","yes"]'),
    "visit.started": ("s", '["gate",["La recette de mamie, pour ce soir",600,"wish"]]'),
}
"""Type and rest of each golden event. A change here is a change of the format: it needs a migration."""
KNOWN_LATER = {"cue.checked", "visit.counted"}
"""Types that nobody sent before migration 0007."""


OWNER = (
    "INSERT INTO household VALUES (x'01', 'UTC', 0)",
    "INSERT INTO member VALUES (x'02', x'01', '', 'adult', NULL, 'UTC', '04:00:00', 0, 0)",
    "INSERT INTO browser VALUES (x'03', x'02', '', x'00', '', 'confirmed', 0, NULL)",
    "INSERT INTO event_stream VALUES (1, x'03', 5)",
)


def before(event: dict[str, Any]) -> tuple[Any, ...]:
    """The row of an event as it was until migration 0007."""
    rest = {name: value for name, value in event.items() if name not in HEADER | {"visit_id"}}
    visit_id = UUID(event["visit_id"]).bytes if "visit_id" in event else None
    at = (datetime.fromisoformat(event["at"]) - EPOCH) // MILLISECOND
    # A stored text was made of what had been read: instants without empty milliseconds.
    payload = json.dumps(rest, separators=(",", ":")).replace(".000Z", "Z")
    return event["seq"], at, event["zone"], event["type"], event["schema"], visit_id, payload


def row(name: str) -> tuple[Any, ...]:
    event = read_event(EVENTS[name])
    assert isinstance(event, Event)
    return row_of(1, 1, event)


def comparable(told: dict[str, Any]) -> dict[str, Any]:
    """Without what is not said, and with instants as such."""
    return {
        name: datetime.fromisoformat(value) if name.endswith("_at") and isinstance(value, str) else value
        for name, value in told.items()
        if value is not None
    }


def test_rows_stay_as_they_were_written() -> None:
    assert {name: (row(name)[4], row(name)[8]) for name in EVENTS} == WRITTEN


CLAUSE = "a1d2c3b4-0004-4000-8000-000000000001"
_IDS = '"a1d2c3b4000340008000000000000001","planned_time",{}"a1d2c3b4000440008000000000000001"'
AGREED = {
    "cue.answered": ("A", "[" + _IDS.format('"done",') + "]"),
    "cue.shown": ("C", "[" + _IDS.format("") + "]"),
}
"""The same when they play a clause of an agreement."""


@pytest.mark.parametrize("name", sorted(AGREED))
def test_cues_of_agreements_have_letters_of_their_own(name: str) -> None:
    one = read_event({**EVENTS[name], "clause_id": CLAUSE})
    assert isinstance(one, Event)
    written = row_of(1, 1, one)
    code, rest = AGREED[name]
    assert (written[4], written[8]) == (code, rest)
    type_, told = told_of(code, one.at, UUID(int=1), UUID(int=2), rest)
    assert (type_, told["clause_id"]) == (name, CLAUSE)


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_what_was_sent_is_read_back(name: str) -> None:
    _, _, at, _, code, _, subject, site_id, rest = row(name)
    ids = [UUID(bytes=one) if one else None for one in (subject, site_id)]
    type_, told = told_of(code, EPOCH + at * MILLISECOND, ids[0], ids[1], rest)
    assert type_ == EVENTS[name]["type"]
    assert comparable(told) == comparable({key: value for key, value in EVENTS[name].items() if key not in HEADER})


def test_rows_of_before_become_what_is_written_now(tmp_path: Path) -> None:
    """Facts were kept as JSON with names, beside their visit's id."""
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0006")
    later = {"type": "a.later", "seq": 99, "at": "2026-11-23T07:00:00Z", "zone": "UTC", "schema": 2, "x": ["é"]}
    known_then = (event for name, event in EVENTS.items() if name not in KNOWN_LATER)
    sent = {event["seq"]: event for event in (*known_then, later)}
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in OWNER:
            connection.execute(statement)
        for event in sent.values():
            connection.execute("INSERT INTO event VALUES (1, ?, ?, ?, ?, ?, ?, ?)", before(event))
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        zones = dict(connection.execute("SELECT name, id FROM event_zone"))
        found = connection.execute("SELECT * FROM event ORDER BY seq").fetchall()
        assert connection.execute("SELECT kept FROM event_stream").fetchone() == (len(sent),)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'event_before'").fetchone() == (0,)
    expected = (read_event(sent[seq]) for seq in sorted(sent))
    assert found == [row_of(1, zones[one.zone], one) for one in expected if isinstance(one, Event)]
