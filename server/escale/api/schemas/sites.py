"""Watched sites and their policy."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from escale.api.schemas.base import ShortText, WireIn, WireOut
from escale.api.schemas.policy import PolicyIO

PatternText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
"""`host suffix` with an optional `/path prefix`:

`youtube.com`, `youtube.com/shorts`. An address may be pasted. Never a regular expression.
"""

Category = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f]+$")
]
"""A key of the catalogue, which every language has a name for, or the person's own words."""


class SiteIn(WireIn):
    """A site to watch, or its new state (`PUT` replaces all of it)."""

    name: ShortText
    patterns: Annotated[list[PatternText], Field(min_length=1, max_length=20)]
    category: Category | None = None
    policy: PolicyIO = PolicyIO()


class LaterPolicyOut(WireOut):
    """What takes the place of the policy from the member's day `first_day` on: what loosens it waits until then."""

    policy: PolicyIO
    first_day: date


class BreakOut(WireOut):
    """Neither gate nor cues from `first_day` to `last_day`, both included. `begun`: on the member's own day."""

    first_day: date
    last_day: date
    begun: bool


class BreakIn(WireIn):
    """A break from tomorrow to `last_day`, at most 92 days from now."""

    last_day: date


class SiteOut(WireOut):
    """A watched site. `policy` is what the member chose, as it holds today; a break (`on_break`) comes before it."""

    id: UUID
    name: str
    patterns: list[str]
    category: str | None
    policy: PolicyIO
    later: LaterPolicyOut | None
    on_break: BreakOut | None


class SitesOut(WireOut):
    """The member's watched sites, by name."""

    sites: list[SiteOut]


class CatalogueSiteOut(WireOut):
    """A site that the catalogue suggests. `key` is stable."""

    key: str
    name: str
    patterns: list[str]
    category: str
    feed: bool


class CatalogueOut(WireOut):
    """Suggestions only: nothing is watched until the person chooses it.

    `categories` are keys of the messages `category-<key>`.
    """

    sites: list[CatalogueSiteOut]
    categories: list[str]
