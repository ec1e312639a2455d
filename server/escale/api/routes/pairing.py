"""Pairing, as the dashboard sees it."""

from escale.api.deps import DashboardDep, NowDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.auth import PairingAnswerIn, PairingOut
from escale.api.schemas.base import refusals
from escale.domain.pairing import Pairing, PairingState, shown_code, state_of

router = private("/pairing")


@router.post("", status_code=201)
def start_pairing(member: DashboardDep, runtime: RuntimeDep, now: NowDep) -> PairingOut:
    """A code for one browser, valid for 120 seconds. An earlier one is dead."""
    pairing = runtime.desk.start(member.id, now)
    return PairingOut(
        state=PairingState.WAITING, code=shown_code(pairing.code), expires_at=pairing.expires_at, browser_name=None
    )


@router.get("")
def read_pairing(member: DashboardDep, runtime: RuntimeDep, now: NowDep) -> PairingOut:
    """Where the pairing stands. The code is not told again."""
    pairing = runtime.desk.current(member.id, now)
    return _shape(pairing, state_of(pairing, now))


@router.post("/answer", responses=refusals(409))
def answer_pairing(
    body: PairingAnswerIn, member: DashboardDep, runtime: RuntimeDep, now: NowDep, session: SessionDep
) -> PairingOut:
    """The person says whether the browser that claimed the code is theirs."""
    pairing = runtime.desk.answer(session, member.id, body.accept, now)
    return _shape(pairing, state_of(pairing, now))


def _shape(pairing: Pairing | None, state: PairingState) -> PairingOut:
    claim = pairing.claim if pairing else None
    return PairingOut(
        state=state,
        code=None,
        expires_at=pairing.expires_at if pairing else None,
        browser_name=claim.browser_name if claim else None,
    )
