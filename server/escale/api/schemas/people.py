"""How members are shown. Apart from the rest of the family, because plans need no more of it (decision 0029)."""

from uuid import UUID

from escale.api.schemas.base import WireOut
from escale.domain.vocabulary import Avatar, Colour, Role


class PersonOut(WireOut):
    """How a member is shown to the others."""

    id: UUID
    name: str
    role: Role
    avatar: Avatar
    colour: Colour
