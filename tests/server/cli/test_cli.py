"""The command as people run it: a process of its own, in both languages."""

import re
import shutil
import urllib.request
from pathlib import Path

import pytest

from escale.domain.vocabulary import Avatar, Colour, FamilyFact, Role
from escale.services import family_log, family_members, household, opening, pins
from escale.services.family_members import NewMember
from tests.server.cli.running import escale
from tests.server.fakes import MONDAY

LINK = re.compile(r"http://127\.0\.0\.1:\d+/#ticket=([\w-]{43})")


def exchange(port: str, ticket: str) -> int:
    """What the dashboard does with its ticket; the status."""
    body = f'{{"ticket":"{ticket}"}}'.encode()
    address = f"http://127.0.0.1:{port}/api/v1/auth/exchanges"
    request = urllib.request.Request(address, body, {"content-type": "application/json"})  # noqa: S310 - loopback
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
        return int(answer.status)


def test_serve_prints_a_link_that_works(environment: dict[str, str], served: str) -> None:
    found = LINK.search(served)
    assert found
    assert f"Escale is at http://127.0.0.1:{environment['ESCALE_PORT']}\n" in served
    assert exchange(environment["ESCALE_PORT"], found[1]) == 201


def test_open_prints_another_link_that_works(environment: dict[str, str], served: str) -> None:
    printed = escale(environment, "open", "--print")
    found = LINK.fullmatch(printed.stdout.strip())
    assert found
    assert found[0] not in served
    assert exchange(environment["ESCALE_PORT"], found[1]) == 201


@pytest.mark.parametrize("role", [Role.ADULT, Role.CHILD])
def test_open_lets_in_who_has_no_other_way(environment: dict[str, str], served: str, role: Role) -> None:
    """Neither a browser nor a PIN: and they read in the log that it was done."""
    assert "Escale is at" in served
    wish = NewMember("Marc", role, Avatar.KITE, Colour.MOSS, None)
    path = Path(environment["ESCALE_DATA_DIR"]) / "escale.sqlite3"
    with opening.opened(path, lambda: "UTC", MONDAY) as database:
        with database.writing() as session:
            marc = family_members.add(session, household.owner(session), wish, MONDAY)
        found = LINK.fullmatch(escale(environment, "open", "--print", "marc").stdout.strip())
        assert found
        assert exchange(environment["ESCALE_PORT"], found[1]) == 201
        with database.reading() as session:
            told = family_log.read(session, marc.id, None).lines
    assert (FamilyFact.OPENED, None, marc.id) in [(one.fact, one.actor_id, one.subject_id) for one in told]


def test_open_refuses_who_has_another_way(environment: dict[str, str], served: str) -> None:
    """Who has a PIN, and who is not there."""
    assert "Escale is at" in served
    wish = NewMember("Marc", Role.ADULT, Avatar.KITE, Colour.MOSS, None)
    path = Path(environment["ESCALE_DATA_DIR"]) / "escale.sqlite3"
    with opening.opened(path, lambda: "UTC", MONDAY) as database:
        with database.writing() as session:
            marc = family_members.add(session, household.owner(session), wish, MONDAY)
        assert escale(environment, "open", "--print", "Nobody").returncode == 1
        pins.change(database, marc.id, "2468", None, MONDAY)
        refused = escale(environment, "open", "--print", "Marc")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Nobody with this name is without both a PIN and a browser." in refused.stderr


def test_open_asks_for_a_name_once_who_installed_it_has_left(environment: dict[str, str], served: str) -> None:
    """Whoever comes first then has a PIN of their own, and is not opened by the way, unwritten."""
    assert "Escale is at" in served
    wish = NewMember("Marc", Role.ADULT, Avatar.KITE, Colour.MOSS, None)
    path = Path(environment["ESCALE_DATA_DIR"]) / "escale.sqlite3"
    with opening.opened(path, lambda: "UTC", MONDAY) as database:
        with database.writing() as session:
            first = household.owner(session)
            marc = family_members.add(session, first, wish, MONDAY)
            family_members.remove(session, first, first.id, MONDAY)
        pins.change(database, marc.id, "2468", None, MONDAY)
        for name in ([], ["Marc"]):
            refused = escale(environment, "open", "--print", *name)
            assert (refused.returncode, refused.stdout) == (1, "")
            said = "Nobody with this name" if name else "Whoever installed Escale has left the household."
            assert said in refused.stderr


def test_a_second_serve_says_that_escale_runs(environment: dict[str, str], served: str) -> None:
    refused = escale(environment, "serve")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Escale is already running at http://127.0.0.1:")
    assert refused.stderr.count("\n") == 1


def test_doctor_finds_all_well_while_it_runs(environment: dict[str, str], served: str) -> None:
    healthy = escale(environment, "doctor")
    assert (healthy.returncode, healthy.stdout.splitlines()[-1]) == (0, "All is well."), healthy.stdout
    assert len(healthy.stdout.splitlines()) == 12


def test_doctor_fails_when_the_service_is_stopped(environment: dict[str, str]) -> None:
    stopped = escale(environment, "doctor")
    assert (stopped.returncode, stopped.stderr) == (1, "One thing needs care.\n")


def test_open_needs_a_running_service(environment: dict[str, str]) -> None:
    refused = escale(environment, "open", "--print")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Escale is not running" in refused.stderr


def test_serve_refuses_a_folder_that_others_can_open(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o755)
    refused = escale(environment, "serve")
    assert refused.returncode == 1
    assert "chmod -R u=rwX,go= " in refused.stderr
    assert refused.stderr.count("\n") == 1


needs_limits = pytest.mark.skipif(shutil.which("prlimit") is None, reason="nothing here limits the size of files")


@needs_limits
def test_serve_says_that_it_cannot_write(environment: dict[str, str]) -> None:
    """No file may grow, as on a full disk."""
    refused = escale(environment, "serve", room=0)
    assert refused.returncode == 1
    assert re.fullmatch(r"Escale cannot use .*/data \(.*disk I/O error\)\. Is the disk full\?\n", refused.stderr)


def test_a_setting_that_cannot_be_used_is_named(environment: dict[str, str]) -> None:
    refused = escale({**environment, "ESCALE_PORT": "80"}, "serve")
    assert refused.returncode == 2
    assert refused.stderr.startswith("The setting ESCALE_PORT cannot be used: ")


@pytest.mark.parametrize(
    "command",
    [(), *((one,) for one in "serve open doctor rebuild backup restore import install uninstall".split())],
)
def test_help_speaks_both_languages(environment: dict[str, str], command: tuple[str, ...]) -> None:
    english = escale(environment, *command, "--help")
    french = escale({**environment, "LANG": "fr_FR.UTF-8", "PYTHONUTF8": "1"}, *command, "--help")
    assert (english.returncode, french.returncode) == (0, 0)
    assert f"Usage: escale {' '.join(command)}".rstrip() in english.stdout
    assert f"Usage\u00a0: escale {' '.join(command)}".rstrip() in french.stdout


def test_the_language_of_escale_comes_before_the_systems(environment: dict[str, str]) -> None:
    spoken = escale({**environment, "ESCALE_LANGUAGE": "fr", "LANG": "en_GB.UTF-8", "PYTHONUTF8": "1"}, "doctor")
    assert "attention" in spoken.stderr
