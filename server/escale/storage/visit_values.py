"""Between visits and their rows. A row tells most of a visit from `first_at` on; see `VisitRow`.

`attended`: from and to of each interval, one after the other, in milliseconds. `cues`: for each its id (Base64), kind,
when it was shown, the answer with when and in which event it was given, and when the page removed it. `counts`: place
and number of those that are not zero (`escale.domain.counts.COUNTED`). `checks`: kind and
1 or 0, for each kind that was judged.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from escale.domain.counts import sparse, whole
from escale.domain.events import Intention, Stamp
from escale.domain.intervals import Interval, Intervals
from escale.domain.visits import Checks, Cue, End, Rating, Reply, Start, Visit
from escale.domain.vocabulary import CueAnswer, CueKind, Trigger, VisitEnd, VisitOrigin, Worth
from escale.storage.types import EPOCH, MILLISECOND, uuid_of

Values = tuple[int | str | bytes | None, ...]
_encoded = json.JSONEncoder(separators=(",", ":")).encode
_ID_LETTERS, _PADDING, _NONE = 22, b"==", (None, None, None)


def _words(words: type[StrEnum]) -> Mapping[str | None, Any]:
    """By how they are kept: quicker than asking the class, and a row may have none."""
    return {None: None, **{word.value: word for word in words}}


_TRIGGERS, _ORIGINS, _ENDS, _WORTHS = (_words(one) for one in (Trigger, VisitOrigin, VisitEnd, Worth))
_KINDS, _ANSWERS = _words(CueKind), _words(CueAnswer)


def row_of(member_id: UUID, browser_id: UUID, visit: Visit) -> Values:
    """The visit's row, with the values in the order of the table's columns, as the database keeps them."""
    first, start, end, rating, told = visit.first, visit.start, visit.end, visit.rating, visit.intention
    since, number = first.at, first.seq
    return (
        visit.id.bytes,
        member_id.bytes,
        browser_id.bytes,
        visit.site_id.bytes,
        visit.zone,
        _ms(since, EPOCH),
        number,
        _ms(visit.last_at, since),
        *((_ms(start.stamp.at, since), start.stamp.seq - number, start.origin) if start else _NONE),
        *((_ms(end.stamp.at, since), end.stamp.seq - number, end.reason) if end else _NONE),
        visit.reported // MILLISECOND,
        visit.attended // MILLISECOND,
        _json([_ms(at, since) for one in visit.intervals for at in (one.start, one.end)]),
        *((told.planned // MILLISECOND, told.trigger, told.text) if told else _NONE),
        _ms(start.stamp.at, EPOCH) if start and told and told.text is not None else None,
        *((_ms(rating.stamp.at, since), rating.stamp.seq - number, rating.worth) if rating else _NONE),
        rating.met if rating else None,
        _json([_cue_values(one, first) for one in visit.cues]),
        _json(sparse(visit.counts)),
        _json([[kind, int(able)] for kind, able in visit.checks]),
    )


def visit_of(row: Sequence[Any]) -> Visit:
    """The visit that a whole row tells, as the database keeps it."""
    key, _, _, site_id, zone, first_at, first_seq, last, *told, _, attended, planned, trigger, text = row[:20]
    started, started_seq, origin, ended, ended_seq, end, reported = told
    _, rated, rated_seq, worth, met, cues, counts, checks = row[20:]
    first = Stamp(EPOCH + first_at * MILLISECOND, first_seq)
    intention = None if planned is None else Intention(text, planned * MILLISECOND, _TRIGGERS[trigger])
    return Visit(
        uuid_of(key),
        uuid_of(site_id),
        zone,
        first,
        first.at + last * MILLISECOND,
        Start(_stamp(first, started, started_seq), _ORIGINS[origin], intention) if origin else None,
        End(_stamp(first, ended, ended_seq), _ENDS[end]) if end else None,
        Rating(_stamp(first, rated, rated_seq), _WORTHS[worth], _WORTHS[met]) if worth else None,
        intervals_of(json.loads(attended), first.at) if attended else (),
        reported * MILLISECOND,
        tuple(_cues(json.loads(cues), first)) if cues else (),
        whole(json.loads(counts)) if counts else (),
        checks_of(json.loads(checks)) if checks else (),
    )


def checks_of(told: list[list[Any]]) -> Checks:
    """Whether cues were able to play, by kind."""
    return tuple((_KINDS[kind], bool(able)) for kind, able in told)


def member_of(row: Sequence[Any]) -> UUID:
    """Who made a row's visit."""
    return uuid_of(row[1])


def browser_of(row: Sequence[Any]) -> UUID:
    """The browser that a row's visit was made in."""
    return uuid_of(row[2])


def _stamp(first: Stamp, after: int, numbers: int) -> Stamp:
    return Stamp(first.at + after * MILLISECOND, first.seq + numbers)


def intervals_of(ms: list[int], since: datetime) -> Intervals:
    """Intervals, from their edges in milliseconds after an instant."""
    edges = [since + one * MILLISECOND for one in ms]
    return tuple(map(Interval, edges[::2], edges[1::2]))


def _cue_values(cue: Cue, first: Stamp) -> list[Any]:
    reply = cue.reply
    return [
        urlsafe_b64encode(cue.id.bytes)[:_ID_LETTERS].decode(),
        cue.kind,
        _ms(cue.shown_at, first.at),
        *((reply.answer, _ms(reply.stamp.at, first.at), reply.stamp.seq - first.seq) if reply else _NONE),
        _ms(cue.removed_at, first.at) if cue.removed_at else None,
    ]


def _cues(told: list[list[Any]], first: Stamp) -> Iterator[Cue]:
    """In the order in which they were shown, as they were stored."""
    for name, kind, shown, answer, answered, number, removed in told:
        yield Cue(
            UUID(bytes=urlsafe_b64decode(name.encode() + _PADDING)),
            _KINDS[kind],
            first.at + shown * MILLISECOND,
            Reply(_stamp(first, answered, number), _ANSWERS[answer]) if answer else None,
            None if removed is None else first.at + removed * MILLISECOND,
        )


def _ms(at: datetime, since: datetime) -> int:
    return (at - since) // MILLISECOND


def _json(told: list[Any]) -> str | None:
    return _encoded(told) if told else None
