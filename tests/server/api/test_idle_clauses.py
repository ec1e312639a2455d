"""A clause that no watched site meets plays nothing: both sides read it, and the member may choose sites for it."""

from typing import Any

import pytest

from escale.domain.household import Member
from tests.server.api.agreeing import FAMILY, Home, daily, terms


def watch(home: Home, member: Member, name: str, pattern: str, category: str | None) -> None:
    body = {"name": name, "patterns": [pattern], "category": category}
    assert home.at[member.id].post("/api/v1/sites", json=body).status_code == 201


def watched(home: Home, member: Member) -> list[tuple[str, str | None]]:
    sites = home.at[member.id].get("/api/v1/sites").json()["sites"]
    return sorted((one["name"], one["category"]) for one in sites)


def sign(home: Home, by: Member, agreement_id: str, *keys: str, number: int = 1) -> Any:
    body = {"number": number, "watch": list(keys)}
    return home.at[by.id].post(f"{FAMILY}/agreements/{agreement_id}/signatures", json=body)


def signed_watching(home: Home, reader: Member) -> dict[str, list[str]]:
    """Who signed what is in force, and the sites that somebody reads beside the name."""
    (found,) = home.listed(reader)
    return {one["member"]["name"]: one["watch"] for one in found["in_force"]["signatures"]}


def chosen_in_export(home: Home, reader: Member) -> list[str]:
    file = home.at[reader.id].get("/api/v1/data/export.json").json()
    signatures = [one for told in file["agreements"] for version in told["versions"] for one in version["signatures"]]
    return [key for one in signatures for key in one["chosen"]]


