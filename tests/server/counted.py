"""What the database says that it has stored, beside what is there (docs/decisions/0037)."""

import sqlite3
from contextlib import closing
from pathlib import Path

from escale.services.family_log import TOLD_TO_ALL
from escale.storage.migrations import HEAD, current_version

COUNTS = ("visits", "intentions", "ratings", "cues", "words", "gates")
_SAID = f"SELECT member_id, site_id, {', '.join(COUNTS)} FROM site_count"  # noqa: S608 - the words above
_THERE = """
SELECT member_id, site_id,
  (SELECT total(visits) FROM day_summary d WHERE d.member_id = s.member_id AND d.site_id = s.id),
  (SELECT total(stated) FROM day_summary d WHERE d.member_id = s.member_id AND d.site_id = s.id),
  (SELECT total(worth_yes + worth_partly + worth_no) FROM day_summary d
   WHERE d.member_id = s.member_id AND d.site_id = s.id),
  (SELECT total(cues_shown) FROM day_summary d WHERE d.member_id = s.member_id AND d.site_id = s.id),
  (SELECT count(*) FROM visit v WHERE v.member_id = s.member_id AND v.site_id = s.id AND v.text_at IS NOT NULL),
  (SELECT count(*) FROM gate g WHERE g.member_id = s.member_id AND g.site_id = s.id)
FROM (
  SELECT member_id, site_id AS id, site_id FROM day_summary UNION SELECT member_id, site_id, site_id FROM visit
  UNION SELECT member_id, site_id, site_id FROM gate
) AS s
"""
_SAID_OF_FAMILY = "SELECT reader_id, lines, wishes FROM family_count"
_TO_ALL = f"(subject_id IS NULL OR fact IN ({', '.join(repr(fact.value) for fact in TOLD_TO_ALL)}))"
_THERE_OF_FAMILY = f"""
SELECT id,
  (SELECT count(*) FROM family_log WHERE NOT {_TO_ALL} AND id_of IN (actor_id, subject_id)),
  (SELECT count(*) FROM time_request WHERE id_of IN (member_id, answered_by))
FROM (SELECT id, id AS id_of FROM member) AS reader
UNION ALL SELECT zeroblob(16), (SELECT count(*) FROM family_log WHERE {_TO_ALL}), 0
"""  # noqa: S608 - the facts' own words


def is_counted(path: Path) -> bool:
    """Whether the counts of a database are those of its rows. One of another version or a damaged one has none."""
    if not path.stat().st_size or current_version(path) != HEAD:
        return True
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return all(
            _those_with_any(connection, said, of) == _those_with_any(connection, there, of)
            for said, there, of in ((_SAID, _THERE, 2), (_SAID_OF_FAMILY, _THERE_OF_FAMILY, 1))
        )


def _those_with_any(connection: sqlite3.Connection, query: str, of: int) -> set[tuple[bytes | float, ...]]:
    """The rows with any number; `of`: the columns that say whose they are."""
    return {row for row in connection.execute(query).fetchall() if any(row[of:])}
