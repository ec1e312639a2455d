"""The golden values that the extension's tests read too."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from escale.domain.pairing import new_code, shown_code
from escale.services import proofs
from escale.services.proofs import b64, unb64

GOLDEN: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "shared/fixtures/auth/proofs.json").read_text(encoding="utf-8")
)
PAIRING = GOLDEN["pairing"]
SESSION = GOLDEN["session"]


@pytest.mark.parametrize("case", GOLDEN["codes"], ids=lambda case: case["random_hex"])
def test_codes(case: dict[str, str]) -> None:
    code = new_code(bytes.fromhex(case["random_hex"]))
    assert (code, shown_code(code)) == (case["code"], case["shown"])


def test_claim() -> None:
    key = proofs.pairing_key(PAIRING["code"], unb64(PAIRING["nonce"]))
    text = proofs.claim_text(PAIRING["port"], PAIRING["origin"], PAIRING["public_key"], PAIRING["browser_name"])
    assert b64(key) == PAIRING["key"]
    assert text.decode() == PAIRING["claim_text"]
    assert b64(proofs.proof(key, text)) == PAIRING["claim_proof"]


def test_answer_to_a_claim() -> None:
    text = proofs.claimed_text(
        PAIRING["port"], PAIRING["origin"], UUID(PAIRING["browser_id"]), PAIRING["server_public_key"]
    )
    assert text.decode() == PAIRING["claimed_text"]
    assert b64(proofs.proof(unb64(PAIRING["key"]), text)) == PAIRING["claimed_proof"]


@pytest.mark.parametrize(
    ("make", "text", "key", "signature"),
    [
        pytest.param(
            proofs.challenge_text, "challenge_text", "server_public_key", "challenge_signature", id="service-first"
        ),
        pytest.param(proofs.session_text, "session_text", "public_key", "session_signature", id="then-the-browser"),
    ],
)
def test_signatures(make: Any, text: str, key: str, signature: str) -> None:
    made = make(
        SESSION["port"], SESSION["origin"], UUID(SESSION["browser_id"]), SESSION["nonce"], SESSION["server_nonce"]
    )
    assert made.decode() == SESSION[text]
    assert proofs.signed_by(unb64(SESSION[key]), made, unb64(SESSION[signature]))
    assert not proofs.signed_by(unb64(SESSION[key]), made + b"\n", unb64(SESSION[signature]))
    assert not proofs.signed_by(unb64(SESSION[key]), made, bytes(64))


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        pytest.param(unb64(SESSION["public_key"]), True, id="a-point"),
        pytest.param(b"\x04" + bytes(64), False, id="off-the-curve"),
        pytest.param(b"\x02" + unb64(SESSION["public_key"])[1:33], False, id="compressed"),
        pytest.param(b"", False, id="empty"),
    ],
)
def test_public_keys(point: bytes, expected: bool) -> None:
    assert proofs.is_public_key(point) is expected
