"""The family's week: of everybody what others may see, written into the log of each who is shown."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from escale.domain.household import Member
from escale.services.granted import MOST_LISTED
from escale.storage import time_requests
from tests.server.api.agreeing import FAMILY, REQUESTS, Home, daily, terms


def review(home: Home, by: Member, week: str | None = None) -> Any:
    return home.at[by.id].post(f"{FAMILY}/review", json={"week": week})


def names(several: list[dict[str, Any]]) -> list[str]:
    return [one["member"]["name"] if "member" in one else one["name"] for one in several]


@pytest.fixture
def shared(home: Home) -> Home:
    """Agreed with the child, and a parent shares their own week; two days later both can be seen."""
    home.agree(terms())
    answer = home.at[home.partner.id].put(f"{FAMILY}/visibility", json={"level": "categories"})
    assert answer.status_code == 200
    home.wait(days=3)
    return home


def test_nobody_is_shown_before_anybody_agreed(home: Home) -> None:
    body = review(home, home.owner).json()
    assert (body["people"], body["went_well"], body["requests"], body["agreement_ids"]) == ([], [], [], [])
    assert names(body["private"]) == ["", "Marc", "Léa", "Noé"]
    assert len(set(body["questions"])) == 3
    assert home.facts(home.child) == []


def test_everyone_who_is_shown_side_by_side_in_the_household_s_order(shared: Home) -> None:
    body = review(shared, shared.owner, "2026-W48").json()
    assert names(body["people"]) == ["Marc", "Léa"]
    assert [one["level"] for one in body["people"]] == ["categories", "sites"]
    assert names(body["private"]) == ["", "Noé"]
    assert body["agreement_ids"] == [shared.listed(shared.owner)[0]["id"]]


def test_the_child_sees_the_parent_and_what_parents_see(shared: Home) -> None:
    theirs, own = (review(shared, one, "2026-W48").json() for one in (shared.owner, shared.child))
    assert names(own["people"]) == ["Marc", "Léa"]
    assert own["people"] == theirs["people"]
    assert own["questions"] == theirs["questions"]
    seen = shared.at[shared.child.id].get(f"{FAMILY}/seen/2026-W48").json()
    assert own["people"][1] == seen


def test_siblings_do_not_see_each_other(shared: Home) -> None:
    body = review(shared, shared.teen, "2026-W48").json()
    assert names(body["people"]) == ["Marc"]
    assert "Léa" in names(body["private"])
    assert (body["requests"], body["agreement_ids"]) == ([], [])


def words(body: dict[str, Any]) -> set[str]:
    """All clauses that a review names."""
    kept = {clause["words"] for one in body["people"] for clause in one["clauses"]}
    return kept | {one["words"] for one in body["went_well"] if one["words"]}


def test_clauses_are_read_by_the_sides_of_an_agreement_alone(home: Home) -> None:
    """By the member and by every adult, at whatever level; never by a sibling, also under an agreement of their own."""
    home.agree(terms(daily(words="Half an hour of films.example")))
    home.agree(terms(daily(words="Ten minutes of clips.example")), home.teen)
    home.wait(days=4)
    both = {"Half an hour of films.example", "Ten minutes of clips.example"}
    read = {one.name: words(review(home, one, "2026-W48").json()) for one in (home.partner, home.child, home.teen)}
    assert read == {
        "Marc": both,
        "Léa": {"Half an hour of films.example"},
        "Noé": {"Ten minutes of clips.example"},
    }


def test_who_grew_up_reads_no_clause_of_the_days_before(home: Home) -> None:
    home.agree(terms())
    home.wait(days=4)
    grown = home.at[home.owner.id].patch(f"{FAMILY}/members/{home.teen.id}", json={"role": "adult"})
    assert grown.status_code == 200, grown.text
    assert words(review(home, home.teen, "2026-W48").json()) == set()
    assert words(review(home, home.owner, "2026-W48").json()) == {"Videos"}


def test_each_who_is_shown_is_told(shared: Home) -> None:
    review(shared, shared.owner, "2026-W48")
    assert shared.facts(shared.child)[-1] == ("reviewed", None, "2026-W48")
    assert shared.facts(shared.partner)[-1] == ("reviewed", None, "2026-W48")
    assert [one for one in shared.facts(shared.teen) if one[0] == "reviewed"] == []
    before = shared.facts(shared.child)
    review(shared, shared.child, "2026-W48")
    assert len(shared.facts(shared.child)) == len(before) + 1  # of the parent who is shown, not of oneself


def test_requests_of_the_week_and_a_question_about_them(home: Home) -> None:
    videos = daily()
    home.agree(terms(videos))
    wish = {"id": str(uuid4()), "clause_id": videos["id"], "minutes": 5, "reason": "to finish"}
    made = home.at[home.child.id].post(REQUESTS, json=wish).json()
    for side in (home.owner, home.child):
        body = review(home, side, "2026-W48").json()
        assert body["requests"] == [made]
        assert "requests" in body["questions"]
    assert review(home, home.teen, "2026-W48").json()["requests"] == []
    assert review(home, home.owner, "2026-W47").json()["requests"] == []


def test_a_week_keeps_its_requests_however_many_came_after(home: Home) -> None:
    """More of them than the page of requests lists."""
    videos = daily()
    home.agree(terms(videos))
    wish = {"id": str(uuid4()), "clause_id": videos["id"], "minutes": 5, "reason": "to finish"}
    assert home.at[home.child.id].post(REQUESTS, json=wish).status_code == 201
    with home.runtime.database.writing() as session:
        (first,) = time_requests.latest(session, home.child.id, 2)
        for number in range(MOST_LISTED):
            later = timedelta(days=7 + number // 3, minutes=number)
            asked_at, ends_at = first.asked_at + later, first.expires_at + later
            made = replace(first, id=uuid4(), day=first.day + later, asked_at=asked_at, expires_at=ends_at)
            time_requests.save(session, made)
    home.wait(days=42)
    for side in (home.owner, home.child):
        body = review(home, side, "2026-W48").json()
        assert [one["id"] for one in body["requests"]] == [wish["id"]]
        assert "requests" in body["questions"]
        assert len(review(home, side, "2026-W49").json()["requests"]) == 21


def test_the_last_whole_week_when_none_is_named(home: Home) -> None:
    assert review(home, home.owner).json()["week"] == "2026-W47"
    home.wait(days=6, hours=18)  # Monday, three in the morning in Paris: still Sunday
    assert review(home, home.owner).json()["week"] == "2026-W47"
    home.wait(hours=2)
    assert review(home, home.owner).json()["week"] == "2026-W48"


@pytest.mark.parametrize(
    ("week", "status", "code"),
    [
        pytest.param("2026-W54", 422, "invalid_request", id="no-such-week"),
        pytest.param("last", 422, "invalid_request", id="no-week"),
        pytest.param("1999-W01", 404, "day_out_of_range", id="before-anything"),
    ],
)
def test_weeks_that_are_none(home: Home, week: str, status: int, code: str) -> None:
    answer = review(home, home.owner, week)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
