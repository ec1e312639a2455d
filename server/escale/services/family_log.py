"""Who looked at whom and who changed what, told to whom it concerns. Nothing here can be turned off."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain.vocabulary import FamilyFact
from escale.storage import family_log
from escale.storage.family_log import LogLine

__all__ = ["LogLine", "LogPage", "note", "read"]

TOLD_TO_ALL = (
    FamilyFact.MEMBER_ADDED,
    FamilyFact.ROLE_CHANGED,
    FamilyFact.MEMBER_LEFT,
    FamilyFact.VISIBILITY_CHANGED,
    FamilyFact.BROWSER_SHARED,
)
"""Facts that everybody reads, whomever they are about. All others are read by who acts and whom it is about."""
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
    `TOLD_TO_ALL`. `words`: a clause's or a person's own, when the fact has some. `value`: the new role, level or number
    of minutes, as a word.
    """
    family_log.add(session, LogLine(uuid4(), now, fact, actor_id, subject_id, words, value))


def read(session: Session, member_id: UUID, before: UUID | None) -> LogPage:
    """The lines that concern the member, the latest first; those before a line of the page before."""
    found = family_log.concerning(session, member_id, TOLD_TO_ALL, before, PAGE + 1)
    return LogPage(tuple(found[:PAGE]), len(found) > PAGE)
