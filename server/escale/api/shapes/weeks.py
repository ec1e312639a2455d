"""A week as it is reflected on, on the wire."""

from pydantic import TypeAdapter

from escale.api.schemas.periods import AnswersOut
from escale.api.schemas.weeks import (
    ComparisonOut,
    HourUseOut,
    IntentionLineOut,
    UsualOut,
    WeekReviewOut,
)
from escale.api.shapes.days import SECOND
from escale.api.shapes.usual import usual_out
from escale.domain.comparison import Comparison
from escale.domain.vocabulary import Worth
from escale.domain.week import IntentionLine
from escale.services.summaries import Titles
from escale.services.weeks import WeekReview

_HOURS = TypeAdapter(list[HourUseOut])
"""There are some hundred, and to have all made at once takes half as long."""


def week_review_out(week: str, review: WeekReview) -> WeekReviewOut:
    """A week's review."""
    return WeekReviewOut(
        week=week,
        intentions=[_intention(one) for one in review.intentions if one.is_stated],
        without_intention_seconds=sum(one.attended // SECOND for one in review.intentions if not one.is_stated),
        hours=_HOURS.validate_python(
            [{"day": one.day, "hour": one.hour, "attended_seconds": one.attended // SECOND} for one in review.hours]
        ),
        comparisons=[_comparison(one, review.titles) for one in review.comparisons],
        left_out=sorted((review.titles[one].name for one in review.left_out), key=str.casefold),
        usual=usual_out(review.usual),
    )


def _intention(line: IntentionLine) -> IntentionLineOut:
    return IntentionLineOut(
        text=line.text,
        visits=line.visits,
        planned_seconds=line.planned // SECOND,
        attended_seconds=line.attended // SECOND,
        met=AnswersOut(yes=line.met[Worth.YES], partly=line.met[Worth.PARTLY], no=line.met[Worth.NO]),
    )


def _comparison(one: Comparison, titles: Titles) -> ComparisonOut:
    return ComparisonOut(
        measure=one.measure,
        site_id=one.site_id,
        site_name=titles[one.site_id].name if one.site_id else None,
        value=one.value,
        usual=UsualOut(low=one.usual.low, high=one.usual.high, weeks=one.usual.weeks) if one.usual else None,
        verdict=one.verdict,
        weeks_missing=one.weeks_missing,
    )
