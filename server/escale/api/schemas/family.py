"""Members of the household, what they see of each other, and the log of it."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from escale.api.schemas.auth import Pin
from escale.api.schemas.base import Instant, ShortText, WireIn, WireOut, Zone
from escale.api.schemas.people import LevelNextOut, PersonOut
from escale.api.schemas.periods import ReachedOut
from escale.domain.vocabulary import Avatar, Colour, Facet, FamilyFact, Language, Level, Role


class FamilyMemberOut(PersonOut):
    """A member as the household's page lists them. `level`: what others see of them now.

    `browsers`: of their own; `used`: browsers of others that they use.
    """

    is_me: bool
    browsers: int
    used: int
    level: Level
    next_level: LevelNextOut | None
    may_pair: bool


class ZoneNextOut(WireOut):
    """The zone (IANA) in which the household lives from an instant on."""

    zone: str
    from_at: Instant


class ZoneIn(WireIn):
    """Where the household lives from its next day on."""

    zone: Zone


class FamilyOut(WireOut):
    """The household as the asking member sees it.

    `has_pin`: the asking member set one. `stepped_up_until`: until when their family actions need no PIN.
    `requests_waiting`: wishes for more time that the asking member may answer. `is_supervised`: others see something of
    the asking member, or will. `zone`: by whose clock agreements count (IANA); `next_zone`: the one that comes.
    """

    zone: str
    next_zone: ZoneNextOut | None
    members: list[FamilyMemberOut]
    has_pin: bool
    stepped_up_until: Instant | None
    requests_waiting: int
    is_supervised: bool


class FamilyMemberIn(WireIn):
    """A new member."""

    name: ShortText
    role: Role
    avatar: Avatar
    colour: Colour
    language: Language | None = None


class FamilyMemberPatchIn(WireIn):
    """What to change; an absent field stays as it is. A role is changed by another adult."""

    name: ShortText | None = None
    avatar: Avatar | None = None
    colour: Colour | None = None
    role: Role | None = None


class BrowserPeopleOut(WireOut):
    """Who uses one browser profile. One person: nobody is asked.

    `asks_for_pin`: of adults, before it opens their dashboard; since others use it, or did and no adult said since that
    nobody does.
    """

    browser_id: UUID
    browser_name: str
    owner_id: UUID
    people: list[PersonOut]
    asks_for_pin: bool


class BrowsersPeopleOut(WireOut):
    """The browsers whose people the asking member may change."""

    browsers: list[BrowserPeopleOut]


class BrowserPeopleIn(WireIn):
    """Who else uses it, besides its owner."""

    member_ids: Annotated[list[UUID], Field(max_length=12)]


class PinIn(WireIn):
    """A new PIN. `current` is needed once there is one."""

    pin: Pin
    current: Pin | None = None


class StepUpIn(WireIn):
    """The PIN of the member who is looking."""

    pin: Pin


class StepUpOut(WireOut):
    """Until when family actions need no PIN."""

    until_at: Instant


class SeenByOut(WireOut):
    """One line of the table: what others see of a member with this role at this level."""

    role: Role
    level: Level
    facets: list[Facet]
    is_choice: bool


class VisibilityOut(WireOut):
    """Who sees what. `table`: the whole of it; `never`: what nobody ever sees of anybody else; `level`: mine now."""

    table: list[SeenByOut]
    never: list[Facet]
    level: Level
    next_level: LevelNextOut | None
    choices: list[Level]


class VisibilityIn(WireIn):
    """What the member wishes others to see of them."""

    level: Level


class LookIn(WireIn):
    """Whom to look at, in which week (ISO 8601, `2026-W48`; null: this one)."""

    member_id: UUID
    week: Annotated[str, StringConstraints(pattern=r"^\d{4}-W\d{2}$")] | None = None


class SeenDayOut(WireOut):
    """A day. `attended_seconds` is null when it is not to be seen, or when nothing is known of it (`is_gap`).

    `gap_seconds`: how much of the day nothing is known of.
    """

    day: date
    attended_seconds: int | None
    gap_seconds: int
    is_gap: bool


class SeenCategoryOut(WireOut):
    """Totals of a category; `category` is null for sites without one."""

    category: str | None
    attended_seconds: int
    visits: int


class SeenSiteOut(WireOut):
    """Totals of a site. Only at the level `sites`."""

    name: str
    category: str | None
    attended_seconds: int
    visits: int


class SeenLabelOut(WireOut):
    """The other lines of the attention label (see `UsageOut`), over the days whose `attended_seconds` are with them."""

    attended_seconds: int
    reached: ReachedOut
    items_seen: int
    sponsored_seen: int
    looks: int


class SeenCuesOut(WireOut):
    """Stopping cues of the week."""

    shown: int
    honoured: int


class SeenRatingsOut(WireOut):
    """Whether it was worth it: the member's own answers."""

    yes: int
    partly: int
    no: int
    none: int


class SeenIntentionsOut(WireOut):
    """How many intentions were stated, and how many were met by the member's own answer. Never their words."""

    stated: int
    met: int


class ClauseKeptOut(WireOut):
    """A clause of the agreement in force: on how many days of the week it was kept, passed by, or not known.

    `partly_days`: nobody passed it by, as far as is known, but not all is. `is_unwatched`: no site was watched that it
    is about, so nothing can be said of it.
    """

    clause_id: UUID
    words: str
    kept_days: int
    passed_days: int
    partly_days: int
    unknown_days: int
    is_unwatched: bool


class SeenOut(WireOut):
    """What others see of a member's week: the same answer for who looks and for who is looked at.

    Parts that the table does not allow are null or empty. Days before the level began are not in it.
    """

    member: PersonOut
    week: str
    level: Level
    facets: list[Facet]
    days: list[SeenDayOut]
    planned_seconds: int | None
    planned_attended_seconds: int | None
    night_seconds: int | None
    label: SeenLabelOut | None
    categories: list[SeenCategoryOut]
    sites: list[SeenSiteOut]
    cues: SeenCuesOut | None
    ratings: SeenRatingsOut | None
    intentions: SeenIntentionsOut | None
    clauses: list[ClauseKeptOut]


class LogEntryOut(WireOut):
    """One line of the log. `actor` null: the service, or who left since (`has_actor_left`). `subject` null: everyone.

    `words`: a clause's or a person's own, when the fact has some. `value`: the new role, level, week or number of
    minutes, as a word. `is_day`: `at` is the middle of the household's day, and no time is told to who reads it.
    """

    id: UUID
    at: Instant
    is_day: bool
    fact: FamilyFact
    actor: PersonOut | None
    has_actor_left: bool
    subject: PersonOut | None
    words: str | None
    value: str | None


class LogOut(WireOut):
    """The lines that concern the asking member, the latest first. `more`: there are earlier ones."""

    entries: list[LogEntryOut]
    more: bool
