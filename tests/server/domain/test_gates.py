"""The fold of a gate."""

from functools import reduce
from itertools import permutations

import pytest

from escale.domain.events import Event, GateShown, Stamp
from escale.domain.gates import Gate, apply
from escale.domain.vocabulary import GateAnswer
from tests.server.domain.made import GATE, SITE, at, event, gate_answered, started

STORY = (
    event(1, 0, GateShown(GATE, SITE)),
    gate_answered(2, 9, GateAnswer.NOT_NOW),
    gate_answered(3, 9, GateAnswer.PASSED),
)


@pytest.mark.parametrize(
    "events", [pytest.param(one, id=str(i)) for i, one in enumerate(permutations(STORY + STORY[1:2]))]
)
def test_order_and_repetition_do_not_matter(events: tuple[Event, ...]) -> None:
    gate: Gate | None = reduce(apply, events, None)
    assert gate == Gate(GATE, SITE, "Europe/Paris", Stamp(at(0), 1), Stamp(at(9), 3), GateAnswer.PASSED)


def test_a_lost_showing_is_told_by_the_answer() -> None:
    gate = apply(None, STORY[1])
    assert (gate.shown, gate.answer) == (Stamp(at(9), 2), GateAnswer.NOT_NOW)


def test_an_event_of_a_visit_is_no_event_of_a_gate() -> None:
    with pytest.raises(TypeError):
        apply(None, started(1, 0))
