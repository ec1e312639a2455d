"""A day's figures, told from its visits and gates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain import gates
from escale.domain.events import Event, VisitProgressed
from escale.domain.figures import Figures
from escale.domain.fold import apply
from escale.domain.gates import Gate
from escale.domain.intervals import Interval
from escale.domain.parts import of_visit
from escale.domain.summary import DaySummary, SiteSummary, Time, count, read
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, GateAnswer, Worth
from tests.server.domain.made import (
    NOON,
    OTHER_SITE,
    PARIS,
    SITE,
    cue_answered,
    cue_shown,
    ended,
    event,
    gate_answered,
    progressed,
    rated,
    started,
)

MONDAY = date(2026, 11, 23)
FOUR = time(4)
A, B = UUID(int=11), UUID(int=12)
SECOND = timedelta(seconds=1)


def fold(*events: Event) -> Visit:
    visit: Visit | None = reduce(apply, events, None)
    assert visit is not None
    return visit


def gate(number: int, seconds: float, answer: GateAnswer, site: UUID = SITE) -> Gate:
    return gates.apply(None, gate_answered(1, seconds, answer, UUID(int=number), site))


def summarise(day: date, folded: Sequence[Visit], shown: Sequence[Gate] = ()) -> DaySummary:
    return read(day, "UTC", count(day, FOUR, folded, shown))


def test_two_browsers_at_once_count_once() -> None:
    first = fold(started(1, 0, visit=A), progressed(2, 0, 100, 100, visit=A))
    second = fold(started(1, 50, visit=B), progressed(2, 50, 150, 100, visit=B))
    summary = summarise(MONDAY, [first, second])
    assert summary.time.attended == 150 * SECOND
    assert [(site.time.attended, site.figures.visits) for site in summary.sites] == [(150 * SECOND, 2)]


def test_two_sites_at_once_count_once_in_the_day_and_fully_for_each_site() -> None:
    first = fold(started(1, 0, visit=A), progressed(2, 0, 100, 100, visit=A))
    second = fold(started(1, 50, visit=B, site=OTHER_SITE), progressed(2, 50, 150, 100, visit=B, site=OTHER_SITE))
    summary = summarise(MONDAY, [first, second])
    assert summary.time.attended == 150 * SECOND
    assert [site.time.attended for site in summary.sites] == [100 * SECOND, 100 * SECOND]


def test_all_figures_of_a_site() -> None:
    whole = fold(
        started(1, 0, visit=A),
        progressed(2, 0, 700, 700, visit=A),
        cue_shown(3, 600, UUID(int=31), A),
        cue_answered(4, 601, CueAnswer.CONTINUE, UUID(int=31), A),
        cue_answered(5, 700, CueAnswer.DONE, UUID(int=32), A),
        ended(6, 700, 700, visit=A),
        rated(7, 701, Worth.YES, Worth.PARTLY, visit=A),
    )
    look = fold(started(1, 1_000, None, visit=B), ended(2, 1_059, 59, visit=B), rated(3, 1_060, Worth.NO, visit=B))
    answered = [gate(1, 5, GateAnswer.NOT_NOW), gate(2, 6, GateAnswer.ENTERED), gate(3, 90_000, GateAnswer.NOT_NOW)]
    assert summarise(MONDAY, [whole, look], answered).sites == (
        SiteSummary(
            SITE,
            Time(759 * SECOND, 700 * SECOND),
            Figures(
                planned=600 * SECOND,
                planned_attended=700 * SECOND,
                unplaced=59 * SECOND,
                visits=2,
                stated=1,
                from_intention=1,
                from_pass=1,
                met_partly=1,
                worth_yes=1,
                worth_no=1,
                cues_shown=2,
                cues_honoured=1,
                looks=1,
                not_now=1,
                trigger_wish=1,
            ),
        ),
    )


@pytest.mark.parametrize(
    ("seconds", "is_over", "looks"),
    [
        pytest.param(59.999, True, 1, id="just-under-a-minute"),
        pytest.param(60, True, 0, id="exactly-a-minute"),
        pytest.param(10, False, 0, id="not-over-yet"),
    ],
)
def test_looks(seconds: float, is_over: bool, looks: int) -> None:
    events = [started(1, 0), progressed(2, 0, seconds, seconds), *([ended(3, seconds, seconds)] if is_over else [])]
    (site,) = summarise(MONDAY, [fold(*events)]).sites
    assert site.figures.looks == looks


def test_a_visit_over_the_start_of_the_day_is_split_and_counted_where_it_started() -> None:
    to_four = (datetime(2026, 11, 24, 3, tzinfo=UTC) - NOON) / SECOND
    night = fold(started(1, to_four - 100), progressed(2, to_four - 100, to_four + 50, 200))
    days = [summarise(day, [night]) for day in (MONDAY, date(2026, 11, 24))]
    assert of_visit(night, FOUR).keys() == {MONDAY, date(2026, 11, 24)}
    assert [day.time.attended for day in days] == [150 * SECOND, 50 * SECOND]
    assert [(day.sites[0].figures.visits, day.sites[0].figures.planned) for day in days] == [
        (1, 600 * SECOND),
        (0, timedelta()),
    ]


def test_time_without_a_place_belongs_to_the_day_of_the_start() -> None:
    """A lost progress event costs placement, never the total."""
    to_four = (datetime(2026, 11, 24, 3, tzinfo=UTC) - NOON) / SECOND
    lost = fold(started(1, to_four - 600), ended(2, to_four + 1_800, 2_400))
    assert of_visit(lost, FOUR).keys() == {MONDAY}
    assert summarise(MONDAY, [lost]).time == Time(2_400 * SECOND)


def test_time_without_a_place_never_makes_more_than_a_day() -> None:
    """Three visits of forty days, all of whose progress is lost."""
    month = 40 * 86_400
    absurd = [fold(started(1, 0, visit=UUID(int=n)), ended(2, month, month, visit=UUID(int=n))) for n in (1, 2, 3)]
    (site,) = summarise(MONDAY, absurd).sites
    assert [one.attended for one in absurd] == [timedelta(hours=24)] * 3
    assert site.time == Time(timedelta(hours=24))
    assert site.figures.planned_attended == timedelta(hours=72)


def test_the_night_is_that_of_the_place() -> None:
    """Noon in UTC is one in the afternoon in Paris, nine in the evening in Tokyo: an hour before the night."""
    two_hours = VisitProgressed(A, SITE, NOON, NOON + timedelta(hours=2), timedelta())
    there = fold(Event(1, NOON, "Asia/Tokyo", "a.test", 1, two_hours))
    here = fold(Event(1, NOON, PARIS, "a.test", 1, replace(two_hours, visit_id=B)))
    assert summarise(MONDAY, [there]).time.night == timedelta(hours=1)
    assert summarise(MONDAY, [here]).time.night == timedelta()
    assert summarise(MONDAY, [here, there]).time == Time(timedelta(hours=2), timedelta(hours=2), timedelta(hours=1))


def test_a_gate_refused_is_worth_a_line_of_its_own() -> None:
    summary = summarise(MONDAY, [], [gate(1, 5, GateAnswer.NOT_NOW), gate(2, 5, GateAnswer.PASSED, A)])
    assert [(site.site_id, site.figures) for site in summary.sites] == [(SITE, Figures(not_now=1))]


def test_an_empty_day() -> None:
    assert summarise(MONDAY, []) == DaySummary(MONDAY, "UTC", Time(), ())


def test_a_day_is_shown_in_the_zone_of_what_began_last() -> None:
    here = fold(started(1, 0, visit=A))
    there = fold(event(1, 60, started(1, 60, visit=B).fact, zone="Asia/Tokyo"))
    turned_back = gate(1, 90, GateAnswer.NOT_NOW)
    assert summarise(MONDAY, [there, here]).zone == "Asia/Tokyo"
    assert summarise(MONDAY, [there, here], [turned_back]).zone == PARIS


placed = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(-120_000, 120_000),
        st.integers(0, 5_000),
        st.sampled_from([PARIS, "Asia/Tokyo", "America/Los_Angeles"]),
    ),
    min_size=1,
    max_size=8,
)


@given(placed)
def test_the_days_of_visits_are_the_union_second_by_second(parts: list[tuple[int, int, int, str]]) -> None:
    """Against counting: every second of every visit, in the day that its own zone says. One zone a visit."""
    zones: dict[int, str] = {}
    folded: dict[int, Visit] = {}
    for seq, (number, start, length, zone) in enumerate(parts, start=1):
        zones.setdefault(number, zone)
        fact = VisitProgressed(
            UUID(int=number), SITE, NOON + start * SECOND, NOON + (start + length) * SECOND, timedelta()
        )
        made = Event(seq, NOON, zones[number], "a.test", 1, fact)
        folded[number] = apply(folded.get(number), made)
    everything = list(folded.values())
    for day in {day for visit in everything for day in of_visit(visit, FOUR)}:
        spans = [_window(day, visit.zone) for visit in everything]
        counted = {
            second
            for visit, span in zip(everything, spans, strict=True)
            for one in visit.intervals
            for second in range(_second(max(one.start, span.start)), _second(min(one.end, span.end)))
        }
        assert summarise(day, everything).time.attended == len(counted) * SECOND


def _window(day: date, zone: str) -> Interval:
    """No clock changes in these zones around the day of the test, so a day is its offset and 24 hours."""
    offset = {PARIS: 1, "Asia/Tokyo": 9, "America/Los_Angeles": -8}[zone]
    start = datetime.combine(day, FOUR, tzinfo=UTC) - timedelta(hours=offset)
    return Interval(start, start + timedelta(days=1))


def _second(instant: datetime) -> int:
    return (instant - NOON) // SECOND
