"""News of the family."""

from uuid import UUID

from escale.api.schemas.base import Instant, WireOut
from escale.api.schemas.people import PersonOut
from escale.domain.family_news import NewsKind
from escale.domain.vocabulary import Level, Role


class NewsOut(WireOut):
    """One thing to tell about a member: from `at` on `level` is seen of them (`rise`), or they grew up then, into
    `role` (`grew`). `is_mine`: about the asking member.
    """

    id: UUID
    kind: NewsKind
    member: PersonOut
    is_mine: bool
    at: Instant
    level: Level | None
    role: Role | None


class FamilyNewsOut(WireOut):
    """What the asking member has not put away."""

    news: list[NewsOut]
