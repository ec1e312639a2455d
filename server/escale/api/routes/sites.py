"""The member's watched sites."""

from typing import Any
from uuid import UUID

from fastapi import BackgroundTasks

from escale.api.catalogue import exemptions
from escale.api.deps import DashboardDep, MemberDep, NowDep, RuntimeDep, SessionDep, SettingsDep
from escale.api.routing import private
from escale.api.schemas.base import ErrorOut
from escale.api.schemas.sites import BreakIn, SiteIn, SiteOut, SitesOut
from escale.api.shapes.sites import draft, site_out
from escale.services import forgetting, sites, upkeep
from escale.services.summaries import current_day

router = private("/sites")
Responses = dict[int | str, dict[str, Any]]
MISSING: Responses = {404: {"model": ErrorOut}}
TAKEN: Responses = {409: {"model": ErrorOut}}


@router.get("")
def list_sites(member: MemberDep, session: SessionDep, now: NowDep) -> SitesOut:
    """All watched sites, by name."""
    today = current_day(member, now)
    return SitesOut(sites=[site_out(site, today) for site in sites.watched(session, member.id)])


@router.post("", status_code=201, responses=TAKEN)
def add_site(body: SiteIn, member: MemberDep, session: SessionDep, now: NowDep, settings: SettingsDep) -> SiteOut:
    """Watch one more site."""
    site = sites.watch(session, member.id, draft(body), exemptions(settings.exemptions), now)
    return site_out(site, current_day(member, now))


@router.get("/{site_id}", responses=MISSING)
def read_site(site_id: UUID, member: MemberDep, session: SessionDep, now: NowDep) -> SiteOut:
    """One watched site."""
    return site_out(sites.read(session, member.id, site_id), current_day(member, now))


@router.put("/{site_id}", responses={**MISSING, **TAKEN})
def replace_site(
    site_id: UUID, body: SiteIn, member: MemberDep, session: SessionDep, now: NowDep, settings: SettingsDep
) -> SiteOut:
    """Change a site: the body replaces all of it. What tightens holds at once, what loosens from tomorrow (`later`)."""
    today = current_day(member, now)
    open_places = exemptions(settings.exemptions)
    return site_out(sites.change(session, member.id, site_id, draft(body), open_places, today, now), today)


@router.put("/{site_id}/break", responses={**MISSING, **TAKEN})
def take_break(site_id: UUID, body: BreakIn, member: DashboardDep, session: SessionDep, now: NowDep) -> SiteOut:
    """Neither gate nor cues from tomorrow to a day, both included; then everything is as it was."""
    today = current_day(member, now)
    return site_out(sites.take_break(session, member.id, site_id, body.last_day, today, now), today)


@router.delete("/{site_id}/break", responses=MISSING)
def end_break(site_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> SiteOut:
    """Gate and cues are back at once."""
    return site_out(sites.end_break(session, member.id, site_id), current_day(member, now))


@router.delete("/{site_id}", status_code=204, responses={**MISSING, **TAKEN})
def remove_site(site_id: UUID, member: MemberDep, session: SessionDep, now: NowDep) -> None:
    """Stop watching a site. Its past visits stay in the summaries."""
    sites.remove(session, member.id, site_id, now)


@router.delete("/{site_id}/removal", responses={**MISSING, **TAKEN})
def bring_back_site(site_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> SiteOut:
    """Watch a removed site again, as it was, under the same id. One that is watched stays as it is."""
    return site_out(sites.bring_back(session, member.id, site_id, now), current_day(member, now))


@router.delete("/{site_id}/history", status_code=204, responses=MISSING)
def delete_history(
    site_id: UUID,
    member: DashboardDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
    after: BackgroundTasks,
) -> None:
    """Delete all visits of a site up to now, from the backups too. A site that is no longer watched goes with them."""
    forgetting.forget_history(session, member.id, site_id, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))
