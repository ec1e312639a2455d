"""The household: its members, what they see of each other, and the log of it."""

from uuid import UUID

from escale.api.deps import DashboardDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.auth import PairingAnswerIn, PairingOut
from escale.api.schemas.base import refusals
from escale.api.schemas.family import (
    BrowserPeopleIn,
    BrowserPeopleOut,
    BrowsersPeopleOut,
    FamilyMemberIn,
    FamilyMemberOut,
    FamilyMemberPatchIn,
    FamilyOut,
    LogOut,
    LookIn,
    PinIn,
    SeenOut,
    StepUpIn,
    StepUpOut,
    VisibilityIn,
    VisibilityOut,
)
from escale.api.schemas.periods import IsoWeek

router = private("/family")


@router.get("")
def read_family(member: DashboardDep, session: SessionDep, now: NowDep) -> FamilyOut:
    """The household as the asking member sees it."""
    raise NotImplementedError


@router.post("/members", status_code=201, responses=refusals(403, 409))
def add_member(body: FamilyMemberIn, member: DashboardDep, session: SessionDep, now: NowDep) -> FamilyMemberOut:
    """One more member. An adult's action."""
    raise NotImplementedError


@router.patch("/members/{member_id}", responses=refusals(403, 404, 409))
def change_member(
    member_id: UUID, body: FamilyMemberPatchIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> FamilyMemberOut:
    """A member's picture is their own; a role is changed by another adult, and everyone is told."""
    raise NotImplementedError


@router.delete("/members/{member_id}", status_code=204, responses=refusals(403, 404, 409))
def remove_member(member_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> None:
    """An adult leaves, or takes a child or teen out: all that is stored about them goes, from the backups too."""
    raise NotImplementedError


@router.post("/members/{member_id}/pairing", status_code=201, responses=refusals(403, 404, 409))
def start_member_pairing(member_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> PairingOut:
    """A code for the first browser of another member. Later ones are paired from their own dashboard."""
    raise NotImplementedError


@router.get("/members/{member_id}/pairing", responses=refusals(403, 404))
def read_member_pairing(member_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> PairingOut:
    """Where that pairing stands."""
    raise NotImplementedError


@router.post("/members/{member_id}/pairing/answer", responses=refusals(403, 404, 409))
def answer_member_pairing(
    member_id: UUID, body: PairingAnswerIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> PairingOut:
    """Whether the browser that claimed the code is that member's."""
    raise NotImplementedError


@router.get("/browsers")
def list_people(member: DashboardDep, session: SessionDep) -> BrowsersPeopleOut:
    """Who uses which browser: the asking member's own, for an adult also those of children and teens."""
    raise NotImplementedError


@router.put("/browsers/{browser_id}/people", responses=refusals(403, 404, 409))
def change_people(
    browser_id: UUID, body: BrowserPeopleIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> BrowserPeopleOut:
    """Who else uses this browser."""
    raise NotImplementedError


@router.put("/pin", status_code=204, responses=refusals(403, 409, 429))
def set_pin(body: PinIn, member: DashboardDep, session: SessionDep, now: NowDep) -> None:
    """The PIN of an adult's family actions."""
    raise NotImplementedError


@router.post("/step-up", responses=refusals(403, 409, 429))
def step_up(body: StepUpIn, member: DashboardDep, session: SessionDep, now: NowDep) -> StepUpOut:
    """Family actions without a PIN for five minutes, on this dashboard alone."""
    raise NotImplementedError


@router.delete("/step-up", status_code=204)
def step_down(member: DashboardDep) -> None:
    """Ask for the PIN again from now on."""
    raise NotImplementedError


@router.get("/visibility")
def read_visibility(member: DashboardDep, session: SessionDep, now: NowDep) -> VisibilityOut:
    """Who sees what, in one table, and what others see of the asking member."""
    raise NotImplementedError


@router.put("/visibility", responses=refusals(409))
def choose_visibility(body: VisibilityIn, member: DashboardDep, session: SessionDep, now: NowDep) -> VisibilityOut:
    """What a teen or an adult wishes others to see. Less holds at once, more after 24 hours."""
    raise NotImplementedError


@router.post("/looks", responses=refusals(403, 404))
def look(body: LookIn, member: DashboardDep, session: SessionDep, now: NowDep) -> SeenOut:
    """Look at another member's week. Each look is written into the log that they read."""
    raise NotImplementedError


@router.get("/seen/{week}", responses=refusals(404))
def read_seen(week: IsoWeek, member: DashboardDep, session: SessionDep, now: NowDep) -> SeenOut:
    """What others see of the asking member's week: the very same answer."""
    raise NotImplementedError


@router.get("/log")
def read_log(member: DashboardDep, session: SessionDep, before: UUID | None = None) -> LogOut:
    """Looks and changes that concern the asking member."""
    raise NotImplementedError
