"""Whatever a browser sends as an event is read or refused; nothing raises."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.api.reading import DEEPEST, UNKNOWN_LIMIT, read_event
from escale.domain.events import Event, Intention, Refused, VisitStarted
from escale.domain.vocabulary import Trigger, VisitOrigin

FIXTURES = Path(__file__).parents[3] / "shared/fixtures/events"
EVENTS = {file.stem: json.loads(file.read_text("utf-8")) for file in FIXTURES.glob("*.*.json")}
STARTED = EVENTS["visit.started"]


def test_a_start() -> None:
    event = read_event(STARTED)
    assert event == Event(
        seq=3,
        at=datetime(2026, 11, 23, 7, 0, 9, 250_000, UTC),
        zone="Europe/Paris",
        type="visit.started",
        schema=1,
        fact=VisitStarted(
            UUID(STARTED["visit_id"]),
            UUID(STARTED["site_id"]),
            VisitOrigin.GATE,
            Intention("La recette de mamie, pour ce soir", timedelta(minutes=10), Trigger.WISH),
        ),
    )


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("2026-11-23T07:00:09.250Z", id="as-browsers-write-it"),
        pytest.param("2026-11-23T07:00:09.250999Z", id="finer"),
        pytest.param("2026-11-23T08:00:09.25+01:00", id="elsewhere"),
        pytest.param("2026-11-23 07:00:09.250z", id="a-space-and-a-small-letter"),
        pytest.param(1795417209.25, id="a-number"),
    ],
)
def test_an_instant_is_the_same_however_it_is_written(written: str | float) -> None:
    event = read_event({**STARTED, "at": written})
    assert isinstance(event, Event)
    assert (event.at, event.at.tzinfo) == (datetime(2026, 11, 23, 7, 0, 9, 250_000, UTC), UTC)


@pytest.mark.parametrize(
    ("change", "code", "detail"),
    [
        pytest.param({"seq": 0}, "event_invalid", "seq: Input should be greater than or equal to 1", id="seq-0"),
        pytest.param(
            {"seq": 2**53}, "event_invalid", f"seq: Input should be less than or equal to {2**53 - 1}", id="seq"
        ),
        pytest.param({"at": "yesterday"}, "event_invalid", None, id="instant"),
        pytest.param({"at": "2026-02-30T07:00:00.000Z"}, "event_invalid", None, id="no-such-day"),
        pytest.param({"at": "2026-11-23T24:00:00.000Z"}, "event_invalid", None, id="no-such-hour"),
        pytest.param({"at": "٢٠٢٦-11-23T07:00:00.000Z"}, "event_invalid", None, id="other-digits"),
        pytest.param(
            {"at": "2026-11-23T07:00:00"}, "event_invalid", "at: Input should have timezone info", id="no-zone"
        ),
        pytest.param({"at": "0001-01-01T00:00:00+14:00"}, "event_invalid", None, id="before-the-first-year"),
        pytest.param({"at": "9999-12-31T23:59:59-14:00"}, "event_invalid", None, id="after-the-last-year"),
        pytest.param({"zone": "Mars/Olympus"}, "zone_unknown", None, id="unknown-zone"),
        pytest.param({"zone": "Europe"}, "zone_unknown", None, id="a-folder-of-zones"),
        pytest.param({"zone": "../../etc/passwd"}, "event_invalid", None, id="a-path"),
        pytest.param({"schema": 0}, "event_invalid", None, id="schema"),
        pytest.param({"type": "visit"}, "event_invalid", None, id="type-without-verb"),
        pytest.param({"type": {"a": 1}}, "event_invalid", None, id="type-is-an-object"),
        pytest.param({"type": "\ud800"}, "event_invalid", None, id="type-is-no-text"),
        pytest.param({"visit_id": "1"}, "event_invalid", None, id="visit-id"),
        pytest.param({"origin": "heaven"}, "event_invalid", None, id="word"),
        pytest.param({"intention": {"text": "", "planned_seconds": 600}}, "event_invalid", None, id="empty-text"),
        pytest.param({"intention": {"text": "x" * 201, "planned_seconds": 600}}, "event_invalid", None, id="long-text"),
        pytest.param(
            {"intention": {"text": "\ud800", "planned_seconds": 600}}, "event_invalid", None, id="half-a-letter"
        ),
        pytest.param({"intention": {"text": "x", "planned_seconds": 0}}, "event_invalid", None, id="no-time"),
        pytest.param({"intention": {"text": "x", "planned_seconds": 86_401}}, "event_invalid", None, id="over-a-day"),
        pytest.param({"type": "a.later", "x": "y" * UNKNOWN_LIMIT}, "event_too_long", None, id="too-long"),
    ],
)
def test_refused(change: dict[str, Any], code: str, detail: str | None) -> None:
    refused = read_event({**STARTED, **change})
    assert isinstance(refused, Refused)
    assert refused.code == code
    assert refused.detail == (detail or refused.detail)
    assert refused.seq == (3 if "seq" not in change or 1 <= change["seq"] < 2**53 else None)


@pytest.mark.parametrize(
    "change", [{"later": 1}, {"intention": {**STARTED["intention"], "later": 1}}], ids=["top", "inner"]
)
def test_fields_of_a_later_extension_are_left_out(change: dict[str, Any]) -> None:
    assert read_event({**STARTED, **change}) == read_event(STARTED)


def test_a_later_type_is_kept_whole() -> None:
    event = read_event(
        {"type": "a.later", "seq": 1, "at": "2026-11-23T07:00:00Z", "zone": "UTC", "schema": 2, "x": ["é"]}
    )
    assert isinstance(event, Event)
    assert (event.type, event.schema, event.payload, event.fact) == ("a.later", 2, '{"x":["\\u00e9"]}', None)


LATER = {"type": "a.later", "seq": 1, "at": "2026-11-23T07:00:00Z", "zone": "UTC", "schema": 2}


def nested(levels: int) -> object:
    """Lists within lists."""
    inner: object = 1
    for _ in range(levels):
        inner = [inner]
    return inner


@pytest.mark.parametrize("levels", [DEEPEST, 955, 100_000])
def test_a_later_type_that_goes_too_deep_is_refused_alone(levels: int) -> None:
    refused = read_event({**LATER, "x": nested(levels)})
    assert (refused, isinstance(read_event({**LATER, "x": nested(DEEPEST - 2)}), Event)) == (
        Refused(1, "event_invalid", f"The event has more than {DEEPEST} levels."),
        True,
    )


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_later_type_with_what_is_no_number_is_refused(number: float) -> None:
    refused = read_event({**LATER, "x": [number]})
    assert isinstance(refused, Refused)
    assert (refused.seq, refused.code) == (1, "event_invalid")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["\ud800", "visit.started"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)


@given(json_values)
def test_any_json_is_read_or_refused(raw: object) -> None:
    assert isinstance(read_event(raw), Event | Refused)


@given(st.sampled_from(sorted(EVENTS)), st.data(), json_values)
def test_any_field_may_hold_anything(name: str, data: st.DataObject, value: object) -> None:
    event = EVENTS[name]
    key = data.draw(st.sampled_from(sorted(event)))
    read = read_event({**event, key: value})
    assert isinstance(read, Event | Refused)
    read.code.encode() if isinstance(read, Refused) else read.payload.encode()
    (read.detail if isinstance(read, Refused) else read.zone).encode()
