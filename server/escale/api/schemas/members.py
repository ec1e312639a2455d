"""The member who is looking."""

from datetime import time
from uuid import UUID

from escale.api.schemas.base import ShortText, WireIn, WireOut
from escale.domain.vocabulary import Language, Role


class MeOut(WireOut):
    """The member of this credential. `language` is null until chosen; `welcomed` says whether the first run is over."""

    id: UUID
    name: str
    role: Role
    language: Language | None
    day_starts_at: time
    welcomed: bool


class MePatchIn(WireIn):
    """What to change; an absent field stays as it is."""

    name: ShortText | None = None
    language: Language | None = None
    day_starts_at: time | None = None
    welcomed: bool | None = None


class HealthOut(WireOut):
    """The service is there. Says nothing about anyone."""

    status: str
    version: str
