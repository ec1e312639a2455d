"""Learn cards on the wire."""

from escale.api.schemas.base import Instant, WireOut
from escale.domain.learning import Card


class CardOut(WireOut):
    """A card, and what just happened: when, and on which site."""

    card: Card
    happened_at: Instant
    site_name: str


class LearningOut(WireOut):
    """`today`: the one card of the member's day, if there is one. `closed`: cards that were put away for good."""

    today: CardOut | None
    closed: list[Card]
