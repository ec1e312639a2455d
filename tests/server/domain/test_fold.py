"""The fold of a visit: whatever is lost, repeated, late or reordered."""

from collections.abc import Sequence
from datetime import timedelta
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.counts import Counts
from escale.domain.counts import made as made_of
from escale.domain.events import Event, GateShown
from escale.domain.fold import apply
from escale.domain.fold import fold as at_once
from escale.domain.intervals import Interval
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, CueKind, VisitEnd, Worth
from tests.server.domain.made import (
    CUE,
    GATE,
    SITE,
    at,
    counted,
    cue_answered,
    cue_checked,
    cue_removed,
    cue_shown,
    ended,
    event,
    progressed,
    rated,
    started,
)

DAY = 86_400
STORY = [
    started(1, 0),
    progressed(2, 0, 30, 30),
    progressed(3, 40, 60, 50),
    cue_shown(4, 60),
    cue_removed(5, 61),
    cue_answered(6, 62, CueAnswer.CONTINUE),
    progressed(7, 62, 92, 80),
    ended(8, 92, 80),
    rated(9, 95, Worth.NO),
    rated(10, 96, Worth.PARTLY, Worth.YES),
]


def fold(events: Sequence[Event]) -> Visit:
    visit: Visit | None = reduce(apply, events, None)
    assert visit is not None
    return visit


def test_a_whole_visit() -> None:
    visit = fold(STORY)
    assert visit.started_at == at(0)
    assert visit.intention is not None
    assert visit.intention.planned == timedelta(minutes=10)
    assert visit.intervals == (Interval(at(0), at(30)), Interval(at(40), at(60)), Interval(at(62), at(92)))
    assert visit.attended == timedelta(seconds=80)
    assert visit.unplaced == timedelta()
    assert visit.end is not None
    assert (visit.end.reason, visit.end.stamp.at) == (VisitEnd.DONE, at(92))
    assert visit.rating is not None
    assert (visit.rating.worth, visit.rating.met) == (Worth.PARTLY, Worth.YES)
    (cue,) = visit.cues
    assert (cue.id, cue.shown_at, cue.removed_at) == (CUE, at(60), at(61))
    assert cue.reply is not None
    assert cue.reply.answer is CueAnswer.CONTINUE


counts = st.lists(st.one_of(st.just(0), st.integers(0, 5_000)), min_size=12, max_size=12).map(
    lambda row: made_of(row[:10], row[10], row[11])
)
histories = st.lists(
    st.one_of(
        st.builds(lambda s: ("started", s), st.integers(0, 300)),
        st.builds(
            lambda s, n, t: ("progressed", s, n, t), st.integers(0, 300), st.integers(0, 60), st.integers(0, 900)
        ),
        st.builds(lambda s, t: ("ended", s, t), st.integers(0, 300), st.integers(0, 900)),
        st.builds(lambda s, w: ("rated", s, w), st.integers(0, 300), st.sampled_from(Worth)),
        st.builds(lambda s, c: ("counted", s, c), st.integers(0, 300), counts),
        st.builds(lambda s: ("shown", s), st.integers(0, 300)),
        st.builds(lambda s, a: ("answered", s, a), st.integers(0, 300), st.sampled_from(CueAnswer)),
        st.builds(lambda s: ("removed", s), st.integers(0, 300)),
        st.builds(lambda s, k, a: ("checked", s, k, a), st.integers(0, 300), st.sampled_from(CueKind), st.booleans()),
    ),
    min_size=1,
    max_size=12,
)
MAKERS = {
    "started": started,
    "progressed": lambda seq, start, length, sum_: progressed(seq, start, start + length, sum_),
    "ended": ended,
    "rated": rated,
    "counted": counted,
    "shown": cue_shown,
    "answered": cue_answered,
    "removed": cue_removed,
    "checked": cue_checked,
}


def made(history: list[tuple[object, ...]]) -> list[Event]:
    return [MAKERS[str(kind)](seq, *rest) for seq, (kind, *rest) in enumerate(history, start=1)]  # type: ignore[operator]


@given(histories, st.data())
def test_order_and_repetition_do_not_matter(history: list[tuple[object, ...]], data: st.DataObject) -> None:
    events = made(history)
    repeated = data.draw(st.lists(st.sampled_from(events), max_size=6))
    assert fold(data.draw(st.permutations(events + repeated))) == fold(events)


@given(histories, st.integers(1, 11))
def test_grouping_does_not_matter(history: list[tuple[object, ...]], cut: int) -> None:
    events = made(history)
    first, rest = events[:cut], events[cut:]
    known = at_once(None, first)
    assert (at_once(known, rest) if rest else known) == at_once(None, events) == fold(events)


