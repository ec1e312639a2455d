from uuid import UUID

from escale.services.challenges import PER_BROWSER, Challenges
from tests.server.fakes import FakeClock

ONE, OTHER = UUID(int=1), UUID(int=2)


def test_a_challenge_is_taken_once() -> None:
    clock, challenges = FakeClock(), Challenges()
    issued = challenges.issue(ONE, "nonce", clock())
    assert challenges.take(ONE, issued.server_nonce, clock()) == issued
    assert challenges.take(ONE, issued.server_nonce, clock()) is None


def test_a_challenge_belongs_to_its_browser() -> None:
    clock, challenges = FakeClock(), Challenges()
    issued = challenges.issue(ONE, "nonce", clock())
    assert challenges.take(OTHER, issued.server_nonce, clock()) is None


def test_a_challenge_lives_for_a_minute() -> None:
    clock, challenges = FakeClock(), Challenges()
    first, second = (challenges.issue(ONE, "nonce", clock()) for _ in range(2))
    clock.advance(seconds=59.999)
    assert challenges.take(ONE, first.server_nonce, clock()) == first
    clock.advance(seconds=0.001)
    assert challenges.take(ONE, second.server_nonce, clock()) is None


def test_open_challenges_are_bounded() -> None:
    clock, challenges = FakeClock(), Challenges()
    issued = [challenges.issue(ONE, "nonce", clock()) for _ in range(PER_BROWSER + 1)]
    taken = [challenges.take(ONE, one.server_nonce, clock()) is not None for one in issued]
    assert taken == [False] + [True] * PER_BROWSER
