"""Who becomes a side of agreements reads nothing of what was said before: no wish, no note, nothing dropped."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from escale.domain.household import Member
from escale.domain.vocabulary import Role
from escale.services import granted
from escale.storage import members, pins
from escale.storage.pins import StoredPin
from tests.server.api.agreeing import FAMILY, REQUESTS, Home, daily, terms

VIDEOS = daily()


def ask(home: Home, reason: str) -> str:
    body = {"id": str(uuid4()), "clause_id": VIDEOS["id"], "minutes": 15, "reason": reason}
    made = home.at[home.child.id].post(REQUESTS, json=body)
    assert made.status_code == 201, made.text
    return str(body["id"])


def propose(home: Home, agreement_id: str, after: int, words: str, note: str) -> None:
    body = {"after": after, "terms": terms(daily(50, words)), "note": note}
    made = home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/versions", json=body)
    assert made.status_code == 201, made.text


def grow(home: Home) -> None:
    grown = home.at[home.owner.id].patch(f"{FAMILY}/members/{home.teen.id}", json={"role": "adult"})
    assert grown.status_code == 200, grown.text
    with home.runtime.database.writing() as session:
        pins.save(session, StoredPin(home.teen.id, "never compared here"))
    home.teen = replace(home.teen, role=Role.ADULT)
    home.open()


def answer(home: Home, by: Member, request_id: str) -> Any:
    return home.at[by.id].post(f"{REQUESTS}/{request_id}/answer", json={"answer": "granted"})


def read_of_all(home: Home, by: Member, agreement_id: str) -> str:
    """Every answer that tells of wishes and agreements."""
    client = home.at[by.id]
    answers = [
        client.get(REQUESTS),
        client.get(f"{FAMILY}/agreements"),
        client.get(f"{FAMILY}/agreements/{agreement_id}"),
        client.post(f"{FAMILY}/review", json={"week": "2026-W48"}),
        client.get(f"{FAMILY}/log"),
        client.get("/api/v1/data/export.json"),
    ]
    assert {one.status_code for one in answers} == {200}
    return "".join(one.text for one in answers)


@pytest.fixture
def told(home: Home) -> tuple[Home, str]:
    """An agreement, a wish, a proposal that was dropped and one that waits; then the teen is an adult."""
    agreement_id = home.agree(terms(VIDEOS))
    ask(home, "the wish of before")
    propose(home, agreement_id, 1, "the dropped clause", "the dropped note")
    propose(home, agreement_id, 2, "the open clause", "the open note")
    home.wait(hours=1)
    grow(home)
    return home, agreement_id


def test_who_grew_up_reads_nothing_of_before(told: tuple[Home, str]) -> None:
    home, agreement_id = told
    before = ("the wish of before", "the dropped clause", "the dropped note", "the open note")
    found = read_of_all(home, home.teen, agreement_id)
    assert [one for one in before if one in found] == []
    for side in (home.owner, home.child):
        assert [one for one in before if one not in read_of_all(home, side, agreement_id)] == []


def test_what_holds_and_what_waits_is_read_and_signed(told: tuple[Home, str]) -> None:
    home, agreement_id = told
    (seen,) = home.listed(home.teen)
    assert (seen["in_force"]["number"], seen["proposed"]["number"], seen["earlier"]) == (1, 3, [])
    assert seen["proposed"]["terms"]["clauses"][0]["words"] == "the open clause"
    signed = home.sign(home.teen, agreement_id, 3)
    assert (signed.status_code, signed.json()["proposed"]["note"]) == (201, None)
    (read,) = home.listed(home.child)
    assert read["proposed"]["note"] == "the open note"  # it is hidden, not lost


def test_what_came_since_is_read(told: tuple[Home, str]) -> None:
    """At once: it was said to the adults of whom the child knows. What was open when they came stays readable."""
    home, agreement_id = told
    assert answer(home, home.owner, ids(home)[0]).status_code == 200
    home.wait(minutes=1)
    later = ask(home, "the wish of after")
    propose(home, agreement_id, 3, "the next clause", "the next note")
    found = read_of_all(home, home.teen, agreement_id)
    assert [one for one in ("the wish of after", "the next clause", "the next note") if one not in found] == []
    assert "the open note" not in found
    assert [one["number"] for one in home.listed(home.teen)[0]["earlier"]] == [3]
    assert answer(home, home.teen, later).status_code == 200


def test_a_wish_of_before_is_not_theirs_to_answer(told: tuple[Home, str]) -> None:
    home, _ = told
    (request_id,) = ids(home)
    assert answer(home, home.teen, request_id).json()["error"] == "request_not_found"
    assert (waiting(home, home.owner), waiting(home, home.teen)) == (1, 0)
    assert answer(home, home.owner, request_id).status_code == 200


def test_an_agreement_that_was_over_before_is_not_there(home: Home) -> None:
    """Nor is it counted; who was a side of it reads it on."""
    agreement_id = home.agree(terms(VIDEOS))
    home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end")
    home.wait(days=2)
    grow(home)
    read = {one.name: home.at[one.id].get(f"{FAMILY}/agreements/{agreement_id}") for one in (home.teen, home.owner)}
    assert {name: one.status_code for name, one in read.items()} == {"Noé": 404, home.owner.name: 200}
    counted = {one.name: counts(home, one) for one in (home.teen, home.owner)}
    assert counted == {"Noé": (0, 0), home.owner.name: (1, 1)}


def test_a_proposal_that_is_read_can_be_refused_when_nothing_else_of_it_is(home: Home) -> None:
    agreement_id = home.agree(terms(VIDEOS))
    propose(home, agreement_id, 1, "the open clause", "the open note")
    home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end")
    home.wait(days=2)
    grow(home)
    assert home.listed(home.teen)[0]["proposed"]["number"] == 2
    answer = home.refuse(home.teen, agreement_id, 2)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["proposed"], answer.json()["in_force"], answer.json()["earlier"]) == (None, None, [])
    assert home.listed(home.child) == []
    assert [
        one.status_code for one in (home.refuse(home.teen, agreement_id, 2), home.refuse(home.child, agreement_id, 2))
    ] == [404, 409]


def ids(home: Home) -> list[str]:
    return [one["id"] for one in home.at[home.child.id].get(REQUESTS).json()["requests"]]


def counts(home: Home, member: Member) -> tuple[int, int]:
    """Agreements as they are counted, and as they are taken along."""
    client = home.at[member.id]
    return client.get("/api/v1/data").json()["agreements"], len(
        client.get("/api/v1/data/export.json").json()["agreements"]
    )


def waiting(home: Home, member: Member) -> int:
    with home.runtime.database.reading() as session:
        grown = members.get(session, member.id)
        assert grown is not None
        return granted.waiting_for(session, grown, home.clock())
