"""Deleting for good: no row, no figure, and nothing that waits somewhere brings it back."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from escale.domain.events import Event
from escale.domain.vocabulary import GateAnswer, Worth
from escale.errors import SiteNotFound, VisitNotFound
from escale.services import forgetting, rebuilding
from escale.services.ingest import Status
from escale.storage import deleted, sites
from tests.server.domain.made import (
    GATE,
    NOON,
    OTHER_SITE,
    SITE,
    VISIT,
    at,
    ended,
    event,
    gate_answered,
    progressed,
    rated,
    started,
)
from tests.server.heard import statements
from tests.server.services.world import NOW, World, snapshot, stranger

OTHER = UUID(int=7)


STORY = [
    gate_answered(1, 0, GateAnswer.ENTERED),
    started(2, 0),
    progressed(3, 0, 30, 30),
    ended(4, 61, 61),
    rated(5, 65, Worth.YES, Worth.YES),
]
ELSEWHERE = [
    started(11, 100, visit=OTHER, site=OTHER_SITE),
    ended(12, 160, 50, visit=OTHER, site=OTHER_SITE),
]
TURNED_BACK = gate_answered(13, 200, GateAnswer.NOT_NOW, UUID(int=44))


def forget_visit(world: World, visit_id: UUID = VISIT) -> None:
    with world.database.writing() as session:
        forgetting.forget_visit(session, world.member.id, visit_id, NOW)


def forget_history(world: World, site_id: UUID = SITE) -> None:
    with world.database.writing() as session:
        forgetting.forget_history(session, world.member.id, site_id, NOW)


def statuses(world: World, events: Sequence[Event]) -> list[str]:
    return [one.status.value for one in world.send(events)]


def raw_events(world: World) -> list[int]:
    with world.database.reading() as session:
        return list(session.connection().exec_driver_sql("SELECT seq FROM event ORDER BY seq").scalars())


def test_a_forgotten_visit_is_as_if_it_never_was(world: World) -> None:
    world.send(ELSEWHERE)
    without = snapshot(world)
    world.send(STORY)
    assert snapshot(world) != without
    forget_visit(world)
    assert snapshot(world) == without
    assert raw_events(world) == [11, 12]


def test_what_was_forgotten_is_known_and_never_comes_back(world: World) -> None:
    world.send(STORY)
    forget_visit(world)
    gone = snapshot(world)
    late = rated(6, 90, Worth.NO)
    assert statuses(world, [*STORY, late]) == ["duplicate"] * 6
    assert (snapshot(world), raw_events(world)) == (gone, [])


def test_an_event_of_a_later_extension_that_names_it_is_known_too(world: World) -> None:
    world.send(STORY)
    forget_visit(world)
    odd = Event(7, NOON, "Europe/Paris", "visit.noted", 9, None, f'{{"visit_id":"{VISIT}","words":"secret"}}')
    other = Event(8, NOON, "Europe/Paris", "visit.noted", 9, None, f'{{"visit_id":"{uuid4()}"}}')
    nothing = Event(9, NOON, "Europe/Paris", "visit.noted", 9, None, '{"visit_id":"that one"}')
    assert statuses(world, [odd, other, nothing]) == ["duplicate", "accepted", "accepted"]


def test_one_forgets_only_ones_own_visits(world: World) -> None:
    world.send(STORY)
    other = stranger(world)
    with world.database.writing() as session, pytest.raises(VisitNotFound):
        forgetting.forget_visit(session, other.member_id, VISIT, NOW)
    with world.database.writing() as session, pytest.raises(VisitNotFound):
        forgetting.forget_visit(session, world.member.id, uuid4(), NOW)
    assert len(raw_events(world)) == 5


def test_the_history_of_a_site_goes_and_another_site_stays(world: World) -> None:
    world.send(ELSEWHERE)
    without = snapshot(world)
    world.send([*STORY, TURNED_BACK])
    forget_history(world)
    assert snapshot(world) == without
    assert raw_events(world) == [11, 12]
    assert statuses(world, [*STORY, TURNED_BACK]) == ["duplicate"] * 6
    assert snapshot(world) == without


def test_what_happens_after_a_history_was_deleted_is_kept(world: World) -> None:
    world.send(STORY)
    forget_history(world)
    later = (NOW - NOON).total_seconds() + 1
    again = UUID(int=8)
    assert (
        statuses(world, [started(21, later, visit=again), ended(22, later + 61, 61, visit=again)]) == ["accepted"] * 2
    )


def test_the_rest_of_a_visit_that_began_before_goes_with_it_whatever_comes_first(world: World) -> None:
    """The browser was still there when the history was deleted, and had not sent the beginning yet."""
    forget_history(world)
    empty = snapshot(world)
    deleted_at = (NOW - NOON).total_seconds()
    rest = progressed(32, deleted_at + 5, deleted_at + 35, 60)
    assert statuses(world, [rest]) == ["accepted"]
    assert statuses(world, [started(31, deleted_at - 25)]) == ["duplicate"]
    assert snapshot(world) == empty
    assert statuses(world, [ended(33, deleted_at + 40, 65)]) == ["duplicate"]
    assert snapshot(world) == empty


def test_an_interval_that_began_before_the_deletion_is_not_taken(world: World) -> None:
    forget_history(world)
    deleted_at = (NOW - NOON).total_seconds()
    across = progressed(32, deleted_at - 5, deleted_at + 25, 60)
    assert statuses(world, [across, ended(33, deleted_at + 40, 65)]) == ["duplicate"] * 2


def test_another_browser_cannot_delete_a_visit_by_naming_it(world: World) -> None:
    """An event before the deletion, in the name of a visit that another browser made since."""
    forget_history(world)
    later = (NOW - NOON).total_seconds() + 1
    world.send([started(1, later)])
    kept = snapshot(world)
    assert [one.status for one in world.send([started(1, 0)], world.second)] == [Status.DUPLICATE]
    assert snapshot(world) == kept


def test_a_member_cannot_delete_through_the_tombstone_of_another(world: World) -> None:
    forget_history(world)
    other = stranger(world)
    assert [one.code for one in world.send([started(1, 0)], other)] == ["site_unknown"]


def test_a_site_that_is_not_watched_any_more_goes_with_its_history(world: World) -> None:
    world.send(STORY)
    with world.database.writing() as session:
        sites.remove(session, SITE, NOW)
    forget_history(world)
    with world.database.reading() as session:
        assert sites.known_ids(session, world.member.id) == {OTHER_SITE}
    assert statuses(world, STORY) == ["duplicate"] * 5


def test_a_watched_site_stays_watched(world: World) -> None:
    world.send(STORY)
    forget_history(world)
    with world.database.reading() as session:
        assert SITE in sites.known_ids(session, world.member.id)


def test_only_ones_own_history(world: World) -> None:
    other = stranger(world)
    with world.database.writing() as session, pytest.raises(SiteNotFound):
        forgetting.forget_history(session, other.member_id, SITE, NOW)


def test_a_browser_whose_clock_was_ahead_leaves_nothing_behind(world: World) -> None:
    world.send([started(1, 20 * 3600), ended(2, 20 * 3600 + 60, 60)], now=NOW)
    forget_history(world)
    assert statuses(world, [ended(3, 20 * 3600 + 50, 60)]) == ["duplicate"]


def test_days_are_those_of_a_rebuild(world: World) -> None:
    world.send([*STORY, *ELSEWHERE, TURNED_BACK, gate_answered(14, 300, GateAnswer.NOT_NOW, GATE, OTHER_SITE)])
    forget_visit(world)
    kept = snapshot(world)
    with world.database.writing() as session:
        rebuilding.rebuild(session, world.member)
    assert snapshot(world) == kept


def test_a_repeated_event_that_names_nothing_is_not_touched(world: World) -> None:
    forget_history(world)
    assert statuses(world, [event(50, -10, None)]) == ["accepted"]
    assert at(0) < NOW - timedelta(hours=1)


def test_the_visits_of_a_history_are_looked_up_once(world: World) -> None:
    world.send([*STORY, *ELSEWHERE])
    with statements() as heard:
        forget_history(world)
    of_site = [one for one in heard if "FROM visit" in one and "visit.site_id = " in one and "first_at <=" in one]
    assert len(of_site) == 1
    with world.database.reading() as session:
        assert {stone.visit_id for stone in deleted.list_all(session).visits} == {VISIT}
