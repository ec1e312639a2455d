"""The weekly reflection: due, written, put aside, deleted; private to its member."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import TokenKind
from escale.domain.vocabulary import Role
from escale.services import household, sessions
from escale.storage import households, members
from tests.server.api.test_periods import lived
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.services.test_erasing import holding

__all__ = ["lived"]

ROUTE = "/api/v1/reflections"
WEEK = f"{ROUTE}/2026-W48"
HOSTILE = "<script>alert(1)</script> =1+1 \u0000 \u202e"


def written(state: str, text: str = "a walk", intention: str | None = "less at night") -> dict[str, Any]:
    """What a person sends."""
    return {"answers": [{"question": "glad", "answer": text}], "intention": intention, "state": state}


def on_top(dashboard: TestClient, week: str = WEEK) -> dict[str, Any]:
    """What names the text that is there now."""
    return {"instead_of": dashboard.get(week).json()["saved_at"]}


def due(dashboard: TestClient) -> list[str]:
    found: list[str] = dashboard.get(ROUTE).json()["due"]
    return found


@pytest.fixture
def sunday(lived: None, clock: FakeClock) -> None:  # noqa: F811
    """The evening of the only week with data. (A bearer of the dashboard that is asked for later is of then.)"""
    clock.advance(days=6, hours=12)


@pytest.mark.usefixtures("lived")
def test_nothing_is_due_before_its_hour(dashboard: TestClient) -> None:
    assert dashboard.get(ROUTE).json() == {"schedule": {"weekday": 6, "hour": 18}, "due": [], "past": []}


@pytest.mark.usefixtures("sunday")
@pytest.mark.parametrize(("state", "waits"), [("draft", True), ("done", False), ("aside", False)])
def test_a_week_waits_until_it_is_settled(dashboard: TestClient, state: str, waits: bool) -> None:
    assert due(dashboard) == ["2026-W48"]
    assert dashboard.put(WEEK, json=written(state)).status_code == 200
    body = dashboard.get(ROUTE).json()
    assert body["due"] == (["2026-W48"] if waits else [])
    assert [(one["week"], one["state"]) for one in body["past"]] == [("2026-W48", state)]


@pytest.mark.usefixtures("sunday")
def test_putting_aside_can_be_undone(dashboard: TestClient) -> None:
    dashboard.put(WEEK, json=written("aside"))
    dashboard.put(WEEK, json=written("draft") | on_top(dashboard))
    assert due(dashboard) == ["2026-W48"]


@pytest.mark.usefixtures("sunday")
@pytest.mark.parametrize("known", [None, "2026-11-23T08:00:00.000Z"], ids=["nothing", "an-older-text"])
def test_words_that_the_writer_never_saw_are_not_replaced(dashboard: TestClient, known: str | None) -> None:
    """Another tab finished the week; both happen within one millisecond of the test's clock."""
    dashboard.put(WEEK, json=written("draft", "begun"))
    dashboard.put(WEEK, json=written("done", "finished") | on_top(dashboard))
    before = dashboard.get(WEEK).json()
    answer = dashboard.put(WEEK, json=written("draft", "begun, and one letter") | {"instead_of": known})
    assert (answer.status_code, answer.json()["error"]) == (409, "reflection_changed")
    assert dashboard.get(WEEK).json() == before
    assert (before["state"], before["questions"][0]["answer"]) == ("done", "finished")


@pytest.mark.usefixtures("sunday")
def test_texts_of_one_millisecond_are_told_apart(dashboard: TestClient) -> None:
    first = dashboard.put(WEEK, json=written("draft")).json()["saved_at"]
    second = dashboard.put(WEEK, json=written("done") | {"instead_of": first}).json()["saved_at"]
    assert first != second
    assert dashboard.put(WEEK, json=written("draft") | {"instead_of": first}).status_code == 409


@pytest.mark.usefixtures("sunday")
def test_what_was_deleted_elsewhere_does_not_come_back(dashboard: TestClient) -> None:
    known = dashboard.put(WEEK, json=written("draft", "a secret")).json()["saved_at"]
    dashboard.delete(WEEK)
    answer = dashboard.put(WEEK, json=written("draft", "a secret.") | {"instead_of": known})
    assert (answer.status_code, answer.json()["error"]) == (409, "reflection_changed")
    assert dashboard.get(ROUTE).json()["past"] == []


@pytest.mark.usefixtures("sunday")
def test_what_the_writer_sent_without_an_answer_is_their_own(dashboard: TestClient) -> None:
    """The page goes while its text is on its way: the last words follow, whether that arrived or not."""
    sent = written("draft", "on its way")
    dashboard.put(WEEK, json=sent)
    last = written("draft", "the last words") | {"instead_of": None, "unanswered": sent}
    assert dashboard.put(WEEK, json=last).status_code == 200
    assert dashboard.put(WEEK, json=last).status_code == 200, "the same once more"
    other = written("draft", "others") | {"instead_of": None, "unanswered": sent}
    assert dashboard.put(WEEK, json=other).status_code == 409, "what is there now was neither read nor sent"
    assert dashboard.get(WEEK).json()["questions"][0]["answer"] == "the last words"


@pytest.mark.usefixtures("sunday")
def test_never(dashboard: TestClient) -> None:
    never = {"weekday": None, "hour": 18}
    assert dashboard.put(f"{ROUTE}/schedule", json=never).json() == never
    assert due(dashboard) == []
    dashboard.put(f"{ROUTE}/schedule", json={"weekday": 6, "hour": 8})
    assert due(dashboard) == ["2026-W48"]


