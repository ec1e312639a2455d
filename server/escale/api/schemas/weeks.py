"""A week as it is reflected on."""

from datetime import date
from uuid import UUID

from escale.api.schemas.base import WireOut
from escale.api.schemas.periods import AnswersOut, TriggersOut
from escale.domain.comparison import Measure, Verdict


class IntentionLineOut(WireOut):
    """All visits of the week with one intention. `text` is null when its words were forgotten."""

    text: str | None
    visits: int
    planned_seconds: int
    attended_seconds: int
    met: AnswersOut


class HourUseOut(WireOut):
    """Attended time in an hour of the clock, 0 to 23, of a local day; hours without any are left out."""

    day: date
    hour: int
    attended_seconds: int


class UsualOut(WireOut):
    """The lowest and the highest of `weeks` earlier weeks, over the same weekdays, all of which are known."""

    low: int
    high: int
    weeks: int


class ComparisonOut(WireOut):
    """What may be said about a figure of the week, over its days that are over, beside at most eight earlier weeks.

    All claims (`more`, `less`) of a week share one error budget of 5 %. `usual`: chance alone does as much. `early`:
    too early to say; at least `weeks_missing` more weeks are needed, or, when it is 0, more days of this one. Null: no
    waiting helps, since too few days are known of this week, or of those before it. Values
    are seconds, those of `looks` are counts.
    `site_id` and `site_name` are null but for the measure `site`.
    """

    measure: Measure
    site_id: UUID | None
    site_name: str | None
    value: int
    usual: UsualOut | None
    verdict: Verdict
    weeks_missing: int | None


class ShareOut(WireOut):
    """So much of so much."""

    part: int
    whole: int


class UsualShareOut(WireOut):
    """The earlier week with the lowest share and the one with the highest, of `weeks` that have any."""

    low: ShareOut
    high: ShareOut
    weeks: int


class UsualTriggersOut(WireOut):
    """How often each trigger was named: `now` over the days that are over, `low` and `high` over the same weekdays."""

    now: TriggersOut
    low: TriggersOut
    high: TriggersOut
    weeks: int


class DayPartsOut(WireOut):
    """Attended seconds: `night` as everywhere, the rest until noon, until 18:00, and later."""

    morning: int
    afternoon: int
    evening: int
    night: int


class UsualPartsOut(WireOut):
    """When it was, likewise."""

    now: DayPartsOut
    low: DayPartsOut
    high: DayPartsOut
    weeks: int


class UsualDayOut(WireOut):
    """Attended seconds of a day that is over, beside the same weekday of earlier weeks."""

    day: date
    value: int
    low: int
    high: int
    weeks: int


class WeeksMissingOut(WireOut):
    """Earlier weeks that are still needed for what has no range; 0 there: a day of this one must be over first."""

    planned: int
    worth: int
    met: int
    cues: int
    chosen: int
    fed: int
    night: int
    pace: int
    triggers: int
    parts: int


class UsualFiguresOut(WireOut):
    """What at most eight earlier weeks were like: no claim about this one. Null: fewer than three have any.

    Shares. `planned`: seconds of visits with a plan, of those planned. `worth`, `met`: "yes" of all answers. `cues`:
    honoured of those shown. `chosen`, `fed`: of all pages counted. `night`: of the seconds attended. `pace`: items and
    pages, of the seconds attended.

    Sums, over the sites that the totals of the comparisons hold, of weeks that are known on the same weekdays.
    """

    planned: UsualShareOut | None
    worth: UsualShareOut | None
    met: UsualShareOut | None
    cues: UsualShareOut | None
    chosen: UsualShareOut | None
    fed: UsualShareOut | None
    night: UsualShareOut | None
    pace: UsualShareOut | None
    triggers: UsualTriggersOut | None
    parts: UsualPartsOut | None
    days: list[UsualDayOut]
    weeks_missing: WeeksMissingOut


class WeekReviewOut(WireOut):
    """Intentions and hours of a week, and its comparisons. Intentions come by attended time, hours in order.

    `left_out`: names of sites that no total of the comparisons holds, since they were not watched all along.
    """

    week: str
    intentions: list[IntentionLineOut]
    without_intention_seconds: int
    """Attended time of the visits without one, each in full: what the week's own time counts once may overlap."""
    hours: list[HourUseOut]
    comparisons: list[ComparisonOut]
    left_out: list[str]
    usual: UsualFiguresOut
