"""Row 22 of the security reference, in short; `make faults` damages a hundred places."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults import damage
from tests.faults.damage import Damage
from tests.faults.looking import RIGHT, Outcome, Sound


@pytest.fixture(scope="module")
def sound() -> Iterator[Sound]:
    """A history that nothing has happened to."""
    with TemporaryDirectory() as folder:
        yield damage.make_sound(Path(folder))


def test_a_whole_file_is_served(sound: Sound, tmp_path: Path) -> None:
    assert damage.once(sound, tmp_path, None)[0] is Outcome.UNHARMED


@pytest.mark.parametrize("kind", [Damage.PAGE_GARBLED, Damage.CUT_OFF])
def test_damage_is_never_served_silently(sound: Sound, tmp_path: Path, kind: Damage) -> None:
    outcome, said = damage.once(sound, tmp_path, kind)
    assert outcome in RIGHT, f"{outcome}: {said}"


def test_damage_while_serving_is_mended_by_the_running_service(sound: Sound, tmp_path: Path) -> None:
    """Every page but the first turns to noise under a service that answers; the backup holds half of it."""
    met = damage.while_serving(sound, tmp_path)
    assert (met.statuses, met.kinds, met.outcome) == ({200, 503}, ["restored"], Outcome.TOLD), met.said


@pytest.mark.parametrize("kind", [Damage.SECTOR_ZEROED, Damage.PAGE_GARBLED, Damage.CUT_OFF])
def test_a_rotten_backup_stops_nothing_and_is_told(
    sound: Sound, tmp_path: Path, kind: Damage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("EVENTS", "INTENTIONS"):
        monkeypatch.setenv(f"ESCALE_KEEP_{name}_DAYS", "3650")  # the history is of 2020
    met = damage.with_rotten_backup(sound, tmp_path, kind)
    assert (met.statuses, met.kinds) == ({200}, ["backup_removed"]), met.said
    assert met.outcome is Outcome.UNHARMED, met.said
    assert "The database is damaged" not in met.said
