"""Row 19 of the security reference, in short; `make faults` kills a thousand times."""

from collections import Counter

import pytest

from tests.faults import kills
from tests.faults.ledger import Ledger, Mark, judge

FEW = 4


def test_nothing_acknowledged_is_lost_or_doubled() -> None:
    killed = kills.run(FEW)
    assert killed.kills == FEW
    assert killed.verdict.acknowledged > 0
    assert killed.verdict.is_clean, killed.verdict
    assert killed.verdict.stored == killed.verdict.acknowledged
    assert killed.wrong == ()


@pytest.mark.parametrize(
    ("stored", "lost", "doubled", "foreign"),
    [
        pytest.param({(1, "a"): 1, (1, "b"): 1}, 0, 0, 0, id="right"),
        pytest.param({(1, "a"): 1, (1, "b"): 1, (1, "c"): 1}, 0, 0, 0, id="stored-but-not-acknowledged-yet"),
        pytest.param({(1, "a"): 1}, 1, 0, 0, id="lost"),
        pytest.param({(1, "a"): 3, (1, "b"): 1}, 0, 2, 0, id="doubled"),
        pytest.param({(1, "a"): 1, (1, "b"): 1, (2, "a"): 1}, 0, 0, 1, id="never-made"),
    ],
)
def test_the_judge_sees_what_is_wrong(stored: Counter[Mark], lost: int, doubled: int, foreign: int) -> None:
    ledger = Ledger()
    events = [{"at": at, "type": "visit.rated"} for at in "abc"]
    ledger.create(1, events)
    ledger.acknowledge(1, events[:2], [{"status": "accepted"}, {"status": "duplicate"}])
    verdict = judge(ledger, stored)
    assert (verdict.lost, verdict.doubled, verdict.foreign) == (lost, doubled, foreign)
    assert verdict.is_clean is (not (lost or doubled or foreign))


def test_what_should_not_be_answered_is_told() -> None:
    ledger = Ledger()
    ledger.create(1, [{"at": "a"}])
    ledger.acknowledge(1, [{"at": "a", "type": "x.y"}], [{"status": "rejected", "code": "no", "detail": "No."}])
    verdict = judge(ledger, {})
    assert (verdict.acknowledged, verdict.is_clean, verdict.unexpected) == (0, False, ("x.y: no No.",))