@pytest.mark.usefixtures("sunday")
def test_a_reload_shows_the_same(dashboard: TestClient) -> None:
    first = dashboard.get(WEEK).json()
    assert first == dashboard.get(WEEK).json()
    assert len({one["question"] for one in first["questions"]}) == 3
    assert {one["answer"] for one in first["questions"]} == {""}
    assert (first["state"], first["last_intention"], first["signals"]) == ("open", None, [])
    assert (first["planned_seconds"], first["planned_attended_seconds"], first["visits"]) == (600, 605, 1)


@pytest.mark.usefixtures("sunday")
def test_what_is_written_comes_back_as_it_was(dashboard: TestClient) -> None:
    asked = [one["question"] for one in dashboard.get(WEEK).json()["questions"]]
    answers = [{"question": one, "answer": HOSTILE} for one in asked]
    told = {"answers": answers, "intention": "less at night", "state": "draft"}
    body = dashboard.put(WEEK, json=told).json()
    assert body == dashboard.get(WEEK).json()
    assert (body["questions"], body["intention"], body["state"]) == (answers, "less at night", "draft")


@pytest.mark.usefixtures("sunday")
def test_the_intention_comes_back_next_time_with_other_questions(dashboard: TestClient) -> None:
    before = dashboard.get(f"{ROUTE}/2026-W47").json()["questions"]
    dashboard.put(f"{ROUTE}/2026-W47", json=written("done") | {"answers": before})
    next_time = dashboard.get(WEEK).json()
    assert next_time["last_intention"] == {"week": "2026-W47", "text": "less at night"}
    assert not {one["question"] for one in before} & {one["question"] for one in next_time["questions"]}


@pytest.mark.usefixtures("sunday")
def test_a_wish_of_a_week_that_was_put_aside_does_not_come_back(dashboard: TestClient) -> None:
    dashboard.put(f"{ROUTE}/2026-W46", json=written("done", intention="to bed with a book"))
    dashboard.put(f"{ROUTE}/2026-W47", json=written("draft"))
    week = f"{ROUTE}/2026-W47"
    dashboard.put(week, json=written("aside") | on_top(dashboard, week))
    assert dashboard.get(WEEK).json()["last_intention"] == {"week": "2026-W46", "text": "to bed with a book"}
    assert dashboard.get(f"{ROUTE}/2026-W47").json()["intention"] == "less at night"


@pytest.mark.usefixtures("sunday")
def test_deleted_is_gone_and_not_asked_again(dashboard: TestClient, runtime: Runtime) -> None:
    dashboard.put(WEEK, json=written("draft", "a secret"))
    dashboard.post("/api/v1/data/backups")
    folder = runtime.settings.data_dir
    assert len(holding(folder, "a secret")) >= 2
    assert dashboard.delete(WEEK).status_code == 204
    assert holding(folder, "a secret") == set(), "it waits for no night"
    assert dashboard.delete(WEEK).json()["error"] == "reflection_not_found"
    assert dashboard.get(ROUTE).json()["past"] == []
    assert due(dashboard) == []
    with runtime.database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT * FROM reflection").fetchall() == []


TWICE = [{"question": "glad", "answer": ""}] * 2
FOUR = [{"question": one, "answer": ""} for one in ("glad", "night", "looks", "instead")]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        pytest.param("PUT", "2026-W49", written("done"), 409, "reflection_too_early", id="next-week"),
        pytest.param("PUT", "1999-W01", written("done"), 404, "day_out_of_range", id="long-ago"),
        pytest.param("GET", "2026-W54", None, 422, "invalid_request", id="no-such-week"),
        pytest.param("PUT", "2026-W48", written("open"), 422, "invalid_request", id="state"),
        pytest.param("PUT", "2026-W48", written("done", "x" * 2_001), 422, "invalid_request", id="too-long"),
        pytest.param("PUT", "2026-W48", written("done", intention="x" * 201), 422, "invalid_request", id="intention"),
        pytest.param("PUT", "2026-W48", written("done") | {"answers": TWICE}, 422, "invalid_request", id="twice"),
        pytest.param("PUT", "2026-W48", written("done") | {"answers": FOUR}, 422, "invalid_request", id="four"),
        pytest.param("PUT", "schedule", {"weekday": 7, "hour": 1}, 422, "invalid_request", id="weekday"),
        pytest.param("PUT", "schedule", {"weekday": 1, "hour": 24}, 422, "invalid_request", id="hour"),
        pytest.param("DELETE", "2026-W40", None, 404, "reflection_not_found", id="nothing-written"),
    ],
)
def test_refused(dashboard: TestClient, method: str, path: str, body: Any, status: int, code: str) -> None:
    answer = dashboard.request(method, f"{ROUTE}/{path}", json=body)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert dashboard.get(ROUTE).json() == {"schedule": {"weekday": 6, "hour": 18}, "due": [], "past": []}


def test_nobody_else_reads_or_deletes_it(
    dashboard: TestClient, app: FastAPI, runtime: Runtime, clock: FakeClock
) -> None:
    """Another member of the household has a week of their own under the same name."""
    dashboard.put(WEEK, json=written("done", "a secret", "another secret"))
    with runtime.database.writing() as session:
        household_id = households.first(session)
        assert household_id is not None
        other = replace(household.owner(session), id=uuid4(), role=Role.TEEN)
        members.add(session, other, household_id, clock())
        issued = sessions.issue(session, TokenKind.DASHBOARD, other.id, None, clock())
    theirs = TestClient(app, base_url=ADDRESS, headers={"authorization": f"Bearer {issued.secret}"})
    assert theirs.get(ROUTE).json()["past"] == []
    assert "secret" not in theirs.get(WEEK).text + theirs.get(f"{ROUTE}/2026-W49").text
    assert theirs.delete(WEEK).status_code == 404
    theirs.put(WEEK, json=written("draft", "theirs", None))
    assert dashboard.get(WEEK).json()["intention"] == "another secret"
