"""How credentials are obtained. Public but for tickets: each request carries its own proof."""

from fastapi.concurrency import run_in_threadpool

from escale.api import routing
from escale.api.deps import (
    BrowserDep,
    ExtensionOriginDep,
    MemberDep,
    NowDep,
    ReaderDep,
    RuntimeDep,
    SessionDep,
    SettingsDep,
)
from escale.api.schemas.auth import (
    BearerOut,
    ChallengeIn,
    ChallengeOut,
    ClaimIn,
    ClaimOut,
    ExchangeIn,
    SessionIn,
    TicketOut,
)
from escale.api.schemas.base import refusals
from escale.services import tickets
from escale.services.pairing import ClaimAttempt
from escale.services.proofs import b64, unb64

public = routing.public("/auth")
private = routing.private("/auth")


@public.post("/claims", status_code=201, responses=refusals(400, 403, 409))
def claim_pairing(body: ClaimIn, origin: ExtensionOriginDep, runtime: RuntimeDep, now: NowDep) -> ClaimOut:
    """Use up the pairing code that the person typed, by proving that it is known."""
    attempt = ClaimAttempt(origin, body.browser_name, unb64(body.nonce), unb64(body.public_key), unb64(body.proof))
    answer = runtime.desk.claim(attempt, now)
    public_key = b64(answer.server_public_key)
    return ClaimOut(browser_id=answer.browser_id, server_public_key=public_key, proof=b64(answer.proof))


@public.post("/challenges", status_code=201, responses=refusals(400, 404))
def challenge_service(
    body: ChallengeIn, origin: ExtensionOriginDep, runtime: RuntimeDep, now: NowDep, session: ReaderDep
) -> ChallengeOut:
    """The service proves that it is the one that this browser was paired with."""
    server_nonce, signature = runtime.handshake.prove(session, body.browser_id, origin, body.nonce, now)
    return ChallengeOut(server_nonce=server_nonce, signature=b64(signature))


@public.post("/sessions", status_code=201, responses=refusals(400, 403, 404))
def open_session(
    body: SessionIn, origin: ExtensionOriginDep, runtime: RuntimeDep, now: NowDep, session: SessionDep
) -> BearerOut:
    """A browser's bearer for 15 minutes, for its signature over the challenge."""
    signature = unb64(body.signature)
    issued = runtime.handshake.open(session, body.browser_id, origin, body.server_nonce, signature, now)
    return BearerOut(bearer=issued.secret, expires_at=issued.expires_at)


@public.post("/exchanges", status_code=201, responses=refusals(403, 429))
async def exchange_ticket(body: ExchangeIn, now: NowDep, runtime: RuntimeDep) -> BearerOut:
    """A dashboard's bearer for 8 hours, for the one-time ticket of its address."""
    async with runtime.write_turn:
        issued = await run_in_threadpool(tickets.exchange, runtime.database, body.ticket, body.pin, now)
    return BearerOut(bearer=issued.secret, expires_at=issued.expires_at)


@private.post("/tickets", status_code=201, responses=refusals(403, 409))
def create_ticket(
    browser: BrowserDep, member: MemberDep, settings: SettingsDep, now: NowDep, session: SessionDep
) -> TicketOut:
    """A one-time address that opens the dashboard of the member for whom the browser speaks, for 60 seconds."""
    link = tickets.dashboard_address(session, member.id, settings.address, now, browser)
    return TicketOut(address=link.address, expires_at=link.expires_at)
