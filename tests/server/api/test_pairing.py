"""Pairing and sessions over HTTP, both sides for real (security reference, rows 5 and 6)."""

import secrets
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale import resources
from escale.api.app import create_app
from escale.services import proofs
from escale.services.proofs import b64, unb64
from escale.settings import Settings
from tests.server.fakes import ADDRESS, PORT, FakeClock, FakeExtension, proves_service


@pytest.fixture
def extension(client: TestClient) -> FakeExtension:
    """A browser that is not paired yet."""
    return FakeExtension(client)


def new_code(dashboard: TestClient) -> str:
    """Ask for a code."""
    answer = dashboard.post("/api/v1/pairing")
    assert answer.status_code == 201
    assert answer.json()["state"] == "waiting"
    return str(answer.json()["code"])


def state(dashboard: TestClient) -> tuple[str, str | None]:
    """What the dashboard sees while it waits; never the code again."""
    said = dashboard.get("/api/v1/pairing").json()
    assert said["code"] is None
    return said["state"], said["browser_name"]


def pair(dashboard: TestClient, extension: FakeExtension) -> dict[str, Any]:
    """Claim and confirm; the answer to the claim."""
    claimed: dict[str, Any] = extension.claim(new_code(dashboard)).json()
    assert dashboard.post("/api/v1/pairing/answer", json={"accept": True}).json()["state"] == "confirmed"
    return claimed


def error_of(response: Any) -> tuple[int, str]:
    """Status and code of a refusal, whose body has the contract's shape."""
    assert set(response.json()) == {"error", "detail"}
    return response.status_code, response.json()["error"]


def test_from_code_to_a_browser_that_speaks(dashboard: TestClient, extension: FakeExtension) -> None:
    assert state(dashboard) == ("none", None)
    code = new_code(dashboard)
    assert state(dashboard) == ("waiting", None)
    nonce = secrets.token_bytes(32)
    claimed = extension.claim(code, nonce).json()
    assert state(dashboard) == ("claimed", extension.name)

    key = proofs.pairing_key(code.replace("-", ""), nonce)
    text = proofs.claimed_text(PORT, extension.origin, UUID(claimed["browser_id"]), claimed["server_public_key"])
    assert unb64(claimed["proof"]) == proofs.proof(key, text)

    assert error_of(extension.open(claimed["browser_id"])) == (403, "browser_not_confirmed")
    dashboard.post("/api/v1/pairing/answer", json={"accept": True})
    assert state(dashboard) == ("confirmed", extension.name)
    session = extension.open(claimed["browser_id"])
    assert session.status_code == 201
    headers = {"authorization": f"Bearer {session.json()['bearer']}"}
    assert extension.client.get("/api/v1/me", headers=headers).status_code == 200
    (listed,) = dashboard.get("/api/v1/browsers").json()["browsers"]
    assert (listed["id"], listed["name"]) == (claimed["browser_id"], extension.name)
    assert listed["last_seen_at"] == "2026-11-23T08:00:00.000Z"


