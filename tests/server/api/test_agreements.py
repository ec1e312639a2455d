"""Agreements: proposed, signed, refused, ended by two sides, and known to nobody else."""

from typing import Any
from uuid import uuid4

import pytest

from escale.domain.household import Member
from escale.services import agreed
from tests.server.api.agreeing import FAMILY, Home, clause, daily, terms, weekly


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def in_force(home: Home, member: Member) -> list[str] | None:
    """The words of what is in force, as the plan reads it."""
    with home.runtime.database.reading() as session:
        found = agreed.in_force(session, member.id, home.clock())
    return None if found is None else [one.words for one in found.terms.clauses]


def shown(home: Home, member: Member) -> list[str]:
    """The words of what is in force, as the member's page lists it."""
    (found,) = home.listed(member)
    return [one["words"] for one in found["in_force"]["terms"]["clauses"]]


def test_a_proposal_is_nothing_but_a_proposal(home: Home) -> None:
    answer = home.propose(home.owner, terms(), note="Shall we try?")
    assert answer.status_code == 201
    body = answer.json()
    assert (body["in_force"], body["earlier"], body["review_due"], body["ends_on"]) == (None, [], False, None)
    assert body["proposed"]["note"] == "Shall we try?"
    assert (body["proposed"]["signatures"], body["proposed"]["missing"]) == ([], ["member", "adult"])
    assert (body["member"]["name"], body["proposed"]["number"]) == ("Léa", 1)
    assert in_force(home, home.child) is None


