"""From nothing to the newest tables, once, and never backwards."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from escale.domain.events import Intention, Stamp
from escale.domain.intervals import Interval
from escale.domain.visits import Cue, End, Rating, Reply, Start, Visit
from escale.domain.vocabulary import CueAnswer, CueKind, Trigger, VisitEnd, VisitOrigin, Worth
from escale.errors import DatabaseNewer
from escale.storage import migrations, visits
from escale.storage.connection import create_private
from escale.storage.engine import Database
from escale.storage.migrations import HEAD, current_version, migrate
from escale.storage.migrations.runner import upgrade
from escale.storage.tables import metadata
from escale.storage.types import EPOCH, MILLISECOND

VERSIONS = Path(migrations.__file__).parent / "versions"


def tables(path: Path) -> dict[str, tuple[int, int]]:
    """Names with (without row id, strict)."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("PRAGMA table_list").fetchall()
    return {
        name: (wr, strict) for schema, name, kind, _, wr, strict in rows if kind == "table" and "sqlite" not in name
    }


def ms(number: int) -> datetime:
    """An instant."""
    return EPOCH + number * MILLISECOND


def test_head_is_the_newest_file() -> None:
    assert max(file.name.split("_")[0] for file in VERSIONS.glob("*_*.py")) == HEAD


