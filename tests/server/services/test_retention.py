"""What is kept for how long: figures stay, events and words go, and what was known stays known."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale.domain.retention import Retention
from escale.domain.vocabulary import Worth
from escale.services import backups, erasing, retention, summaries
from escale.services.backups import Reason
from escale.services.ingest import Status
from escale.storage import old_events, presence
from tests.server.domain.made import NOON, at, ended, event, progressed, rated, started
from tests.server.services.test_forgetting import raw_events
from tests.server.services.world import World, snapshot

DAY = 86_400
EPOCHS = count(100)
RULES = Retention(events=timedelta(days=30), intentions=timedelta(days=90))
LATER = NOON + timedelta(days=31)
STORY = [started(1, 0), progressed(2, 0, 30, 30), ended(3, 61, 61), rated(4, 65, Worth.YES, Worth.YES)]


def forget(world: World, now: datetime, rules: Retention = RULES) -> int:
    return retention.forget_old(world.database, rules, now)


def ranges(world: World) -> list[tuple[int, int]]:
    with world.database.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT first_seq, last_seq FROM pruned_event ORDER BY 1")
        return [(first, last) for first, last in rows]


def words(world: World) -> list[str | None]:
    with world.database.reading() as session:
        return list(session.connection().exec_driver_sql("SELECT text FROM visit").scalars())


def test_a_pruned_month_shows_the_same_figures(world: World) -> None:
    world.send(STORY)
    before = snapshot(world)
    with world.database.reading() as session:
        report = summaries.for_day(session, world.member, NOON.date(), LATER)
    assert forget(world, LATER) == 4
    assert (raw_events(world), snapshot(world)) == ([], before)
    with world.database.reading() as session:
        assert summaries.for_day(session, world.member, NOON.date(), LATER) == report


def test_twice_is_once(world: World) -> None:
    world.send(STORY)
    forget(world, LATER)
    kept = (snapshot(world), ranges(world))
    assert forget(world, LATER) == 0
    assert (snapshot(world), ranges(world)) == kept


@pytest.mark.parametrize(
    ("age", "left"),
    [
        pytest.param(timedelta(days=30), [1], id="thirty-days-are-kept"),
        pytest.param(timedelta(days=30, milliseconds=1), [], id="and-no-moment-more"),
    ],
)
def test_the_boundary(world: World, age: timedelta, left: list[int]) -> None:
    world.send([event(1, 0, None)])
    forget(world, NOON + age)
    assert raw_events(world) == left


def test_a_repeated_event_is_known_after_it_was_pruned(world: World) -> None:
    """A browser that was closed for weeks before it heard the acknowledgement."""
    world.send(STORY)
    forget(world, LATER)
    kept = snapshot(world)
    assert {one.status for one in world.send(STORY, now=LATER)} == {Status.DUPLICATE}
    assert (snapshot(world), raw_events(world)) == (kept, [])


def test_an_event_that_comes_after_the_prune_for_the_first_time_is_taken(world: World) -> None:
    """Older than the retention and with a lower number than events that are pruned: still new."""
    world.send([STORY[0], STORY[2]])
    forget(world, LATER)
    assert ranges(world) == [(1, 1), (3, 3)]
    assert [one.status for one in world.send([STORY[1], STORY[2]], now=LATER)] == [Status.ACCEPTED, Status.DUPLICATE]
    forget(world, LATER)
    assert (ranges(world), raw_events(world)) == ([(1, 3)], [])
    assert {one.status for one in world.send(STORY[:3], now=LATER)} == {Status.DUPLICATE}


def test_each_installation_has_its_own_numbers(world: World) -> None:
    world.send([event(1, 0, None)], epoch=1)
    forget(world, LATER)
    assert world.send([event(1, 0, None)], epoch=1, now=LATER)[0].status is Status.DUPLICATE
    assert world.send([event(1, 0, None)], epoch=2, now=LATER)[0].status is Status.ACCEPTED
    assert world.send([event(1, 0, None)], world.second, epoch=1, now=LATER)[0].status is Status.ACCEPTED


def test_a_refused_number_can_be_used_rightly_after_the_prune(world: World) -> None:
    absurd = event(2, -(10**9), None)
    world.send([event(1, 0, None), absurd, event(3, 0, None)])
    forget(world, LATER)
    assert [one.status for one in world.send([event(2, 0, None)], now=LATER)] == [Status.ACCEPTED]


def test_a_numbers_gaps_do_not_grow_with_time(world: World) -> None:
    world.send([event(seq, seq, None) for seq in range(1, 200)])
    world.send([event(seq, seq, None) for seq in range(201, 400)])
    forget(world, LATER)
    assert ranges(world) == [(1, 199), (201, 399)]


def test_more_than_one_transaction_holds(world: World) -> None:
    many = old_events.CHUNK + 10
    for first in range(1, many, 200):
        world.send([event(seq, seq % 7, None) for seq in range(first, min(first + 200, many + 1))])
    world.send([event(many + 1, 20 * DAY, None)], now=at(20 * DAY))
    assert forget(world, LATER) == many
    assert (ranges(world), raw_events(world)) == ([(1, many)], [many + 1])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 40), st.booleans()), max_size=60))
def test_what_was_accepted_once_is_never_accepted_again(world: World, sent: list[tuple[int, bool]]) -> None:
    """Any order of sending and pruning, any gaps."""
    taken: set[int] = set()
    epoch = next(EPOCHS)
    for seq, is_pruned in sent:
        expected = Status.DUPLICATE if seq in taken else Status.ACCEPTED
        assert world.send([event(seq, 0, None)], epoch=epoch, now=LATER)[0].status is expected
        taken.add(seq)
        if is_pruned:
            forget(world, LATER)


def test_words_go_and_minutes_stay(world: World) -> None:
    world.send(STORY)
    with world.database.reading() as session:
        before = summaries.for_day(session, world.member, NOON.date(), LATER)
    forget(world, NOON + timedelta(days=90))
    assert words(world) == ["a recipe"]
    forget(world, NOON + timedelta(days=90, milliseconds=1))
    assert words(world) == [None]
    with world.database.reading() as session:
        after = summaries.for_day(session, world.member, NOON.date(), LATER)
    assert after.summary == before.summary
    told = after.visits[0].intention
    assert told is not None
    assert (told.text, told.planned) == (None, timedelta(seconds=600))


def test_no_event_brings_forgotten_words_back(world: World) -> None:
    world.send(STORY)
    now = NOON + timedelta(days=91)
    forget(world, now)
    world.send([*STORY, rated(9, 70, Worth.NO)], now=now)
    assert words(world) == [None]


def test_a_raw_event_never_outlives_the_words_it_holds(world: World) -> None:
    world.send(STORY)
    forget(world, NOON + timedelta(days=8), Retention(events=timedelta(days=30), intentions=timedelta(days=7)))
    assert (words(world), raw_events(world)) == ([None], [])


@pytest.mark.parametrize(
    ("age", "left"),
    [
        pytest.param(timedelta(days=60), 1, id="they-hold-no-words-and-outlive-them"),
        pytest.param(timedelta(days=90), 1, id="ninety-days-are-kept"),
        pytest.param(timedelta(days=90, milliseconds=1), 0, id="and-no-moment-more"),
    ],
)
def test_signs_of_browsers_are_kept_as_long_as_was_chosen(world: World, age: timedelta, left: int) -> None:
    with world.database.writing() as session:
        presence.note(session, world.browser.id, NOON)
    forget(world, NOON + age, Retention(events=timedelta(days=90), intentions=timedelta(days=30)))
    with world.database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM contact").scalar_one() == left


def test_signs_that_outlive_words_are_no_reason_to_write_a_backup_anew(world: World) -> None:
    with world.database.writing() as session:
        presence.note(session, world.browser.id, NOON)
    backups.take(world.database.path, Reason.NIGHTLY, NOON)
    rules = Retention(events=timedelta(days=90), intentions=timedelta(days=30))
    changed = [erasing.scrub_backups(world.database, rules, NOON + timedelta(days=days)) for days in (60, 91, 92)]
    assert changed == [0, 1, 0]


def test_the_words_of_a_visit_that_began_before_it_was_told(world: World) -> None:
    """Its start is late; the first that is known of it is older than the start that says what it was for."""
    world.send([progressed(1, -200, -100, 30), started(2, 10)])
    forget(world, at(0) + timedelta(days=90))
    assert words(world) == ["a recipe"]
