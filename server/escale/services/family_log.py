"""Who looked at whom and who changed what, told to whom it concerns. Nothing here can be turned off."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from sqlite3 import OperationalError as DriverError
from uuid import UUID, uuid4

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from escale.domain.vocabulary import FamilyFact
from escale.services.household_time import today
from escale.storage import family_log
from escale.storage.engine import Database
from escale.storage.family_log import LogLine

__all__ = ["LogLine", "LogPage", "is_of_a_day", "note", "read"]

TOLD_TO_ALL = (
    FamilyFact.MEMBER_ADDED,
    FamilyFact.ROLE_CHANGED,
    FamilyFact.MEMBER_LEFT,
    FamilyFact.VISIBILITY_CHANGED,
    FamilyFact.BROWSER_SHARED,
)
"""Facts that everybody reads, whomever they are about. All others are read by who acts and whom it is about."""
OF_A_DAY = (FamilyFact.CONTINUED,)
"""Facts of which others than who acts read the household's day alone: the time would be that of a visit."""
NOON_AFTER = timedelta(hours=8)
"""From the beginning of a day to the middle of it, which is the same date for whoever reads it, wherever."""
PAGE = 50
"""Lines of one answer: some weeks of a family."""


@dataclass(frozen=True, slots=True)
class LogPage:
    """Lines, the latest first, and whether there are earlier ones."""

    lines: tuple[LogLine, ...]
    has_more: bool


def note(
    session: Session,
    fact: FamilyFact,
    actor_id: UUID | None,
    subject_id: UUID | None,
    words: str | None,
    value: str | None,
    now: datetime,
) -> None:
    """Write a line in the caller's transaction: what is answered was noted, or is not answered.

    `actor_id` None: the service. `subject_id` None: for everyone; else only both of them read it, but for
    `TOLD_TO_ALL`. `words`: a clause's or a person's own, when the fact has some. `value`: the new role, level, number
    of minutes or of days, as a word.
    """
    family_log.add(session, LogLine(uuid4(), now, fact, actor_id, subject_id, words, value))


def note_export(database: Database, member_id: UUID, now: datetime) -> None:
    """The member's data was taken along, from a dashboard of theirs. The caller has the writer's turn.

    A full disk keeps nobody from taking their data, so then nothing is noted.
    """
    with suppress(OperationalError, DriverError), database.writing() as session:
        note(session, FamilyFact.EXPORTED, member_id, member_id, None, None, now)


def read(session: Session, member_id: UUID, before: UUID | None) -> LogPage:
    """The lines that concern the member, as they may read them, the latest first; those before a line of the page
    before.
    """
    found = family_log.concerning(session, member_id, TOLD_TO_ALL, before, PAGE + 1)
    return LogPage(tuple(_told(session, one, member_id) for one in found[:PAGE]), len(found) > PAGE)


def is_of_a_day(line: LogLine, reader_id: UUID) -> bool:
    """Whether the reader is told the day of a line, and no time."""
    return line.fact in OF_A_DAY and line.actor_id != reader_id


def _told(session: Session, line: LogLine, reader_id: UUID) -> LogLine:
    if not is_of_a_day(line, reader_id):
        return line
    return replace(line, at=today(session, line.at).window.start + NOON_AFTER)
