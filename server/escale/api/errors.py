"""One shape for every refusal: `{"error": code, "detail": sentence}`, and `about` when it names the asker's own words.

Only here do errors get a status.
"""

import json
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escale import agreement_errors, errors, family_errors
from escale.errors import EscaleError
from escale.services.damage import is_damage

logger = logging.getLogger("escale")

DEFAULT_STATUS = 400
STATUS_BY_ERROR: dict[type[EscaleError], int] = {
    errors.InvalidRequest: 422,
    errors.SiteNotFound: 404,
    errors.VisitNotFound: 404,
    errors.NothingIntended: 422,
    errors.NoticeNotFound: 404,
    errors.AlwaysOpen: 422,
    errors.OwnPages: 422,
    errors.PatternInvalid: 422,
    errors.BreakOutOfRange: 422,
    errors.SiteAlreadyWatched: 409,
    errors.TooManySites: 409,
    errors.MemberNotFound: 404,
    errors.DayOutOfRange: 404,
    errors.ReflectionNotFound: 404,
    errors.ReflectionTooEarly: 409,
    errors.ReflectionChanged: 409,
    errors.CredentialRefused: 401,
    errors.BrowserNotPaired: 404,
    errors.BrowserNotConfirmed: 403,
    errors.BrowserNotFound: 404,
    errors.OriginRequired: 400,
    errors.PairingNotWaiting: 409,
    errors.PairingCodeWrong: 403,
    errors.PairingNotClaimed: 409,
    errors.SignatureRefused: 403,
    errors.TicketRefused: 403,
    agreement_errors.TermsRefused: 422,
    agreement_errors.AgreementNotFound: 404,
    agreement_errors.AlreadyAgreed: 409,
    agreement_errors.NotWithAdults: 409,
    agreement_errors.VersionPassed: 409,
    agreement_errors.AgreementOver: 409,
    agreement_errors.NotInForce: 409,
    agreement_errors.AgreedSite: 409,
    agreement_errors.SplitByMember: 403,
    agreement_errors.ClauseNotFound: 404,
    agreement_errors.ClauseNotToday: 409,
    agreement_errors.CharterUnreadable: 422,
    agreement_errors.CharterNewer: 422,
    agreement_errors.NothingAgreed: 409,
    agreement_errors.AlreadyAsked: 409,
    agreement_errors.AskedEnough: 409,
    agreement_errors.ReserveTooSmall: 409,
    agreement_errors.RequestNotFound: 404,
    agreement_errors.RequestSettled: 409,
    agreement_errors.RequestNotNeeded: 409,
    family_errors.AdultNeeded: 403,
    family_errors.StepUpNeeded: 403,
    family_errors.PinMissing: 409,
    family_errors.TheirPinMissing: 409,
    family_errors.PinWrong: 403,
    family_errors.PinLocked: 429,
    family_errors.PinNeeded: 403,
    family_errors.NotHere: 403,
    family_errors.NotShown: 403,
    family_errors.LastAdult: 409,
    family_errors.RoleBackwards: 409,
    family_errors.PairedAlready: 409,
    family_errors.LevelNotOffered: 409,
    family_errors.TooManyMembers: 409,
    family_errors.AdultActsAlone: 403,
    family_errors.ZoneUnknown: 422,
    family_errors.PictureNotYours: 403,
    errors.BackupFailed: 507,
    errors.BackupUnsound: 503,
    errors.Busy: 503,
    errors.DataDamaged: 503,
}
HEADERS_BY_STATUS: dict[int, dict[str, str]] = {
    401: {"www-authenticate": "Bearer"},
    503: {"retry-after": "1"},
    507: {"retry-after": "60"},
}
CODE_BY_STATUS = {404: "not_found", 405: "method_not_allowed"}
PRESSURE = (
    ("full", 507, "disk_full", "The disk is full; nothing was stored."),
    ("disk i/o error", 507, "disk_full", "The disk cannot be written; nothing was stored."),
    ("locked", 503, "busy", "Escale is busy; try again in a moment."),
    ("busy", 503, "busy", "Escale is busy; try again in a moment."),
)
"""What SQLite says under pressure, and the deliberate refusal that it becomes (architecture, contract rules)."""


def install(app: FastAPI) -> None:
    """Register the handlers."""
    app.add_exception_handler(EscaleError, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(DatabaseError, _on_database)
    app.add_exception_handler(sqlite3.DatabaseError, _on_database)
    app.add_exception_handler(PoolTimeout, _on_wait)
    app.add_middleware(LastResort)


def error_body(code: str, detail: str) -> bytes:
    """The contract's error body, for what answers without a response object."""
    return json.dumps({"error": code, "detail": detail}).encode()


def respond(
    status: int, code: str, detail: str, headers: Mapping[str, str] | None = None, about: Sequence[str] = ()
) -> JSONResponse:
    """The contract's error body (`ErrorOut`)."""
    merged = {**HEADERS_BY_STATUS.get(status, {}), **(headers or {})}
    body = {"error": code, "detail": detail}
    return JSONResponse({**body, "about": list(about)} if about else body, status, headers=merged)


def _on_refusal(_request: Request, error: Exception) -> JSONResponse:
    refusal = cast(EscaleError, error)
    status = next((STATUS_BY_ERROR[kind] for kind in type(refusal).__mro__ if kind in STATUS_BY_ERROR), DEFAULT_STATUS)
    later = {} if refusal.retry_seconds is None else {"retry-after": str(refusal.retry_seconds)}
    return respond(status, refusal.code, refusal.detail, later, refusal.about)


def _on_invalid(_request: Request, error: Exception) -> JSONResponse:
    """The first thing that is wrong, without echoing what was sent."""
    first = cast(RequestValidationError, error).errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return respond(422, errors.InvalidRequest.code, f"{place}: {first['msg']}")


def _on_http(_request: Request, error: Exception) -> JSONResponse:
    refusal = cast(HTTPException, error)
    code = CODE_BY_STATUS.get(refusal.status_code, errors.InvalidRequest.code)
    return respond(refusal.status_code, code, str(refusal.detail), refusal.headers)


def _on_wait(request: Request, _error: Exception) -> JSONResponse:
    return _on_refusal(request, errors.Busy())


def _on_database(request: Request, error: Exception) -> JSONResponse:
    """Pressure is a deliberate refusal, and so is damage, which whoever serves mends at once; anything else that the
    database says is our own bug.
    """
    if is_damage(error):
        logger.error("The database is damaged: %s", error)
        request.app.state.runtime.on_damage()
        return _on_refusal(request, errors.DataDamaged())
    said = str(error.orig if isinstance(error, DatabaseError) else error).lower()
    for word, status, code, detail in PRESSURE:
        if word in said:
            logger.warning("%s: %s", code, said)
            return respond(status, code, detail)
    return _on_bug(request, error)


def _on_bug(request: Request, error: Exception) -> JSONResponse:
    """Says nothing about the inside; the log has the trace and no personal text."""
    logger.error("Bug in %s %s", request.method, request.scope["path"], exc_info=error)
    return respond(500, "internal_error", "This is a fault of Escale itself; it was logged.")


class LastResort:
    """Inside the guard, so that even the answer to our own bug carries the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 500 when nothing was answered yet; an answer that has begun can only be broken off."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if begun or scope["type"] != "http":
                raise
            await _on_bug(Request(scope), error)(scope, receive, send)
