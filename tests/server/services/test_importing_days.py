"""Days after an import, whatever else happened in them, are those of a rebuild from scratch."""

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale.services import importing
from escale.services.importing import Wish, take_in
from escale.services.rebuilding import rebuild
from escale.storage.engine import Database
from tests.server.domain.histories import AFTERWARDS, CHANGES_OF_CLOCKS, HOUR, ZONES, Sent, deliveries
from tests.server.services.test_counting import EXAMPLES, send
from tests.server.services.test_importing import HEADER, iso
from tests.server.services.world import build, snapshot


@st.composite
def lines(draw: st.DrawFn) -> dict[str, Any]:
    """A visit around a change of the clocks, with what a line can hold."""
    since: datetime = draw(st.sampled_from(CHANGES_OF_CLOCKS)) + timedelta(seconds=draw(st.integers(-30, 30)) * HOUR)
    bounds = sorted(draw(st.lists(st.integers(0, 20 * HOUR), min_size=2, max_size=6)))
    line: dict[str, Any] = {
        "site": draw(st.sampled_from(["a.example", "b.example", "c.example"])),
        "zone": draw(st.sampled_from(ZONES)),
        "started_at": iso(0, since),
        "attended": [
            [iso(start, since), iso(end, since)] for start, end in zip(bounds[::2], bounds[1::2], strict=False)
        ],
    }
    if draw(st.booleans()):
        line |= {"origin": "gate", "intention": {"planned_seconds": 600, "trigger": "habit"}}
    if draw(st.booleans()):
        line |= {"ended_at": iso(bounds[-1], since), "attended_ms": draw(st.integers(0, 30 * HOUR * 1000))}
    if draw(st.booleans()):
        line["rating"] = {"worth": "no", "rated_at": iso(bounds[-1], since)}
    if draw(st.booleans()):
        line["cues"] = [{"kind": "chapter", "shown_at": iso(1, since), "answer": "done", "answered_at": iso(2, since)}]
    return line


@settings(
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(lines(), min_size=1, max_size=12), deliveries(), st.booleans(), st.integers(1, 5))
def test_they_are_those_of_a_rebuild(
    empty_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    told: list[dict[str, Any]],
    batches: list[list[Sent]],
    is_first: bool,
    piece: int,
) -> None:
    monkeypatch.setattr(importing, "PIECE", piece)
    folder = tmp_path_factory.mktemp("world")
    history = folder / "history.jsonl"
    history.write_text("\n".join([HEADER, *map(json.dumps, told)]), encoding="utf-8")
    database = Database(Path(shutil.copy(empty_database, folder)))
    world = build(database)
    if not is_first:
        send(world, batches)
    found = take_in(database, history, Wish(world.member, AFTERWARDS, AFTERWARDS), lambda: None, lambda share: None)
    assert found.new + found.known == len(told)
    if is_first:
        send(world, batches)
    kept = snapshot(world)
    with database.writing() as session:
        assert rebuild(session, world.member).differed == 0
    assert snapshot(world) == kept
    database.close()
