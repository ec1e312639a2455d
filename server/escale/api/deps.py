"""What routes ask for. The only place that makes sessions and that reads the credential of a request.

What touches the database is a plain function, which FastAPI runs in a thread; the rest is `async`, to need none.
Each dependency that another one asks for costs every request as much as reading two events, so they ask for few.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, cast
from uuid import UUID

from fastapi import Depends, Request
from fastapi.concurrency import contextmanager_in_threadpool, run_in_threadpool
from sqlmodel import Session

from escale.api.answering import Page
from escale.api.runtime import Runtime
from escale.domain.household import Browser, Member, TokenKind
from escale.domain.vocabulary import Role
from escale.errors import CredentialRefused, InvalidRequest, OriginRequired
from escale.family_errors import AdultNeeded, PinMissing, StepUpNeeded
from escale.services import pins
from escale.services.sessions import Credential, digest
from escale.services.step_ups import StepUps
from escale.settings import Settings

EXTENSION_SCHEMES = ("chrome-extension://", "moz-extension://")
SPEAKER = "member"
SAFE_METHODS = frozenset({"GET", "HEAD"})


async def get_runtime(request: Request) -> Runtime:
    """The running service's parts."""
    return _runtime(request)


RuntimeDep = Annotated[Runtime, Depends(get_runtime)]


async def get_settings(request: Request) -> Settings:
    """The process's settings."""
    return _runtime(request).settings


async def get_now(request: Request) -> datetime:
    """The instant of this request: the same one for all that it does."""
    return _now(request)


SettingsDep = Annotated[Settings, Depends(get_settings)]
NowDep = Annotated[datetime, Depends(get_now)]


async def authenticate(request: Request) -> Credential:
    """The credential of this request, of either kind. Reads only, so that a stranger can never hold up the writer.

    A browser may say for whom of its people it speaks (`?member=`): here alone, for all routes.
    """
    runtime, now = _runtime(request), _now(request)
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not bearer:
        raise CredentialRefused
    origin, speaker_id = request.headers.get("origin"), _speaker_id(request)
    credential = runtime.bearers.known(bearer, origin, now, speaker_id)
    if credential is None:
        credential = await run_in_threadpool(runtime.bearers.check, bearer, origin, now, speaker_id)
    request.state.credential = credential
    return credential


async def authenticate_browser(request: Request) -> Credential:
    """The same, for routes that only browsers may ask: a dashboard is refused before its body is looked at."""
    credential = await authenticate(request)
    _browser(credential)
    return credential


