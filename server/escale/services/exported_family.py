"""What a member takes along of the family: what others see of them, the log, agreements, wishes: all that they read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from escale.domain.agreements import Agreement, Version
from escale.domain.clause_values import MINUTE, terms_values
from escale.domain.household import Member
from escale.domain.time_requests import TimeRequest
from escale.services import agreements, family_log
from escale.services.exported import instant
from escale.services.family_log import LogLine
from escale.services.people import everyone
from escale.services.sides import with_whom
from escale.storage import levels, put_away, time_requests

Told = dict[str, Any]


def people(session: Session) -> list[Told]:
    """Whom the ids of the other lists name, as long as they are there."""
    return [{"id": str(one.id), "name": one.name, "role": one.role} for one in everyone(session)]


def seen(session: Session, member: Member) -> list[Told]:
    """What others saw of the member, from when to when."""
    return [
        _known(level=span.level, from_at=instant(span.from_at), until_at=span.until_at and instant(span.until_at))
        for span in levels.spans(session, member.id)
    ]


def chosen(session: Session, member: Member) -> Told:
    """What the member wishes others to see; nothing when they never said."""
    return _known(level_choice=levels.choice(session, member.id))


def read_news(session: Session, member: Member) -> list[Told]:
    """News of the family that the member put away, by nothing but their ids."""
    return [{"id": str(one)} for one in sorted(put_away.of_member(session, member.id))]


def log(session: Session, member: Member) -> Iterator[Told]:
    """The lines that the member reads, the latest first. `is_day`: `at` is the middle of a day, and no time is told."""
    page = family_log.read(session, member.id, None)
    yield from (_line(one, member.id) for one in page.lines)
    while page.has_more:
        page = family_log.read(session, member.id, page.lines[-1].id)
        yield from (_line(one, member.id) for one in page.lines)


def agreed(session: Session, member: Member, now: datetime) -> list[Told]:
    """The agreements of which the member is a side, with all that was proposed and signed since they are."""
    return [_agreement(one) for one in agreements.told_to(session, member, now)]


def wishes(session: Session, member: Member) -> list[Told]:
    """The wishes for more time that the member made or answered, the latest first.

    Why somebody asked is theirs alone once they have grown up.
    """
    read = with_whom(session, member)
    found = time_requests.concerning(session, member.id)
    return [_wish(one if one.member_id in read else replace(one, reason=None)) for one in found]


def _line(line: LogLine, reader_id: UUID) -> Told:
    return _known(
        at=instant(line.at),
        is_day=family_log.is_of_a_day(line, reader_id) or None,
        fact=line.fact,
        actor_id=_id(line.actor_id),
        subject_id=_id(line.subject_id),
        words=line.words,
        value=line.value,
    )


def _agreement(one: Agreement) -> Told:
    return _known(
        id=str(one.id),
        member_id=str(one.member_id),
        created_at=instant(one.created_at),
        ends_at=one.ends_at and instant(one.ends_at),
        versions=[_version(version) for version in one.versions],
        splits=[
            {
                "clause_id": str(split.clause_id),
                "from_day": split.from_day.isoformat(),
                "minutes": [part // MINUTE for part in split.parts],
            }
            for split in one.splits
        ],
    )


def _version(one: Version) -> Told:
    return _known(
        number=one.number,
        terms=terms_values(one.terms),
        proposed_by=_id(one.proposed_by),
        proposed_at=instant(one.proposed_at),
        note=one.note,
        in_force_since=one.in_force_since and instant(one.in_force_since),
        until=one.until and instant(one.until),
        signatures=[
            {"member_id": str(by.member_id), "signed_at": instant(by.signed_at), "chosen": list(by.chosen)}
            for by in one.signatures
        ],
    )


def _wish(one: TimeRequest) -> Told:
    return _known(
        id=str(one.id),
        member_id=str(one.member_id),
        agreement_id=str(one.agreement_id),
        clause=one.clause_words,
        minutes=one.wished // MINUTE,
        reason=one.reason,
        day=one.day.isoformat(),
        asked_at=instant(one.asked_at),
        state=one.state,
        granted_minutes=one.granted // MINUTE,
        answered_by=_id(one.answered_by),
        answered_at=one.answered_at and instant(one.answered_at),
        answer=one.answer_words,
    )


def _id(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _known(**told: Any) -> Told:
    """What is not known is left out."""
    return {name: value for name, value in told.items() if value is not None}
