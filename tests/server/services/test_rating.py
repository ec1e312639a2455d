"""Answers given afterwards: events like all others, and only on visits of one's own."""

from datetime import timedelta
from uuid import uuid4

import pytest

from escale.domain.visits import Visit
from escale.domain.vocabulary import Worth
from escale.errors import NothingIntended, VisitNotFound
from escale.services import forgetting, rating, rebuilding
from escale.storage import members, visits
from tests.server.domain.made import VISIT, ended, progressed, rated, started
from tests.server.services.test_forgetting import raw_events
from tests.server.services.world import NOW, World, snapshot, stranger

STORY = [started(1, 0), progressed(2, 0, 30, 30), ended(3, 61, 61)]
SECOND = timedelta(seconds=1)


def rate(world: World, worth: Worth, met: Worth | None = None, after: timedelta = SECOND) -> Visit:
    with world.database.writing() as session:
        rating.rate(session, world.member, VISIT, worth, met, NOW + after)
    return visit(world)


def visit(world: World) -> Visit:
    with world.database.reading() as session:
        return visits.find(session, {VISIT})[VISIT].visit


def answers(world: World) -> tuple[Worth | None, Worth | None]:
    given = visit(world).rating
    return (given.worth, given.met) if given else (None, None)


def test_the_latest_answer_counts_wherever_it_was_given(world: World) -> None:
    world.send(STORY)
    rate(world, Worth.NO)
    assert answers(world) == (Worth.NO, None)
    rate(world, Worth.YES, Worth.PARTLY, after=2 * SECOND)
    assert answers(world) == (Worth.YES, Worth.PARTLY)
    world.send([rated(4, 65, Worth.NO)])
    assert answers(world) == (Worth.YES, Worth.PARTLY), "what the browser had asked before arrives late"


def test_two_answers_of_one_instant_are_two_events(world: World) -> None:
    world.send(STORY)
    rate(world, Worth.NO)
    rate(world, Worth.YES)
    assert answers(world)[0] is Worth.YES
    assert len(raw_events(world)) == len(STORY) + 2


def test_days_say_what_they_would_if_they_were_counted_again(world: World) -> None:
    world.send(STORY)
    rate(world, Worth.YES, Worth.YES)
    rate(world, Worth.PARTLY, after=2 * SECOND)
    kept = snapshot(world)
    with world.database.writing() as session:
        assert rebuilding.rebuild_all(session).differed == 0
    assert snapshot(world) == kept


def test_how_long_it_lasted_stays_as_it_was(world: World) -> None:
    world.send(STORY)
    before = visit(world)
    after = rate(world, Worth.YES, after=timedelta(days=3))
    assert (after.attended, after.started_at, after.latest_at) == (before.attended, before.started_at, before.latest_at)


def test_what_was_not_intended_was_not_met(world: World) -> None:
    world.send([started(1, 0, planned=None), ended(3, 61, 61)])
    with pytest.raises(NothingIntended):
        rate(world, Worth.YES, Worth.YES)
    assert rate(world, Worth.YES).rating


def test_one_judges_only_ones_own_visits(world: World) -> None:
    world.send(STORY)
    their_browser = stranger(world)
    with world.database.writing() as session:
        other = members.get(session, their_browser.member_id)
        assert other is not None
        for member, visit_id in ((other, VISIT), (world.member, uuid4())):
            with pytest.raises(VisitNotFound):
                rating.rate(session, member, visit_id, Worth.YES, None, NOW)
    assert answers(world) == (None, None)


def test_a_deleted_visit_takes_its_answers_with_it(world: World) -> None:
    world.send(STORY)
    rate(world, Worth.YES)
    with world.database.writing() as session:
        forgetting.forget_visit(session, world.member.id, VISIT, NOW)
    assert raw_events(world) == []
