"""What is stored about the member, on the wire."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from escale.api.schemas.base import Instant, WireIn, WireOut
from escale.services.backups import Reason


class Everything(StrEnum):
    """Said by whoever means it, so that no stray call deletes a life's rhythm."""

    EVERYTHING = "everything"


class BackupOut(WireOut):
    """A whole copy of the household's database. `name`: of its file. `ahead`: it says that it was taken in the future,
    by a clock that was wrong, and counts as the oldest.
    """

    name: str
    taken_at: Instant
    reason: Reason
    bytes: int
    ahead: bool


class KeptOut(WireOut):
    """How long what browsers sent and the words of intentions are kept, in days."""

    events_days: int
    intentions_days: int


class KeptIn(WireIn):
    """How long they are kept from now on, in days. What is kept too long by then goes in the next night."""

    events_days: Annotated[int, Field(ge=1, le=3_650)]
    intentions_days: Annotated[int, Field(ge=1, le=36_500)]


class SiteDataOut(WireOut):
    """A site that is watched, or was, and how many visits are stored."""

    id: UUID
    name: str
    watched: bool
    visits: int


class DataOut(WireOut):
    """How many of each are stored; see `escale.domain.inventory.Inventory`. `bytes` and `backups`: the household's."""

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
    sites: list[SiteDataOut]
    browsers: int
    bytes: int
    kept: KeptOut
    backups: list[BackupOut]
