"""How much one visit holds: what people do fits, what a broken browser tells beyond is refused."""

from functools import reduce
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain import room as rules
from escale.domain.events import Event
from escale.domain.fold import apply, fold
from escale.domain.room import MOST_CUES, MOST_STRETCHES, Room
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, Worth
from tests.server.domain.made import cue_answered, cue_removed, cue_shown, ended, progressed, rated, started


def codes(room: Room, events: list[Event]) -> list[str | None]:
    return [refused.code if refused else None for refused in map(room.take, events)]


def apart(number: int, first: int = 1) -> list[Event]:
    """Stretches of ten seconds, twenty apart."""
    return [progressed(n, n * 30, n * 30 + 10, n * 10) for n in range(first, first + number)]


def cues(number: int, first: int = 1) -> list[Event]:
    return [cue_shown(n, n, UUID(int=1_000 + n)) for n in range(first, first + number)]


def test_a_visit_at_both_bounds_takes_its_end_and_its_rating() -> None:
    told = [*apart(MOST_STRETCHES), *cues(MOST_CUES, 5_000)]
    room = Room(fold(None, told))
    assert codes(room, [ended(8_000, 90_000, 28_800), rated(8_001, 90_001, Worth.NO), started(8_002, 0)]) == [None] * 3
    assert codes(room, [*apart(1, 4_000), *cues(1, 7_000)]) == ["too_many_stretches", "too_many_cues"]


@pytest.mark.parametrize("known", [0, 1, MOST_STRETCHES // 2, MOST_STRETCHES])
def test_stretches_are_counted_over_batches(known: int) -> None:
    room = Room(fold(None, apart(known)) if known else None)
    said = codes(room, apart(MOST_STRETCHES - known + 3, known + 1))
    assert said == [None] * (MOST_STRETCHES - known) + ["too_many_stretches"] * 3


@pytest.mark.parametrize("known", [0, 1, MOST_CUES])
def test_cues_are_counted_over_batches(known: int) -> None:
    room = Room(fold(None, cues(known)) if known else None)
    said = codes(room, cues(MOST_CUES - known + 2, known + 1))
    assert said == [None] * (MOST_CUES - known) + ["too_many_cues"] * 2


def test_a_cue_that_is_there_is_answered_and_removed() -> None:
    room = Room(fold(None, cues(MOST_CUES)))
    first, other = UUID(int=1_001), UUID(int=99)
    told = [cue_answered(1, 5_000, CueAnswer.DONE, first), cue_removed(2, 5_001, first)]
    assert codes(room, [*told, cue_answered(3, 5_000, CueAnswer.DONE, other)]) == [None, None, "too_many_cues"]


def test_ticks_that_follow_each_other_are_one_stretch() -> None:
    """Three days without a break: told in 8,640 ticks, in any order."""
    ticks = [progressed(n, n * 30, n * 30 + 30, n * 30) for n in range(3 * MOST_STRETCHES)]
    assert set(codes(Room(None), ticks)) == {None}
    assert set(codes(Room(None), ticks[::-1])) == {None}


def test_what_touches_a_stretch_is_taken_and_may_make_room() -> None:
    room = Room(fold(None, apart(MOST_STRETCHES)))
    longer, joining, inside = progressed(1, 40, 55, 0), progressed(2, 55, 60, 0), progressed(3, 45, 50, 0)
    nothing, another, one_more = progressed(4, 20, 20, 0), progressed(5, 0, 10, 0), progressed(6, 15, 20, 0)
    told = [longer, nothing, joining, inside, another, one_more]
    assert codes(room, told) == [None] * 5 + ["too_many_stretches"]


stretches = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6)), max_size=40)


@given(stretches, st.integers(0, 40), st.integers(1, 6))
def test_no_visit_holds_more_and_none_is_refused_what_fits(told: list[tuple[int, int]], cut: int, most: int) -> None:
    """Beside the simplest way to say it: fold, count, and take back what made too many."""
    events = [progressed(n, start, start + length, 0) for n, (start, length) in enumerate(told, start=1)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "MOST_STRETCHES", most)
        visit: Visit | None = None
        for batch in (events[:cut], events[cut:]):
            room, kept = Room(visit), list[Event]()
            for one in batch:
                before = reduce(apply, kept, visit)
                after = apply(before, one)
                grew = len(after.intervals) > (len(before.intervals) if before else 0)
                fits = len(after.intervals) <= most or not grew
                assert (room.take(one) is None) is fits
                kept += [one] if fits else []
            visit = fold(visit, kept) if kept else visit
    assert visit is None or len(visit.intervals) <= most


@given(st.permutations(list(range(24))), st.integers(0, 24))
def test_up_to_the_bound_order_does_not_matter(order: list[int], cut: int) -> None:
    """A visit that is exactly full, its stretches and cues told in any order and in two batches."""
    told = [*apart(12), *cues(12, 13)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "MOST_STRETCHES", 12)
        patch.setattr(rules, "MOST_CUES", 12)
        events = [told[n] for n in order]
        first = events[:cut]
        known = fold(None, first) if first else None
        assert codes(Room(None), first) + codes(Room(known), events[cut:]) == [None] * 24
    whole = fold(known, events[cut:]) if events[cut:] else known
    assert whole == fold(None, told)
