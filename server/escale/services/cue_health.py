"""Cues that have not been able to play for some visits."""

from datetime import datetime

from sqlmodel import Session

from escale.domain.cue_health import LOOKED_AT, FailingCue, asked, failing
from escale.domain.household import Member
from escale.storage import sites, visits


def of_member(session: Session, member: Member, now: datetime) -> list[FailingCue]:
    """What fails on the member's watched sites, by site."""
    watched = [site for site in sites.list_watched(session, member.id) if asked(site.policy)]
    return [
        one
        for site in watched
        for one in failing(site.id, site.name, site.policy, visits.checked(session, member.id, site.id, LOOKED_AT), now)
    ]
