"""Pairing, as the dashboard sees it."""

from escale.api.deps import DashboardDep, NowDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.auth import PairingAnswerIn, PairingOut
from escale.api.schemas.base import refusals
from escale.api.shapes.pairing import new_pairing_out, pairing_out
from escale.domain.pairing import state_of
from escale.services import family_members

router = private("/pairing")


@router.post("", status_code=201)
def start_pairing(member: DashboardDep, runtime: RuntimeDep, now: NowDep) -> PairingOut:
    """A code for one browser, valid for 120 seconds. An earlier one is dead."""
    return new_pairing_out(runtime.desk.start(member.id, now))


@router.get("")
def read_pairing(member: DashboardDep, runtime: RuntimeDep, now: NowDep) -> PairingOut:
    """Where the pairing stands. The code is not told again."""
    pairing = runtime.desk.current(member.id, now)
    return pairing_out(pairing, state_of(pairing, now))


@router.post("/answer", responses=refusals(409))
def answer_pairing(
    body: PairingAnswerIn, member: DashboardDep, runtime: RuntimeDep, now: NowDep, session: SessionDep
) -> PairingOut:
    """The person says whether the browser that claimed the code is theirs."""
    pairing = runtime.desk.answer(session, member.id, body.accept, now)
    if pairing and pairing.claim:
        family_members.note_pairing(session, member, member.id, pairing.claim.browser_name, now)
    return pairing_out(pairing, state_of(pairing, now))
