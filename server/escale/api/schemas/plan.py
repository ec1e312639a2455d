"""The plan: a closed vocabulary of rules that the extension plays.

Enums, numbers and people's own sentences; never markup or code.
"""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from escale.api.schemas.base import Instant, WireOut
from escale.api.schemas.cue_rules import CueRuleOut
from escale.api.schemas.people import LevelNextOut, PersonOut
from escale.domain.vocabulary import CalmPart, Language, Level, Strength, Worth


class PatternOut(WireOut):
    """Addresses whose host is `host` or below it and whose path starts with `path` at a segment's border (`/` is
    every path).
    """

    host: str
    path: str


class LastVisitOut(WireOut):
    """The member's latest ended visit of a site, told at the gate."""

    planned_seconds: int | None
    attended_seconds: int
    worth: Worth | None


class LoopRuleOut(WireOut):
    """Told at the gate when it would be at least the `looks`-th look within `within_seconds`.

    `latest`: when looks of that time began; a look is a visit that was over within a minute.
    """

    looks: int
    within_seconds: int
    latest: list[Instant]


class GateRuleOut(WireOut):
    """What the gate of one site asks and offers. `suggestions` are the member's own recent intentions."""

    enabled: bool
    delay_ms: int
    choices_seconds: list[int]
    ask_trigger: bool
    suggestions: list[str]
    pass_seconds: int
    visits_today: int
    last: LastVisitOut | None
    loop: LoopRuleOut | None


class PlannedSiteOut(WireOut):
    """One watched site and its rules.

    `strength`: how much of the page its cues take. `cues_per_day`: after so many cues on this site in the member's day,
    only `planned_time` and `budget` are due. `calm`: what of its pages is hidden, unless the person wants to see all.
    """

    id: UUID
    name: str
    category: str | None
    patterns: list[PatternOut]
    gate: GateRuleOut
    cues: list[CueRuleOut]
    strength: Strength
    cues_per_day: int
    calm: list[CalmPart]


class FamilyPlanOut(WireOut):
    """What the member is to others. `level`: what others see of them now; `next_level`: the more that they will see.

    `agreed_since_at`: an agreement is in force; `day_ends_at`: when the household's day is over while one is, and what
    was done or told under it begins anew. `requests_waiting`: wishes that this member may answer.
    """

    level: Level
    next_level: LevelNextOut | None
    agreed_since_at: Instant | None
    day_ends_at: Instant | None
    requests_waiting: int


class PlanOut(WireOut):
    """What the service tells one browser to do. The same plan has the same ETag.

    `never`: places never gated, counted or cued. `passthrough`: sign-in and payment paths of watched sites that pass
    the gate. `absence_seconds`: a visit ends when nobody attends it for so long. `look_seconds`: one that was attended
    for less is a look, and ends so long after its last page is gone. `idle_seconds`: no input for so long is idle
    unless media plays. `rating_seconds`: how long after its end a visit can be rated from the toolbar.
    `reflections_due`: weeks that wait to be looked back at. `day_ends_at`: when the member's day is over; days after it
    are taken for 24 hours long until the next plan comes. `people`: who uses this browser, its owner first; when there
    are several, the gate asks who is here, and asks for their own plan (`?member=`).
    """

    schema_version: Annotated[int, Field(serialization_alias="schema")]
    member_id: UUID
    member_name: str
    language: Language | None
    absence_seconds: int
    look_seconds: int
    idle_seconds: int
    rating_seconds: int
    reflections_due: int
    day_ends_at: Instant
    people: list[PersonOut]
    family: FamilyPlanOut
    sites: list[PlannedSiteOut]
    never: list[PatternOut]
    passthrough: list[PatternOut]
