"""The household: its members, what they see of each other, and the log of it."""

from datetime import date, datetime
from uuid import UUID

from fastapi import BackgroundTasks
from fastapi.concurrency import run_in_threadpool
from sqlmodel import Session

from escale.api.catalogue import known_categories
from escale.api.deps import DashboardDep, NowDep, RuntimeDep, SessionDep, StepUp, StepUpDep
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
    ZoneIn,
    ZoneNextOut,
)
from escale.api.schemas.periods import IsoWeek
from escale.api.shapes.family import log_out, member_out, people_out, visibility_out
from escale.api.shapes.pairing import new_pairing_out, pairing_out
from escale.api.shapes.seen import seen_out
from escale.domain import period
from escale.domain.pairing import state_of
from escale.domain.period import NotAPeriod
from escale.domain.vocabulary import Role
from escale.errors import InvalidRequest
from escale.family_errors import AdultNeeded
from escale.services import (
    browser_people,
    family_log,
    family_members,
    granted,
    household,
    levels,
    looks,
    people,
    pins,
    upkeep,
)
from escale.services.family_members import FaceChange, NewMember
from escale.services.looks import Week
from escale.services.summaries import current_day

router = private("/family")


@router.get("")
def read_family(step_up: StepUpDep, session: SessionDep, now: NowDep) -> FamilyOut:
    """The household as the asking member sees it."""
    return _family(step_up, session, now)


@router.put("/zone", responses=refusals(403, 409))
def move_household(body: ZoneIn, step_up: StepUpDep, session: SessionDep, now: NowDep) -> FamilyOut:
    """The household moves: from its next day on, its days are those of another zone. Everyone is told."""
    step_up.need_adult(session)
    household.move(session, step_up.member, body.zone, now)
    return _family(step_up, session, now)


def _family(step_up: StepUp, session: Session, now: datetime) -> FamilyOut:
    member = step_up.member
    listed = [family_members.listed(session, one, member, now) for one in people.everyone(session)]
    move = household.next_move(session, now)
    return FamilyOut(
        zone=household.zone(session, now),
        next_zone=ZoneNextOut(zone=move.zone.key, from_at=move.at) if move else None,
        members=[member_out(one, member) for one in listed],
        has_pin=pins.has_pin(session, member.id),
        stepped_up_until=step_up.until,
        requests_waiting=granted.waiting_for(session, member, now),
        is_supervised=levels.standing(session, member, now).is_seen,
    )


@router.post("/members", status_code=201, responses=refusals(403, 409))
def add_member(body: FamilyMemberIn, step_up: StepUpDep, session: SessionDep, now: NowDep) -> FamilyMemberOut:
    """One more member. An adult's action."""
    step_up.need_adult(session)
    wish = NewMember(body.name, body.role, body.avatar, body.colour, body.language)
    added = family_members.add(session, step_up.member, wish, now)
    return member_out(family_members.listed(session, added, step_up.member, now), step_up.member)


@router.patch("/members/{member_id}", responses=refusals(403, 404, 409))
def change_member(
    member_id: UUID, body: FamilyMemberPatchIn, step_up: StepUpDep, session: SessionDep, now: NowDep
) -> FamilyMemberOut:
    """A member's picture is their own; a role is changed by another adult, and everyone is told."""
    if member_id != step_up.member.id or body.role is not None:
        step_up.need_adult(session)
    wish = FaceChange(body.name, body.avatar, body.colour, body.role)
    changed = family_members.change(session, step_up.member, member_id, wish, now)
    return member_out(family_members.listed(session, changed, step_up.member, now), step_up.member)


@router.delete("/members/{member_id}", status_code=204, responses=refusals(403, 404, 409))
def remove_member(
    member_id: UUID,
    step_up: StepUpDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
    after: BackgroundTasks,
) -> None:
    """An adult leaves, or takes a child or teen out: all that is stored about them goes, from the backups too.

    Who leaves needs no PIN: nothing may keep an adult from it.
    """
    if member_id != step_up.member.id:
        step_up.need_adult(session)
    family_members.remove(session, step_up.member, member_id, now)
    runtime.step_ups.end_of_member(member_id)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))


@router.post("/members/{member_id}/pairing", status_code=201, responses=refusals(403, 404, 409))
def start_member_pairing(
    member_id: UUID, step_up: StepUpDep, session: SessionDep, now: NowDep, runtime: RuntimeDep
) -> PairingOut:
    """A code for the first browser of another member. Later ones are paired from their own dashboard."""
    step_up.need_adult(session)
    member = family_members.pairable(session, step_up.member, member_id)
    return new_pairing_out(runtime.desk.start(member.id, now))


@router.get("/members/{member_id}/pairing", responses=refusals(403, 404))
def read_member_pairing(
    member_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep, runtime: RuntimeDep
) -> PairingOut:
    """Where that pairing stands."""
    if member.role is not Role.ADULT:
        raise AdultNeeded
    pairing = runtime.desk.current(family_members.find(session, member_id).id, now)
    return pairing_out(pairing, state_of(pairing, now))


