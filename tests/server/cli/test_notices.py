"""What `escale serve` says of damaged data."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from escale.cli.notices import told
from escale.domain.notices import Notice, NoticeKind
from escale.services.erasing import ASIDE

NOW = datetime(2026, 11, 28, tzinfo=UTC)
REPAIRED = Notice(uuid4(), NoticeKind.REPAIRED, NOW, None, None)
RESTORED = Notice(uuid4(), NoticeKind.RESTORED, NOW, NOW, NOW)
EMPTY = Notice(uuid4(), NoticeKind.STARTED_EMPTY, NOW, None, NOW)


@pytest.mark.parametrize("notice", [REPAIRED, RESTORED, EMPTY], ids=lambda notice: notice.kind)
def test_what_is_kept_is_told_only_while_something_is(tmp_path: Path, notice: Notice) -> None:
    missing = told(notice, tmp_path)
    aside = tmp_path / ASIDE
    aside.mkdir()
    assert str(aside) not in missing
    assert told(notice, tmp_path) == missing
    (aside / "damaged.sqlite3").touch()
    assert told(notice, tmp_path) == f"{missing} What was there is kept in {aside}."
