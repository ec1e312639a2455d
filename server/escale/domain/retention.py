"""How long what browsers sent and what people wrote is kept. Visits and summaries stay."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """How long raw events and signs of browsers (`events`) and the words of intentions are kept, by the instant they
    speak of.
    """

    events: timedelta
    intentions: timedelta

    def events_before(self, now: datetime) -> datetime:
        """Raw events from before this instant go. One may hold the words of an intention, and must not outlive them."""
        return now - min(self.events, self.intentions)

    def signs_before(self, now: datetime) -> datetime:
        """Signs of browsers, and pauses, from before this instant go. They hold no words."""
        return now - self.events

    def texts_before(self, now: datetime) -> datetime:
        """Intentions of visits that began before this instant keep their minutes only."""
        return now - self.intentions
