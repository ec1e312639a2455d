"""Events from the wire to the domain, each on its own: what cannot be read is refused without touching the others."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Annotated, Any, get_args
from zoneinfo import ZoneInfo

from pydantic import StringConstraints, TypeAdapter, ValidationError
from pydantic_core import to_json

from escale.api.facts import fact_of
from escale.api.schemas import events as wire
from escale.domain.events import Event, Refused

UNKNOWN_LIMIT = 4_096
"""Most characters kept of an event whose type this version does not know."""
DEEPEST = 32
"""Most levels of such an event: whatever reads it again, one level a call, has room for them."""
EventType = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,31}\.[a-z][a-z_]{0,31}$")]


class UnknownEvent(wire.EventBase):
    """The header of an event of a later extension."""

    type: EventType


_known: TypeAdapter[wire.EventIn] = TypeAdapter(wire.EventIn)
_all_known: TypeAdapter[list[wire.EventIn]] = TypeAdapter(list[wire.EventIn])
_MODELS = {get_args(one.model_fields["type"].annotation)[0]: one for one in get_args(get_args(wire.EventIn)[0])}
_HEADER_KEYS = {"seq", "at", "zone", "schema", "type"}
_HEADER = {*wire.EventBase.model_fields, "type"}
_REST = {name: [key for key in model.model_fields if key not in _HEADER] for name, model in _MODELS.items()}
"""What a type adds to the header."""


def read_events(raws: Sequence[object]) -> list[Event | Refused]:
    """The events of a batch, in order. Never raises: each is refused alone."""
    try:
        known = _all_known.validate_python(raws)
    except ValidationError:  # whichever it is, the others are not to blame
        return [read_event(raw) for raw in raws]
    return [_checked(_event(one)) for one in known]


def read_event(raw: object) -> Event | Refused:
    """One event of a batch, or why it cannot be read. Never raises, whatever `raw` (any JSON value) is."""
    if not isinstance(raw, dict):
        return Refused(None, "event_invalid", "An event is a JSON object.")
    try:
        is_known = isinstance(raw.get("type"), str) and raw["type"] in _MODELS
        event = _event(_known.validate_python(raw)) if is_known else _read_unknown(raw)
    except ValidationError as error:
        return Refused(_seq(raw), "event_invalid", _sentence(error))
    return _checked(event)


def _checked(event: Event | Refused) -> Event | Refused:
    if isinstance(event, Refused):
        return event
    if not _is_zone(event.zone):
        return Refused(event.seq, "zone_unknown", "The time zone is not one that the service knows.")
    if len(event.payload) > UNKNOWN_LIMIT and event.fact is None:
        return Refused(event.seq, "event_too_long", "The event is longer than this version keeps.")
    return event


def _event(read: wire.EventIn) -> Event:
    header = (read.seq, read.at, read.zone, read.type, read.schema_version)
    fact = fact_of(read)
    if fact is None:
        return Event(*header, fact, to_json({name: getattr(read, name) for name in _REST[read.type]}).decode())
    return Event(*header, fact)


def _read_unknown(raw: dict[str, Any]) -> Event | Refused:
    read = UnknownEvent.model_validate(raw)
    rest = {key: value for key, value in raw.items() if key not in _HEADER_KEYS}
    if _is_deep(rest):
        return Refused(read.seq, "event_invalid", f"The event has more than {DEEPEST} levels.")
    try:
        # ASCII, because JSON may spell half a surrogate pair, which no database stores as text.
        payload = json.dumps(rest, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    except ValueError:
        return Refused(read.seq, "event_invalid", "The event holds a number that JSON has no word for.")
    return Event(read.seq, read.at, read.zone, read.type, read.schema_version, None, payload)


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _seq(raw: dict[str, Any]) -> int | None:
    """The event's own number, when at least that can be read, so that the browser knows which one was refused."""
    seq = raw.get("seq")
    return seq if type(seq) is int and 1 <= seq < 2**53 else None


def _sentence(error: ValidationError) -> str:
    """The first thing that is wrong, without what was sent: it may be personal, and no valid text."""
    first = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"] if part not in _MODELS)
    return f"{place or 'event'}: {first['msg']}"


@lru_cache(maxsize=1024)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True
