"""Whatever arrives, on every route and for every speaker: a code and a sentence, never a fault of ours (row 28)."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from escale.api.openapi import document_of
from escale.domain.household import Browser, BrowserState, TokenKind
from escale.services import household, sessions
from escale.storage import browsers
from tests.server.fakes import MONDAY, ORIGIN
from tests.server.live import Live, serving

schema = schemathesis.openapi.from_dict(document_of())
EXAMPLES = hypothesis.settings().max_examples // 8
"""Inputs for each route and speaker: 12, more with a larger profile (`make test-full`)."""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One service for all inputs."""
    with serving(tmp_path_factory.mktemp("hostile") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def credentials(live: Live) -> dict[str, dict[str, str]]:
    """Headers of each kind of speaker."""
    now = live.runtime.clock()
    with live.runtime.database.writing() as session:
        owner = household.owner(session)
        browser = Browser(
            UUID(int=7), owner.id, "Firefox", b"\x04" + bytes(64), ORIGIN, BrowserState.CONFIRMED, MONDAY, None
        )
        browsers.add(session, browser)
        dashboard = sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, now).secret
        speaking = sessions.issue(session, TokenKind.BROWSER, owner.id, browser.id, now).secret
    return {
        "stranger": {"origin": ORIGIN},
        "dashboard": {"authorization": f"Bearer {dashboard}"},
        "browser": {"authorization": f"Bearer {speaking}", "origin": ORIGIN},
    }


@pytest.mark.parametrize("speaker", ["stranger", "dashboard", "browser"])
@schema.parametrize()
@hypothesis.settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(hypothesis.HealthCheck),
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    database=None,
)
def test_every_route(
    case: schemathesis.Case[Any], speaker: str, live: Live, credentials: dict[str, dict[str, str]]
) -> None:
    response = case.call(base_url=f"http://127.0.0.1:{live.port}", headers=credentials[speaker])
    case.validate_response(response, checks=[not_a_server_error, response_schema_conformance])
    if response.status_code >= 400:
        assert {"error", "detail"} <= set(response.json()) <= {"error", "detail", "about"}
