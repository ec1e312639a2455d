"""The first run."""

import pytest

from escale.domain.household import DAY_STARTS_AT
from escale.domain.vocabulary import Avatar, Colour, Role
from escale.errors import MemberNotFound
from escale.services import family_members, household, members
from escale.services.family_members import FaceChange, NewMember
from escale.services.members import MemberChange
from tests.server.fakes import MONDAY
from tests.server.services.world import World, stranger


def test_one_household_with_one_adult(world: World) -> None:
    with world.database.writing() as session:
        again = household.ensure(session, "Asia/Tokyo", MONDAY)
    assert again == world.member
    assert (again.role, again.zone, again.language, again.welcomed, again.day_starts_at) == (
        Role.ADULT,
        "Europe/Paris",
        None,
        False,
        DAY_STARTS_AT,
    )


def test_the_owner_is_an_adult(world: World) -> None:
    stranger(world)
    with world.database.reading() as session:
        assert household.owner(session) == world.member


def test_who_installed_it_is_nobody_who_was_added(world: World) -> None:
    """Whatever their role has become, and whoever is left."""
    wish = NewMember("Noé", Role.TEEN, Avatar.KITE, Colour.MOSS, None)
    with world.database.writing() as session:
        teen = family_members.add(session, world.member, wish, MONDAY)
        family_members.change(session, world.member, teen.id, FaceChange(role=Role.ADULT), MONDAY)
        assert household.installer(session) == world.member
        family_members.remove(session, world.member, world.member.id, MONDAY)
        assert household.installer(session) is None


def test_nobody_yet(world: World) -> None:
    other = stranger(world)
    with world.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE member SET role = 'teen'")
        with pytest.raises(MemberNotFound):
            household.owner(session)
        assert members.change(session, other.member_id, MemberChange()).id == other.member_id
