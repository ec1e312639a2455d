"""What the tests of the household share: how a dashboard reads it, and how a ticket is exchanged."""

from datetime import timedelta
from typing import Any

from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import TokenKind
from escale.services import household, sessions
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.homes import Home

NEW = {"name": "Mia", "role": "child", "avatar": "star", "colour": "plum"}


def family(client: TestClient) -> dict[str, Any]:
    """The household as a dashboard sees it."""
    found: dict[str, Any] = client.get("/api/v1/family").json()
    return found


def facts(client: TestClient) -> list[tuple[str, str | None]]:
    """The log as a dashboard reads it, the latest first: facts with their values."""
    return [(one["fact"], one["value"]) for one in client.get("/api/v1/family/log").json()["entries"]]


def refused(answer: Any) -> tuple[int, str]:
    """How something was refused."""
    return answer.status_code, answer.json()["error"]


def owners_bearer(runtime: Runtime, clock: FakeClock) -> str:
    """A dashboard's credential of the owner, for a service that the test starts by itself."""
    with runtime.database.writing() as session:
        owner = household.owner(session)
        return sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, clock(), timedelta(days=2)).secret


def exchanged(house: Home, link: dict[str, str], **more: str) -> dict[str, str]:
    """What the exchange of a ticket answers, asked without a credential."""
    stranger = TestClient(house.app, base_url=ADDRESS)
    ticket = link["address"].split("#ticket=")[1]
    found: dict[str, str] = stranger.post("/api/v1/auth/exchanges", json={"ticket": ticket, **more}).json()
    return found
