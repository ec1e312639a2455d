"""Agreements with their versions, signatures and splits."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, delete, func, or_, select, update
from sqlmodel import Session

from escale.domain.agreements import Agreement, Signature, Split, Version
from escale.domain.clause_values import MINUTE, terms_of, terms_values
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.agreements import AgreementRow, AgreementSplitRow, AgreementVersionRow, SignatureRow

_agreement, _version, _signature, _split = (
    table_of(row) for row in (AgreementRow, AgreementVersionRow, SignatureRow, AgreementSplitRow)
)
_id: BindParameter[UUID] = bindparam("agreement_id")
_ONE = Prepared(select(_agreement).where(_agreement.c.id == _id))
_OF_MEMBER = Prepared(
    select(_agreement).where(_agreement.c.member_id == bindparam("member_id")).order_by(_agreement.c.created_at.desc())
)
_first, _before = _version.alias("first"), _version.alias("before")
_goes_on = (
    select(_before.c.number)
    .where(
        _before.c.agreement_id == _first.c.agreement_id,
        _before.c.number < _first.c.number,
        _before.c.in_force_since.is_not(None),
        _before.c.until_at >= _first.c.in_force_since,
    )
    .exists()
)
"""Whether a version took the place of one that still held: it begins nothing."""
_IN_FORCE = Prepared(
    select(
        select(func.max(_first.c.in_force_since))
        .where(_first.c.agreement_id == _version.c.agreement_id, _first.c.in_force_since <= bindparam("now"), ~_goes_on)
        .scalar_subquery()
        .label("since")
    )
    .join(_agreement, _agreement.c.id == _version.c.agreement_id)
    .where(
        _agreement.c.member_id == bindparam("member_id"),
        _version.c.in_force_since <= bindparam("now"),
        or_(_version.c.until_at.is_(None), _version.c.until_at > bindparam("now")),
    )
    .limit(1)
)
_VERSIONS = Prepared(select(_version).where(_version.c.agreement_id == _id).order_by(_version.c.number))
_SIGNATURES = Prepared(
    select(_signature).where(_signature.c.agreement_id == _id).order_by(_signature.c.signed_at, _signature.c.member_id)
)
_SPLITS = Prepared(select(_split).where(_split.c.agreement_id == _id).order_by(_split.c.from_day))
_FORGET_NOTES = Prepared(
    update(_version)
    .where(_version.c.proposed_by == bindparam("member_id"), _version.c.proposed_at < bindparam("until"))
    .values(note=None)
)
_REMOVE = Prepared(delete(_agreement).where(_agreement.c.id == _id))
_REMOVE_VERSION = Prepared(
    delete(_version).where(_version.c.agreement_id == _id, _version.c.number == bindparam("number"))
)
_REMOVE_VERSIONS = Prepared(delete(_version).where(_version.c.agreement_id == _id))
_VOID = Prepared(delete(_signature).where(_signature.c.agreement_id == _id, _signature.c.number == bindparam("number")))
_REMOVE_SPLITS = Prepared(delete(_split).where(_split.c.agreement_id == _id))
_ENDS = Prepared(update(_agreement).where(_agreement.c.id == _id).values(ends_at=bindparam("at")))
_NUMBERED = Prepared(update(_agreement).where(_agreement.c.id == _id).values(last_number=bindparam("last")))
_SAVE, _SAVE_VERSION, _SIGN, _SAVE_SPLIT = (
    upsert(row) for row in (AgreementRow, AgreementVersionRow, SignatureRow, AgreementSplitRow)
)


def get(session: Session, agreement_id: UUID) -> Agreement | None:
    """All of one agreement."""
    row = _ONE.first(session, agreement_id=agreement_id)
    return _whole(session, row) if row else None


def of_member(session: Session, member_id: UUID) -> list[Agreement]:
    """All agreements that there were with a member, the latest first."""
    return [_whole(session, row) for row in _OF_MEMBER.rows(session, member_id=member_id)]


def in_force_since(session: Session, member_id: UUID, now: datetime) -> datetime | None:
    """Since when the agreement with the member holds that does: all its versions that followed one another without a
    gap. One lookup.
    """
    found = _IN_FORCE.first(session, member_id=member_id, now=now)
    return found.since if found else None


def add(session: Session, agreement_id: UUID, member_id: UUID, now: datetime) -> None:
    """A new one, without versions."""
    values = {"id": agreement_id, "member_id": member_id, "last_number": 0, "created_at": now, "ends_at": None}
    _SAVE.run(session, values)


def put(session: Session, agreement: Agreement) -> None:
    """Store all of one as it is, in place of what was there; wishes that refer to it stay."""
    values = {name: getattr(agreement, name) for name in ("id", "member_id", "last_number", "created_at", "ends_at")}
    _SAVE.run(session, values)
    _REMOVE_VERSIONS.run(session, {"agreement_id": agreement.id})
    remove_splits(session, agreement.id)
    for version in agreement.versions:
        save_version(session, agreement.id, version)
        for one in version.signatures:
            sign(session, agreement.id, version.number, one)
    for split in agreement.splits:
        save_split(session, agreement.id, split)


def remove(session: Session, agreement_id: UUID) -> None:
    """All of it."""
    _REMOVE.run(session, {"agreement_id": agreement_id})


def add_version(session: Session, agreement_id: UUID, version: Version) -> None:
    """A new version, whose number is the last one from now on."""
    save_version(session, agreement_id, version)
    _NUMBERED.run(session, {"agreement_id": agreement_id, "last": version.number})


def save_version(session: Session, agreement_id: UUID, version: Version) -> None:
    """Store a version but its signatures."""
    _SAVE_VERSION.run(
        session,
        {
            "agreement_id": agreement_id,
            "number": version.number,
            "terms": terms_values(version.terms),
            "proposed_by": version.proposed_by,
            "proposed_at": version.proposed_at,
            "note": version.note,
            "in_force_since": version.in_force_since,
            "until_at": version.until,
        },
    )


def remove_version(session: Session, agreement_id: UUID, number: int) -> None:
    """A version and its signatures."""
    _REMOVE_VERSION.run(session, {"agreement_id": agreement_id, "number": number})


def sign(session: Session, agreement_id: UUID, number: int, by: Signature) -> None:
    """A member's name under a version."""
    values = {"member_id": by.member_id, "signed_at": by.signed_at, "chosen": list(by.chosen)}
    _SIGN.run(session, {"agreement_id": agreement_id, "number": number, **values})


