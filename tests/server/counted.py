"""What the database says that it has stored, beside what is there (docs/decisions/0037)."""

import sqlite3
from contextlib import closing
from pathlib import Path

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


def is_counted(path: Path) -> bool:
    """Whether the counts of a database are those of its rows. One of another version or a damaged one has none."""
    if not path.stat().st_size or current_version(path) != HEAD:
        return True
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        said, there = (connection.execute(query).fetchall() for query in (_SAID, _THERE))
    return _those_with_any(said) == _those_with_any(there)


def _those_with_any(rows: list[tuple[bytes | float, ...]]) -> set[tuple[bytes | float, ...]]:
    return {row for row in rows if any(row[2:])}
