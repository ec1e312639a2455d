"""Cues that have not been able to play for some visits: told, instead of silence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from escale.domain.policy import Policy
from escale.domain.visits import Checks
from escale.domain.vocabulary import CueKind

FEW_VISITS = 3
"""In a row. One may be a page of another kind, two a coincidence; more would be days of silence. Our own choice."""
LOOKED_AT = 30
"""Checked visits of a site that are looked at, the latest ones."""
STALE = timedelta(days=30)
"""What was found longer ago says nothing of the site as it is."""

_SWITCHES: Mapping[CueKind, str] = {
    CueKind.CHAPTER: "chapter_cue",
    CueKind.PACE: "pace_cue",
    CueKind.EPISODE: "episode_cue",
    CueKind.AUTOPLAY: "autoplay_cue",
}
"""Kinds that depend on a page, with what switches them on. All others go by the clock alone and cannot fail."""


@dataclass(frozen=True, slots=True)
class CheckedVisit:
    """What a visit found, and when it began."""

    at: datetime
    checks: Checks


@dataclass(frozen=True, slots=True)
class FailingCue:
    """A kind that was not able to play in the latest `visits` visits that could tell, the first of them at `since`.

    `worked`: it was able to before, as far as is known.
    """

    site_id: UUID
    site_name: str
    kind: CueKind
    visits: int
    since: datetime
    worked: bool


def asked(policy: Policy) -> tuple[CueKind, ...]:
    """The kinds that a policy switches on and that a page can make impossible."""
    return tuple(kind for kind, switch in _SWITCHES.items() if getattr(policy, switch))


def failing(
    site_id: UUID, name: str, policy: Policy, visits: Sequence[CheckedVisit], now: datetime
) -> list[FailingCue]:
    """What fails on a site. `visits`: those with any check, the latest first."""
    found = (_failing(kind, visits, now) for kind in asked(policy))
    return [FailingCue(site_id, name, *one) for one in found if one]


def _failing(
    kind: CueKind, visits: Sequence[CheckedVisit], now: datetime
) -> tuple[CueKind, int, datetime, bool] | None:
    told = [(one.at, dict(one.checks)[kind]) for one in visits if kind in dict(one.checks)]
    unable = next((place for place, (_, able) in enumerate(told) if able), len(told))
    if unable < FEW_VISITS or now - told[0][0] > STALE:
        return None
    return kind, unable, told[unable - 1][0], unable < len(told)
