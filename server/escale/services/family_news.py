"""News of the family: told to each member until they put it away, or until it is none any more."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.family_news import GROWN_FOR, News, grew, rise
from escale.domain.household import Member
from escale.domain.vocabulary import FamilyFact, Role
from escale.errors import NoticeNotFound
from escale.services import levels
from escale.services.people import everyone
from escale.storage import family_log, put_away


def listed(session: Session, member: Member, now: datetime) -> tuple[News, ...]:
    """What the member has not put away: rises that come, in the household's order, then who grew up, the latest first.

    Their own rise is not among it: it is said in the head of each page.
    """
    away = put_away.of_member(session, member.id)
    return tuple(one for one in _all(session, member, now) if one.id not in away)


def put_one_away(session: Session, member: Member, news_id: UUID, now: datetime) -> None:
    """The member has read it, in all of their browsers. Only what is told now can be put away, so nothing is before it
    was. What is no news any more is forgotten. Raises `NoticeNotFound`.
    """
    told = {one.id for one in _all(session, member, now)}
    away = put_away.of_member(session, member.id)
    if news_id not in told - away:
        raise NoticeNotFound
    put_away.save(session, member.id, (away & told) | {news_id})


def _all(session: Session, member: Member, now: datetime) -> Iterator[News]:
    people = {one.id: one for one in everyone(session)}
    for one in people.values():
        coming = levels.standing(session, one, now).coming if one.id != member.id else None
        if coming:
            yield rise(one, coming)
    for line in family_log.since(session, FamilyFact.ROLE_CHANGED, now - GROWN_FOR):
        subject = people.get(line.subject_id) if line.subject_id else None
        if subject and line.value:
            yield grew(line.id, subject, Role(line.value), line.at)
