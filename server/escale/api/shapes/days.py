"""A day on the wire. Durations are cut to whole seconds."""

from datetime import timedelta

from escale.api.schemas.days import CueOut, DayOut, SiteDayOut, VisitOut
from escale.domain.summary import SiteDay
from escale.domain.visits import Visit
from escale.services.summaries import DayReport

SECOND = timedelta(seconds=1)


def day_out(report: DayReport) -> DayOut:
    """A member's day with its visits, and its sites by attended time."""
    sites = report.summary.sites
    return DayOut(
        day=report.summary.day,
        zone=report.summary.zone,
        starts_at=report.window.start,
        ends_at=report.window.end,
        attended_seconds=report.summary.attended // SECOND,
        planned_seconds=sum((site.planned for site in sites), timedelta()) // SECOND,
        planned_attended_seconds=sum((site.planned_attended for site in sites), timedelta()) // SECOND,
        not_now=sum(site.not_now for site in sites),
        visits=[_visit(visit, report.names[visit.site_id]) for visit in report.visits],
        sites=[_site(site, report.names[site.site_id]) for site in _by_time(sites, report)],
    )


def _by_time(sites: tuple[SiteDay, ...], report: DayReport) -> list[SiteDay]:
    return sorted(sites, key=lambda site: (-site.attended, report.names[site.site_id].casefold(), site.site_id))


def _site(site: SiteDay, name: str) -> SiteDayOut:
    return SiteDayOut(
        site_id=site.site_id,
        site_name=name,
        attended_seconds=site.attended // SECOND,
        planned_seconds=site.planned // SECOND,
        visits=site.visits,
    )


def _visit(visit: Visit, name: str) -> VisitOut:
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
    )
