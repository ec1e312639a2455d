"""News of the family: told to everyone, put away by each for themselves, and by nobody before they were told."""

from typing import Any
from uuid import uuid4

import pytest

from escale.domain.vocabulary import Role
from tests.server.api.families import refused
from tests.server.homes import Home, Person

NEWS = "/api/v1/family/news"


def news(person: Person) -> list[tuple[str, str, str | None]]:
    """Kind, name, level or role."""
    found: list[dict[str, Any]] = person.dashboard.get(NEWS).json()["news"]
    return [(one["kind"], one["member"]["name"], one["level"] or one["role"]) for one in found]


def put_away(person: Person, place: int = 0) -> str:
    """The news at a place of the list. Its id."""
    news_id: str = person.dashboard.get(NEWS).json()["news"][place]["id"]
    assert person.dashboard.delete(f"{NEWS}/{news_id}").status_code == 204
    return news_id


@pytest.fixture
def people(house: Home) -> tuple[Person, Person, Person]:
    """An adult, a child of whom more comes to be seen, and a teen."""
    child, teen = house.add("Child", Role.CHILD), house.add("Teen", Role.TEEN)
    house.agree(house.people[0], child)
    return house.people[0], child, teen


RISE = ("rise", "Child", "sites")


def test_a_rise_is_told_to_all_others_until_it_is_there(house: Home, people: tuple[Person, ...]) -> None:
    owner, child, teen = people
    assert (news(owner), news(child), news(teen)) == ([RISE], [], [RISE])
    told = owner.dashboard.get(NEWS).json()["news"][0]
    assert (told["at"], told["is_mine"]) == ("2026-11-25T04:00:00.000Z", False)
    house.clock.advance(days=2)
    assert (news(owner), news(teen)) == ([], [])


def test_who_grew_up_is_told_for_four_days(house: Home, people: tuple[Person, ...]) -> None:
    owner, child, teen = people
    house.clock.advance(days=2)
    house.prove(owner)
    assert owner.dashboard.patch(f"/api/v1/family/members/{teen.id}", json={"role": "adult"}).is_success
    grown = [("grew", "Teen", "adult")]
    assert (news(owner), news(child), news(teen)) == (grown, grown, grown)
    assert [one["is_mine"] for one in teen.dashboard.get(NEWS).json()["news"]] == [True]
    house.clock.advance(days=4)
    assert news(child) == grown
    house.clock.advance(milliseconds=1)
    assert news(child) == []


def test_each_puts_it_away_alone_and_in_all_their_browsers(house: Home, people: tuple[Person, ...]) -> None:
    owner, _, teen = people
    put_away(owner)
    assert (news(owner), news(teen)) == ([], [RISE])
    other = Person(owner.member, house.dashboard(owner.member.id), owner.paired, owner.browser)
    assert news(other) == []


def test_what_was_put_away_is_told_again_when_it_is_other_news(house: Home, people: tuple[Person, ...]) -> None:
    """A rise that is taken back and promised anew begins at another time."""
    owner, _, teen = people
    house.prove(owner)
    choose = "/api/v1/family/visibility"
    for level in ("categories", "nothing"):
        assert owner.dashboard.put(choose, json={"level": level}).is_success
    assert news(teen) == [RISE]
    owner.dashboard.put(choose, json={"level": "categories"})
    put_away(teen, 0)
    put_away(teen, 0)
    assert news(teen) == []
    owner.dashboard.put(choose, json={"level": "sites"})
    assert [(kind, level) for kind, _, level in news(teen)] == [("rise", "sites")]


def test_nothing_is_put_away_before_it_was_told(house: Home, people: tuple[Person, ...]) -> None:
    owner, child, _ = people
    (told,) = owner.dashboard.get(NEWS).json()["news"]
    for person, news_id in ((child, told["id"]), (owner, str(uuid4()))):
        assert refused(person.dashboard.delete(f"{NEWS}/{news_id}")) == (404, "notice_not_found")
    put_away(owner)
    assert refused(owner.dashboard.delete(f"{NEWS}/{told['id']}")) == (404, "notice_not_found")


def test_what_is_no_news_any_more_is_forgotten(house: Home, people: tuple[Person, ...]) -> None:
    owner, _, teen = people
    first = put_away(owner)
    assert owner.dashboard.get("/api/v1/data/export.json").json()["news_put_away"] == [{"id": first}]
    house.clock.advance(days=2)
    house.prove(owner)
    owner.dashboard.patch(f"/api/v1/family/members/{teen.id}", json={"role": "adult"})
    second = put_away(owner)
    assert owner.dashboard.get("/api/v1/data/export.json").json()["news_put_away"] == [{"id": second}]


def test_who_deletes_everything_is_told_again(house: Home, people: tuple[Person, ...]) -> None:
    owner, _, _ = people
    put_away(owner)
    answer = owner.dashboard.request("DELETE", "/api/v1/data", params={"confirm": "everything"})
    assert answer.is_success, answer.text
    assert news(owner) == [RISE]
