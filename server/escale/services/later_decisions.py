"""What people decided since a backup was taken, so that taking it back undoes none of it: as far as it can be read."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from escale.domain import visibility
from escale.domain.visibility import LevelSpan
from escale.domain.vocabulary import Level
from escale.services import forgetting, later_agreements, one_sided
from escale.services import levels as following
from escale.services.later_agreements import Family, readable
from escale.storage import browsers, deleted, households, levels, members, people
from escale.storage.engine import Database
from escale.storage.stones import Tombstones


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who used a browser besides its owner, and whether it was guarded."""

    people: frozenset[UUID]
    is_guarded: bool


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was deleted, which pairings ended; by member what they wished others to see and what was seen; by browser
    who uses it; what the family agreed and wrote; to which zones it moved. What is not there could not be read.
    """

    stones: Tombstones = Tombstones()
    forgotten: tuple[UUID, ...] = ()
    seen: Mapping[UUID, tuple[Level | None, tuple[LevelSpan, ...]]] = field(default_factory=dict)
    sharing: Mapping[UUID, Sharing] = field(default_factory=dict)
    family: Family | None = None
    moves: tuple[tuple[datetime, str], ...] | None = None


NONE = Decisions()


def read(path: Path) -> Decisions:
    """Those of a database that may be damaged, or of an older version: each part as far as it can be read."""
    database = Database(path)
    try:
        with database.reading() as session:
            return Decisions(
                deleted.list_readable(session),
                readable(lambda: tuple(browsers.list_forgotten(session)), ()),
                readable(lambda: _seen(session), {}),
                readable(lambda: _sharing(session), {}),
                later_agreements.read(session),
                readable(lambda: tuple(households.moves(session)), None),
            )
    except (sqlite3.DatabaseError, DatabaseError, UnicodeDecodeError):
        return NONE
    finally:
        database.close()


def carry(session: Session, decisions: Decisions, now: datetime) -> None:
    """Into the database of a backup: what is less holds at once, what would be more is told and waits."""
    forgetting.catch_up(session, decisions.stones)
    household_id = households.first(session)
    if household_id is not None and decisions.moves is not None:
        households.save_moves(session, household_id, decisions.moves)
    for browser_id in decisions.forgotten:
        browsers.forget(session, browser_id)
    for browser_id, known in decisions.sharing.items():
        people.replace(session, browser_id, known.people.intersection(people.of_browser(session, browser_id)))
        if known.is_guarded:
            browsers.guard(session, browser_id, True)
    later_agreements.carry(session, decisions.family, now)
    for member in members.everyone(session):
        _carry_levels(session, member.id, decisions, now)
    one_sided.end_unsigned(session, now)


def _seen(session: Session) -> dict[UUID, tuple[Level | None, tuple[LevelSpan, ...]]]:
    ids = [one.id for one in members.everyone(session)]
    return {one: (levels.choice(session, one), levels.spans(session, one)) for one in ids}


def _sharing(session: Session) -> dict[UUID, Sharing]:
    ids = [one.id for member in members.everyone(session) for one in browsers.list_for_member(session, member.id)]
    return {one: Sharing(frozenset(people.of_browser(session, one)), browsers.is_guarded(session, one)) for one in ids}


def _carry_levels(session: Session, member_id: UUID, decisions: Decisions, now: datetime) -> None:
    """What was seen of the member is the past. Where that is not known, nothing is seen until it could be told."""
    if member_id in decisions.seen:
        choice, spans = decisions.seen[member_id]
        levels.choose(session, member_id, choice)
    else:
        spans = levels.spans(session, member_id)
        spans = visibility.ended(spans, Level.NOTHING, now) if spans else spans
    levels.save(session, member_id, spans)
    following.follow(session, member_id, now)
