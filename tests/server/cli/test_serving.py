"""What `escale serve` says once it is ready."""

from pathlib import Path

import pytest

from escale.cli.serving import _welcome
from escale.domain.vocabulary import Avatar, Colour, Role
from escale.services import family_members, household
from escale.services.family_members import NewMember
from tests.server.fakes import MONDAY
from tests.server.live import serving


def test_a_full_disk_is_said_and_no_reason_not_to_serve(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file may not grow, and each start takes room for the ticket of its link, until there is none."""
    with serving(tmp_path / "data") as live:
        with live.runtime.database.writing() as session:
            session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        for _ in range(500):
            _welcome(live.runtime, quiet=False)
            said = capsys.readouterr().out
            if "#ticket=" not in said:
                break
        assert said.splitlines()[1:] == [
            "The disk is full: Escale shows what it has, and takes in nothing new until there is room."
        ]


def test_no_link_opens_the_dashboard_of_who_did_not_install_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = NewMember("Marc", Role.ADULT, Avatar.KITE, Colour.MOSS, None)
    with serving(tmp_path / "data") as live:
        with live.runtime.database.writing() as session:
            first = household.owner(session)
            family_members.add(session, first, wish, MONDAY)
            family_members.remove(session, first, first.id, MONDAY)
        _welcome(live.runtime, quiet=False)
        said = capsys.readouterr().out
    assert "#ticket=" not in said
    assert "by their name, as in:" in said
    assert said.endswith("Ctrl+C stops Escale.\n")