def test_the_service_proves_itself_first(dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = pair(dashboard, extension)
    nonce = b64(secrets.token_bytes(32))
    said = extension.challenge(claimed["browser_id"], nonce).json()
    parts = (extension.origin, UUID(claimed["browser_id"]), nonce, said["server_nonce"])
    right = proofs.challenge_text(PORT, *parts)
    other_port = proofs.challenge_text(PORT + 1, *parts)
    assert proves_service(claimed["server_public_key"], right, said["signature"])
    assert not proves_service(claimed["server_public_key"], other_port, said["signature"])


def test_a_code_works_once(dashboard: TestClient, extension: FakeExtension) -> None:
    code = new_code(dashboard)
    assert extension.claim(code).status_code == 201
    assert error_of(extension.claim(code)) == (409, "pairing_not_waiting")


def test_five_wrong_proofs_end_a_code(dashboard: TestClient, extension: FakeExtension) -> None:
    code = new_code(dashboard)
    for _ in range(5):
        assert error_of(extension.claim("00000-00000")) == (403, "pairing_code_wrong")
    assert error_of(extension.claim(code)) == (409, "pairing_not_waiting")
    assert state(dashboard) == ("none", None)


def test_a_code_ends_after_two_minutes(dashboard: TestClient, extension: FakeExtension, clock: FakeClock) -> None:
    code = new_code(dashboard)
    clock.advance(seconds=120)
    assert error_of(extension.claim(code)) == (409, "pairing_not_waiting")


def test_a_new_code_ends_the_old_one(dashboard: TestClient, extension: FakeExtension) -> None:
    old, new = new_code(dashboard), new_code(dashboard)
    assert error_of(extension.claim(old)) == (403, "pairing_code_wrong")
    assert extension.claim(new).status_code == 201


def test_a_restart_ends_codes_and_claims(
    settings: Settings, clock: FakeClock, dashboard: TestClient, extension: FakeExtension
) -> None:
    claimed = extension.claim(new_code(dashboard)).json()
    code = new_code(dashboard)
    with TestClient(create_app(settings, clock), base_url=ADDRESS) as again:
        extension.client = again
        assert error_of(extension.claim(code)) == (409, "pairing_not_waiting")
        assert error_of(extension.challenge(claimed["browser_id"], b64(bytes(32)))) == (404, "browser_not_paired")


def test_a_paired_browser_survives_a_restart(
    settings: Settings, clock: FakeClock, dashboard: TestClient, extension: FakeExtension
) -> None:
    claimed = pair(dashboard, extension)
    with TestClient(create_app(settings, clock), base_url=ADDRESS) as again:
        extension.client = again
        assert extension.open(claimed["browser_id"]).status_code == 201


def test_a_challenge_does_not_survive_a_restart(
    settings: Settings, clock: FakeClock, dashboard: TestClient, extension: FakeExtension
) -> None:
    claimed = pair(dashboard, extension)
    nonce = b64(bytes(32))
    server_nonce = extension.challenge(claimed["browser_id"], nonce).json()["server_nonce"]
    with TestClient(create_app(settings, clock), base_url=ADDRESS) as again:
        extension.client = again
        refused = extension.session(claimed["browser_id"], nonce, server_nonce)
        assert error_of(refused) == (403, "signature_refused")


def test_a_refused_browser_is_not_kept(dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = extension.claim(new_code(dashboard)).json()
    assert dashboard.post("/api/v1/pairing/answer", json={"accept": False}).json()["state"] == "none"
    assert error_of(extension.challenge(claimed["browser_id"], b64(bytes(32)))) == (404, "browser_not_paired")
    assert dashboard.get("/api/v1/browsers").json()["browsers"] == []


@pytest.mark.parametrize("accept", [True, False])
def test_an_answer_needs_a_claim(dashboard: TestClient, accept: bool) -> None:
    refused = dashboard.post("/api/v1/pairing/answer", json={"accept": accept})
    assert error_of(refused) == (409, "pairing_not_claimed")
    new_code(dashboard)
    refused = dashboard.post("/api/v1/pairing/answer", json={"accept": accept})
    assert error_of(refused) == (409, "pairing_not_claimed")


def test_a_signed_session_cannot_be_replayed(dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = pair(dashboard, extension)
    nonce = b64(bytes(32))
    server_nonce = extension.challenge(claimed["browser_id"], nonce).json()["server_nonce"]
    assert extension.session(claimed["browser_id"], nonce, server_nonce).status_code == 201
    replayed = extension.session(claimed["browser_id"], nonce, server_nonce)
    assert error_of(replayed) == (403, "signature_refused")


def test_another_key_opens_no_session(dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = pair(dashboard, extension)
    thief = FakeExtension(extension.client)
    assert error_of(thief.open(claimed["browser_id"])) == (403, "signature_refused")


def test_another_origin_is_not_this_browser(dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = pair(dashboard, extension)
    extension.origin = "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba"
    assert error_of(extension.challenge(claimed["browser_id"], b64(bytes(32)))) == (404, "browser_not_paired")


def test_a_key_off_the_curve_is_refused_and_costs_nothing(dashboard: TestClient, extension: FakeExtension) -> None:
    code, nonce = new_code(dashboard), bytes(32)
    off = b64(b"\x04" + bytes(64))
    text = proofs.claim_text(PORT, extension.origin, off, extension.name)
    proof = b64(proofs.proof(proofs.pairing_key(code.replace("-", ""), nonce), text))
    assert error_of(extension.claim(code, nonce, public_key=off, proof=proof)) == (422, "invalid_request")
    assert extension.claim(code).status_code == 201


@pytest.mark.parametrize("step", ["claims", "challenges", "sessions"])
@pytest.mark.parametrize("origin", [None, ADDRESS])
def test_handshakes_come_from_extensions(client: TestClient, step: str, origin: str | None) -> None:
    bodies = {
        "claims": {"nonce": "A" * 43, "public_key": "A" * 87, "browser_name": "x", "proof": "A" * 43},
        "challenges": {"browser_id": str(uuid4()), "nonce": "A" * 43},
        "sessions": {"browser_id": str(uuid4()), "server_nonce": "A" * 43, "signature": "A" * 86},
    }
    refused = client.post(f"/api/v1/auth/{step}", json=bodies[step], headers={"origin": origin} if origin else {})
    assert error_of(refused) == (400, "origin_required")


def test_a_forgotten_browser_is_silenced_at_once(app: FastAPI, dashboard: TestClient, extension: FakeExtension) -> None:
    claimed = pair(dashboard, extension)
    bearer = extension.open(claimed["browser_id"]).json()["bearer"]
    speaker = TestClient(app, base_url=ADDRESS, headers={"authorization": f"Bearer {bearer}"})
    assert speaker.get("/api/v1/me").status_code == 200
    assert dashboard.delete(f"/api/v1/browsers/{claimed['browser_id']}").status_code == 204
    assert error_of(speaker.get("/api/v1/me")) == (401, "credential_refused")
    assert error_of(extension.challenge(claimed["browser_id"], b64(bytes(32)))) == (404, "browser_not_paired")
    assert error_of(dashboard.delete(f"/api/v1/browsers/{claimed['browser_id']}")) == (404, "browser_not_found")


def test_where_the_extension_is_picked(dashboard: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Full paths, since a relative one helps nobody who has to find a folder; none where it does not lie."""
    monkeypatch.setattr(resources, "_EXTENSIONS", tmp_path)
    nowhere = {"chromium_folder": None, "firefox_file": None}
    assert dashboard.get("/api/v1/browsers").json()["extension"] == nowhere
    for name in ("chrome-mv3", "firefox-mv3"):
        (tmp_path / name).mkdir()
    assert dashboard.get("/api/v1/browsers").json()["extension"] == {
        "chromium_folder": str(tmp_path / "chrome-mv3"),
        "firefox_file": str(tmp_path / "firefox-mv3" / "manifest.json"),
    }
