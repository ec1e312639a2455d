"""How members are shown, and what others will see of them: all that plans need of the family (decision 0029)."""

from uuid import UUID

from escale.api.schemas.base import Instant, WireOut
from escale.domain.vocabulary import Avatar, Colour, Level, Role


class PersonOut(WireOut):
    """How a member is shown to the others."""

    id: UUID
    name: str
    role: Role
    avatar: Avatar
    colour: Colour


class LevelNextOut(WireOut):
    """A level that comes: more to see waits 24 hours, and holds from a day's beginning."""

    level: Level
    from_at: Instant
