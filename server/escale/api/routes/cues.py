"""Whether cues are able to play on the sites of the member who is looking."""

from escale.api.deps import DashboardDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.cue_health import FailingCueOut, FailingCuesOut
from escale.services import cue_health

router = private("/failing-cues")


@router.get("")
def list_failing_cues(member: DashboardDep, session: SessionDep, now: NowDep) -> FailingCuesOut:
    """Kinds of cue that have not been able to play for some visits."""
    return FailingCuesOut(
        cues=[
            FailingCueOut(
                site_id=one.site_id,
                site_name=one.site_name,
                kind=one.kind,
                visits=one.visits,
                since_at=one.since,
                worked=one.worked,
            )
            for one in cue_health.of_member(session, member, now)
        ]
    )
