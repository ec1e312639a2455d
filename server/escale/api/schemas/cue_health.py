"""Cues that cannot play, on the wire."""

from uuid import UUID

from escale.api.schemas.base import Instant, WireOut
from escale.domain.vocabulary import CueKind


class FailingCueOut(WireOut):
    """A kind of cue that was not able to play in the site's latest `visits` visits that could tell.

    `since_at`: when the first of them began. `worked`: it was able to before, as far as is known.
    """

    site_id: UUID
    site_name: str
    kind: CueKind
    visits: int
    since_at: Instant
    worked: bool


class FailingCuesOut(WireOut):
    """Of the member's watched sites, by site. One goes away by itself once a visit is able again."""

    cues: list[FailingCueOut]
