"""Rules for cues on the wire: enums and numbers; what plays them is `extension/src/domain/interpreter.ts`."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from escale.api.schemas.base import Instant, WireOut
from escale.domain.vocabulary import ChapterUnit


class PlannedTimeRuleOut(WireOut):
    """Due when the attended time of the visit reaches its planned time (`pass_seconds` without an intention);

    `continue` adds `extension_ms`.
    """

    kind: Literal["planned_time"]
    extension_ms: int


class ChapterRuleOut(WireOut):
    """Due at each `size` screens, items or attended minutes of a page that keeps growing."""

    kind: Literal["chapter"]
    unit: ChapterUnit
    size: int


class EpisodeRuleOut(WireOut):
    """Due when the film, clip or broadcast that one watches or hears is over."""

    kind: Literal["episode"]


class AutoplayRuleOut(WireOut):
    """Due when something starts to play that nobody started: it is paused, and goes on after `continue`."""

    kind: Literal["autoplay"]


class NightRuleOut(WireOut):
    """Due once a visit between two minutes of the day, by the browser's clock: `from_minute` included, `until_minute`

    not. The first is the larger one when midnight lies between them.
    """

    kind: Literal["night"]
    from_minute: int
    until_minute: int


class BudgetRuleOut(WireOut):
    """Due when this day's attended time of all `site_ids`, `elsewhere_ms` in other browsers included, reaches

    `budget_ms`; `continue` adds `extension_ms`. `holds_on`: whether it holds on the plan's day and on each of the six
    after it, and so on week by week; after the plan's day nothing is known of other browsers.
    """

    kind: Literal["budget"]
    budget_ms: int
    extension_ms: int
    site_ids: list[UUID]
    elsewhere_ms: int
    holds_on: Annotated[list[bool], Field(min_length=7, max_length=7)]


class PaceRuleOut(WireOut):
    """Due when at least `per_minute` new items or clips came a minute."""

    kind: Literal["pace"]
    per_minute: int


class SpanOut(WireOut):
    """From an instant to another one, by the service's clock."""

    from_at: Instant
    until_at: Instant


class AgreedRuleOut(WireOut):
    """What every rule of an agreement has: its clause, in the family's own words, which the cue says.

    `warn_ms`: told so long before; `finish_ms`: the last minutes, after it is over and before the curtain.
    `may_continue`: "continue anyway" is offered, and gives `extension_ms`. `reserve_ms`: what of the week's reserve can
    still be drawn.
    """

    clause_id: UUID
    words: str
    warn_ms: int
    finish_ms: int
    may_continue: bool
    extension_ms: int
    reserve_ms: int


class AgreedTimeRuleOut(AgreedRuleOut):
    """Due when what was attended today on `site_ids` reaches `budget_ms` and what was granted on top.

    `spent_ms`: by the service's own clock, in all of the member's browsers, as it was when the plan was made;
    `day_ends_at`: when the household's day is over, and the count begins anew.
    """

    kind: Literal["agreed_time"]
    budget_ms: int
    granted_ms: int
    spent_ms: int
    site_ids: list[UUID]
    day_ends_at: Instant


class AgreedHoursRuleOut(AgreedRuleOut):
    """Due within the spans, which are those of two days; `granted_until_at`: what was granted of them, or null."""

    kind: Literal["agreed_hours"]
    spans: list[SpanOut]
    granted_until_at: Instant | None


class HomeworkRuleOut(AgreedRuleOut):
    """Due within the spans until `continue` ("it is done"), once a day; left out once it was said."""

    kind: Literal["homework"]
    spans: list[SpanOut]


CueRuleOut = Annotated[
    PlannedTimeRuleOut
    | ChapterRuleOut
    | EpisodeRuleOut
    | AutoplayRuleOut
    | NightRuleOut
    | BudgetRuleOut
    | PaceRuleOut
    | AgreedTimeRuleOut
    | AgreedHoursRuleOut
    | HomeworkRuleOut,
    Field(discriminator="kind"),
]
