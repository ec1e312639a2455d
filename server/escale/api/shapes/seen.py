"""What others see of a member's week, on the wire. Durations are summed first, then cut to whole seconds."""

from datetime import timedelta

from escale.api.schemas.family import (
    ClauseKeptOut,
    SeenCategoryOut,
    SeenCuesOut,
    SeenDayOut,
    SeenIntentionsOut,
    SeenLabelOut,
    SeenOut,
    SeenRatingsOut,
    SeenSiteOut,
)
from escale.api.shapes.days import SECOND
from escale.api.shapes.family import facets_out
from escale.api.shapes.people import person_out
from escale.api.shapes.periods import counted
from escale.domain.figures import Figures
from escale.domain.seen import SeenDay, SeenWeek
from escale.services.looks import Seen


def seen_out(label: str, seen: Seen) -> SeenOut:
    """One shape for who looks and for who is looked at. `label`: the week as it is written (`2026-W48`)."""
    week = seen.week
    return SeenOut(
        member=person_out(seen.member),
        week=label,
        level=week.level,
        facets=facets_out(week.facets),
        days=[_day(one) for one in week.days],
        planned_seconds=week.planned.planned // SECOND if week.planned else None,
        planned_attended_seconds=week.planned.planned_attended // SECOND if week.planned else None,
        night_seconds=_seconds(week.night),
        label=_label(*week.label) if week.label else None,
        categories=_categories(week),
        sites=_sites(week),
        cues=_cues(week.cues),
        ratings=_ratings(week.ratings),
        intentions=_intentions(week.intentions),
        clauses=[
            ClauseKeptOut(
                clause_id=one.clause_id,
                words=one.words,
                kept_days=one.kept_days,
                passed_days=one.passed_days,
                partly_days=one.partly_days,
                unknown_days=one.unknown_days,
                is_unwatched=one.is_unwatched,
            )
            for one in seen.clauses
        ],
    )


def _seconds(time: timedelta | None) -> int | None:
    return None if time is None else time // SECOND


def _day(one: SeenDay) -> SeenDayOut:
    return SeenDayOut(
        day=one.day, attended_seconds=_seconds(one.attended), gap_seconds=one.gap // SECOND, is_gap=one.is_gap
    )


def _categories(week: SeenWeek) -> list[SeenCategoryOut]:
    return [
        SeenCategoryOut(category=one.category, attended_seconds=one.time.attended // SECOND, visits=one.figures.visits)
        for one in week.categories
    ]


def _sites(week: SeenWeek) -> list[SeenSiteOut]:
    return [
        SeenSiteOut(
            name=title.name,
            category=title.category,
            attended_seconds=one.time.attended // SECOND,
            visits=one.figures.visits,
        )
        for title, one in week.sites
    ]


def _label(attended: timedelta, figures: Figures) -> SeenLabelOut:
    return SeenLabelOut(attended_seconds=attended // SECOND, looks=figures.looks, **counted(figures))


def _cues(figures: Figures | None) -> SeenCuesOut | None:
    return SeenCuesOut(shown=figures.cues_shown, honoured=figures.cues_honoured) if figures else None


def _ratings(figures: Figures | None) -> SeenRatingsOut | None:
    if figures is None:
        return None
    answered = figures.worth_yes + figures.worth_partly + figures.worth_no
    return SeenRatingsOut(
        yes=figures.worth_yes,
        partly=figures.worth_partly,
        no=figures.worth_no,
        none=max(0, figures.visits - answered),
    )


def _intentions(figures: Figures | None) -> SeenIntentionsOut | None:
    return SeenIntentionsOut(stated=figures.stated, met=figures.met_yes) if figures else None
