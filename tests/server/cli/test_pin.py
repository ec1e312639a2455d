"""`escale pin reset`, as people run it."""

from pathlib import Path

import pytest

from escale.domain.vocabulary import FamilyFact
from escale.services import family_log, household, opening, pins
from tests.server.cli.running import escale
from tests.server.fakes import MONDAY


@pytest.fixture
def database(environment: dict[str, str]) -> Path:
    """The file of a stopped service whose adult has a PIN."""
    folder = Path(environment["ESCALE_DATA_DIR"])
    folder.mkdir(mode=0o700)
    path = folder / "escale.sqlite3"
    with opening.opened(path, lambda: "UTC", MONDAY) as opened:
        with opened.reading() as session:
            owner = household.owner(session)
        pins.change(opened, owner.id, "2468", None, MONDAY)
    return path


def test_the_pin_is_forgotten_and_its_adult_is_told(environment: dict[str, str], database: Path) -> None:
    done = escale(environment, "pin", "reset")
    assert (done.returncode, done.stderr) == (0, "")
    assert "forgotten" in done.stdout
    with opening.opened(database, lambda: "UTC", MONDAY) as opened, opened.reading() as session:
        owner = household.owner(session)
        assert not pins.has_pin(session, owner.id)
        line = family_log.read(session, owner.id, None).lines[0]
    assert (line.fact, line.actor_id, line.subject_id, line.value) == (FamilyFact.PIN_SET, None, owner.id, "reset")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [pytest.param(["reset", "Nobody"], 1, id="no-such-name"), pytest.param(["show"], 2, id="verb")],
)
def test_nothing_else_is_done(environment: dict[str, str], database: Path, arguments: list[str], code: int) -> None:
    assert escale(environment, "pin", *arguments).returncode == code
    with opening.opened(database, lambda: "UTC", MONDAY) as opened, opened.reading() as session:
        assert pins.has_pin(session, household.owner(session).id)
