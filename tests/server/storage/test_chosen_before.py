"""Signatures of before sites could be chosen with one, in a household that never moved."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

from escale.storage import agreements, households
from escale.storage.connection import create_private
from escale.storage.engine import Database
from escale.storage.migrations import migrate
from escale.storage.migrations.runner import upgrade

BEFORE = """
INSERT INTO household VALUES (x'01', 'Europe/Paris', 0);
INSERT INTO member VALUES (x'02', x'01', '', 'child', NULL, 'UTC', '04:00:00', 0, 0, 'boat', 'sea');
INSERT INTO agreement VALUES (x'03', x'02', 1, 0, NULL);
INSERT INTO agreement_version VALUES (x'03', 1, '{terms}', NULL, 0, NULL, 0, NULL);
INSERT INTO signature VALUES (x'03', 1, x'02', 7);
"""
TERMS = '{"title": "Ours", "clauses": [], "warn_minutes": 5, "finish_minutes": 3, "review_on": "2027-01-04"}'


def test_who_signed_before_chose_no_sites(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0022")
    script = BEFORE.replace("{terms}", TERMS)
    for number in (1, 2, 3):
        script = script.replace(f"x'0{number}'", f"x'{UUID(int=number).hex}'")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(script)
    migrate(path)
    database = Database(path)
    with database.reading() as session:
        (held,) = agreements.of_member(session, UUID(int=2))
        assert [(one.member_id, one.chosen) for one in held.versions[0].signatures] == [(UUID(int=2), ())]
        assert (households.zone(session), households.moves(session)) == ("Europe/Paris", [])
    database.close()
