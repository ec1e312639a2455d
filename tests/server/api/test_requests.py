"""Asking for more time: from the browser or the dashboard, answered once, seen the same by both sides."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from starlette.testclient import TestClient

from escale.domain.clause_values import MINUTE
from escale.domain.household import Browser, BrowserState, Member, TokenKind
from escale.domain.time_requests import ANSWERS, granted_on
from escale.services import granted, sessions
from escale.storage import browsers
from tests.server.api.agreeing import REQUESTS, Home, clause, daily, terms
from tests.server.fakes import ADDRESS, ORIGIN

VIDEOS = daily()
RESERVE = clause("reserve", "Ours to draw", minutes=30)
AUTOMATIC = clause("automatic", "Twice a week at once", minutes=15, times=2)


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def wish(minutes: int = 15, **changes: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "clause_id": VIDEOS["id"], "minutes": minutes, "reason": "to finish it", **changes}


def drawing(minutes: int, **changes: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "clause_id": VIDEOS["id"], "minutes": minutes, **changes}


def ask(home: Home, by: Member | None = None, **changes: Any) -> Any:
    return home.at[(by or home.child).id].post(REQUESTS, json=wish(**changes))


def draw(home: Home, minutes: int, **changes: Any) -> Any:
    return home.at[home.child.id].post(f"{REQUESTS}/reserve", json=drawing(minutes, **changes))


def answer(home: Home, request_id: str, word: str = "granted", by: Member | None = None, **more: Any) -> Any:
    return home.at[(by or home.owner).id].post(f"{REQUESTS}/{request_id}/answer", json={"answer": word, **more})


def listed(home: Home, member: Member) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = home.at[member.id].get(REQUESTS).json()["requests"]
    return found


def given(home: Home) -> float:
    """Minutes on top of the clause, as the plan reads them."""
    with home.runtime.database.reading() as session:
        today = granted.of_today(session, home.child.id, home.clock())
    return granted_on(UUID(VIDEOS["id"]), today) / MINUTE


@pytest.fixture
def agreed(home: Home) -> Home:
    """Videos for 45 minutes a day, and a reserve."""
    home.agree(terms(VIDEOS, RESERVE))
    return home


def test_from_a_wish_to_its_answer(agreed: Home) -> None:
    made = ask(agreed)
    assert made.status_code == 201
    body = made.json()
    assert body | {"id": 0, "member": 0} == {
        "id": 0,
        "member": 0,
        "clause_id": VIDEOS["id"],
        "clause_words": "Videos",
        "minutes": 15,
        "reason": "to finish it",
        "asked_at": "2026-11-23T08:00:00.000Z",
        "expires_at": "2026-11-24T03:00:00.000Z",  # four in the morning in Paris
        "state": "waiting",
        "granted_minutes": 0,
        "answered_by": None,
        "answered_at": None,
        "answer_words": None,
    }
    assert given(agreed) == 0
    after = answer(agreed, body["id"], minutes=10, words="Ten are enough")
    assert after.status_code == 200
    assert (after.json()["state"], after.json()["granted_minutes"]) == ("granted", 10)
    assert (after.json()["answer_words"], after.json()["answered_by"]["id"]) == ("Ten are enough", str(agreed.owner.id))
    assert given(agreed) == 10
    assert (
        listed(agreed, agreed.child) == listed(agreed, agreed.owner) == listed(agreed, agreed.partner) == [after.json()]
    )
    assert listed(agreed, agreed.teen) == []


@pytest.mark.parametrize("word", ["not_now", "talk"])
def test_an_answer_that_gives_nothing(agreed: Home, word: str) -> None:
    body = answer(agreed, ask(agreed).json()["id"], word, words="After dinner").json()
    assert (body["state"], body["granted_minutes"], body["answer_words"]) == (word, 0, "After dinner")
    assert given(agreed) == 0
    assert ask(agreed).status_code == 201  # asking again is possible


def test_asking_twice_asks_once(agreed: Home) -> None:
    one = wish()
    dashboard = agreed.at[agreed.child.id]
    first = dashboard.post(REQUESTS, json=one)
    assert dashboard.post(REQUESTS, json=one).json() == first.json()
    answered = answer(agreed, one["id"])
    assert dashboard.post(REQUESTS, json=one).json() == answered.json()
    assert len(listed(agreed, agreed.child)) == 1
    assert [fact for fact, _, _ in agreed.facts(agreed.owner)].count("asked") == 1


def test_an_id_is_of_one_wish(agreed: Home) -> None:
    """Something else under it is refused, rather than told as if it had been done."""
    asked, taken = wish(), drawing(5)
    dashboard = agreed.at[agreed.child.id]
    assert dashboard.post(REQUESTS, json=asked).status_code == 201
    first = dashboard.post(f"{REQUESTS}/reserve", json=taken)
    assert dashboard.post(f"{REQUESTS}/reserve", json=taken).json() == first.json()
    others = [
        dashboard.post(REQUESTS, json={**asked, "minutes": 180}),
        dashboard.post(REQUESTS, json={**asked, "clause_id": str(uuid4())}),
        dashboard.post(REQUESTS, json=wish(5, id=taken["id"])),
        dashboard.post(f"{REQUESTS}/reserve", json=drawing(15, id=asked["id"])),
        dashboard.post(f"{REQUESTS}/reserve", json={**taken, "minutes": 6}),
    ]
    assert [code(one) for one in others] == [(422, "invalid_request")] * 5
    assert given(agreed) == 5


def test_another_yes_is_refused(agreed: Home) -> None:
    """Of other minutes: the first holds. The same minutes, said or meant, are the same answer."""
    request_id = ask(agreed).json()["id"]
    first = answer(agreed, request_id, minutes=10)
    assert answer(agreed, request_id, minutes=10).json() == first.json()
    assert code(answer(agreed, request_id, minutes=30)) == (409, "request_settled")
    assert code(answer(agreed, request_id)) == (409, "request_settled")
    assert given(agreed) == 10


def test_answering_twice_is_once(agreed: Home) -> None:
    request_id = ask(agreed).json()["id"]
    first = answer(agreed, request_id, words="Yes")
    assert answer(agreed, request_id, words="Yes").json() == first.json()
    assert code(answer(agreed, request_id, "not_now")) == (409, "request_settled")
    assert code(answer(agreed, request_id, by=agreed.partner)) == (409, "request_settled")
    assert given(agreed) == 15


def test_a_wish_is_over_with_its_day(agreed: Home) -> None:
    request_id = ask(agreed).json()["id"]
    agreed.wait(hours=18, minutes=59)
    assert [one["state"] for one in listed(agreed, agreed.child)] == ["waiting"]
    agreed.wait(minutes=1)
    assert [one["state"] for one in listed(agreed, agreed.child)] == ["expired"]
    assert code(answer(agreed, request_id)) == (409, "request_settled")
    assert ask(agreed).status_code == 201


def test_what_was_given_is_over_with_its_day(agreed: Home) -> None:
    answer(agreed, ask(agreed).json()["id"])
    agreed.clock.advance(hours=18, minutes=59)
    assert given(agreed) == 15
    agreed.clock.advance(minutes=1)
    assert given(agreed) == 0


def test_who_answers(agreed: Home) -> None:
    request_id = ask(agreed).json()["id"]
    assert code(answer(agreed, request_id, by=agreed.child)) == (403, "adults_only")
    assert code(answer(agreed, request_id, by=agreed.teen)) == (403, "adults_only")
    assert code(answer(agreed, str(uuid4()))) == (404, "request_not_found")
    assert code(answer(agreed, request_id, "waiting")) == (422, "invalid_request")
    assert code(answer(agreed, request_id, "not_now", minutes=5)) == (422, "invalid_request")
    agreed.clock.advance(minutes=5)
    assert code(answer(agreed, request_id)) == (403, "step_up_needed")
    assert [one["state"] for one in listed(agreed, agreed.child)] == ["waiting"]


def test_nothing_is_taken_for_a_clause_that_says_nothing_today(home: Home) -> None:
    """It is Monday."""
    weekend = daily(days=[6, 7])
    home.agree(terms(weekend, RESERVE))
    for refused in (draw(home, 10, clause_id=weekend["id"]), ask(home, clause_id=weekend["id"])):
        assert code(refused) == (409, "clause_not_today")
    assert home.at[home.child.id].get(REQUESTS).json()["reserve_left_minutes"] == 30
    assert listed(home, home.child) == []


def test_what_can_be_asked(agreed: Home) -> None:
    assert code(ask(agreed, clause_id=str(uuid4()))) == (404, "clause_not_found")
    assert code(ask(agreed, clause_id=RESERVE["id"])) == (404, "clause_not_found")
    assert code(ask(agreed, minutes=181)) == (422, "invalid_request")
    assert code(ask(agreed, reason=" ")) == (422, "invalid_request")
    for nobody in (agreed.teen, agreed.owner):
        assert code(ask(agreed, nobody)) == (409, "nothing_agreed")
    assert ask(agreed).status_code == 201
    assert code(ask(agreed)) == (409, "already_asked")


def test_an_id_of_somebody_else(agreed: Home) -> None:
    """It tells nothing of whose it is, and changes nothing."""
    agreed.agree(terms(VIDEOS), agreed.teen)
    one = ask(agreed).json()
    assert code(ask(agreed, agreed.teen, id=one["id"])) == (422, "invalid_request")
    assert listed(agreed, agreed.child) == [one]


def test_a_dozen_a_day(agreed: Home) -> None:
    for _ in range(12):
        answer(agreed, ask(agreed).json()["id"], "not_now")
    assert code(ask(agreed)) == (409, "asked_enough")
    assert draw(agreed, 1).status_code == 201
    agreed.wait(days=1)
    assert ask(agreed).status_code == 201


def test_granted_at_once(home: Home) -> None:
    home.agree(terms(VIDEOS, AUTOMATIC))
    states = [ask(home).json()["state"] for _ in range(3)]
    assert states == ["automatic", "automatic", "waiting"]
    assert given(home) == 30
    assert home.facts(home.child)[-1][0] == "asked"
    assert ("answered", "Videos", "automatic") in home.facts(home.child)
    assert ("answered", "Videos", "automatic") in home.facts(home.owner)
    home.wait(days=7)  # another week
    assert ask(home).json()["state"] == "automatic"
    assert ask(home, minutes=16).json()["state"] == "waiting"


def test_the_reserve(agreed: Home) -> None:
    def left() -> int:
        found: int = agreed.at[agreed.child.id].get(REQUESTS).json()["reserve_left_minutes"]
        return found

    assert left() == 30
    one = drawing(20)
    first = agreed.at[agreed.child.id].post(f"{REQUESTS}/reserve", json=one)
    assert (first.status_code, first.json()["state"], first.json()["granted_minutes"]) == (201, "drawn", 20)
    assert agreed.at[agreed.child.id].post(f"{REQUESTS}/reserve", json=one).json() == first.json()
    assert (left(), given(agreed)) == (10, 20)
    refused = draw(agreed, 11)
    assert code(refused) == (409, "reserve_too_small")
    assert refused.json()["detail"] == "10 min are left of this week's reserve: draw less, or ask."
    for side in (agreed.child, agreed.owner, agreed.partner):
        assert agreed.facts(side)[-1] == ("drawn", "Videos", "20")
    agreed.wait(days=6, hours=18)  # Monday, at three in the morning: still Sunday
    assert left() == 10
    agreed.wait(hours=2)
    assert left() == 30


def test_no_reserve_where_none_is_agreed(home: Home) -> None:
    home.agree(terms(VIDEOS))
    assert code(draw(home, 1)) == (409, "reserve_too_small")
    for member in (home.child, home.owner, home.teen):
        assert home.at[member.id].get(REQUESTS).json()["reserve_left_minutes"] is None


def test_the_log_has_their_words_and_minutes(agreed: Home) -> None:
    answer(agreed, ask(agreed).json()["id"], "talk")
    assert agreed.facts(agreed.owner)[-2:] == [("asked", "Videos", "15"), ("answered", "Videos", "talk")]
    assert agreed.facts(agreed.child)[-1] == ("answered", "Videos", "talk")
    assert {fact for fact, _, _ in agreed.facts(agreed.teen)} <= {"visibility_changed"}


def test_from_the_browser(agreed: Home) -> None:
    """The extension asks with its own bearer; a browser cannot answer."""
    client = _browser_of(agreed, agreed.child)
    made = client.post(REQUESTS, json=wish())
    assert made.status_code == 201
    assert client.get(REQUESTS).json()["requests"] == [made.json()]
    assert client.post(f"{REQUESTS}/reserve", json=drawing(5)).status_code == 201
    request_id = made.json()["id"]
    parents = _browser_of(agreed, agreed.owner)
    assert [one["id"] for one in parents.get(REQUESTS).json()["requests"]].count(request_id) == 1
    assert parents.post(f"{REQUESTS}/{request_id}/answer", json={"answer": "granted"}).status_code == 401


def test_what_the_plan_and_the_family_page_count(agreed: Home) -> None:
    def counts() -> list[int]:
        people, now = (agreed.owner, agreed.partner, agreed.child), agreed.clock()
        with agreed.runtime.database.reading() as session:
            waiting = [granted.waiting_for(session, one, now) for one in people]
            today = granted.of_today(session, agreed.child.id, now)
        return [*waiting, sum(one.state in ANSWERS for one in today)]

    request_id = ask(agreed).json()["id"]
    assert counts() == [1, 1, 0, 0]
    answer(agreed, request_id, "not_now")
    assert counts() == [0, 0, 0, 1]
    ask(agreed)
    agreed.clock.advance(days=1)
    assert counts() == [0, 0, 0, 0]


def _browser_of(home: Home, member: Member) -> TestClient:
    key = b"\x04" + bytes(64)
    made = Browser(uuid4(), member.id, "Firefox", key, ORIGIN, BrowserState.CONFIRMED, home.clock(), None)
    with home.runtime.database.writing() as session:
        browsers.add(session, made)
        secret = sessions.issue(session, TokenKind.BROWSER, member.id, made.id, home.clock()).secret
    headers = {"authorization": f"Bearer {secret}", "origin": ORIGIN}
    return TestClient(home.app, base_url=ADDRESS, headers=headers)


def rewrite(home: Home, *clauses: dict[str, Any]) -> None:
    """Both sides sign another version."""
    ((agreement_id, number),) = [(one["id"], one["in_force"]["number"]) for one in home.listed(home.child)]
    assert home.counter(home.owner, agreement_id, number, terms(*clauses)).status_code == 201
    for side in (home.owner, home.child):
        assert home.sign(side, agreement_id, number + 1).status_code == 201


def test_a_wish_whose_clause_is_gone_is_not_granted(agreed: Home) -> None:
    request_id = ask(agreed).json()["id"]
    rewrite(agreed, RESERVE)
    refused = answer(agreed, request_id)
    assert code(refused) == (409, "request_not_needed")
    assert "not in force any more" in refused.json()["detail"]
    for side in (agreed.child, agreed.owner):
        assert [one["state"] for one in listed(agreed, side)] == ["not_needed"]
    assert agreed.at[agreed.owner.id].get("/api/v1/family").json()["requests_waiting"] == 0
    assert given(agreed) == 0
    agreed.wait(days=1)
    assert [one["state"] for one in listed(agreed, agreed.child)] == ["not_needed"]


def test_a_wish_whose_clause_goes_on_waits_on(agreed: Home) -> None:
    request_id = ask(agreed).json()["id"]
    rewrite(agreed, {**VIDEOS, "minutes": 60})
    assert agreed.at[agreed.owner.id].get("/api/v1/family").json()["requests_waiting"] == 1
    assert answer(agreed, request_id).json()["state"] == "granted"


def test_a_wish_of_an_agreement_that_ended_is_over_with_it(agreed: Home) -> None:
    """It ends with the day, and so does the wish: until then the clause holds, and more of it can be granted."""
    request_id = ask(agreed).json()["id"]
    agreement_id = agreed.listed(agreed.child)[0]["id"]
    assert agreed.at[agreed.child.id].post(f"/api/v1/family/agreements/{agreement_id}/end").status_code == 200
    assert [one["state"] for one in listed(agreed, agreed.owner)] == ["waiting"]
    agreed.wait(days=1)
    assert [one["state"] for one in listed(agreed, agreed.child)] == ["expired"]
    assert code(answer(agreed, request_id)) == (409, "request_settled")


def test_nothing_is_granted_at_once_for_a_clause_that_is_gone(home: Home) -> None:
    home.agree(terms(VIDEOS, AUTOMATIC))
    waiting = ask(home, minutes=20).json()["id"]
    rewrite(home, AUTOMATIC)
    assert code(ask(home)) == (404, "clause_not_found")
    assert code(answer(home, waiting)) == (409, "request_not_needed")
    assert ("answered", "Videos", "granted") not in home.facts(home.child)
