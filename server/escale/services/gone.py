"""Events that are answered as known though their rows are gone: pruned by age, or of something that was deleted.

A browser drops what is known. A refused event it would keep for its person to see, with the very words that the person
wanted gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.deletion import Deleted, deleted_seqs, reaching_in, subject_of
from escale.domain.events import Event, refusal
from escale.services import forgetting
from escale.services.day_book import DayBook
from escale.storage import deleted, pruned, removal, visits

BEFORE = timedelta(days=2)
"""One for the member's zone and the start of their day, one for the gate that opened a visit."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The browser that sends, and whose events they are."""

    browser_id: UUID
    member_id: UUID


@dataclass(frozen=True, slots=True)
class Recognised:
    """`seqs`: numbers of events that are not wanted any more. `since`: a day before which nothing went with them."""

    seqs: set[int]
    since: date | None = None


def recognised(book: DayBook, speaker: Speaker, stream_id: int, events: Sequence[Event], now: datetime) -> Recognised:
    """The events that are not wanted any more. A visit that reaches into what was deleted goes whole.

    An event that is set aside as absurd is no word about where its visit reaches: all time up to an instant may be
    deleted, and a clock that fell back for a moment lies in it.
    """
    session = book.session
    known = pruned.known(session, stream_id, [event.seq for event in events])
    if not deleted.is_any(session):
        return Recognised(known)
    subjects = [subject_of(event) for event in events]
    visit_ids = {told.visit_id for told in subjects if told.visit_id}
    site_ids = {told.site_id for told in subjects if told.site_id}
    gone = deleted.among(session, speaker.member_id, visit_ids, site_ids)
    if not gone:
        return Recognised(known)
    believed = [event for event in events if refusal(event, now) is None]
    reaching = _of_speaker(session, speaker, reaching_in(believed, gone) - gone.visits)
    since = _earliest(session, reaching)
    book.store()  # before days are counted again
    forgetting.forget_reaching(session, reaching, now)
    seqs = deleted_seqs(events, Deleted(gone.visits | reaching, gone.histories, gone.times))
    return Recognised(known | seqs, since)


def _earliest(session: Session, visit_ids: frozenset[UUID]) -> date | None:
    """A day that none of the visits, nor the gate that opened it, is before, wherever on Earth it was."""
    places = (removal.find(session, one) for one in visit_ids)
    return min((place.first_at.date() - BEFORE for place in places if place), default=None)


def _of_speaker(session: Session, speaker: Speaker, visit_ids: frozenset[UUID]) -> frozenset[UUID]:
    """Without visits that others made: who only names them cannot delete them."""
    known = visits.find(session, visit_ids)
    made = {one: Speaker(owned.browser_id, owned.member_id) for one, owned in known.items()}
    return frozenset(one for one in visit_ids if made.get(one, speaker) == speaker)
