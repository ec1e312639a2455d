"""PINs of adults: set, proved, guessed slowly, also over restarts.

A try is paid for before it is looked at, so that a process that is ended meanwhile gives none for nothing. The hash
takes its time outside any transaction.
"""

from dataclasses import replace
from datetime import datetime
from math import ceil
from uuid import UUID

from sqlmodel import Session

from escale.domain.pins import wait_after
from escale.domain.vocabulary import FamilyFact
from escale.family_errors import PinLocked, PinMissing, PinWrong
from escale.services import family_log
from escale.storage import pins
from escale.storage.engine import Database
from escale.storage.pins import StoredPin

RESET = "reset"


def has_pin(session: Session, member_id: UUID) -> bool:
    """Whether the member set one."""
    return pins.get(session, member_id) is not None


def prove(database: Database, member_id: UUID, pin: str, now: datetime) -> None:
    """Raises `PinMissing`, `PinWrong`, or `PinLocked` with the seconds to wait. One at a time: the caller has the
    writer's turn, so that trying in parallel buys no more tries.
    """
    with database.writing() as session:
        known = _open(session, member_id, now)
        failures = known.failures + 1
        pins.save(session, replace(known, failures=failures, locked_until=now + wait_after(failures)))
    if not _matches(known.hash, pin):
        raise PinWrong
    with database.writing() as session:
        pins.save(session, replace(known, failures=0, locked_until=None))


def change(database: Database, member_id: UUID, pin: str, current: str | None, now: datetime) -> None:
    """Choose the first PIN, or another one with the current one. Told to the member in the log.

    Raises `PinWrong`, also without the current one, and `PinLocked`. The caller has the writer's turn.
    """
    with database.reading() as session:
        is_first = not has_pin(session, member_id)
    if not is_first:
        if current is None:
            raise PinWrong("Give your current PIN to choose another one.")
        prove(database, member_id, current, now)
    pin_hash = _hashed(pin)
    with database.writing() as session:
        pins.save(session, StoredPin(member_id, pin_hash))
        family_log.note(session, FamilyFact.PIN_SET, member_id, member_id, None, None, now)


def reset(session: Session, member_id: UUID, now: datetime) -> None:
    """Forget the PIN, and tell its adult in the log that it was."""
    if pins.remove(session, member_id):
        family_log.note(session, FamilyFact.PIN_SET, None, member_id, None, RESET, now)


def _hashed(pin: str) -> str:
    """argon2id, with the library's own parameters (RFC 9106, low memory)."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(pin)


def _open(session: Session, member_id: UUID, now: datetime) -> StoredPin:
    known = pins.get(session, member_id)
    if known is None:
        raise PinMissing
    if known.locked_until is not None and now < known.locked_until:
        raise PinLocked(retry_seconds=ceil((known.locked_until - now).total_seconds()))
    return known


def _matches(pin_hash: str, pin: str) -> bool:
    """In constant time, and none of what is compared is a secret: both are hashes."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
