"""A browser that tells of one visit without end: what batches cost, what is kept and told (docs/decisions/0012)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from uuid import UUID

import pytest

from escale.domain.events import Event
from escale.domain.room import MOST_CUES, MOST_STRETCHES
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, Worth
from escale.services.exporting import Export
from escale.services.importing import Wish, take_in
from escale.services.ingest import Status
from escale.services.oddities import look
from escale.services.rebuilding import rebuild
from escale.storage import visits
from tests.server.domain.made import VISIT, cue_answered, cue_shown, ended, progressed, rated, started
from tests.server.heard import statements
from tests.server.services.world import World

DAY = timedelta(days=1)
LATER = started(1, 0).at + 9 * DAY
BATCH, HOSTILE = 200, 10_000
LARGEST_ROW = 100_000
"""Bytes of a visit that is full: 16 for each stretch, 70 for each cue."""


def a_cue(seq: int) -> Event:
    return cue_shown(seq, seq / 10, UUID(int=1_000 + seq))


def a_stretch(seq: int) -> Event:
    return progressed(seq, seq * 3, seq * 3 + 1, seq)


def held(world: World) -> tuple[Visit, int]:
    """The visit, and the bytes of what grows in its row."""
    with world.database.reading() as session:
        (size,) = session.connection().exec_driver_sql(
            "SELECT coalesce(sum(length(cues)), 0) + coalesce(sum(length(attended)), 0) FROM visit"
        ).one()  # fmt: skip
        return visits.find(session, [VISIT])[VISIT].visit, size


def batched(told: Iterable[Event]) -> Iterator[list[Event]]:
    rest = iter(told)
    while batch := list(islice(rest, BATCH)):
        yield batch


def hostile(make: Callable[[int], Event]) -> Iterator[list[Event]]:
    return batched(map(make, range(2, HOSTILE + 2)))


@pytest.mark.parametrize(
    ("make", "most", "code"),
    [
        pytest.param(a_cue, MOST_CUES, "too_many_cues", id="cues"),
        pytest.param(a_stretch, MOST_STRETCHES, "too_many_stretches", id="stretches"),
    ],
)
def test_ten_thousand_of_one_visit(world: World, make: Callable[[int], Event], most: int, code: str) -> None:
    """Each is answered, what is beyond is counted, no batch asks the database more than the first one did."""
    world.send([started(1, 0)], now=LATER)
    asked, sizes, said = list[int](), list[int](), list[tuple[Status, str | None]]()
    for batch in hostile(make):
        with statements() as heard:
            said += [(one.status, one.code) for one in world.send(batch, now=LATER)]
        asked.append(len(heard))
        sizes.append(held(world)[1])
    assert said == [(Status.ACCEPTED, None)] * most + [(Status.REJECTED, code)] * (HOSTILE - most)
    assert max(asked) <= asked[0] + 2  # the first time that something is set aside: a line of its own
    assert len(set(sizes[most // BATCH + 1 :])) == 1
    assert max(sizes) < LARGEST_ROW
    end = [ended(20_000, 80_000, 9_000), rated(20_001, 80_001, Worth.NO)]
    assert [one.status for one in world.send(end, now=LATER)] == [Status.ACCEPTED] * 2
    visit, _ = held(world)
    assert (visit.end is None, visit.rating is None, visit.attended) == (False, False, timedelta(seconds=9_000))
    assert (len(visit.cues) or len(visit.intervals)) == most
    found = look(world.database.path, LATER)
    assert found is not None
    assert (found.set_aside, found.by_clock, found.beyond, found.is_recent) == (HOSTILE - most, 0, HOSTILE - most, True)
    with world.database.writing() as session:
        assert rebuild(session, world.member).differed == 0


def test_another_visit_in_the_same_batch_suffers_nothing(world: World) -> None:
    for batch in islice(hostile(a_cue), MOST_CUES // BATCH + 1):
        world.send(batch, now=LATER)
    other = UUID(int=77)
    sent = world.send(
        [
            a_cue(9_000),
            started(9_001, 0, visit=other),
            cue_shown(9_002, 5, UUID(int=78), other),
            cue_answered(9_003, 900, CueAnswer.DONE, UUID(int=1_002)),
            ended(9_004, 900, 900),
        ],
        now=LATER,
    )
    assert [one.code for one in sent] == ["too_many_cues", None, None, None, None]
    with world.database.reading() as session:
        found = visits.find(session, [VISIT, other])
    assert [len(found[one].visit.cues) for one in (VISIT, other)] == [MOST_CUES, 1]


def test_the_answer_was_lost_and_all_is_sent_again(world: World) -> None:
    batches = list(islice(hostile(a_cue), MOST_CUES // BATCH + 2))
    for batch in batches:
        world.send(batch, now=LATER)
    before = held(world)
    again = [one for batch in batches for one in world.send(batch, now=LATER)]
    beyond = len(again) - MOST_CUES
    assert beyond > BATCH
    assert [one.status for one in again] == [Status.DUPLICATE] * MOST_CUES + [Status.REJECTED] * beyond
    assert held(world) == before


def test_a_full_visit_can_be_taken_along_and_brought_back(world: World, tmp_path: Path) -> None:
    answered = [cue_answered(n, n, CueAnswer.CONTINUE, UUID(int=9_000 + n)) for n in range(2, MOST_CUES + 2)]
    told = [*answered, *map(a_stretch, range(2_000, 2_000 + MOST_STRETCHES)), ended(9_000, 80_000, 9_000)]
    for batch in batched(told):
        world.send(batch, now=LATER)
    path = tmp_path / "visits.jsonl"
    path.write_text("".join(Export(world.database, world.member, LATER).history()), "utf-8")
    with world.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM visit_day")
        session.connection().exec_driver_sql("DELETE FROM visit")
    found = take_in(world.database, path, Wish(world.member, LATER, LATER - 90 * DAY), lambda: None, lambda share: None)
    assert (found.new, found.first) == (1, [])
    visit, _ = held(world)
    assert (len(visit.cues), len(visit.intervals)) == (MOST_CUES, MOST_STRETCHES)
