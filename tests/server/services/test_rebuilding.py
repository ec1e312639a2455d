"""Rebuilding: how far it is, whom it is for, and when it happens by itself."""

from datetime import date

from escale.domain.vocabulary import GateAnswer
from escale.services.opening import opened
from escale.services.rebuilding import Rebuilt, rebuild, rebuild_all
from escale.storage import days
from tests.server.domain.made import NOON, PARIS, ended, gate_answered, started
from tests.server.services.world import World

MONDAY = date(2026, 11, 23)


def test_it_tells_how_far_it_is(world: World) -> None:
    world.send([started(1, 0), ended(2, 100, 100), gate_answered(3, 90_000, GateAnswer.NOT_NOW)])
    told: list[float] = []
    with world.database.writing() as session:
        assert rebuild_all(session, told.append) == Rebuilt(days=2, differed=0)
    assert told == sorted(told)
    assert (0 < told[0] <= 0.5, told[-1]) == (True, 1.0)


def test_nothing_to_rebuild(world: World) -> None:
    with world.database.writing() as session:
        assert rebuild(session, world.member) == Rebuilt(days=0, differed=0)


def test_a_stale_member_is_counted_at_the_next_start(world: World) -> None:
    """As a migration leaves it: no days, and a note of who lost them."""
    world.send([started(1, 0), ended(2, 100, 100)])
    with world.database.writing() as session:
        kept = days.load(session, world.member.id, {MONDAY})
        for statement in (
            "DELETE FROM day_total",
            "DELETE FROM day_summary",
            "INSERT INTO stale_summary SELECT id FROM member",
        ):
            session.connection().exec_driver_sql(statement)
    with opened(world.database.path, lambda: PARIS, NOON) as database, database.reading() as session:
        assert days.load(session, world.member.id, {MONDAY}) == kept
        assert session.connection().exec_driver_sql("SELECT count(*) FROM stale_summary").scalar() == 0
