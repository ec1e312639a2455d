"""Agreements and wishes go in and come out as they were; they go with whom they are with."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from escale.domain.agreements import Signature, Split, Version
from escale.domain.clauses import Terms
from escale.domain.household import Member
from escale.domain.intervals import ONE_DAY
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import RequestState, Role
from escale.storage import agreements, households, leaving, members, time_requests
from escale.storage.engine import Database
from tests.server.domain.charters import TERMS, TODAY, minutes, terms, weekly
from tests.server.domain.made import NOON

AGREEMENT = uuid4()


@pytest.fixture
def child(database: Database, member: Member) -> Member:
    """A child, with an agreement of one version."""
    made = replace(member, id=uuid4(), role=Role.CHILD)
    with database.writing() as session:
        household_id = households.first(session)
        assert household_id is not None
        members.add(session, made, household_id, NOON)
        agreements.add(session, AGREEMENT, made.id, NOON)
        agreements.add_version(session, AGREEMENT, Version(1, terms(), member.id, NOON, "Shall we?"))
    return made


def wish(member: Member, answerer: Member, **changes: object) -> TimeRequest:
    made = TimeRequest(
        id=uuid4(),
        member_id=member.id,
        agreement_id=AGREEMENT,
        clause_id=uuid4(),
        clause_words="Videos",
        wished=minutes(15),
        reason="to finish",
        day=TODAY,
        asked_at=NOON,
        expires_at=NOON + timedelta(hours=15),
        state=RequestState.GRANTED,
        granted=minutes(10),
        answered_by=answerer.id,
        answered_at=NOON,
        answer_words="Ten",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(agreed=TERMS)
def test_terms(database: Database, member: Member, child: Member, agreed: Terms) -> None:
    with database.writing() as session:
        agreements.save_version(session, AGREEMENT, Version(1, agreed, member.id, NOON))
    with database.reading() as session:
        found = agreements.get(session, AGREEMENT)
    assert found is not None
    assert [one.terms for one in found.versions] == [agreed]


def test_the_whole_of_it(database: Database, member: Member, child: Member) -> None:
    week = weekly(70)
    split = Split(week.id, TODAY + ONE_DAY, tuple(minutes(one) for one in range(7)))
    second = Version(2, terms(week), child.id, NOON, None, (), NOON, NOON + ONE_DAY)
    with database.writing() as session:
        agreements.add_version(session, AGREEMENT, second)
        agreements.sign(session, AGREEMENT, 2, Signature(child.id, NOON))
        agreements.sign(session, AGREEMENT, 2, Signature(child.id, NOON))
        agreements.sign(session, AGREEMENT, 2, Signature(member.id, NOON + ONE_DAY))
        agreements.save_split(session, AGREEMENT, split)
        agreements.set_end(session, AGREEMENT, NOON + ONE_DAY)
    with database.reading() as session:
        (found,) = agreements.of_member(session, child.id)
        assert agreements.get(session, AGREEMENT) == found
        assert agreements.of_member(session, member.id) == []
        assert agreements.get(session, uuid4()) is None
    signatures = (Signature(child.id, NOON), Signature(member.id, NOON + ONE_DAY))
    assert found.versions[1] == replace(second, signatures=signatures)
    assert (found.versions[0].note, found.versions[0].is_open) == ("Shall we?", True)
    assert (found.splits, found.last_number, found.ends_at) == ((split,), 2, NOON + ONE_DAY)


def test_taking_parts_away(database: Database, member: Member, child: Member) -> None:
    with database.writing() as session:
        agreements.add_version(session, AGREEMENT, Version(2, terms(), None, NOON))
        for number in (1, 2):
            agreements.sign(session, AGREEMENT, number, Signature(child.id, NOON))
        agreements.remove_version(session, AGREEMENT, 2)
        agreements.void_signatures(session, AGREEMENT, 1)
        agreements.save_split(session, AGREEMENT, Split(uuid4(), TODAY, (minutes(1),) * 7))
        agreements.remove_splits(session, AGREEMENT)
    with database.reading() as session:
        found = agreements.get(session, AGREEMENT)
    assert found is not None
    assert [(one.number, one.signatures) for one in found.versions] == [(1, ())]
    assert (found.splits, found.last_number) == ((), 2)


@pytest.mark.parametrize(
    ("days", "since"),
    [
        pytest.param(-1, None, id="before-both-signed"),
        pytest.param(0, 0, id="the-first-version"),
        pytest.param(3, 0, id="one-that-took-its-place"),
        pytest.param(5, None, id="after-the-end"),
        pytest.param(7, 7, id="one-that-was-signed-after-the-end"),
        pytest.param(9, 7, id="one-that-took-the-place-of-that"),
    ],
)
def test_since_when_it_holds_without_a_gap(database: Database, child: Member, days: int, since: int | None) -> None:
    held = {2: (0, 2), 4: (2, 4), 5: (7, 8), 6: (8, 11)}
    with database.writing() as session:
        for number, (begun, ended) in held.items():
            begun_at, ended_at = (NOON + several * ONE_DAY for several in (begun, ended))
            version = Version(number, terms(), None, NOON, None, (), begun_at, ended_at)
            agreements.add_version(session, AGREEMENT, version)
        drafted = Version(3, terms(), None, NOON, None, (), None, NOON + 20 * ONE_DAY)
        agreements.add_version(session, AGREEMENT, drafted)
    with database.reading() as session:
        found = agreements.in_force_since(session, child.id, NOON + days * ONE_DAY)
    assert found == (None if since is None else NOON + since * ONE_DAY)


def test_wishes(database: Database, member: Member, child: Member) -> None:
    days = [wish(child, member, day=TODAY + number * ONE_DAY, asked_at=NOON + number * ONE_DAY) for number in range(4)]
    bare = wish(
        child, member, reason=None, answered_by=None, answered_at=None, answer_words=None, day=TODAY - 9 * ONE_DAY
    )
    with database.writing() as session:
        for one in (bare, *days):
            time_requests.save(session, one)
        time_requests.save(session, replace(days[0], granted=minutes(99)))
    days[0] = replace(days[0], granted=minutes(99))
    with database.reading() as session:
        assert time_requests.get(session, bare.id) == bare
        assert time_requests.get(session, uuid4()) is None
        assert time_requests.within(session, child.id, TODAY, TODAY + 2 * ONE_DAY) == days[2::-1]
        assert time_requests.within(session, member.id, TODAY, TODAY) == []
        assert time_requests.latest(session, child.id, 2) == days[:1:-1]


def count(database: Database) -> dict[str, int]:
    tables = ("agreement", "agreement_version", "signature", "agreement_split", "time_request")
    with database.reading() as session:
        connection = session.connection()
        return {name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in tables}  # noqa: S608


def fill(database: Database, member: Member, child: Member) -> UUID:
    one = wish(child, member)
    with database.writing() as session:
        for signer in (child, member):
            agreements.sign(session, AGREEMENT, 1, Signature(signer.id, NOON))
        agreements.save_split(session, AGREEMENT, Split(uuid4(), TODAY, (minutes(1),) * 7))
        time_requests.save(session, one)
    return one.id


def test_all_of_it_goes_with_the_child(database: Database, member: Member, child: Member) -> None:
    fill(database, member, child)
    assert set(count(database).values()) == {1, 2}
    with database.writing() as session:
        leaving.remove(session, child.id)
    assert set(count(database).values()) == {0}


def test_an_adult_who_leaves_takes_name_and_words_along(database: Database, member: Member, child: Member) -> None:
    request_id = fill(database, member, child)
    with database.writing() as session:
        leaving.remove(session, member.id)
    with database.reading() as session:
        found, request = agreements.get(session, AGREEMENT), time_requests.get(session, request_id)
    assert found is not None
    assert request is not None
    (version,) = found.versions
    assert (version.proposed_by, version.note, [one.member_id for one in version.signatures]) == (
        None,
        None,
        [child.id],
    )
    assert (request.answered_by, request.answer_words, request.granted) == (None, None, minutes(10))