def test_both_sides_read_the_very_same_and_nobody_else_anything(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    answers = [home.at[one.id].get(f"{FAMILY}/agreements/{agreement_id}") for one in (home.owner, home.child)]
    assert answers[0].json() == answers[1].json()
    assert home.listed(home.owner) == home.listed(home.child) == home.listed(home.partner) == [answers[0].json()]
    assert home.listed(home.teen) == []
    stranger = home.at[home.teen.id]
    for answer in (
        stranger.get(f"{FAMILY}/agreements/{agreement_id}"),
        stranger.get(f"{FAMILY}/agreements/{agreement_id}/charter"),
        home.sign(home.teen, agreement_id),
        home.refuse(home.teen, agreement_id),
        home.counter(home.teen, agreement_id, 1, terms()),
        stranger.post(f"{FAMILY}/agreements/{agreement_id}/end"),
        stranger.put(f"{FAMILY}/agreements/{agreement_id}/split", json={"clause_id": str(uuid4()), "minutes": [1] * 7}),
    ):
        assert code(answer) == (404, "agreement_not_found")


@pytest.mark.parametrize("first", ["child", "owner", "partner"])
def test_it_is_in_force_once_both_sides_signed(home: Home, first: str) -> None:
    agreement_id = home.propose(home.child, terms()).json()["id"]
    before = home.sign(getattr(home, first), agreement_id).json()
    assert before["in_force"] is None
    assert in_force(home, home.child) is None
    after = home.sign(home.owner if first == "child" else home.child, agreement_id).json()
    assert (after["proposed"], after["in_force"]["missing"]) == (None, [])
    assert after["in_force"]["in_force_since"] == "2026-11-23T08:00:00.000Z"
    assert in_force(home, home.child) == ["Videos"]


def test_two_adults_are_not_two_sides(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    home.sign(home.owner, agreement_id)
    body = home.sign(home.partner, agreement_id).json()
    assert (body["in_force"], body["proposed"]["missing"]) == (None, ["member"])


def test_signing_twice_is_once(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    first = home.sign(home.child, agreement_id)
    assert home.sign(home.child, agreement_id).json() == first.json()
    assert [fact for fact, _, _ in home.facts(home.child)] == ["proposed", "signed", "signed"]  # to each adult


def test_another_adult_may_sign_what_is_in_force(home: Home) -> None:
    agreement_id = home.agree(terms())
    body = home.sign(home.partner, agreement_id).json()
    assert {one["member"]["name"] for one in body["in_force"]["signatures"]} == {"", "Léa", "Marc"}


def test_what_was_read_is_what_is_signed(home: Home) -> None:
    """A counter-proposal voids the signature before it, and the number that was read is none any more."""
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    home.sign(home.owner, agreement_id)
    body = home.counter(home.child, agreement_id, 1, terms(daily(60))).json()
    assert (body["proposed"]["number"], body["proposed"]["signatures"]) == (2, [])
    assert [(one["number"], one["signatures"]) for one in body["earlier"]] == [(1, [])]
    assert code(home.sign(home.child, agreement_id, 1)) == (409, "version_passed")
    assert code(home.counter(home.owner, agreement_id, 1, terms())) == (409, "version_passed")
    home.sign(home.child, agreement_id, 2)
    assert home.sign(home.owner, agreement_id, 2).json()["in_force"]["number"] == 2


def test_what_is_in_force_stays_until_both_signed_another_one(home: Home) -> None:
    agreement_id = home.agree(terms())
    body = home.counter(home.child, agreement_id, 1, terms(daily(90, "More videos"))).json()
    assert (body["in_force"]["number"], body["proposed"]["number"]) == (1, 2)
    home.sign(home.child, agreement_id, 2)
    assert in_force(home, home.child) == ["Videos"]
    home.clock.advance(minutes=1)
    body = home.sign(home.owner, agreement_id, 2).json()
    assert (body["in_force"]["number"], [one["number"] for one in body["earlier"]]) == (2, [1])
    assert in_force(home, home.child) == ["More videos"]


def test_refusing_takes_the_proposal_away_and_nothing_else(home: Home) -> None:
    agreement_id = home.agree(terms())
    before = home.at[home.child.id].get(f"{FAMILY}/agreements/{agreement_id}").json()
    home.counter(home.owner, agreement_id, 1, terms(daily(1, "Hardly any")))
    answer = home.refuse(home.child, agreement_id, 2)
    assert (answer.status_code, answer.json()) == (201, before)
    assert home.facts(home.child)[-1] == ("refused", None, None)
    assert home.facts(home.owner)[-1] == ("refused", None, None)
    assert code(home.sign(home.child, agreement_id, 2)) == (409, "version_passed")
    again = home.counter(home.owner, agreement_id, 1, terms())
    assert again.json()["proposed"]["number"] == 3  # a number that somebody has read is never another version's


def test_a_first_proposal_that_is_refused_is_gone(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    home.counter(home.child, agreement_id, 1, terms(daily(60)))
    body = home.refuse(home.owner, agreement_id, 2).json()
    assert (body["in_force"], body["proposed"], body["earlier"]) == (None, None, [])
    assert code(home.at[home.owner.id].get(f"{FAMILY}/agreements/{agreement_id}")) == (404, "agreement_not_found")
    assert home.listed(home.child) == []
    assert home.propose(home.owner, terms()).status_code == 201


def test_what_is_in_force_cannot_be_refused(home: Home) -> None:
    assert code(home.refuse(home.child, home.agree(terms()), 1)) == (409, "version_passed")


@pytest.mark.parametrize("side", ["child", "owner"])
def test_either_side_ends_it_with_the_household_s_day(home: Home, side: str) -> None:
    agreement_id = home.agree(terms())
    dashboard = home.at[getattr(home, side).id]
    answer = dashboard.post(f"{FAMILY}/agreements/{agreement_id}/end")
    assert answer.json()["ends_on"] == "2026-11-23"  # until four in the morning in Paris
    assert dashboard.post(f"{FAMILY}/agreements/{agreement_id}/end").json() == answer.json()
    assert [fact for fact, _, _ in home.facts(home.child)].count("ended") == (2 if side == "child" else 1)
    home.wait(hours=18, minutes=59)
    assert in_force(home, home.child) == ["Videos"]
    assert code(home.propose(home.owner, terms())) == (409, "already_agreed")
    home.clock.advance(minutes=1)
    assert in_force(home, home.child) is None
    assert home.listed(home.child) == []
    assert code(home.sign(home.owner, agreement_id)) == (409, "agreement_over")
    assert code(home.counter(home.owner, agreement_id, 1, terms())) == (409, "agreement_over")
    assert home.propose(home.owner, terms()).status_code == 201


def test_both_signing_anew_takes_the_end_back(home: Home) -> None:
    agreement_id = home.agree(terms())
    home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end")
    home.counter(home.owner, agreement_id, 1, terms(daily(60)))
    for side in (home.owner, home.child):
        body = home.sign(side, agreement_id, 2).json()
    assert body["ends_on"] is None
    home.clock.advance(days=2)
    assert in_force(home, home.child) == ["Videos"]


def test_a_proposal_is_not_ended(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    assert code(home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end")) == (409, "not_in_force")


def test_it_ends_when_the_adult_who_signed_leaves(home: Home) -> None:
    """With the day, and both sides read it; who signed too keeps it up."""
    agreement_id = home.propose(home.partner, terms()).json()["id"]
    for side in (home.partner, home.child):
        home.sign(side, agreement_id)
    kept = home.agree(terms(daily(words="Kept")), home.teen)
    assert home.sign(home.partner, kept).status_code == 201
    home.wait(days=3)
    look = {"member_id": str(home.child.id)}
    assert home.at[home.owner.id].post(f"{FAMILY}/looks", json=look).status_code == 200
    assert home.at[home.partner.id].delete(f"{FAMILY}/members/{home.partner.id}").status_code == 204
    for side in (home.child, home.owner):
        shown = home.at[side.id].get(f"{FAMILY}/agreements/{agreement_id}").json()
        assert (shown["in_force"]["missing"], shown["ends_on"]) == (["adult"], "2026-11-26")
        assert ("ended", "Our screens", "adult_left") in home.facts(side)
    home.wait(days=2)
    assert (in_force(home, home.child), in_force(home, home.teen)) == (None, ["Kept"])
    assert home.at[home.owner.id].post(f"{FAMILY}/looks", json=look).status_code == 403


def test_whom_an_agreement_is_with(home: Home) -> None:
    assert code(home.propose(home.owner, terms(), home.partner)) == (409, "not_with_adults")
    assert code(home.propose(home.child, terms(), home.teen)) == (404, "member_not_found")
    body = {"member_id": str(uuid4()), "terms": terms()}
    assert code(home.at[home.owner.id].post(f"{FAMILY}/agreements", json=body)) == (404, "member_not_found")
    assert home.propose(home.owner, terms()).status_code == 201
    assert code(home.propose(home.owner, terms())) == (409, "already_agreed")
    assert code(home.propose(home.child, terms())) == (409, "already_agreed")
    assert home.propose(home.owner, terms(), home.teen).status_code == 201


def test_adults_prove_their_pin_children_have_none(home: Home) -> None:
    agreement_id = home.agree(terms())
    home.clock.advance(minutes=5)
    changed = terms(daily(60))
    assert code(home.propose(home.owner, terms(), home.teen)) == (403, "step_up_needed")
    assert code(home.counter(home.owner, agreement_id, 1, changed)) == (403, "step_up_needed")
    assert code(home.sign(home.owner, agreement_id)) == (403, "step_up_needed")
    assert code(home.at[home.owner.id].post(f"{FAMILY}/agreements/{agreement_id}/end")) == (403, "step_up_needed")
    assert home.counter(home.child, agreement_id, 1, changed).status_code == 201
    assert home.refuse(home.owner, agreement_id, 2).status_code == 201  # saying no needs nothing


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        pytest.param({"clauses": [daily(), daily(30)]}, "budget_twice", id="two-budgets"),
        pytest.param({"clauses": [weekly(70, split=[11] * 7)]}, "split_too_long", id="split"),
        pytest.param({"clauses": [daily(category="chess")]}, "category_unknown", id="category"),
        pytest.param({"review_on": "2026-11-23"}, "review_out_of_range", id="review-today"),
        pytest.param({"review_on": "2027-11-25"}, "review_out_of_range", id="review-too-far"),
        pytest.param(
            {"clauses": [clause("gate", scope={"category": None, "host": "www.3114.fr"})]},
            "host_exempt",
            id="help-line",
        ),
        pytest.param(
            {"clauses": [clause("gate", scope={"category": None, "host": "not a host"})]}, "host_invalid", id="host"
        ),
        pytest.param({"clauses": []}, "invalid_request", id="nothing"),
        pytest.param({"clauses": [daily(words="")]}, "invalid_request", id="no-words"),
        pytest.param({"clauses": [daily(words="\u200b")]}, "invalid_request", id="words-that-nobody-sees"),
        pytest.param({"clauses": [daily(words="\u202e\x00")]}, "invalid_request", id="nothing-but-marks"),
        pytest.param({"clauses": [daily(0)]}, "invalid_request", id="no-minutes"),
        pytest.param({"clauses": [daily(days=[0])]}, "invalid_request", id="no-day"),
        pytest.param({"clauses": [clause("spy")]}, "invalid_request", id="no-such-clause"),
        pytest.param({"clauses": [daily(hidden=True)]}, "invalid_request", id="hidden"),
        pytest.param({"clauses": [clause("words", who="adults")] * 41}, "invalid_request", id="too-many"),
    ],
)
def test_terms_that_cannot_be(home: Home, changes: dict[str, Any], refused: str) -> None:
    answer = home.propose(home.owner, terms(**changes) | changes)
    assert code(answer) == (422, refused)
    assert home.listed(home.owner) == []
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    assert code(home.counter(home.child, agreement_id, 1, terms() | changes)) == (422, refused)


def test_continue_anyway_can_be_removed_for_a_child_only(home: Home) -> None:
    strict = terms(daily(), clause("no_continue", "Ask first"))
    assert home.propose(home.owner, strict).status_code == 201
    answer = home.propose(home.owner, strict, home.teen)
    assert code(answer) == (422, "continue_not_removable")
    assert answer.json()["detail"] == "Only a child's agreement may take “continue anyway” away: remove “Ask first”."
    assert answer.json()["about"] == ["Ask first"]


def test_what_is_not_played_any_more_is_not_shown_as_in_force(home: Home) -> None:
    """Who grew from child to teen may always continue, whatever was signed before."""
    home.agree(terms(daily(), clause("no_continue", "Wait for a yes")))
    assert shown(home, home.child) == ["Videos", "Wait for a yes"]
    grown = home.at[home.owner.id].patch(f"{FAMILY}/members/{home.child.id}", json={"role": "teen"})
    assert grown.status_code == 200
    assert shown(home, home.child) == ["Videos"]


def test_what_time_made_impossible_cannot_be_signed(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms()).json()["id"]
    home.wait(days=28)
    assert code(home.sign(home.child, agreement_id)) == (422, "review_out_of_range")


def test_the_review_date_comes_back(home: Home) -> None:
    """It is due from that day on, until both signed terms with another one."""
    agreement_id = home.agree(terms())
    home.wait(days=27, hours=18)  # the night before it: it is three in Paris
    assert [one["review_due"] for one in home.listed(home.child)] == [False]
    home.wait(hours=1)
    assert [one["review_due"] for one in home.listed(home.child)] == [True]
    home.counter(home.owner, agreement_id, 1, terms(review_on="2027-02-01"))
    assert [one["review_due"] for one in home.listed(home.owner)] == [True]
    for side in (home.child, home.owner):
        body = home.sign(side, agreement_id, 2).json()
    assert body["review_due"] is False


def test_the_log_says_it_to_both_sides_only(home: Home) -> None:
    home.agree(terms())
    signed = ("signed", "Our screens", None)
    assert home.facts(home.child) == [
        ("proposed", "Our screens", None),
        signed,
        *[signed] * 2,  # the child's own, told to each adult
        ("visibility_changed", None, "sites"),
    ]
    assert [one for one in home.facts(home.partner) if one[0] != "visibility_changed"] == [signed]
    assert [one for one in home.facts(home.teen) if one[0] != "visibility_changed"] == []


def test_only_the_last_drafts_are_kept(home: Home) -> None:
    agreement_id = home.propose(home.child, terms()).json()["id"]
    for number in range(1, 30):
        body = home.counter(home.child, agreement_id, number, terms(daily(number))).json()
    assert body["proposed"]["number"] == 30
    assert [one["number"] for one in body["earlier"]] == list(range(29, 9, -1))


class TestSplit:
    """The member's own split of a week, from tomorrow on."""

    def put(self, home: Home, by: Member, agreement_id: str, clause_id: str, *minutes: int) -> Any:
        body = {"clause_id": clause_id, "minutes": list(minutes)}
        return home.at[by.id].put(f"{FAMILY}/agreements/{agreement_id}/split", json=body)

    def part(self, home: Home) -> Any:
        """The minutes that the plan plays today."""
        with home.runtime.database.reading() as session:
            found = agreed.in_force(session, home.child.id, home.clock())
        assert found is not None
        (week,) = found.terms.clauses
        return week.on(home.clock().isoweekday()).total_seconds() / 60  # type: ignore[union-attr]

    def test_from_tomorrow_on(self, home: Home) -> None:
        games = weekly(70)
        agreement_id = home.agree(terms(games))
        answer = self.put(home, home.child, agreement_id, games["id"], 0, 60, 0, 0, 0, 0, 0)
        assert answer.status_code == 200
        assert answer.json()["in_force"]["terms"]["clauses"][0]["split"] == [0, 60, 0, 0, 0, 0, 0]
        assert self.part(home) == 10
        home.clock.advance(days=1)
        assert self.part(home) == 60
        assert home.facts(home.owner)[-1] == ("split", "Games", None)

    def test_a_day_that_has_begun_keeps_what_it_had(self, home: Home) -> None:
        games = weekly(70)
        agreement_id = home.agree(terms(games))
        answer = self.put(home, home.child, agreement_id, games["id"], 0, 70, 0, 0, 0, 0, 0)
        assert code(answer) == (422, "split_begun")
        assert answer.json()["about"] == ["Games"]
        assert "take 10 min away" in answer.json()["detail"]

    def test_both_sides_are_told_what_the_begun_days_keep(self, home: Home) -> None:
        games = weekly(70)
        agreement_id = home.agree(terms(games, daily()))
        put = self.put(home, home.child, agreement_id, games["id"], 0, 20, 0, 0, 0, 0, 0).json()
        assert put["begun"] == [{"clause_id": games["id"], "minutes": [10]}]
        home.wait(days=2)
        for side in (home.owner, home.child):
            (shown,) = home.listed(side)
            assert shown["begun"] == [{"clause_id": games["id"], "minutes": [10, 20, 0]}]

    def test_a_week_whose_begun_days_have_it_all_can_be_split_for_the_next(self, home: Home) -> None:
        """A new version gave the week less than what has begun had."""
        games = weekly(70)
        agreement_id = home.agree(terms(games))
        self.put(home, home.child, agreement_id, games["id"], 0, 0, 0, 0, 0, 0, 60)
        home.wait(days=6)
        self.again(home, agreement_id, {**games, "minutes": 14})
        assert home.listed(home.child)[0]["begun"] == [{"clause_id": games["id"], "minutes": [2] * 6 + [12]}]
        assert self.put(home, home.child, agreement_id, games["id"], 14, 0, 0, 0, 0, 0, 0).status_code == 200

    def test_who_splits_what(self, home: Home) -> None:
        games, videos = weekly(70), daily()
        agreement_id = home.propose(home.owner, terms(games, videos)).json()["id"]
        seven = [1] * 7
        assert code(self.put(home, home.child, agreement_id, games["id"], *seven)) == (409, "not_in_force")
        for side in (home.owner, home.child):
            home.sign(side, agreement_id)
        assert code(self.put(home, home.owner, agreement_id, games["id"], *seven)) == (403, "split_by_member")
        assert code(self.put(home, home.child, agreement_id, videos["id"], *seven)) == (404, "clause_not_found")
        assert code(self.put(home, home.child, agreement_id, games["id"], *[11] * 7)) == (422, "split_too_long")
        assert code(self.put(home, home.child, agreement_id, games["id"], 1)) == (422, "invalid_request")
        home.counter(home.owner, agreement_id, 1, terms(games))
        for side in (home.owner, home.child):
            assert home.sign(side, agreement_id, 2).status_code == 201

    def test_new_terms_bring_their_own(self, home: Home) -> None:
        games = weekly(70)
        agreement_id = home.agree(terms(games))
        self.put(home, home.child, agreement_id, games["id"], *[5] * 7)
        home.counter(home.owner, agreement_id, 1, terms({**games, "split": [2] * 7}))
        for side in (home.owner, home.child):
            body = home.sign(side, agreement_id, 2).json()
        assert body["in_force"]["terms"]["clauses"][0]["split"] == [2] * 7
        home.clock.advance(days=3)
        assert self.part(home) == 2

    def again(self, home: Home, agreement_id: str, clause: dict[str, Any]) -> dict[str, Any]:
        """Both sides sign another version with the clause."""
        home.counter(home.owner, agreement_id, 1, terms(clause))
        for side in (home.owner, home.child):
            body: dict[str, Any] = home.sign(side, agreement_id, 2).json()
        found: dict[str, Any] = body["in_force"]["terms"]["clauses"][0]
        return found

    def test_their_own_split_outlives_a_new_version(self, home: Home) -> None:
        """Begun from what the page shows, as the page does: what holds from tomorrow on is not brought forward."""
        games, own = weekly(70), [0, 60, 0, 0, 0, 0, 0]
        agreement_id = home.agree(terms(games))
        self.put(home, home.child, agreement_id, games["id"], *own)
        assert self.again(home, agreement_id, {**games, "split": own})["split"] == own
        assert self.part(home) == 10
        home.clock.advance(days=1)
        assert self.part(home) == 60
        assert ("split", "Games", None) == [one for one in home.facts(home.owner) if one[0] == "split"][-1]

    def test_their_own_split_keeps_its_shares_of_another_budget(self, home: Home) -> None:
        games = weekly(70)
        agreement_id = home.agree(terms(games))
        self.put(home, home.child, agreement_id, games["id"], 0, 60, 0, 0, 0, 0, 0)
        assert self.again(home, agreement_id, {**games, "minutes": 140})["split"] == [0, 120, 0, 0, 0, 0, 0]
        for side in (home.owner, home.child):
            assert ("split", "Games", "scaled") in home.facts(side)