@router.post("/members/{member_id}/pairing/answer", responses=refusals(403, 404, 409))
def answer_member_pairing(
    member_id: UUID,
    body: PairingAnswerIn,
    step_up: StepUpDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
) -> PairingOut:
    """Whether the browser that claimed the code is that member's."""
    step_up.need_adult(session)
    member = family_members.pairable(session, step_up.member, member_id)
    pairing = runtime.desk.answer(session, member.id, body.accept, now)
    if pairing and pairing.claim:
        family_members.note_pairing(session, step_up.member, member.id, pairing.claim.browser_name, now)
    return pairing_out(pairing, state_of(pairing, now))


@router.get("/browsers")
def list_people(member: DashboardDep, session: SessionDep) -> BrowsersPeopleOut:
    """Who uses which browser: the asking member's own and used ones, for an adult also those of children and teens."""
    return BrowsersPeopleOut(browsers=[people_out(one) for one in browser_people.listed(session, member)])


@router.put("/browsers/{browser_id}/people", responses=refusals(403, 404, 409))
def change_people(
    browser_id: UUID, body: BrowserPeopleIn, step_up: StepUpDep, session: SessionDep, now: NowDep
) -> BrowserPeopleOut:
    """Who else uses this browser. An adult's action; whoever uses somebody else's browser may leave it."""
    if not browser_people.is_leaving(session, step_up.member, browser_id, body.member_ids):
        step_up.need_adult(session)
    return people_out(browser_people.change(session, step_up.member, browser_id, body.member_ids, now))


@router.put("/pin", status_code=204, responses=refusals(403, 409, 429))
async def set_pin(body: PinIn, step_up: StepUpDep, now: NowDep, runtime: RuntimeDep) -> None:
    """The PIN of an adult's family actions."""
    if step_up.member.role is not Role.ADULT:
        raise AdultNeeded
    async with runtime.write_turn:
        await run_in_threadpool(pins.change, runtime.database, step_up.member.id, body.pin, body.current, now)
    runtime.step_ups.end_of_member(step_up.member.id)


@router.post("/step-up", responses=refusals(403, 409, 429))
async def step_up(body: StepUpIn, step_up: StepUpDep, now: NowDep, runtime: RuntimeDep) -> StepUpOut:
    """Family actions without a PIN for five minutes, on this dashboard alone."""
    if step_up.member.role is not Role.ADULT:
        raise AdultNeeded
    async with runtime.write_turn:
        await run_in_threadpool(pins.prove, runtime.database, step_up.member.id, body.pin, now)
    return StepUpOut(until_at=runtime.step_ups.begin(step_up.bearer_hash, step_up.member.id, now))


@router.delete("/step-up", status_code=204)
async def step_down(step_up: StepUpDep, runtime: RuntimeDep) -> None:
    """Ask for the PIN again from now on."""
    runtime.step_ups.end(step_up.bearer_hash)


@router.get("/visibility")
def read_visibility(member: DashboardDep, session: SessionDep, now: NowDep) -> VisibilityOut:
    """Who sees what, in one table, and what others see of the asking member."""
    return visibility_out(levels.standing(session, member, now), levels.offered(session, member, now))


@router.put("/visibility", responses=refusals(409))
def choose_visibility(body: VisibilityIn, member: DashboardDep, session: SessionDep, now: NowDep) -> VisibilityOut:
    """What a teen or an adult wishes others to see. Less holds at once, more after 24 hours."""
    levels.choose(session, member, body.level, now)
    return visibility_out(levels.standing(session, member, now), levels.offered(session, member, now))


@router.post("/looks", responses=refusals(403, 404))
def look(body: LookIn, member: DashboardDep, session: SessionDep, now: NowDep) -> SeenOut:
    """Look at another member's week. Each look is written into the log that they read."""
    label = body.week or _this_week(current_day(family_members.find(session, body.member_id), now))
    try:
        asked = period.week(label)
    except NotAPeriod as error:
        raise InvalidRequest(str(error)) from error
    return seen_out(label, looks.look(session, member, body.member_id, Week(label, asked), known_categories(), now))


@router.get("/seen/{week}", responses=refusals(404))
def read_seen(week: IsoWeek, member: DashboardDep, session: SessionDep, now: NowDep) -> SeenOut:
    """What others see of the asking member's week: the very same answer."""
    return seen_out(week, looks.seen(session, member, member, period.week(week), known_categories(), now))


@router.get("/log")
def read_log(member: DashboardDep, session: SessionDep, before: UUID | None = None) -> LogOut:
    """Looks and changes that concern the asking member."""
    known = {one.id: one for one in people.everyone(session)}
    return log_out(family_log.read(session, member.id, before), member, known)


def _this_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
