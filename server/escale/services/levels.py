"""What others see of a member: it follows from their role, their choice and the agreement in force.

Less holds at once; more waits a day and then for the household's next day, and everybody is told before.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain import visibility
from escale.domain.household import Member
from escale.domain.visibility import CHOICES, HEIGHT, RISE_WAITS, LevelSpan
from escale.domain.vocabulary import FamilyFact, Level, Role
from escale.errors import MemberNotFound
from escale.family_errors import LevelNotOffered
from escale.services import agreed, family_log
from escale.services.household_time import day_ends_at, today
from escale.storage import levels, members


@dataclass(frozen=True, slots=True)
class Standing:
    """The level now, the one that comes if any, and all that ever held. `now` is never more than the spans say."""

    now: Level
    coming: LevelSpan | None
    spans: tuple[LevelSpan, ...]

    @property
    def is_seen(self) -> bool:
        """Whether others see something of the member, or will."""
        return self.now is not Level.NOTHING or self.coming is not None


def standing(session: Session, member: Member, now: datetime) -> Standing:
    """Where the member stands: what was recorded, and no more than what follows from all that holds now."""
    spans = levels.spans(session, member.id)
    recorded, follows = visibility.held(spans, now), _following(session, member, now)
    coming = visibility.coming(spans, now)
    rises = coming is not None and HEIGHT[coming.level] > HEIGHT[recorded] and HEIGHT[coming.level] <= HEIGHT[follows]
    return Standing(min(recorded, follows, key=HEIGHT.__getitem__), coming if rises else None, spans)


def next_change(session: Session, member: Member, now: datetime) -> datetime | None:
    """When others see another part of the member's days next, as far as that is known; None: it is not."""
    bounds = (bound for span in levels.spans(session, member.id) for bound in (span.from_at, span.until_at))
    return min((bound for bound in bounds if bound is not None and bound > now), default=None)


def offered(session: Session, member: Member, now: datetime) -> tuple[Level, ...]:
    """What the member may choose now. A teen's choice is one under an agreement in force, and ends with it."""
    if member.role is Role.TEEN and agreed.in_force_since(session, member, now) is None:
        return ()
    return CHOICES[member.role]


def choose(session: Session, member: Member, level: Level, now: datetime) -> None:
    """What the member wishes others to see of them. Raises `LevelNotOffered`."""
    if level not in offered(session, member, now):
        raise LevelNotOffered
    levels.choose(session, member.id, level)
    follow(session, member.id, now, actor_id=member.id)


def follow(session: Session, member_id: UUID, now: datetime, *, actor_id: UUID | None = None) -> None:
    """Bring the levels up to date with what was just changed: a role, a choice, an agreement that begins or ends.

    Call it after the change is stored. What is known to end with the household's day falls then; a rise is told to
    everyone, with `actor_id` (None: the service). Raises `MemberNotFound`.
    """
    member = members.get(session, member_id)
    if member is None:
        raise MemberNotFound
    before, wanted = levels.spans(session, member.id), _following(session, member, now)
    tomorrow = day_ends_at(session, now)
    spans = visibility.changed(before, wanted, now, rise_at(session, now))
    later = _following(session, member, tomorrow)
    if HEIGHT[later] < HEIGHT[wanted]:
        spans = visibility.ended(spans, later, tomorrow)
    if _future(spans, now) == _future(before, now):
        return
    levels.save(session, member.id, spans)
    if _future(spans, now)[-1] != (_future(before, now) or [(Level.NOTHING, None)])[-1]:
        value = spans[-1].level.value
        family_log.note(session, FamilyFact.VISIBILITY_CHANGED, actor_id, member.id, None, value, now)


def forget_choice(session: Session, member_id: UUID) -> None:
    """Who grew up chooses anew, and so does a teen with whom an agreement begins."""
    levels.choose(session, member_id, None)


def rise_at(session: Session, now: datetime) -> datetime:
    """When more may be seen: the first beginning of a day of the household that is 24 hours away at least."""
    told = now + RISE_WAITS
    day = today(session, told)
    return day.window.start if day.window.start >= told else day.ends_at


def _following(session: Session, member: Member, at: datetime) -> Level:
    choice = levels.choice(session, member.id)
    return visibility.level_of(member.role, choice, agreed.in_force_since(session, member, at) is not None)


def _future(spans: tuple[LevelSpan, ...], now: datetime) -> list[tuple[Level, datetime | None]]:
    """The level now, and the coming ones with their beginnings."""
    coming = [(span.level, span.from_at) for span in spans if span.from_at > now]
    return [(visibility.held(spans, now), None), *coming]
