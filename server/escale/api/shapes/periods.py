"""Weeks, months and years on the wire. Durations are summed first, then cut to whole seconds."""

from typing import Any

from escale.api.schemas.periods import (
    AnswersOut,
    CategoryUsageOut,
    DayUsageOut,
    MonthOut,
    OriginsOut,
    ReachedOut,
    SiteUsageOut,
    TriggersOut,
    UsageOut,
    WeekOut,
)
from escale.api.shapes.days import SECOND, by_time
from escale.domain.figures import Figures
from escale.domain.period import by_category
from escale.domain.summary import Time
from escale.domain.vocabulary import Reached
from escale.services.summaries import PeriodReport, YearReport

SECOND_MS = 1_000


def week_out(week: str, report: PeriodReport) -> WeekOut:
    """A week."""
    return WeekOut(week=week, **_period(report))


def month_out(month: str, report: PeriodReport) -> MonthOut:
    """A month."""
    return MonthOut(month=month, **_period(report))


def year_values(year: int, report: YearReport) -> dict[str, Any]:
    """The values of a `YearOut`: plain, because making thousands of models takes longer than reading their rows."""
    written = {site_id.bytes: str(site_id) for site_id in report.titles}
    seen = {site_id for _, site_id, *_ in report.lines}
    return {
        "year": year,
        **_plain(report.figures),
        "sites": [
            {"site_id": site_id, "site_name": title.name, "category": title.category}
            for site_id, title in report.titles.items()
            if site_id.bytes in seen
        ],
        "days": [
            {"day": day, "attended_seconds": attended_ms // SECOND_MS, "night_seconds": night_ms // SECOND_MS}
            for day, attended_ms, night_ms in report.days
        ],
        "rows": [
            {
                "day": day,
                "site_id": written[site_id],
                "attended_seconds": attended_ms // SECOND_MS,
                "planned_seconds": planned_ms // SECOND_MS,
                "visits": visits,
            }
            for day, site_id, attended_ms, planned_ms, visits in report.lines
        ],
    }


def _plain(figures: Figures) -> dict[str, Any]:
    told = counted(figures)
    return {**told, "reached": told["reached"].model_dump()}


def _period(report: PeriodReport) -> dict[str, Any]:
    summary, titles = report.summary, report.titles
    return {
        "first_day": summary.period.first,
        "last_day": summary.period.last,
        "total": UsageOut(**_usage(summary.time, summary.figures)),
        "days": [DayUsageOut(day=one.day, **_usage(one.time, one.figures)) for one in summary.days],
        "sites": [
            SiteUsageOut(
                site_id=one.site_id,
                site_name=titles[one.site_id].name,
                category=titles[one.site_id].category,
                **_usage(one.time, one.figures),
            )
            for one in by_time(summary.sites, titles)
        ],
        "categories": [
            CategoryUsageOut(category=one.category, **_usage(one.time, one.figures))
            for one in by_category(summary.sites, {site_id: title.category for site_id, title in titles.items()})
        ],
    }


def _usage(time: Time, figures: Figures) -> dict[str, Any]:
    return {
        "attended_seconds": time.attended // SECOND,
        "unplaced_seconds": (time.attended - time.placed) // SECOND,
        "night_seconds": time.night // SECOND,
        "planned_seconds": figures.planned // SECOND,
        "planned_attended_seconds": figures.planned_attended // SECOND,
        "visits": figures.visits,
        "stated": figures.stated,
        "met": AnswersOut(yes=figures.met_yes, partly=figures.met_partly, no=figures.met_no),
        "worth": AnswersOut(yes=figures.worth_yes, partly=figures.worth_partly, no=figures.worth_no),
        "cues_shown": figures.cues_shown,
        "cues_honoured": figures.cues_honoured,
        "looks": figures.looks,
        "not_now": figures.not_now,
        "origins": _origins(figures),
        **counted(figures),
        "triggers": TriggersOut(**{word: getattr(figures, f"trigger_{word}") for word in TriggersOut.model_fields}),
    }


def counted(figures: Figures) -> dict[str, Any]:
    """How pages were reached, and what came into sight."""
    return {
        "reached": ReachedOut(**{how: getattr(figures, f"reached_{how}") for how in Reached}),
        "items_seen": figures.items_seen,
        "sponsored_seen": figures.sponsored_seen,
    }


def _origins(figures: Figures) -> OriginsOut:
    known = (figures.from_intention, figures.from_pass, figures.from_cue, figures.from_open)
    intention, passed, cue, already_open = known
    return OriginsOut(
        intention=intention, passed=passed, cue=cue, already_open=already_open, unknown=figures.visits - sum(known)
    )
