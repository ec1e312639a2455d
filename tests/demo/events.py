"""A life told as the events that a browser would have sent."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from tests.demo.lives import Life

STEP = timedelta(minutes=2)
CLOSING = timedelta(minutes=1)


def wire_instant(at: datetime) -> str:
    """`at` as the contract writes instants."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def told(life: Life, site_id: str, zone: str, seq: "count[int]") -> Iterator[dict[str, Any]]:
    """The events of one life, in order."""

    def event(name: str, at: datetime, /, **fields: object) -> dict[str, Any]:
        header = {"seq": next(seq), "at": wire_instant(at), "zone": zone, "schema": 1, "type": name}
        return {**header, "site_id": site_id, **fields}

    gate = {"gate_id": str(uuid4())}
    yield event("gate.shown", life.at, **gate)
    answer = "not_now" if life.not_now else "entered" if life.intention else "passed"
    begun = life.at + timedelta(seconds=8)
    yield event("gate.answered", begun, answer=answer, **gate)
    if life.not_now:
        return
    visit = {"visit_id": str(uuid4())}
    yield event("visit.started", begun, origin="gate", intention=_intention(life), **visit)
    done = timedelta(0)
    while done < life.attended:
        step = min(STEP, life.attended - done)
        span = {"from_at": wire_instant(begun + done), "to_at": wire_instant(begun + done + step)}
        done += step
        yield event("visit.progressed", begun + done, attended_ms=_ms(done), **span, **visit)
    ended = begun + life.attended
    yield event("visit.counted", ended, **_counts(life), **visit)
    cues = _cues(life)
    for kind, after, answer in cues:
        cue = {"cue_id": str(uuid4()), "kind": kind}
        yield event("cue.shown", begun + after, **cue, **visit)
        yield event("cue.answered", begun + after, answer=answer, **cue, **visit)
    yield event(
        "visit.ended",
        ended,
        reason="done" if cues and cues[-1][2] == "done" else "left",
        attended_ms=_ms(done),
        **visit,
    )
    if life.worth:
        yield event("visit.rated", ended, worth=life.worth, met=life.met, **visit)


def _cues(life: Life) -> list[tuple[str, timedelta, str]]:
    """Kind, time into the visit and answer of each cue, in order. A feed has chapters; planned time ends anywhere."""
    cues = [("chapter", life.attended * (number + 1) / life.chapters) for number in range(life.chapters)]
    if life.intention is not None and life.attended >= life.planned:
        cues.append(("planned_time", life.planned))
    cues.sort(key=lambda cue: cue[1])
    return [(kind, after, "done" if life.attended - after < CLOSING else "continue") for kind, after in cues]


def _counts(life: Life) -> dict[str, object]:
    """What the pages of a visit were: one that was gone for, then what was offered; of a feed, its items too."""
    minutes = int(life.attended.total_seconds() // 60)
    first = "search" if life.intention else "typed"
    if life.site == "Feed":
        return {"reached": {first: 1, "in_page_link": minutes // 6}, "items": minutes * 5, "sponsored": minutes // 2}
    return {"reached": {first: 1, "recommendation": minutes // 9, "autoplay": minutes // 15}, "items": 0}


def _intention(life: Life) -> dict[str, object] | None:
    if life.intention is None:
        return None
    return {"text": life.intention, "planned_seconds": int(life.planned.total_seconds()), "trigger": life.trigger}


def _ms(span: timedelta) -> int:
    return round(span / timedelta(milliseconds=1))
