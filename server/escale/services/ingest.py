"""Taking in a batch of events: each is accepted, known already or refused on its own, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session

from escale.domain.events import Event, Refused, refusal
from escale.domain.household import Browser, Member
from escale.errors import MemberNotFound
from escale.services import gone, spending
from escale.services.day_book import DayBook
from escale.services.folding import Folding
from escale.services.gone import Speaker
from escale.services.presence import mark_pauses
from escale.storage import browsers, events, members, refused

ZONE_IS_FRESH = timedelta(hours=1)
"""An event this young says where the member is now; an older one, sent late, may say where they were."""


class Status(StrEnum):
    """What became of an event."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to one event. `code` and `detail` only when it was refused; `seq` None when it had no readable one."""

    seq: int | None
    status: Status
    code: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Ingested:
    """One outcome for each event of a batch, in order.

    `moved`: it told that the member is in another zone now. `since`: the earliest day that it may have changed.
    """

    outcomes: list[Outcome]
    moved: bool
    since: date | None


def ingest(
    session: Session,
    browser: Browser,
    epoch: int,
    batch: Sequence[Event | Refused],
    now: datetime,
    speaker_id: UUID | None = None,
    sent_at: datetime | None = None,
    book: DayBook | None = None,
) -> Ingested:
    """Store what is new, and bring visits and day summaries up to date.

    `epoch` is the browser's installation, Unix milliseconds of its first start. `speaker_id`: whose events they are, of
    the people of this browser; None: its owner's. `sent_at`: when they were sent, by the browser's own clock.
    `book`: where days are brought up to date until its owner stores it, for several batches; None: they are stored.
    """
    own = book or DayBook(session)
    taken = _ingest(own, browser, epoch, batch, now, speaker_id, sent_at)
    if book is None:
        own.store()
    return taken


def _ingest(
    book: DayBook,
    browser: Browser,
    epoch: int,
    batch: Sequence[Event | Refused],
    now: datetime,
    speaker_id: UUID | None,
    sent_at: datetime | None,
) -> Ingested:
    session = book.session
    member = _member(session, speaker_id or browser.member_id)
    stream_id = events.stream_of(session, browser.id, member.id, epoch)
    incoming = [event for event in batch if isinstance(event, Event)]
    seen = events.stored(session, stream_id, [event.seq for event in incoming])
    known = gone.recognised(book, Speaker(browser.id, member.id), stream_id, incoming, now)
    seen |= known.seqs
    spending.count(session, member, browser, incoming, sent_at, now)
    folding = Folding(book, member, browser.id, incoming)
    outcomes: list[Outcome] = []
    accepted: list[Event] = []
    for event in batch:
        outcome = _judge(event, seen, folding, now)
        outcomes.append(outcome)
        if isinstance(event, Event) and outcome.status is Status.ACCEPTED:
            seen.add(event.seq)
            accepted.append(event)
    events.add(session, stream_id, accepted)
    paused = mark_pauses(session, browser.id, accepted)
    refused.note(session, browser.id, (one.code for one in outcomes if one.code), now)
    touched = [day for day in (known.since, paused, folding.save()) if day]
    browsers.touch(session, browser.id, now)
    return Ingested(outcomes, _follow_zone(session, member, accepted, now), min(touched, default=None))


def _member(session: Session, member_id: UUID) -> Member:
    """As this transaction sees them: what the request's credential told may have changed since."""
    member = members.get(session, member_id)
    if member is None:
        raise MemberNotFound
    return member


def _judge(event: Event | Refused, seen: set[int], folding: Folding, now: datetime) -> Outcome:
    if isinstance(event, Event) and event.seq in seen:
        return Outcome(event.seq, Status.DUPLICATE)
    reason = event if isinstance(event, Refused) else refusal(event, now) or folding.take(event)
    if reason is None:
        return Outcome(event.seq, Status.ACCEPTED)
    return Outcome(reason.seq, Status.REJECTED, reason.code, reason.detail)


def _follow_zone(session: Session, member: Member, accepted: Sequence[Event], now: datetime) -> bool:
    latest = max(accepted, key=lambda event: (event.at, event.seq), default=None)
    if latest is None or latest.zone == member.zone or now - latest.at >= ZONE_IS_FRESH:
        return False
    members.save(session, replace(member, zone=latest.zone))
    return True
