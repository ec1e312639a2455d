"""The log of the household: it only grows, and each reads what concerns them."""

import sqlite3
from contextlib import closing

import pytest

from escale.domain.vocabulary import Role
from escale.settings import Settings
from tests.server.api.families import facts
from tests.server.homes import Home


class TestLog:
    """It only grows."""

    @pytest.mark.parametrize(
        "statement",
        [
            pytest.param("UPDATE family_log SET words = 'other'", id="changed"),
            pytest.param("DELETE FROM family_log", id="removed"),
            pytest.param(
                "REPLACE INTO family_log SELECT number, id, at, fact, NULL, NULL, NULL, NULL FROM family_log",
                id="replaced",
            ),
        ],
    )
    def test_no_statement_changes_it(self, house: Home, settings: Settings, statement: str) -> None:
        house.add("Child", Role.CHILD)
        before = house.people[0].dashboard.get("/api/v1/family/log").json()
        assert before["entries"]
        with closing(sqlite3.connect(settings.database_path)) as connection, connection:
            connection.execute("PRAGMA recursive_triggers = ON")
            with pytest.raises(sqlite3.IntegrityError, match="the log is never"):
                connection.execute(statement)
        assert house.people[0].dashboard.get("/api/v1/family/log").json() == before

    def test_it_is_read_page_by_page(self, house: Home) -> None:
        owner = house.people[0]
        house.prove(owner)
        names = [f"Name {number}" for number in range(60)]
        for name in names:
            owner.dashboard.patch(f"/api/v1/family/members/{owner.id}", json={"name": name})
        first = owner.dashboard.get("/api/v1/family/log").json()
        assert (len(first["entries"]), first["more"]) == (50, True)
        rest = owner.dashboard.get(f"/api/v1/family/log?before={first['entries'][-1]['id']}").json()
        assert (len(rest["entries"]), rest["more"]) == (11, False)
        assert rest["entries"][-1]["fact"] == "pin_set"

    @pytest.mark.parametrize("file", ["export.json", "visits.jsonl", "visits.csv"])
    def test_who_takes_data_along_reads_that_they_did(self, house: Home, file: str) -> None:
        teen = house.add("Teen", Role.TEEN)
        assert teen.dashboard.get(f"/api/v1/data/{file}").status_code == 200
        assert facts(teen.dashboard)[0] == ("exported", None)
        assert "exported" not in {fact for fact, _ in facts(house.people[0].dashboard)}

    def test_others_lines_are_not_read(self, house: Home) -> None:
        child, sibling = house.add("Child", Role.CHILD), house.add("Sibling", Role.CHILD)
        house.agree(house.people[0], child)
        house.clock.advance(days=4)
        house.people[0].dashboard.post("/api/v1/family/looks", json={"member_id": child.id})
        assert ("looked", "2026-W48") in facts(child.dashboard)
        assert "looked" not in {fact for fact, _ in facts(sibling.dashboard)}
