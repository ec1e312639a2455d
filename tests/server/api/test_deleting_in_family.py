"""Deleting everything of somebody who has agreements: their own words go from every file; what is the others' stays."""

from typing import Any

import pytest

from escale.domain.household import Member
from escale.services import backups
from escale.services.backups import Reason
from tests.server.api.agreeing import Home, terms
from tests.server.api.test_requests import VIDEOS, answer, ask, given, listed
from tests.server.services.test_erasing import holding

REASON, REPLY, NOTE = "parce que Zoé est triste", "demain avec Zoé", "j’ai peur que Zoé refuse"


@pytest.fixture
def said(home: Home) -> Home:
    """The child proposed, asked and was answered; a backup of it was made."""
    agreement_id = home.propose(home.child, terms(VIDEOS), note=NOTE).json()["id"]
    for side in (home.owner, home.child):
        assert home.sign(side, agreement_id).status_code == 201
    answer(home, ask(home, reason=REASON).json()["id"], words=REPLY)
    backups.take(home.runtime.database.path, Reason.NIGHTLY, home.clock())
    assert [len(holding(home.runtime.settings.data_dir, words)) >= 2 for words in (REASON, REPLY, NOTE)] == [True] * 3
    home.wait(minutes=1)
    return home


def delete_everything(home: Home, member: Member) -> None:
    assert home.at[member.id].delete("/api/v1/data?confirm=everything").status_code == 204


def held(home: Home, *words: str) -> list[bool]:
    """Whether any file of the data folder, backups among them, has these words."""
    return [bool(holding(home.runtime.settings.data_dir, one)) for one in words]


def without(wish: dict[str, Any], *words: str) -> dict[str, Any]:
    return wish | dict.fromkeys(words)


def test_the_words_of_who_asked_go_and_the_minutes_stay(said: Home) -> None:
    (before,) = listed(said, said.child)
    delete_everything(said, said.child)
    assert [listed(said, side) for side in (said.child, said.owner)] == [[without(before, "reason")]] * 2
    assert held(said, REASON, NOTE, REPLY) == [False, False, True]
    assert given(said) == 15


def test_the_words_of_who_answered_go_and_the_answer_stays(said: Home) -> None:
    (before,) = listed(said, said.child)
    delete_everything(said, said.owner)
    assert [listed(said, side) for side in (said.child, said.owner)] == [[without(before, "answer_words")]] * 2
    assert held(said, REASON, NOTE, REPLY) == [True, True, False]


def test_what_both_signed_and_the_log_stay(said: Home) -> None:
    (before,), log = said.listed(said.owner), said.facts(said.owner)
    assert before["in_force"]["note"] == NOTE
    delete_everything(said, said.child)
    (after,) = said.listed(said.owner)
    assert after == before | {"in_force": without(before["in_force"], "note")}
    assert said.facts(said.owner) == log


def test_words_of_somebody_else_and_of_later_stay(said: Home) -> None:
    delete_everything(said, said.teen)
    assert held(said, REASON, NOTE, REPLY) == [True] * 3
    delete_everything(said, said.child)
    said.wait(minutes=1)
    ask(said, reason="to finish the drawing")
    backups.take(said.runtime.database.path, Reason.NIGHTLY, said.clock())
    delete_everything(said, said.teen)
    assert [one["reason"] for one in listed(said, said.owner)] == ["to finish the drawing", None]
    assert len(holding(said.runtime.settings.data_dir, "to finish the drawing")) >= 2
    assert held(said, REASON, NOTE) == [False] * 2
