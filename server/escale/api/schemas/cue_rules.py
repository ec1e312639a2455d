"""Rules for cues on the wire: enums and numbers; what plays them is `extension/src/domain/interpreter.ts`."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from escale.api.schemas.base import WireOut
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

    `budget_ms`; `continue` adds `extension_ms`.
    """

    kind: Literal["budget"]
    budget_ms: int
    extension_ms: int
    site_ids: list[UUID]
    elsewhere_ms: int


class PaceRuleOut(WireOut):
    """Due when at least `per_minute` new items or clips came a minute."""

    kind: Literal["pace"]
    per_minute: int


CueRuleOut = Annotated[
    PlannedTimeRuleOut | ChapterRuleOut | EpisodeRuleOut | AutoplayRuleOut | NightRuleOut | BudgetRuleOut | PaceRuleOut,
    Field(discriminator="kind"),
]
