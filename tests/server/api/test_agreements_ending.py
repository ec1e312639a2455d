"""An agreement ends while a proposal beside it waits: the proposal can be answered still, and nothing else goes on."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from escale.domain.agreements import Version
from escale.domain.household import Member
from escale.services import agreed
from escale.storage import agreements
from tests.server.api.agreeing import FAMILY, Home, daily, terms, weekly

ENDINGS = pytest.mark.parametrize("ending", ["said", "adult-left"])
ORDERS = pytest.mark.parametrize("is_proposed_first", [True, False])


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def begin(home: Home) -> str:
    """Agreed between the child and the partner alone, three days ago."""
    agreement_id: str = home.propose(home.partner, terms()).json()["id"]
    for side in (home.partner, home.child):
        assert home.sign(side, agreement_id).status_code == 201
    home.wait(days=3)
    return agreement_id


def end(home: Home, agreement_id: str, ending: str) -> None:
    """With the household's day: the child says so, or the one adult who signed leaves."""
    if ending == "said":
        assert home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end").status_code == 200
    else:
        assert home.at[home.partner.id].delete(f"{FAMILY}/members/{home.partner.id}").status_code == 204


def propose_beside(home: Home, agreement_id: str) -> None:
    """Proposed and signed by the owner."""
    assert home.counter(home.owner, agreement_id, 1, terms(daily(60, "Longer"))).status_code == 201
    assert home.sign(home.owner, agreement_id, 2).status_code == 201


def look(home: Home) -> int:
    """What the owner's look at the child's days answers."""
    answer: int = home.at[home.owner.id].post(f"{FAMILY}/looks", json={"member_id": str(home.child.id)}).status_code
    return answer


def held(home: Home, member: Member, at: datetime) -> tuple[list[str] | None, datetime | None]:
    """The words of what holds, and since when what was agreed holds, all versions taken together."""
    with home.runtime.database.reading() as session:
        found = agreed.in_force(session, member.id, at)
        words = [one.words for one in found.terms.clauses] if found else None
        return words, agreed.in_force_since(session, member, at)


@ENDINGS
@ORDERS
def test_what_waits_is_signed_after_the_end_and_holds_from_then(
    home: Home, ending: str, is_proposed_first: bool
) -> None:
    agreement_id = begin(home)
    if is_proposed_first:
        propose_beside(home, agreement_id)
    end(home, agreement_id, ending)
    if not is_proposed_first:
        propose_beside(home, agreement_id)
    before = home.clock()
    assert (held(home, home.child, before)[0], look(home)) == (["Videos"], 200)
    home.wait(days=1)
    for side in (home.child, home.owner):
        (found,) = home.listed(side)
        assert (found["id"], found["in_force"], found["proposed"]["number"]) == (agreement_id, None, 2)
        assert [one["number"] for one in found["earlier"]] == [1]
        assert (len(found["proposed"]["signatures"]), found["proposed"]["missing"]) == (1, ["member"])
    assert (held(home, home.child, home.clock()), look(home)) == ((None, None), 403)
    assert code(home.propose(home.owner, terms())) == (409, "already_agreed")
    assert code(home.sign(home.child, agreement_id, 1)) == (409, "version_passed")
    assert code(home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end")) == (409, "not_in_force")
    body = home.sign(home.child, agreement_id, 2).json()
    assert (body["in_force"]["number"], body["proposed"], body["ends_on"]) == (2, None, None)
    signed_at = home.clock()
    assert (held(home, home.child, signed_at), look(home)) == ((["Longer"], signed_at), 403)
    assert held(home, home.child, signed_at - timedelta(hours=1)) == (None, None)
    assert held(home, home.child, before) == (["Videos"], before - timedelta(days=3))
    home.wait(days=3)
    assert (held(home, home.child, home.clock()), look(home)) == ((["Longer"], signed_at), 200)


@ENDINGS
def test_what_waits_is_refused_after_the_end(home: Home, ending: str) -> None:
    agreement_id = begin(home)
    end(home, agreement_id, ending)
    propose_beside(home, agreement_id)
    home.wait(days=1)
    body = home.refuse(home.child, agreement_id, 2).json()
    assert (body["in_force"], body["proposed"], [one["number"] for one in body["earlier"]]) == (None, None, [1])
    assert home.listed(home.child) == home.listed(home.owner) == []
    assert code(home.sign(home.owner, agreement_id, 2)) == (409, "agreement_over")
    assert code(home.counter(home.owner, agreement_id, 1, terms())) == (409, "agreement_over")
    assert home.propose(home.owner, terms()).status_code == 201


@ENDINGS
def test_what_waits_is_answered_after_the_end(home: Home, ending: str) -> None:
    agreement_id = begin(home)
    end(home, agreement_id, ending)
    propose_beside(home, agreement_id)
    home.wait(days=1)
    body = home.counter(home.child, agreement_id, 2, terms(daily(90, "Longer still"))).json()
    assert (body["proposed"]["number"], body["proposed"]["signatures"]) == (3, [])
    for side in (home.child, home.owner):
        assert home.sign(side, agreement_id, 3).status_code == 201
    assert held(home, home.child, home.clock()) == (["Longer still"], home.clock())


def test_only_the_latest_agreement_goes_on(home: Home) -> None:
    """Whatever an earlier one has left: two never hold at once."""
    first = begin(home)
    end(home, first, "said")
    home.wait(days=1)
    second = home.agree(terms(daily(words="Anew")))
    with home.runtime.database.writing() as session:
        (_, old) = agreements.of_member(session, home.child.id)
        left = Version(2, old.versions[0].terms, home.owner.id, home.clock())
        agreements.add_version(session, old.id, left)
    assert [one["id"] for one in home.listed(home.child)] == [second]
    assert code(home.sign(home.child, first, 2)) == (409, "agreement_over")
    assert code(home.counter(home.child, first, 2, terms())) == (409, "agreement_over")
    home.at[home.child.id].post(f"{FAMILY}/agreements/{second}/end")
    home.wait(days=1)
    assert home.listed(home.child) == []


def test_the_days_before_the_end_keep_how_they_were_split(home: Home) -> None:
    games = weekly(70)
    agreement_id = home.agree(terms(games))
    body = {"clause_id": games["id"], "minutes": [0, 60, 0, 0, 0, 0, 0]}
    answer = home.at[home.child.id].put(f"{FAMILY}/agreements/{agreement_id}/split", json=body)
    assert answer.status_code == 200
    home.wait(days=1)
    tuesday = home.clock()
    end(home, agreement_id, "said")
    home.counter(home.owner, agreement_id, 1, terms(games))
    home.wait(days=1)
    for side in (home.owner, home.child):
        assert home.sign(side, agreement_id, 2).status_code == 201
    with home.runtime.database.reading() as session:
        found = agreed.in_force(session, home.child.id, tuesday)
    assert found is not None
    (week,) = found.terms.clauses
    assert week.on(2) == timedelta(minutes=60)  # type: ignore[union-attr]
