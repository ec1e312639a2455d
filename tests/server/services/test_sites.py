"""The list of watched sites and its refusals."""

from dataclasses import replace
from uuid import uuid4

import pytest

from escale.domain.catalogue import Exemptions
from escale.domain.easing import DAY
from escale.domain.policy import Policy
from escale.domain.sites import MOST_SITES, Break, LaterPolicy, Pattern
from escale.domain.vocabulary import BudgetScope
from escale.errors import AlwaysOpen, BreakOutOfRange, PatternInvalid, SiteAlreadyWatched, SiteNotFound, TooManySites
from escale.services import forgetting, sites
from escale.services.sites import SiteDraft
from escale.storage import sites as storage_sites
from tests.server.domain.made import OTHER_SITE, SITE
from tests.server.services.world import NOW, World
from tests.support.places import NO_EXEMPTIONS

TODAY = NOW.date()
DRAFT = SiteDraft("C", ["https://www.c.example/feed", "c.example/feed", "d.example"], "video", Policy())


def test_watch(world: World) -> None:
    with world.database.writing() as session:
        site = sites.watch(session, world.member.id, DRAFT, NO_EXEMPTIONS, NOW)
    assert site.patterns == (Pattern("c.example", "/feed"), Pattern("d.example", "/"))
    with world.database.reading() as session:
        assert sites.read(session, world.member.id, site.id) == site
        assert [one.name for one in sites.watched(session, world.member.id)] == ["a.example", "b.example", "C"]


def test_change(world: World) -> None:
    draft = replace(DRAFT, patterns=["a.example"], policy=Policy(ask_trigger=False))
    with world.database.writing() as session:
        changed = sites.change(session, world.member.id, SITE, draft, NO_EXEMPTIONS, TODAY, NOW)
    with world.database.reading() as session:
        assert sites.read(session, world.member.id, SITE) == changed
    assert (changed.id, changed.name, changed.policy.ask_trigger) == (SITE, "C", False)


def test_what_loosens_waits_and_can_be_taken_back(world: World) -> None:
    draft = replace(DRAFT, patterns=["a.example"], policy=Policy(gate_enabled=False, chapter_size=6))
    with world.database.writing() as session:
        changed = sites.change(session, world.member.id, SITE, draft, NO_EXEMPTIONS, TODAY, NOW)
        assert sites.read(session, world.member.id, SITE) == changed
        assert changed.policy == Policy(chapter_size=6), "the shorter chapter holds at once"
        assert changed.later == LaterPolicy(draft.policy, TODAY + DAY)
        again = sites.change(session, world.member.id, SITE, draft, NO_EXEMPTIONS, TODAY + DAY, NOW)
        assert (again.policy, again.later) == (draft.policy, None), "by tomorrow it is so"
        back = sites.change(
            session, world.member.id, SITE, replace(draft, policy=Policy()), NO_EXEMPTIONS, TODAY + DAY, NOW
        )
    assert (back.policy, back.later) == (Policy(chapter_size=6), LaterPolicy(Policy(), TODAY + 2 * DAY))


def test_addresses_and_category_hold_at_once_even_where_that_loosens(world: World) -> None:
    """Decision 0020: they say what a site is; the page says so."""
    shared = Policy(budget_cue=True, budget_scope=BudgetScope.CATEGORY)
    wide = SiteDraft("A", ["a.example"], "video", shared)
    with world.database.writing() as session:
        sites.change(session, world.member.id, SITE, wide, NO_EXEMPTIONS, TODAY, NOW)
        narrow = replace(wide, patterns=["a.example/x"], category=None)
        changed = sites.change(session, world.member.id, SITE, narrow, NO_EXEMPTIONS, TODAY, NOW)
    assert (changed.patterns, changed.category) == ((Pattern("a.example", "/x"),), None)
    assert (changed.policy, changed.later) == (shared, None)


def test_a_break_begins_tomorrow_and_ends_by_itself_or_at_once(world: World) -> None:
    with world.database.writing() as session:
        taken = sites.take_break(session, world.member.id, SITE, TODAY + 3 * DAY, TODAY, NOW)
        assert taken.on_break == Break(TODAY + DAY, TODAY + 3 * DAY)
        longer = sites.take_break(session, world.member.id, SITE, TODAY + 9 * DAY, TODAY + 2 * DAY, NOW)
        assert longer.on_break == Break(TODAY + DAY, TODAY + 9 * DAY), "it goes on"
        anew = sites.take_break(session, world.member.id, SITE, TODAY + 30 * DAY, TODAY + 20 * DAY, NOW)
        assert anew.on_break == Break(TODAY + 21 * DAY, TODAY + 30 * DAY)
        assert sites.end_break(session, world.member.id, SITE) == replace(anew, on_break=None)


@pytest.mark.parametrize(
    "days", [pytest.param(0, id="today"), pytest.param(-4, id="past"), pytest.param(93, id="long")]
)
def test_breaks_out_of_range(world: World, days: int) -> None:
    with world.database.writing() as session, pytest.raises(BreakOutOfRange):
        sites.take_break(session, world.member.id, SITE, TODAY + days * DAY, TODAY, NOW)


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
        sites.watch(session, world.member.id, draft, NO_EXEMPTIONS, NOW)
    with pytest.raises(error), world.database.writing() as session:
        sites.change(session, world.member.id, SITE, draft, NO_EXEMPTIONS, TODAY, NOW)
    with world.database.reading() as session:
        assert [one.name for one in sites.watched(session, world.member.id)] == ["a.example", "b.example"]