def refused(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def test_both_sides_read_that_a_clause_plays_nothing(home: Home) -> None:
    videos, games = daily(), daily(30, "Games", "games")
    watch(home, home.child, "Chess", "chess.example", "games")
    proposed = home.propose(home.owner, terms(videos, games)).json()["proposed"]
    (found,) = proposed["idle"]
    assert found["clause_id"] == videos["id"]
    assert found["offered"][:2] == ["youtube", "youtube_shorts"]
    assert [one["proposed"]["idle"] for one in home.listed(home.child)] == [[found]]


def test_it_is_said_of_what_is_in_force_until_a_site_is_there(home: Home) -> None:
    agreement_id = home.agree(terms(daily()))
    (held,) = home.listed(home.owner)
    assert len(held["in_force"]["idle"]) == 1
    assert watched(home, home.child) == []  # nothing is watched silently
    watch(home, home.child, "Clips", "clips.example", "video")
    (held,) = home.listed(home.owner)
    assert (held["id"], held["in_force"]["idle"]) == (agreement_id, [])


@pytest.mark.parametrize("is_first", [True, False])
def test_what_the_member_chooses_when_signing_is_watched_once_it_is_in_force(home: Home, is_first: bool) -> None:
    agreement_id = home.propose(home.owner, terms(daily())).json()["id"]
    if not is_first:
        sign(home, home.owner, agreement_id)
    answer = sign(home, home.child, agreement_id, "tiktok", "youtube")
    assert answer.status_code == 201
    if is_first:
        assert watched(home, home.child) == []
        answer = sign(home, home.owner, agreement_id)
    assert watched(home, home.child) == [("TikTok", "video"), ("YouTube", "video")]
    assert signed_watching(home, home.child) == {"": [], "Léa": ["TikTok", "YouTube"]}
    assert answer.json()["in_force"]["idle"] == []


@pytest.mark.parametrize(("whose", "level"), [("child", "sites"), ("teen", "categories")])
def test_the_sites_that_were_chosen_are_read_by_others_where_sites_are_shown(
    home: Home, whose: str, level: str
) -> None:
    """Of a child from the day on which adults see sites, of a teen when they choose to show them."""
    member: Member = getattr(home, whose)
    agreement_id = home.propose(home.owner, terms(daily()), member).json()["id"]
    for side, keys in ((member, ["tiktok"]), (home.owner, [])):
        assert sign(home, side, agreement_id, *keys).status_code == 201

    def read_by(reader: Member) -> tuple[dict[str, list[str]], list[str]]:
        return signed_watching(home, reader), chosen_in_export(home, reader)

    told = ({"": [], member.name: ["TikTok"]}, ["tiktok"])
    none: tuple[dict[str, list[str]], list[str]] = ({"": [], member.name: []}, [])
    assert [read_by(one) for one in (member, home.owner, home.partner)] == [told, none, none]
    home.wait(days=3)
    later = told if level == "sites" else none
    assert [read_by(one) for one in (member, home.owner, home.partner)] == [told, later, later]
    home.at[member.id].put(f"{FAMILY}/visibility", json={"level": "sites"})
    home.wait(days=3)
    assert [read_by(one) for one in (member, home.owner, home.partner)] == [told, told, told]


def test_a_proposal_that_is_refused_brings_no_site(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms(daily())).json()["id"]
    sign(home, home.child, agreement_id, "youtube")
    home.refuse(home.owner, agreement_id)
    assert watched(home, home.child) == []


def test_no_one_else_chooses_and_nothing_else_is_chosen(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms(daily())).json()["id"]
    assert refused(sign(home, home.owner, agreement_id, "youtube")) == (422, "invalid_request")
    assert refused(sign(home, home.child, agreement_id, "steam")) == (422, "invalid_request")
    assert refused(sign(home, home.child, agreement_id, "nothing")) == (422, "invalid_request")
    watch(home, home.child, "My tube", "youtube.com", "news")
    answer = sign(home, home.child, agreement_id, "youtube")
    assert refused(answer) == (409, "site_already_watched")
    assert "My tube" in answer.json()["detail"]
    assert home.listed(home.child)[0]["proposed"]["signatures"] == []


def test_what_came_to_be_watched_in_the_meantime_stays_as_it_is(home: Home) -> None:
    agreement_id = home.propose(home.owner, terms(daily())).json()["id"]
    sign(home, home.child, agreement_id, "youtube", "tiktok")
    watch(home, home.child, "My tube", "youtube.com", "news")
    assert sign(home, home.owner, agreement_id).status_code == 201
    assert watched(home, home.child) == [("My tube", "news"), ("TikTok", "video")]


def test_a_site_that_would_leave_another_clause_is_not_chosen(home: Home) -> None:
    """Shorts would be a site of their own, and what is agreed about the site around them would be about less."""
    watch(home, home.child, "Tube", "youtube.com", "news")
    news = daily(30, "News", "news")
    agreement_id = home.propose(home.owner, terms(news, daily())).json()["id"]
    assert refused(sign(home, home.child, agreement_id, "youtube_shorts")) == (409, "agreed_site")


def unmet(home: Home, by: Member, member: Member) -> Any:
    return home.at[by.id].get(f"{FAMILY}/members/{member.id}/unmet")


def test_who_writes_an_agreement_reads_of_which_kinds_nothing_is_watched(home: Home) -> None:
    watch(home, home.child, "Clips", "clips.example", "video")
    own = unmet(home, home.child, home.child).json()
    assert own["all"] is False
    assert "video" not in own["categories"]
    assert "games" in own["categories"]
    assert unmet(home, home.teen, home.teen).json()["all"] is True


def test_adults_read_it_while_they_see_the_member_by_category(home: Home) -> None:
    assert refused(unmet(home, home.owner, home.child)) == (404, "member_not_found")
    assert refused(unmet(home, home.teen, home.child)) == (404, "member_not_found")
    assert refused(unmet(home, home.owner, home.partner)) == (404, "member_not_found")
    home.agree(terms())
    home.wait(days=3)
    assert unmet(home, home.owner, home.child).json() == unmet(home, home.child, home.child).json()
