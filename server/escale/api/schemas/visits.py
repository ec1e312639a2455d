"""What the dashboard says of one visit."""

from escale.api.schemas.base import WireIn
from escale.domain.vocabulary import Worth


class RatingIn(WireIn):
    """The judgement of a visit. `met` only where an intention was stated; a later rating replaces an earlier one."""

    worth: Worth
    met: Worth | None = None
