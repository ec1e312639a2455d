"""Events that are answered as known though their rows are gone: pruned by age, or of something that was deleted.

A browser drops what is known. A refused event it would keep for its person to see, with the very words that the person
wanted gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.deletion import Deleted, deleted_seqs, reaching_in, subject_of
from escale.domain.events import Event
from escale.services import forgetting
from escale.storage import deleted, pruned, visits


@dataclass(frozen=True, slots=True)
class Speaker:
    """The browser that sends, and whose events they are."""

    browser_id: UUID
    member_id: UUID


def recognised(session: Session, speaker: Speaker, stream_id: int, events: Sequence[Event], now: datetime) -> set[int]:
    """Numbers of the events that are not wanted any more. A visit that reaches into what was deleted goes whole."""
    known = pruned.known(session, stream_id, [event.seq for event in events])
    if not deleted.is_any(session):
        return known
    subjects = [subject_of(event) for event in events]
    visit_ids = {told.visit_id for told in subjects if told.visit_id}
    site_ids = {told.site_id for told in subjects if told.site_id}
    gone = deleted.among(session, speaker.member_id, visit_ids, site_ids)
    if not gone:
        return known
    reaching = _of_speaker(session, speaker, reaching_in(events, gone) - gone.visits)
    forgetting.forget_reaching(session, reaching, now)
    return known | deleted_seqs(events, Deleted(gone.visits | reaching, gone.histories, gone.times))


def _of_speaker(session: Session, speaker: Speaker, visit_ids: frozenset[UUID]) -> frozenset[UUID]:
    """Without visits that others made: who only names them cannot delete them."""
    known = visits.find(session, visit_ids)
    made = {one: Speaker(owned.browser_id, owned.member_id) for one, owned in known.items()}
    return frozenset(one for one in visit_ids if made.get(one, speaker) == speaker)
