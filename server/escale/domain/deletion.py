"""What was deleted stays deleted: which late events speak of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from escale.domain.events import Event, VisitFact, VisitProgressed, VisitStarted
from escale.domain.intervals import Interval


@dataclass(frozen=True, slots=True)
class Deleted:
    """Deleted visits, the instants until which sites' histories were deleted, and times of which all was."""

    visits: frozenset[UUID]
    histories: Mapping[UUID, datetime]
    times: tuple[Interval, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.visits or self.histories or self.times)


@dataclass(frozen=True, slots=True)
class Subject:
    """The visit and the site that an event speaks of, if any."""

    visit_id: UUID | None
    site_id: UUID | None


def subject_of(event: Event) -> Subject:
    """What the event speaks of; an event that this version only keeps is asked for the names that others use."""
    fact = event.fact
    if fact is None:
        told = json.loads(event.payload)
        return Subject(_id(told.get("visit_id")), _id(told.get("site_id")))
    return Subject(fact.visit_id if isinstance(fact, VisitFact) else None, fact.site_id)


def reaching_in(events: Sequence[Event], deleted: Deleted) -> frozenset[UUID]:
    """Visits that reach into what was deleted, so that the rest of them is not wanted either.

    They began before their site's history was deleted, or somebody was there in a deleted time. What is only said of a
    visit in such a time, as a rating is, does not make it one of that time.
    """
    return frozenset(
        told.visit_id
        for event in events
        if (told := subject_of(event)).visit_id
        and (
            _is_before(event, told, deleted)
            or (isinstance(event.fact, VisitStarted | VisitProgressed) and _is_in_time(event, deleted))
        )
    )


def deleted_seqs(events: Sequence[Event], deleted: Deleted) -> set[int]:
    """Numbers of the events that speak of something deleted."""
    return {event.seq for event in events if _is_deleted(event, deleted)}


def _is_deleted(event: Event, deleted: Deleted) -> bool:
    told = subject_of(event)
    if told.visit_id is None and _is_in_time(event, deleted):
        return True
    return told.visit_id in deleted.visits or _is_before(event, told, deleted)


def _is_before(event: Event, told: Subject, deleted: Deleted) -> bool:
    until = deleted.histories.get(told.site_id) if told.site_id else None
    return until is not None and _begun(event) <= until


def _is_in_time(event: Event, deleted: Deleted) -> bool:
    begun = _begun(event)
    return any(begun < one.end and (event.at > one.start or begun == one.start) for one in deleted.times)


def _begun(event: Event) -> datetime:
    return min(event.at, event.fact.from_at) if isinstance(event.fact, VisitProgressed) else event.at


def _id(text: object) -> UUID | None:
    try:
        return UUID(text) if isinstance(text, str) else None
    except ValueError:
        return None