CredentialDep = Annotated[Credential, Depends(authenticate)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a browser's request comes with."""

    runtime: Runtime
    now: datetime
    browser: Browser
    member: Member


def asked_by_browser(request: Request) -> Asked:
    """What the paired browser's request comes with, on routes of `authenticate_browser` that browsers ask all day.

    Read from the request: as dependencies they would cost more than the answer.
    """
    credential: Credential = request.state.credential
    return Asked(_runtime(request), _now(request), _browser(credential), credential.member)


async def get_member(credential: CredentialDep) -> Member:
    """The member whom the credential belongs to, whatever its kind."""
    return credential.member


async def get_browser(credential: CredentialDep) -> Browser:
    """The paired browser that speaks. A dashboard's bearer is refused."""
    return _browser(credential)


async def get_dashboard_member(credential: CredentialDep) -> Member:
    """The member whose dashboard speaks. A browser's bearer is refused."""
    if credential.kind is not TokenKind.DASHBOARD:
        raise CredentialRefused
    return credential.member


MemberDep = Annotated[Member, Depends(get_member)]
"""Either kind of bearer."""
BrowserDep = Annotated[Browser, Depends(get_browser)]
"""A browser's bearer only; the browser tells its member (`browser.member_id`)."""
DashboardDep = Annotated[Member, Depends(get_dashboard_member)]
"""A dashboard's bearer only."""


@dataclass(frozen=True, slots=True)
class StepUp:
    """Whether the dashboard that speaks proved its adult's PIN. `bearer_hash`: how the dashboard is known."""

    member: Member
    bearer_hash: bytes
    now: datetime
    known: StepUps

    @property
    def until(self) -> datetime | None:
        """Until when no PIN is asked for."""
        return self.known.until(self.bearer_hash, self.now)

    def need_adult(self, session: Session) -> None:
        """For what only adults do. Raises `AdultNeeded`, `PinMissing`, `StepUpNeeded`."""
        if self.member.role is not Role.ADULT:
            raise AdultNeeded
        self.need_of_adult(session)

    def need_of_adult(self, session: Session) -> None:
        """For what children and teens do too, who have no PIN. Raises `PinMissing`, `StepUpNeeded`."""
        if self.member.role is not Role.ADULT or self.until is not None:
            return
        if not pins.has_pin(session, self.member.id):
            raise PinMissing
        raise StepUpNeeded


async def get_step_up(request: Request, member: DashboardDep, now: NowDep) -> StepUp:
    """How the asking dashboard stands. The route says what it needs of it."""
    bearer = request.headers["authorization"].partition(" ")[2]
    return StepUp(member, digest(bearer), now, _runtime(request).step_ups)


StepUpDep = Annotated[StepUp, Depends(get_step_up)]
"""A dashboard's bearer only; `step_up.member` is its member."""


async def get_page(request: Request, credential: CredentialDep) -> Page:
    """A page that the member's dashboard asks for."""
    member, runtime = await get_dashboard_member(credential), _runtime(request)
    return Page(runtime.database, runtime.remembered, member, request.scope["path"], _now(request))


PageDep = Annotated[Page, Depends(get_page)]
"""A dashboard's bearer only. For answers that are read often; the route is `async` and asks for no session."""


async def get_extension_origin(request: Request) -> str:
    """The extension that sends a handshake.

    Pages cannot write this header; the guard refused every other origin but our own.
    """
    origin = request.headers.get("origin", "")
    if not origin.startswith(EXTENSION_SCHEMES):
        raise OriginRequired
    return origin


ExtensionOriginDep = Annotated[str, Depends(get_extension_origin)]


async def open_session(request: Request) -> AsyncIterator[Session]:
    """A reader for safe methods, the writer for the others: that one waits its turn without a thread (see `Runtime`).

    A reader connects when it is first asked, in the route's thread, and ends without waiting, so it needs no other.
    Committed before the response is sent (`scope="function"`): what was answered is stored.
    """
    runtime = _runtime(request)
    if request.method in SAFE_METHODS:
        with runtime.database.reading() as session:
            yield session
        return
    async with runtime.write_turn, contextmanager_in_threadpool(runtime.database.writing()) as session:
        yield session


async def open_reader(request: Request) -> AsyncIterator[Session]:
    """A reader, whatever the method: for what strangers may ask."""
    with _runtime(request).database.reading() as session:
        yield session


SessionDep = Annotated[Session, Depends(open_session, scope="function")]
"""One request, one transaction. Routes and services never commit."""
ReaderDep = Annotated[Session, Depends(open_reader, scope="function")]


def _speaker_id(request: Request) -> UUID | None:
    """Whom a browser names. It is looked for in the raw bytes first: nearly no request names anybody."""
    if SPEAKER.encode() not in request.scope["query_string"]:
        return None
    named = request.query_params.get(SPEAKER)
    try:
        return UUID(named) if named is not None else None
    except ValueError:
        raise InvalidRequest(f"{SPEAKER} is the id of a member.") from None


def _browser(credential: Credential) -> Browser:
    if credential.browser is None:
        raise CredentialRefused
    return credential.browser


def _runtime(request: Request) -> Runtime:
    return cast(Runtime, request.app.state.runtime)


def _now(request: Request) -> datetime:
    known: datetime | None = getattr(request.state, "now", None)
    if known is None:
        known = request.state.now = _runtime(request).clock()
    return known
