"""What a member takes along of the family is what they read of it."""

from typing import Any

from escale.domain.household import Member
from tests.server.api.agreeing import Home, daily, terms
from tests.server.api.test_requests import VIDEOS, answer, ask

REASON = "the end of the film"


def told(home: Home, member: Member) -> dict[str, Any]:
    """The file."""
    found: dict[str, Any] = home.at[member.id].get("/api/v1/data/export.json").json()
    return found


def test_both_sides_take_the_agreement_along_with_its_signatures(home: Home) -> None:
    home.agree(terms(daily(45, "Videos")))
    for member in (home.child, home.owner, home.partner):
        (agreement,) = told(home, member)["agreements"]
        (version,) = agreement["versions"]
        assert (agreement["member_id"], version["proposed_by"]) == (str(home.child.id), str(home.owner.id))
        assert [one["words"] for one in version["terms"]["clauses"]] == ["Videos"]
        assert {one["member_id"] for one in version["signatures"]} == {str(home.owner.id), str(home.child.id)}
    assert told(home, home.teen)["agreements"] == []


def test_wishes_are_taken_along_by_who_made_and_who_answered_them(home: Home) -> None:
    home.agree(terms(VIDEOS))
    answer(home, ask(home, reason=REASON).json()["id"])
    for member, is_theirs in ((home.child, True), (home.owner, True), (home.partner, False), (home.teen, False)):
        found = [(one["reason"], one["state"]) for one in told(home, member)["wishes"]]
        assert found == [(REASON, "granted")] * is_theirs


def test_what_is_counted_is_what_is_taken_along(home: Home) -> None:
    home.agree(terms(daily()), home.teen)
    home.agree(terms(VIDEOS))
    answer(home, ask(home, reason=REASON).json()["id"])
    answer(home, ask(home).json()["id"], by=home.partner)
    counts = {}
    for member in (home.child, home.teen, home.owner, home.partner):
        file, counted = told(home, member), home.at[member.id].get("/api/v1/data").json()
        lists = {"agreements": "agreements", "wishes": "wishes", "log_lines": "log", "closed_cards": "closed_cards"}
        assert {name: counted[name] for name in lists} == {name: len(file[of]) for name, of in lists.items()}
        counts[member.name] = (counted["agreements"], counted["wishes"])
    assert counts == {"Léa": (1, 2), "Noé": (1, 0), home.owner.name: (2, 1), "Marc": (2, 1)}


def test_who_grew_up_takes_along_what_was_theirs(home: Home) -> None:
    """And who answered them takes the answer along, not why they asked."""
    home.agree(terms(VIDEOS), home.teen)
    answer(home, ask(home, home.teen, reason=REASON).json()["id"], words="Of course")
    changed = home.at[home.owner.id].patch(f"/api/v1/family/members/{home.teen.id}", json={"role": "adult"})
    assert changed.status_code == 200
    mine, theirs = told(home, home.teen), told(home, home.owner)
    assert [(one["reason"], one["answer"]) for one in mine["wishes"]] == [(REASON, "Of course")]
    assert len(mine["agreements"]) == 1
    assert [(one.get("reason"), one["answer"]) for one in theirs["wishes"]] == [(None, "Of course")]
    assert theirs["agreements"] == []


def test_levels_and_the_log_are_what_the_member_reads(home: Home) -> None:
    home.agree(terms(daily()), home.teen)
    home.at[home.teen.id].put("/api/v1/family/visibility", json={"level": "sites"})
    found = told(home, home.teen)
    assert found["member"]["level_choice"] == "sites"
    assert [one["level"] for one in found["seen_by_others"]] == ["nothing", "sites"]
    assert {one["id"] for one in found["people"]} >= {str(home.owner.id), str(home.teen.id)}
    read = home.at[home.teen.id].get("/api/v1/family/log").json()["entries"]
    assert [(one["at"], one["fact"]) for one in found["log"]] == [(one["at"], one["fact"]) for one in read]
    assert "signed" not in {one["fact"] for one in told(home, home.child)["log"]}


def test_who_grew_up_keeps_what_was_agreed_with_them_and_what_they_wished(home: Home) -> None:
    """In the lists and in the file; for others it is over, and nobody signs or answers anything of it any more."""
    agreement_id = home.agree(terms(VIDEOS))
    ask(home, reason=REASON)
    counter = home.counter(home.owner, agreement_id, 1, terms(VIDEOS, title="Another one"))
    assert counter.status_code == 201
    home.at[home.owner.id].patch(f"/api/v1/family/members/{home.child.id}", json={"role": "adult"})
    (listed,) = home.listed(home.child)
    assert (listed["in_force"], listed["proposed"], len(listed["earlier"])) == (None, None, 2)
    assert listed == home.at[home.child.id].get(f"/api/v1/family/agreements/{agreement_id}").json()
    assert home.at[home.owner.id].get(f"/api/v1/family/agreements/{agreement_id}").status_code == 404
    found = told(home, home.child)
    assert [len(one["versions"]) for one in found["agreements"]] == [2]
    assert [one["reason"] for one in found["wishes"]] == [REASON]
    assert home.listed(home.owner) == told(home, home.owner)["wishes"] == []
    home.wait(days=1)
    wishes = home.at[home.child.id].get("/api/v1/requests").json()["requests"]
    assert [(one["reason"], one["state"]) for one in wishes] == [(REASON, "expired")]
