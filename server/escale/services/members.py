"""What members say about themselves."""

from dataclasses import dataclass, replace
from datetime import time
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.vocabulary import Language
from escale.errors import MemberNotFound
from escale.services.rebuilding import rebuild
from escale.storage import members


@dataclass(frozen=True, slots=True)
class MemberChange:
    """What to change; None leaves it as it is."""

    name: str | None = None
    language: Language | None = None
    day_starts_at: time | None = None
    welcomed: bool | None = None


def change(session: Session, member_id: UUID, wish: MemberChange) -> Member:
    """The member as they wish to be. Another start of the day moves all their summaries. Raises `MemberNotFound`."""
    member = members.get(session, member_id)
    if member is None:
        raise MemberNotFound
    changed = replace(
        member,
        name=member.name if wish.name is None else wish.name,
        language=wish.language or member.language,
        day_starts_at=member.day_starts_at if wish.day_starts_at is None else wish.day_starts_at,
        welcomed=member.welcomed if wish.welcomed is None else wish.welcomed,
    )
    members.save(session, changed)
    if changed.day_starts_at != member.day_starts_at:
        rebuild(session, changed)
    return changed
