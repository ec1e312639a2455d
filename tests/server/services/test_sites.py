"""The list of watched sites and its refusals."""

from dataclasses import replace
from uuid import uuid4

import pytest

from escale.domain.sites import Pattern, Policy
from escale.errors import PatternInvalid, SiteAlreadyWatched, SiteNotFound, TooManySites
from escale.services import sites
from escale.services.sites import MOST_SITES, SiteDraft
from tests.server.domain.made import OTHER_SITE, SITE
from tests.server.services.world import NOW, World

DRAFT = SiteDraft("C", ["https://www.c.example/feed", "c.example/feed", "d.example"], "video", Policy())


def test_watch(world: World) -> None:
    with world.database.writing() as session:
        site = sites.watch(session, world.member.id, DRAFT, NOW)
    assert site.patterns == (Pattern("c.example", "/feed"), Pattern("d.example", "/"))
    with world.database.reading() as session:
        assert sites.read(session, world.member.id, site.id) == site
        assert [one.name for one in sites.watched(session, world.member.id)] == ["a.example", "b.example", "C"]


def test_change(world: World) -> None:
    draft = replace(DRAFT, patterns=["a.example"], policy=Policy(gate_enabled=False))
    with world.database.writing() as session:
        changed = sites.change(session, world.member.id, SITE, draft)
    with world.database.reading() as session:
        assert sites.read(session, world.member.id, SITE) == changed
    assert (changed.id, changed.name, changed.policy.gate_enabled) == (SITE, "C", False)


@pytest.mark.parametrize(
    ("patterns", "error"),
    [
        pytest.param(["c.example", "nonsense"], PatternInvalid, id="one-of-them-is-nonsense"),
        pytest.param(["c.example", "b.example"], SiteAlreadyWatched, id="one-of-them-is-taken"),
    ],
)
def test_refused(world: World, patterns: list[str], error: type[Exception]) -> None:
    draft = replace(DRAFT, patterns=patterns)
    with pytest.raises(error), world.database.writing() as session:
        sites.watch(session, world.member.id, draft, NOW)
    with pytest.raises(error), world.database.writing() as session:
        sites.change(session, world.member.id, SITE, draft)
    with world.database.reading() as session:
        assert [one.name for one in sites.watched(session, world.member.id)] == ["a.example", "b.example"]


def test_a_removed_site_is_gone_and_its_address_free(world: World) -> None:
    with world.database.writing() as session:
        sites.remove(session, world.member.id, SITE, NOW)
        sites.watch(session, world.member.id, replace(DRAFT, patterns=["a.example"]), NOW)
    with world.database.writing() as session, pytest.raises(SiteNotFound):
        sites.remove(session, world.member.id, SITE, NOW)


def test_another_members_site_does_not_exist(world: World) -> None:
    with world.database.reading() as session, pytest.raises(SiteNotFound):
        sites.read(session, uuid4(), SITE)


def test_a_path_of_a_watched_host_is_a_site_of_its_own(world: World) -> None:
    with world.database.writing() as session:
        site = sites.watch(session, world.member.id, replace(DRAFT, patterns=["a.example/shorts"]), NOW)
    assert site.id not in (SITE, OTHER_SITE)


def test_the_list_ends(world: World) -> None:
    with world.database.writing() as session:
        for number in range(MOST_SITES - 2):
            sites.watch(session, world.member.id, replace(DRAFT, patterns=[f"x{number}.example"]), NOW)
        with pytest.raises(TooManySites):
            sites.watch(session, world.member.id, DRAFT, NOW)