def test_migrated_tables_are_those_of_the_row_classes(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    migrate(path)
    with create_engine(f"sqlite:///{path}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    made = tmp_path / "b.sqlite3"
    engine = create_engine(f"sqlite:///{made}")
    metadata.create_all(engine)
    engine.dispose()
    found = tables(path)
    assert found.pop("alembic_version") == (0, 0)
    assert found == tables(made)
    assert {strict for _, strict in found.values()} == {1}


def test_twice_is_once(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    assert not path.exists()
    migrate(path)
    before = path.read_bytes()
    migrate(path)
    assert current_version(path) == HEAD
    assert path.read_bytes() == before


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    """What a crash right after the file was made leaves."""
    path = tmp_path / "a.sqlite3"
    path.touch(mode=0o600)
    migrate(path)
    assert current_version(path) == HEAD


def test_members_of_before_have_their_days_counted_again(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0001")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO household VALUES (x'01', 'UTC', 0)")
        connection.execute("INSERT INTO member VALUES (x'02', x'01', '', 'adult', NULL, 'UTC', '04:00:00', 0, 0)")
        connection.execute("INSERT INTO day_total VALUES (x'02', '2026-11-23', 'UTC', 5)")
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT member_id FROM stale_summary").fetchall() == [(b"\x02",)]
        assert connection.execute("SELECT count(*) FROM day_total").fetchone() == (0,)


def test_shared_browsers_of_before_are_guarded_and_were_heard(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0016")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO household VALUES (x'01', 'UTC', 0)")
        row = "x'02', x'01', '', 'adult', NULL, 'UTC', '04:00:00', 0, 0, 'boat', 'sea'"
        connection.execute(f"INSERT INTO member VALUES ({row})")  # noqa: S608
        for browser_id, seen_at in (("x'03'", "NULL"), ("x'04'", "7")):
            values = f"{browser_id}, x'02', '', x'', '', 'confirmed', 0, {seen_at}"
            connection.execute(f"INSERT INTO browser VALUES ({values})")  # noqa: S608
        connection.execute("INSERT INTO browser_person VALUES (x'03', x'02')")
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        guarded = connection.execute("SELECT id, guarded FROM browser ORDER BY id").fetchall()
        heard = connection.execute("SELECT * FROM agreed_heard").fetchall()
    assert guarded == [(b"\x03", 1), (b"\x04", 0)]
    assert heard == [(b"\x02", b"\x04", 7, 7, 7)]


@pytest.mark.parametrize(
    "version", [pytest.param("9999", id="later"), pytest.param("*", id="odd"), pytest.param("", id="none")]
)
def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path, version: str) -> None:
    path = tmp_path / "a.sqlite3"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    before = path.read_bytes()
    with pytest.raises(DatabaseNewer):
        migrate(path)
    assert path.read_bytes() == before


def test_a_current_database_opens_without_alembic(tmp_path: Path) -> None:
    """Alembic costs a tenth of a second and some megabytes at each start."""
    path = tmp_path / "a.sqlite3"
    migrate(path)
    code = (
        "import sys; from pathlib import Path; from escale.storage.migrations import migrate;"
        "from escale.storage.engine import Database; migrate(Path(sys.argv[1])); Database(Path(sys.argv[1]));"
        "sys.exit('alembic' in sys.modules)"
    )
    search = ":".join(sys.path)
    assert (
        subprocess.run([sys.executable, "-c", code, str(path)], check=False, env={"PYTHONPATH": search}).returncode == 0
    )


BEFORE_WHOLE_VISITS = """ -- #01: sixteen bytes, of which this is the last
INSERT INTO household VALUES (x'01', 'UTC', 0);
INSERT INTO member (id, household_id, name, role, zone, day_starts_at, welcomed, created_at)
    VALUES (#02, x'01', '', 'adult', 'UTC', '04:00:00', 0, 0);
INSERT INTO browser VALUES (#03, #02, '', x'04', '', 'confirmed', 0, NULL);
INSERT INTO site (id, member_id, name, patterns, policy, created_at) VALUES (#05, #02, '', '[]', '{}', 0);
INSERT INTO visit VALUES (#01, #02, #03, #05, 'UTC', 1000000, 7, 1600000, 1000000, 7, 'gate',
    1590000, 12, 'done', 600000, 590000);
INSERT INTO attended VALUES (#01, 1300000, 1590000), (#01, 999000, 1200000);
INSERT INTO intention VALUES (#01, 'a recipe', 300000, 'wish');
INSERT INTO rating VALUES (#01, 'partly', 'no', 1600000, 13);
INSERT INTO cue VALUES
    (#01, #fb, 'chapter', 1400000, NULL, NULL, NULL, 1500000),
    (#01, #fc, 'planned_time', 1300000, 'continue', 1310000, 9, NULL);
INSERT INTO visit VALUES (#06, #02, #03, #05, 'UTC', 5000, 3, 6000, NULL, NULL, NULL,
    NULL, NULL, NULL, 0, 0);
INSERT INTO visit_day VALUES (#02, '1970-01-01', #06);
"""


def test_a_visit_of_before_is_the_same_in_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0009")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(re.sub("#(..)", rf"x'{'0' * 30}\1'", BEFORE_WHOLE_VISITS))
    migrate(path)
    with closing(Database(path)) as database, database.reading() as session:
        found = visits.find(session, [UUID(int=1), UUID(int=6)])
    told, bare = found[UUID(int=1)].visit, found[UUID(int=6)].visit
    assert bare == Visit(UUID(int=6), bare.site_id, "UTC", Stamp(ms(5_000), 3), ms(6_000))
    assert told == Visit(
        UUID(int=1),
        bare.site_id,
        "UTC",
        Stamp(ms(1_000_000), 7),
        ms(1_600_000),
        Start(Stamp(ms(1_000_000), 7), VisitOrigin.GATE, Intention("a recipe", timedelta(seconds=300), Trigger.WISH)),
        End(Stamp(ms(1_590_000), 12), VisitEnd.DONE),
        Rating(Stamp(ms(1_600_000), 13), Worth.PARTLY, Worth.NO),
        (Interval(ms(999_000), ms(1_200_000)), Interval(ms(1_300_000), ms(1_590_000))),
        timedelta(seconds=600),
        (
            Cue(
                UUID(int=0xFC),
                CueKind.PLANNED_TIME,
                ms(1_300_000),
                Reply(Stamp(ms(1_310_000), 9), CueAnswer.CONTINUE),
            ),
            Cue(UUID(int=0xFB), CueKind.CHAPTER, ms(1_400_000), None, ms(1_500_000)),
        ),
    )
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT day FROM visit_day").fetchall() == [("1970-01-01",)]
        assert not {"attended", "intention", "rating", "cue", "visit_before"} & tables(path).keys()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
