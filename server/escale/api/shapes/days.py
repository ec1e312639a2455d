"""A day on the wire. Durations are cut to whole seconds."""

from collections.abc import Iterable
from datetime import timedelta

from escale.api.schemas.days import CueOut, DayOut, GapOut, SiteDayOut, VisitOut
from escale.api.schemas.periods import ReachedOut
from escale.domain import counts
from escale.domain.summary import SiteSummary
from escale.domain.visits import Visit
from escale.domain.vocabulary import Reached
from escale.services.summaries import DayReport, Titles

SECOND = timedelta(seconds=1)


def day_out(report: DayReport) -> DayOut:
    """A member's day with its visits, and its sites by attended time."""
    sites = report.summary.sites
    return DayOut(
        day=report.summary.day,
        zone=report.summary.zone,
        starts_at=report.window.start,
        ends_at=report.window.end,
        attended_seconds=report.summary.time.attended // SECOND,
        planned_seconds=sum((site.figures.planned for site in sites), timedelta()) // SECOND,
        planned_attended_seconds=sum((site.figures.planned_attended for site in sites), timedelta()) // SECOND,
        not_now=sum(site.figures.not_now for site in sites),
        visits=[_visit(visit, report.titles[visit.site_id].name) for visit in report.visits],
        gaps=[GapOut(from_at=gap.start, to_at=gap.end) for gap in report.gaps],
        is_known=report.is_known,
        sites=[_site(site, report.titles[site.site_id].name) for site in by_time(sites, report.titles)],
    )


def by_time(sites: Iterable[SiteSummary], titles: Titles) -> list[SiteSummary]:
    """The sites by attended time, the longest first."""
    return sorted(sites, key=lambda one: (-one.time.attended, titles[one.site_id].name.casefold(), one.site_id))


def _site(site: SiteSummary, name: str) -> SiteDayOut:
    return SiteDayOut(
        site_id=site.site_id,
        site_name=name,
        attended_seconds=site.time.attended // SECOND,
        planned_seconds=site.figures.planned // SECOND,
        visits=site.figures.visits,
    )


def _visit(visit: Visit, name: str) -> VisitOut:
    reached, items, sponsored = counts.told(visit.counted)
    told, end, rating = visit.intention, visit.end, visit.rating
    return VisitOut(
        id=visit.id,
        site_id=visit.site_id,
        site_name=name,
        started_at=visit.started_at,
        ended_at=end.stamp.at if end else None,
        end=end.reason if end else None,
        intention=told.text if told else None,
        trigger=told.trigger if told else None,
        planned_seconds=told.planned // SECOND if told else None,
        attended_seconds=visit.attended // SECOND,
        worth=rating.worth if rating else None,
        met=rating.met if rating else None,
        cues=[
            CueOut(kind=cue.kind, shown_at=cue.shown_at, answer=cue.reply.answer if cue.reply else None)
            for cue in visit.cues
        ],
        reached=ReachedOut(**dict(zip(Reached, reached, strict=True))),
        items_seen=items,
        sponsored_seen=sponsored,
    )
