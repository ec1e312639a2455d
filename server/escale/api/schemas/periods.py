"""Usage summaries of weeks, months and years."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from escale.api.schemas.base import WireOut
from escale.domain import period


def _week(text: str) -> str:
    period.week(text)
    return text


def _month(text: str) -> str:
    period.month(text)
    return text


IsoWeek = Annotated[str, AfterValidator(_week), Field(json_schema_extra={"example": "2026-W48"})]
"""A week from Monday on, by ISO 8601."""
YearMonth = Annotated[str, AfterValidator(_month), Field(json_schema_extra={"example": "2026-11"})]
Year = Annotated[int, Field(ge=1, le=9999)]


class AnswersOut(WireOut):
    """How often the person said so. No answer is in none of them."""

    yes: int
    partly: int
    no: int


class OriginsOut(WireOut):
    """How visits came about.

    `intention`: stated at the gate; `passed`: let through; `cue`: at a stopping cue; `already_open`: before the site
    was watched; `unknown`: their start was lost.
    """

    intention: int
    passed: int
    cue: int
    already_open: int
    unknown: int


class TriggersOut(WireOut):
    """What brought the person there, when they said so."""

    wish: int
    habit: int
    boredom: int
    stress: int
    notification: int
    message: int
    work: int


class ReachedOut(WireOut):
    """Pages, by how they were reached; `unknown`: what neither the browser nor the page could tell."""

    typed: int
    search: int
    bookmark: int
    external_link: int
    subscription: int
    in_page_link: int
    recommendation: int
    autoplay: int
    notification: int
    unknown: int


class UsageOut(WireOut):
    """Time and figures.

    `unplaced_seconds` of `attended_seconds` are known in total only, because the progress of visits was lost.
    `night_seconds` lie between 22:00 and 06:00 where the visits were. Counts are of visits that started in the days;
    `planned_attended_seconds` is the time of those that had a plan. `looks` lasted less than a minute.
    `sponsored_seen` of the `items_seen` in feeds are marked as paid.
    """

    attended_seconds: int
    unplaced_seconds: int
    night_seconds: int
    planned_seconds: int
    planned_attended_seconds: int
    visits: int
    stated: int
    met: AnswersOut
    worth: AnswersOut
    cues_shown: int
    cues_honoured: int
    looks: int
    not_now: int
    origins: OriginsOut
    triggers: TriggersOut
    reached: ReachedOut
    items_seen: int
    sponsored_seen: int


class DayUsageOut(UsageOut):
    """A day over all sites; an instant counts once."""

    day: date


class SiteUsageOut(UsageOut):
    """A site; an instant counts once, however many browsers were on it. `category` is the site's present one."""

    site_id: UUID
    site_name: str
    category: str | None


class CategoryUsageOut(UsageOut):
    """The sum of a category's sites. `category` is null for sites without one."""

    category: str | None


class PeriodOut(WireOut):
    """Local days from `first_day` to `last_day`.

    `total` is the sum of `days`; a day that is not among them has no data. `sites` come by time, so do `categories`.
    """

    first_day: date
    last_day: date
    total: UsageOut
    days: list[DayUsageOut]
    sites: list[SiteUsageOut]
    categories: list[CategoryUsageOut]


class WeekOut(PeriodOut):
    """A week, from Monday on."""

    week: str


class MonthOut(PeriodOut):
    """A month of the calendar."""

    month: str


class YearSiteOut(WireOut):
    """A site of the year."""

    site_id: UUID
    site_name: str
    category: str | None


class YearDayOut(WireOut):
    """A day over all sites; an instant counts once. A day that is not there has no data."""

    day: date
    attended_seconds: int
    night_seconds: int


class YearRowOut(WireOut):
    """A day on one site."""

    day: date
    site_id: UUID
    attended_seconds: int
    planned_seconds: int
    visits: int


class YearOut(WireOut):
    """A year of the calendar, one row for each day and site. `reached` and what follows: of the whole year."""

    year: int
    reached: ReachedOut
    items_seen: int
    sponsored_seen: int
    sites: list[YearSiteOut]
    days: list[YearDayOut]
    rows: list[YearRowOut]
