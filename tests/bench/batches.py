"""The batches that the figures send: what a browser tells of a visit, with times that advance."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

TICK = timedelta(seconds=30)
BETWEEN_VISITS = timedelta(minutes=40)
FIRST = datetime(2026, 1, 5, 8, tzinfo=UTC)
INTENTION = {"text": "Answer Marie", "planned_seconds": 600, "trigger": "wish"}


def batch(site_id: UUID, epoch: int, number: int, size: int = 20) -> bytes:
    """The JSON of the `number`-th batch of a browser: one visit, from its start to its end, `size` events (≥ 6).

    Visits follow one another, a dozen in a day, so that a day holds as many as a full one of a person does.
    """
    at = FIRST + (number // 12) * timedelta(days=1) + (number % 12) * BETWEEN_VISITS
    visit = {"visit_id": str(uuid4()), "site_id": str(site_id)}
    cue = {"cue_id": str(uuid4()), "kind": "planned_time"}
    ticks = size - 5
    end = at + ticks * TICK
    facts: list[tuple[datetime, dict[str, object]]] = [
        (at, {"type": "visit.started", "origin": "gate", "intention": INTENTION}),
        *((at + (n + 1) * TICK, _progress(at, n)) for n in range(ticks)),
        (end, {"type": "cue.shown", **cue}),
        (end, {"type": "cue.answered", "answer": "done", **cue}),
        (end, {"type": "visit.ended", "reason": "done", "attended_ms": ticks * 30_000}),
        (end, {"type": "visit.rated", "worth": "yes", "met": "yes"}),
    ]
    shared = {"zone": "Europe/Paris", "schema": 1, **visit}
    first_seq = 1 + number * size
    events = [{"seq": first_seq + n, "at": _wire(when), **shared, **fact} for n, (when, fact) in enumerate(facts)]
    return json.dumps({"epoch": epoch, "events": events}, separators=(",", ":")).encode()


def _progress(at: datetime, number: int) -> dict[str, object]:
    begun = at + number * TICK
    interval = {"from_at": _wire(begun), "to_at": _wire(begun + TICK)}
    return {"type": "visit.progressed", **interval, "attended_ms": (number + 1) * 30_000}


def _wire(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