@given(histories)
def test_attended_time_is_bounded_by_what_happened(history: list[tuple[object, ...]]) -> None:
    visit = fold(made(history))
    assert timedelta() <= visit.attended <= visit.last_at - visit.earliest_at + timedelta(seconds=60)
    assert visit.unplaced >= timedelta()


@pytest.mark.parametrize(
    ("events", "attended", "unplaced"),
    [
        pytest.param([started(1, 0), ended(3, 90, 80)], 80, 80, id="all-progress-lost-costs-placement-not-the-total"),
        pytest.param([started(1, 0), progressed(3, 60, 90, 80)], 80, 50, id="one-progress-lost"),
        pytest.param([started(1, 0), progressed(2, 0, 60, 10)], 60, 0, id="a-counter-below-its-intervals"),
        pytest.param([started(1, 0), ended(2, 100, 160)], 160, 160, id="two-ticks-above-the-span"),
        pytest.param([started(1, 0), ended(2, 100, 161)], 160, 160, id="a-second-more-is-not-believed"),
        pytest.param([ended(2, 100, 9_999)], 60, 60, id="nothing-but-the-end"),
        pytest.param([rated(2, 100, Worth.YES)], 0, 0, id="nothing-but-a-rating"),
        pytest.param(
            [started(1, 0), ended(2, 100, 9_999), rated(3, 90_000, Worth.YES)],
            160,
            160,
            id="a-rating-next-day-makes-no-time",
        ),
        pytest.param([started(1, 0), ended(2, -3_000, 600)], 600, 600, id="the-clock-was-set-back"),
        pytest.param(
            [started(1, 0), progressed(2, 0, 60, 60), ended(3, 40 * DAY, 40 * DAY)],
            DAY + 60,
            DAY,
            id="forty-days-without-progress",
        ),
    ],
)
def test_attended(events: list[Event], attended: int, unplaced: int) -> None:
    visit = fold(events)
    assert (visit.attended, visit.unplaced) == (timedelta(seconds=attended), timedelta(seconds=unplaced))


@pytest.mark.parametrize(
    ("told", "seconds", "expected"),
    [
        pytest.param(made_of([1] + [0] * 9, 24, 4), 600, made_of([1] + [0] * 9, 24, 4), id="believed"),
        pytest.param(made_of([0] * 10, 0, 0), 600, (), id="nothing"),
        pytest.param(made_of([700] + [0] * 9, 650, 0), 0, made_of([600] + [0] * 9, 600, 0), id="two-ticks-hold-600"),
        pytest.param(made_of([601] + [0] * 9, 0, 0), 1, made_of([601] + [0] * 9, 0, 0), id="ten-a-second"),
        pytest.param(made_of([0] * 10, 3, 5), 600, made_of([0] * 10, 3, 3), id="not-more-sponsored-than-seen"),
        pytest.param(made_of([0] * 10, 0, 5), 600, (), id="sponsored-of-nothing"),
    ],
)
def test_counts_are_believed_as_far_as_they_can_be(told: Counts, seconds: int, expected: Counts) -> None:
    visit = fold([counted(1, 0, told), ended(2, seconds, 0)])
    assert (visit.counts, visit.counted) == (told, expected)


def test_the_greatest_of_each_count_holds() -> None:
    visit = fold([counted(1, 0, made_of([3, 0] + [0] * 8, 9, 0)), counted(2, 60, made_of([1, 2] + [0] * 8, 12, 1))])
    assert visit.counts == made_of([3, 2] + [0] * 8, 12, 1)


def test_the_start_may_arrive_last() -> None:
    late = fold([*STORY[1:], STORY[0]])
    assert late.started_at == at(0)
    assert fold(STORY[1:]).started_at == at(0)
    assert fold(STORY[2:]).started_at == at(40)


def test_the_zone_is_that_of_the_earliest_event() -> None:
    there = event(2, 40, progressed(2, 30, 40, 10).fact, zone="Asia/Tokyo")
    assert fold([there]).zone == "Asia/Tokyo"
    assert fold([there, started(1, 0)]).zone == "Europe/Paris"


def test_an_event_of_a_gate_is_no_event_of_a_visit() -> None:
    with pytest.raises(TypeError):
        apply(None, event(1, 0, GateShown(GATE, SITE)))


def test_one_page_that_was_able_is_enough() -> None:
    told = [
        cue_checked(2, 60, CueKind.PACE, able=False),
        cue_checked(3, 70, CueKind.CHAPTER, able=False),
        cue_checked(4, 80, CueKind.CHAPTER, able=True),
        cue_checked(5, 90, CueKind.CHAPTER, able=False),
    ]
    assert fold([started(1, 0), *told]).checks == ((CueKind.CHAPTER, True), (CueKind.PACE, False))