def test_a_removed_site_is_gone_and_its_address_free(world: World) -> None:
    with world.database.writing() as session:
        sites.remove(session, world.member.id, SITE, NOW)
        sites.watch(session, world.member.id, replace(DRAFT, patterns=["a.example"]), NO_EXEMPTIONS, NOW)
    with world.database.writing() as session, pytest.raises(SiteNotFound):
        sites.remove(session, world.member.id, SITE, NOW)


def test_a_removed_site_comes_back_with_its_break_what_waits_and_its_first_day(world: World) -> None:
    """Decision 0020: nothing is loosened by it, so nothing has to wait."""
    draft = replace(DRAFT, patterns=["a.example"], policy=Policy(gate_enabled=False))
    with world.database.writing() as session:
        sites.take_break(session, world.member.id, SITE, TODAY + 3 * DAY, TODAY, NOW)
        before = sites.change(session, world.member.id, SITE, draft, NO_EXEMPTIONS, TODAY, NOW)
        first = storage_sites.spans(session, world.member.id)
        sites.remove(session, world.member.id, SITE, NOW)
        assert sites.bring_back(session, world.member.id, SITE, NOW + DAY) == before
    with world.database.reading() as session:
        assert sites.read(session, world.member.id, SITE) == before
        assert storage_sites.spans(session, world.member.id) == first
    assert (before.on_break, before.later) == (
        Break(TODAY + DAY, TODAY + 3 * DAY),
        LaterPolicy(draft.policy, TODAY + DAY),
    )


def test_a_site_that_was_never_removed_stays_as_it_is(world: World) -> None:
    with world.database.writing() as session:
        for number in range(MOST_SITES - 2):
            sites.watch(session, world.member.id, replace(DRAFT, patterns=[f"x{number}.example"]), NO_EXEMPTIONS, NOW)
        before = sites.read(session, world.member.id, SITE)
        assert sites.bring_back(session, world.member.id, SITE, NOW) == before


def test_a_removed_site_does_not_come_back_where_one_of_its_addresses_was_taken(world: World) -> None:
    with world.database.writing() as session:
        two = sites.watch(session, world.member.id, DRAFT, NO_EXEMPTIONS, NOW)
        sites.remove(session, world.member.id, two.id, NOW)
        sites.watch(session, world.member.id, replace(DRAFT, name="New", patterns=["d.example"]), NO_EXEMPTIONS, NOW)
    with world.database.writing() as session, pytest.raises(SiteAlreadyWatched, match=r"d\.example .* “New”"):
        sites.bring_back(session, world.member.id, two.id, NOW)
    with world.database.reading() as session:
        assert [one.name for one in sites.watched(session, world.member.id)] == ["a.example", "b.example", "New"]


def test_a_removed_site_does_not_come_back_to_a_full_list(world: World) -> None:
    with world.database.writing() as session:
        sites.remove(session, world.member.id, SITE, NOW)
        for number in range(MOST_SITES - 1):
            sites.watch(session, world.member.id, replace(DRAFT, patterns=[f"x{number}.example"]), NO_EXEMPTIONS, NOW)
        with pytest.raises(TooManySites):
            sites.bring_back(session, world.member.id, SITE, NOW)


def test_only_what_was_the_members_own_comes_back(world: World) -> None:
    with world.database.writing() as session:
        sites.remove(session, world.member.id, SITE, NOW)
        for member_id, site_id in ((uuid4(), SITE), (world.member.id, uuid4())):
            with pytest.raises(SiteNotFound):
                sites.bring_back(session, member_id, site_id, NOW)
        assert [one.id for one in sites.watched(session, world.member.id)] == [OTHER_SITE]


def test_a_removed_site_whose_history_was_deleted_is_gone(world: World) -> None:
    with world.database.writing() as session:
        sites.remove(session, world.member.id, SITE, NOW)
        forgetting.forget_history(session, world.member.id, SITE, NOW)
        with pytest.raises(SiteNotFound):
            sites.bring_back(session, world.member.id, SITE, NOW)


def test_another_members_site_does_not_exist(world: World) -> None:
    with world.database.reading() as session, pytest.raises(SiteNotFound):
        sites.read(session, uuid4(), SITE)


def test_a_path_of_a_watched_host_is_a_site_of_its_own(world: World) -> None:
    with world.database.writing() as session:
        site = sites.watch(session, world.member.id, replace(DRAFT, patterns=["a.example/shorts"]), NO_EXEMPTIONS, NOW)
    assert site.id not in (SITE, OTHER_SITE)


def test_the_list_ends(world: World) -> None:
    with world.database.writing() as session:
        for number in range(MOST_SITES - 2):
            sites.watch(session, world.member.id, replace(DRAFT, patterns=[f"x{number}.example"]), NO_EXEMPTIONS, NOW)
        with pytest.raises(TooManySites):
            sites.watch(session, world.member.id, DRAFT, NO_EXEMPTIONS, NOW)


def test_what_has_become_always_open_stays_and_can_be_changed(world: World) -> None:
    opened = Exemptions(never=(Pattern("a.example", "/"),), passthrough=())
    draft = SiteDraft("Renamed", ["a.example"], None, Policy())
    with world.database.writing() as session:
        assert sites.change(session, world.member.id, SITE, draft, opened, TODAY, NOW).name == "Renamed"
        wider = replace(draft, patterns=["b.example", "x.a.example"])
        with pytest.raises(AlwaysOpen):
            sites.change(session, world.member.id, OTHER_SITE, wider, opened, TODAY, NOW)
