"""Presets to begin from, and charters as files: shared without saying whose they are, read whatever they hold."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from escale.domain.clause_values import terms_of
from escale.domain.contradictions import Surroundings, refusals
from escale.domain.household import Member
from escale.domain.vocabulary import Language, Role
from escale.services import members
from escale.services.members import MemberChange
from tests.server.api.agreeing import FAMILY, Home, clause, daily, terms

CHECK = f"{FAMILY}/charters/check"


def charter(**changes: Any) -> dict[str, Any]:
    return {"format": "escale-charter", "version": 1, "terms": terms(), **changes}


def check(home: Home, file: Any, by: Member | None = None) -> Any:
    return home.at[(by or home.owner).id].post(CHECK, json=file)


def presets(home: Home, **headers: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = home.at[home.owner.id].get(f"{FAMILY}/presets", headers=headers).json()["presets"]
    return found


def test_there_is_a_preset_for_each_age(home: Home) -> None:
    assert [one["key"] for one in presets(home)] == ["younger_child", "older_child", "teen", "words_only"]


@pytest.mark.parametrize(
    ("language", "accepted", "title"),
    [
        pytest.param(None, "fr-FR,fr;q=0.9,en;q=0.8", "Les écrans, côte à côte", id="of-the-browser"),
        pytest.param(None, "en-GB,en;q=0.9,fr;q=0.8", "Screens, side by side", id="first-one-of-the-browser"),
        pytest.param(None, "de", "Screens, side by side", id="another"),
        pytest.param(Language.FR, "en", "Les écrans, côte à côte", id="the-members-own-first"),
    ],
)
def test_in_the_members_language(home: Home, language: Language | None, accepted: str, title: str) -> None:
    with home.runtime.database.writing() as session:
        members.change(session, home.owner.id, MemberChange(language=language))
    assert presets(home, **{"accept-language": accepted})[0]["title"] == title


def test_ids_are_new_each_time(home: Home) -> None:
    ids = [clause["id"] for _ in range(2) for one in presets(home) for clause in one["terms"]["clauses"]]
    assert len(set(ids)) == len(ids) > 40


@pytest.mark.parametrize("number", range(4))
def test_each_preset_can_be_proposed_as_it_is(home: Home, number: int) -> None:
    preset = presets(home)[number]
    member = home.teen if preset["key"] == "teen" else home.child
    answer = home.propose(home.owner, preset["terms"], member)
    assert answer.status_code == 201
    assert answer.json()["proposed"]["terms"] == preset["terms"]


@pytest.mark.parametrize("number", range(2, 4))
def test_presets_of_a_teen_take_nothing_away(home: Home, number: int) -> None:
    values = presets(home)[number]["terms"]
    around = Surroundings(Role.TEEN, date(2026, 11, 23), ("video", "games", "social"))
    assert refusals(terms_of(values), around) == ()


def test_there_and_back(home: Home) -> None:
    """What one family exports, another one imports: the same words and figures, other ids."""
    agreement_id = home.agree(terms(daily(), clause("words", "We eat without screens", who="everyone")))
    file = home.at[home.child.id].get(f"{FAMILY}/agreements/{agreement_id}/charter").json()
    assert (file["format"], file["version"]) == ("escale-charter", 1)
    checked = check(home, file)
    assert checked.status_code == 200
    back = checked.json()["terms"]
    known = {one["id"] for one in home.listed(home.owner)[0]["in_force"]["terms"]["clauses"]}
    ids = [{one["id"] for one in several["clauses"]} for several in (file["terms"], back)]
    assert not known & ids[0]
    assert not ids[0] & ids[1]
    assert (
        _without_ids(back)
        == _without_ids(file["terms"])
        == _without_ids(home.listed(home.owner)[0]["in_force"]["terms"])
    )
    assert home.propose(home.owner, back, home.teen).status_code == 201


def test_it_names_nobody(home: Home) -> None:
    apart = "No\u0065\u0301"  # an accent by itself, as some keyboards write it
    words = [
        clause("words", text, who="everyone")
        for text in ("Léa asks Marc first.", f"Marcel and léa stay; {apart} too.", "MARC, LEA: and no LEAR, nor lea.")
    ]
    agreement_id = home.agree(terms(*words, title="THE CHARTER OF LÉA"))
    file = home.at[home.owner.id].get(f"{FAMILY}/agreements/{agreement_id}/charter")
    assert file.json()["terms"]["title"] == "THE CHARTER OF …"
    assert [one["words"] for one in file.json()["terms"]["clauses"]] == [
        "… asks … first.",
        "Marcel and … stay; … too.",
        "…, …: and no LEAR, nor lea.",
    ]
    for member in (home.child, home.owner, home.partner):
        assert str(member.id) not in file.text
    assert home.listed(home.owner)[0]["in_force"]["terms"]["title"] == "THE CHARTER OF LÉA"


def test_the_latest_version_is_exported(home: Home) -> None:
    agreement_id = home.agree(terms())
    route = f"{FAMILY}/agreements/{agreement_id}/charter"
    home.counter(home.child, agreement_id, 1, terms(daily(90)))
    assert home.at[home.child.id].get(route).json()["terms"]["clauses"][0]["minutes"] == 90
    home.refuse(home.owner, agreement_id, 2)
    home.at[home.owner.id].post(f"{FAMILY}/agreements/{agreement_id}/end")
    home.wait(days=2)
    assert home.at[home.child.id].get(route).json()["terms"]["clauses"][0]["minutes"] == 45


def test_an_old_charter_gets_another_day_of_review(home: Home) -> None:
    found = check(home, charter(terms=terms(review_on="2020-01-01"))).json()["terms"]
    assert found["review_on"] == "2026-12-21"
    found = check(home, charter(terms=terms(review_on="2027-01-01"))).json()["terms"]
    assert found["review_on"] == "2027-01-01"


def test_anybody_reads_a_file_and_nothing_is_stored(home: Home) -> None:
    for member in (home.owner, home.child, home.teen):
        assert check(home, charter(), member).status_code == 200
    assert home.listed(home.owner) == []


@pytest.mark.parametrize(
    "file",
    [
        pytest.param({}, id="nothing"),
        pytest.param([], id="a-list"),
        pytest.param("escale-charter", id="a-word"),
        pytest.param(charter(format="escale-history"), id="another-kind"),
        pytest.param(charter(version="2"), id="odd-version"),
        pytest.param(charter(members=["Léa"]), id="with-more"),
        pytest.param(charter(terms=terms() | {"clauses": []}), id="without-clauses"),
        pytest.param(charter(terms=terms(*[daily()] * 41)), id="too-many-clauses"),
        pytest.param(charter(terms=terms(daily(words="a" * 301))), id="too-long"),
        pytest.param(charter(terms=terms(clause("script", text="alert(1)"))), id="unknown-clause"),
        pytest.param(charter(terms=terms(daily(minutes=10**30))), id="absurd-number"),
        pytest.param(charter(terms=terms(review_on="9999-99-99")), id="no-day"),
        pytest.param(json.loads('{"a":' * 200 + "1" + "}" * 200), id="deep"),
    ],
)
def test_what_is_no_charter(home: Home, file: Any) -> None:
    answer = check(home, file)
    assert (answer.status_code, answer.json()["error"]) == (422, "charter_unreadable")
    assert answer.json()["detail"].endswith(".")


def test_a_newer_charter(home: Home) -> None:
    answer = check(home, charter(version=2))
    assert (answer.status_code, answer.json()["error"]) == (422, "charter_newer")


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        pytest.param(terms(daily(), daily()), "budget_twice", id="contradiction"),
        pytest.param(terms(daily(category="chess")), "category_unknown", id="category-of-elsewhere"),
        pytest.param(terms(clause("gate", scope={"category": None, "host": "3114.fr"})), "host_exempt", id="help-line"),
    ],
)
def test_what_no_family_can_agree_on(home: Home, changed: dict[str, Any], refused: str) -> None:
    answer = check(home, charter(terms=changed))
    assert (answer.status_code, answer.json()["error"]) == (422, refused)


def test_hostile_words_are_words(home: Home) -> None:
    words = "<script>alert(1)</script> =1+1 \u0000 \u202e {{7*7}}"
    found = check(home, charter(terms=terms(daily(words=words))))
    assert found.json()["terms"]["clauses"][0]["words"] == words


def test_too_large(home: Home) -> None:
    """The guard refuses it before it is read."""
    file = charter(terms=terms(*[daily(words="a" * 300)]))
    file["terms"]["title"] = "a" * 300_000
    assert check(home, file).status_code == 413


def _without_ids(values: dict[str, Any]) -> dict[str, Any]:
    bare = deepcopy(values)
    for one in bare["clauses"]:
        del one["id"]
    return bare
