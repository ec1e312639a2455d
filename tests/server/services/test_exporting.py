"""What is taken along is all there is, once, and can be brought back."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from escale.services.exporting import Export
from escale.services.importing import Wish, take_in
from escale.storage import visits
from escale.storage.engine import Database
from tests.server.domain.histories import AFTERWARDS, Sent, deliveries
from tests.server.services.test_counting import EXAMPLES, send
from tests.server.services.world import World, build


@contextmanager
def a_world(empty: Path, folder: Path) -> Iterator[World]:
    database = Database(Path(shutil.copy(empty, folder)))
    yield build(database)
    database.close()


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(deliveries())
def test_what_is_taken_along_can_be_brought_back(
    empty_database: Path, tmp_path_factory: pytest.TempPathFactory, batches: list[list[Sent]]
) -> None:
    """Into the database of somebody else: the same visits, once each, with the same figures."""
    folder, other = tmp_path_factory.mktemp("world"), tmp_path_factory.mktemp("other")
    with a_world(empty_database, folder) as world, a_world(empty_database, other) as second:
        send(world, batches)
        export = Export(world.database, world.member, AFTERWARDS)
        path = folder / "visits.jsonl"
        path.write_text("".join(export.history()), "utf-8")
        told = json.loads("".join(export.json()))
        rows = list(csv.DictReader(io.StringIO("".join(export.csv()).removeprefix("\ufeff"))))
        with world.database.reading() as session:
            ids = sorted(str(visit.id) for visit in visits.of_member(session, world.member.id))
        assert sorted(one["id"] for one in told["visits"]) == ids
        assert len(rows) == len(ids)
        if not ids:
            return
        wish = Wish(second.member, AFTERWARDS, AFTERWARDS - timedelta(days=36_500))
        found = take_in(second.database, path, wish, lambda: None, lambda share: None)
        assert (found.new, found.first) == (len(ids), [])
        again = json.loads("".join(Export(second.database, second.member, AFTERWARDS).json()))
        assert _nameless(again["visits"]) == _nameless(told["visits"])


def _nameless(told: list[dict[str, object]]) -> list[str]:
    """Without their ids, which are others, and so in no order of their own."""
    return sorted(json.dumps({name: value for name, value in one.items() if name != "id"}) for one in told)
