from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain import pairing as rules
from escale.domain.pairing import Claim, Pairing, PairingState
from tests.server.fakes import MONDAY as NOW

MEMBER = UUID(int=1)
CLAIM = Claim(UUID(int=2), "Firefox", b"\x04", "moz-extension://x")
WAITING = rules.begin(MEMBER, bytes(7), NOW)
CLAIMED = rules.after_claim(WAITING, CLAIM, NOW)
CONFIRMED = rules.after_confirmation(CLAIMED)


def tired(times: int) -> Pairing:
    """WAITING after that many wrong proofs."""
    pairing = WAITING
    for _ in range(times):
        pairing = rules.after_wrong_proof(pairing)
    return pairing


@pytest.mark.parametrize(
    ("pairing", "after_seconds", "expected"),
    [
        pytest.param(None, 0, PairingState.NONE, id="never-started"),
        pytest.param(WAITING, 0, PairingState.WAITING, id="fresh"),
        pytest.param(WAITING, 119.999, PairingState.WAITING, id="last-moment-of-the-code"),
        pytest.param(WAITING, 120, PairingState.NONE, id="code-expired"),
        pytest.param(tired(4), 1, PairingState.WAITING, id="four-wrong-proofs"),
        pytest.param(tired(5), 1, PairingState.NONE, id="five-wrong-proofs"),
        pytest.param(CLAIMED, 1, PairingState.CLAIMED, id="claimed"),
        pytest.param(CLAIMED, 299.999, PairingState.CLAIMED, id="last-moment-to-confirm"),
        pytest.param(CLAIMED, 300, PairingState.NONE, id="never-confirmed"),
        pytest.param(CONFIRMED, 1, PairingState.CONFIRMED, id="confirmed"),
    ],
)
def test_where_a_pairing_stands(pairing: Pairing | None, after_seconds: float, expected: PairingState) -> None:
    assert rules.state_of(pairing, NOW + timedelta(seconds=after_seconds)) is expected


def test_a_claimed_pairing_keeps_no_code() -> None:
    assert CLAIMED.code == ""


@given(st.binary(min_size=7, max_size=7))
def test_codes_hold_the_first_fifty_bits(random: bytes) -> None:
    value = 0
    for symbol in rules.new_code(random):
        value = value * 32 + rules.ALPHABET.index(symbol)
    assert value == int.from_bytes(random, "big") >> 6


def test_code_is_shown_in_two_halves() -> None:
    assert rules.shown_code("0123456789") == "01234-56789"