def forget_notes(session: Session, member_id: UUID, until: datetime) -> None:
    """Take away what the member wrote beside what they proposed before an instant. The terms stay: those are signed."""
    _FORGET_NOTES.run(session, {"member_id": member_id, "until": until})


def void_signatures(session: Session, agreement_id: UUID, number: int) -> None:
    """No names under a version."""
    _VOID.run(session, {"agreement_id": agreement_id, "number": number})


def set_end(session: Session, agreement_id: UUID, at: datetime | None) -> None:
    """When it is over; None: it goes on."""
    _ENDS.run(session, {"agreement_id": agreement_id, "at": at})


def save_split(session: Session, agreement_id: UUID, split: Split) -> None:
    """Another split from a day on, in place of one from the same day."""
    _SAVE_SPLIT.run(
        session,
        {
            "agreement_id": agreement_id,
            "clause_id": split.clause_id,
            "from_day": split.from_day,
            "minutes": [one // MINUTE for one in split.parts],
        },
    )


def remove_splits(session: Session, agreement_id: UUID) -> None:
    """Weeks are split as the terms say."""
    _REMOVE_SPLITS.run(session, {"agreement_id": agreement_id})


def _whole(session: Session, row: Any) -> Agreement:
    signatures = _SIGNATURES.rows(session, agreement_id=row.id)
    versions = _VERSIONS.rows(session, agreement_id=row.id)
    splits = _SPLITS.rows(session, agreement_id=row.id)
    return Agreement(
        id=row.id,
        member_id=row.member_id,
        last_number=row.last_number,
        created_at=row.created_at,
        ends_at=row.ends_at,
        versions=tuple(_read(version, signatures) for version in versions),
        splits=tuple(_split_of(one.clause_id, one.from_day, one.minutes) for one in splits),
    )


def _read(row: Any, signatures: Iterable[Any]) -> Version:
    return Version(
        number=row.number,
        terms=terms_of(row.terms),
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        note=row.note,
        signatures=tuple(
            Signature(one.member_id, one.signed_at, tuple(one.chosen)) for one in signatures if one.number == row.number
        ),
        in_force_since=row.in_force_since,
        until=row.until_at,
    )


def _split_of(clause_id: UUID, from_day: date, minutes: Sequence[int]) -> Split:
    return Split(clause_id, from_day, tuple(one * MINUTE for one in minutes))
