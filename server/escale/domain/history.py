"""History from elsewhere: which visits of it can be believed, and how each is known again (docs/decisions/0013)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha1
from uuid import UUID

from escale.domain.events import LATEST, LATEST_AHEAD, LONGEST_PROGRESS
from escale.domain.visits import Visit

EARLIEST_TOLD = datetime(2000, 1, 1, tzinfo=UTC)
"""Others recorded before Escale existed, but hardly before 2000; 1970 and 1980 are clocks that were never set."""
START_SEQ, END_SEQ, RATING_SEQ, REPLY_SEQ = range(4)
"""The order of what a line tells of the same instant, as a browser would have numbered it."""
_NAMED, _TOLD = b"named", b"told"


@dataclass(frozen=True, slots=True)
class LineRefused:
    """Why a line is not stored. `number` counts from 1, the header. `place`: the field, when one alone is wrong."""

    number: int
    code: str
    place: str = ""


def absurdity(visit: Visit, now: datetime) -> str | None:
    """The code of what cannot be about the visit's instants. None when they can be believed.

    The rule of events (`escale.domain.events.refusal`), but for the earliest instant.
    """
    latest = min(now, LATEST) + LATEST_AHEAD
    if visit.first.at < EARLIEST_TOLD or visit.last_at > latest:
        return "instant_absurd"
    return None


def stretch_absurdity(start: datetime, end: datetime) -> str | None:
    """The code of what cannot be about one attended stretch, by the rule of events."""
    if end < start:
        return "interval_reversed"
    return "interval_too_long" if end - start > LONGEST_PROGRESS else None


def named_id(member_id: UUID, name: str) -> UUID:
    """The visit that a file calls `name`. A UUID is taken as it is, so that Escale's own visits stay themselves."""
    try:
        return UUID(name)
    except ValueError:
        return _made(member_id, _NAMED, name)


def told_id(member_id: UUID, pattern: str, started_at: datetime, ended_at: datetime | None) -> UUID:
    """The visit of a line without a name: one of the member's begins and ends at these instants on one site."""
    end = "" if ended_at is None else ended_at.timestamp()
    return _made(member_id, _TOLD, f"{pattern} {started_at.timestamp()} {end}")


def site_id(member_id: UUID, pattern: str) -> UUID:
    """The site that only history names. The same for each import, so that a tombstone of it holds for the next one."""
    return _made(member_id, b"site", pattern)


def _made(member_id: UUID, kind: bytes, name: str) -> UUID:
    digest = sha1(member_id.bytes + kind + name.encode(), usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=5)
