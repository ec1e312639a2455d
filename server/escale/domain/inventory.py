"""What is stored about a member, counted."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SiteInventory:
    """A site that is watched, or was. `visits`: how many are stored."""

    id: UUID
    name: str
    watched: bool
    visits: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """How many there are of each.

    `first_day`, `last_day`: of the days with figures; None without any. `intentions`: visits that had one; `words`:
    those whose words are still kept. `events`: what browsers sent, one by one. `contacts`: stretches in which a browser
    was there. `closed_cards`: learn cards that were put away. `agreements`: those that the member reads, over or not;
    `wishes`: for more time, made or answered; `log_lines`: those of the family's log that they read. `sites`: by name.
    """

    first_day: date | None
    last_day: date | None
    days: int
    visits: int
    intentions: int
    words: int
    ratings: int
    cues: int
    gates: int
    events: int
    contacts: int
    reflections: int
    closed_cards: int
    agreements: int
    wishes: int
    log_lines: int
    sites: tuple[SiteInventory, ...]
    browsers: int
