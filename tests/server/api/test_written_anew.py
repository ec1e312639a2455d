"""While the file is written anew, after something was deleted: pages are read, events wait in their browser."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.services import erasing
from escale.storage import compacting, engine, sites
from tests.server.fakes import FakeClock

STORY = json.loads((Path(__file__).parents[3] / "shared/fixtures/events/mixed-batch.json").read_text("utf-8"))


def known_contacts(runtime: Runtime) -> int:
    with runtime.database.reading() as session:
        (found,) = session.connection().exec_driver_sql("SELECT count(*) FROM contact").one()
    return int(found)


def test_events_come_again_and_pages_are_read(
    browser: TestClient, runtime: Runtime, owner: Member, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with runtime.database.writing() as session:
        site_id = UUID(STORY["sites"][0])
        sites.add(session, Site(site_id, owner.id, "Feed", (Pattern("feed.example", "/"),), None, Policy()), clock())
    answers, copy = list[Any](), compacting._copied_back

    def meanwhile(*arguments: Any) -> bool:
        answers.extend((browser.post("/api/v1/events", json=STORY["body"]), browser.get("/api/v1/plan")))
        return copy(*arguments)

    monkeypatch.setattr(compacting, "_copied_back", meanwhile)
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0.05)
    erasing.rewrite(runtime.database)
    refused, plan = answers
    assert (refused.status_code, refused.json()["error"], refused.headers["retry-after"]) == (503, "busy", "1")
    assert plan.status_code == 200
    assert known_contacts(runtime) == 0
    assert browser.get("/api/v1/plan").status_code == 200
    assert known_contacts(runtime) == 1, "that the browser was there is noted at its next sign"
    again = browser.post("/api/v1/events", json=STORY["body"])
    assert [one["status"] for one in again.json()["results"]] == [one["status"] for one in STORY["results"]]
