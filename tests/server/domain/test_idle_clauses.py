"""Which clauses play nothing, as the member watches no site that they are about, and what is offered for each."""

from collections.abc import Sequence
from datetime import time

import pytest

from escale.domain.agreed_sites import chosen, idle, named, unmet
from escale.domain.catalogue import CatalogueSite
from escale.domain.clauses import (
    AnyClause,
    Automatic,
    Bedtime,
    ChapterClause,
    GateClause,
    Homework,
    NoContinue,
    QuietHours,
    Reserve,
    Scope,
    WordsClause,
)
from escale.domain.sites import Pattern, Site, parse_pattern
from escale.domain.vocabulary import ChapterUnit, Who
from tests.server.domain.test_agreed import CLAUSE, EVERY_DAY, MINUTE, budget, terms
from tests.server.domain.test_agreed_sites import ALL, HOST, VIDEO, site


def offer(key: str, category: str) -> CatalogueSite:
    return CatalogueSite(key, key.title(), (parse_pattern(f"{key}.example"),), category, True)


CLIPS, FILMS, CHESS = offer("clips", "video"), offer("films", "video"), offer("chess", "games")
CATALOGUE = (CLIPS, CHESS, FILMS)
GAMES = Scope(category="games")
WATCHES_VIDEO, WATCHES_NEWS = site(1, "video", "tube.example"), site(2, "news", "news.example")
QUIET = QuietHours(CLAUSE, "", time(12), time(13), EVERY_DAY, Who.EVERYONE)


@pytest.mark.parametrize(
    ("clause", "watched", "is_idle"),
    [
        pytest.param(budget(VIDEO), [], True, id="no-site-at-all"),
        pytest.param(budget(VIDEO), [WATCHES_NEWS], True, id="none-of-the-category"),
        pytest.param(budget(VIDEO), [site(3, None, "odd.example")], True, id="one-without-a-category"),
        pytest.param(budget(VIDEO), [WATCHES_NEWS, WATCHES_VIDEO], False, id="one-of-the-category"),
        pytest.param(Homework(CLAUSE, "", VIDEO, time(16), EVERY_DAY), [WATCHES_NEWS], True, id="homework"),
        pytest.param(GateClause(CLAUSE, "", VIDEO), [WATCHES_NEWS], True, id="gate"),
        pytest.param(ChapterClause(CLAUSE, "", VIDEO, ChapterUnit.ITEMS, 5), [WATCHES_NEWS], True, id="chapter"),
        pytest.param(budget(HOST), [], False, id="a-site-that-is-named-begins-to-be-watched"),
        pytest.param(budget(ALL), [], True, id="all-sites-and-there-is-none"),
        pytest.param(budget(ALL), [site(3, None, "odd.example")], False, id="all-sites-and-there-is-one"),
        pytest.param(QUIET, [], True, id="hours-and-no-site"),
        pytest.param(QUIET, [WATCHES_NEWS], False, id="hours-and-a-site"),
        pytest.param(Bedtime(CLAUSE, "", time(20), time(7), EVERY_DAY, Who.ADULTS), [], False, id="hours-of-adults"),
        pytest.param(WordsClause(CLAUSE, "", Who.EVERYONE), [], False, id="words"),
        pytest.param(Reserve(CLAUSE, "", 30 * MINUTE), [], False, id="reserve"),
        pytest.param(Automatic(CLAUSE, "", 5 * MINUTE, 2), [], False, id="automatic"),
        pytest.param(NoContinue(CLAUSE, ""), [], False, id="no-continue"),
    ],
)
def test_a_clause_without_a_watched_site_plays_nothing(
    clause: AnyClause, watched: Sequence[Site], is_idle: bool
) -> None:
    found = idle(terms(clause), watched, CATALOGUE)
    assert [one.clause for one in found] == ([clause] if is_idle else [])


def test_what_is_offered_is_of_the_category_and_in_the_catalogues_order() -> None:
    video, games, everything = budget(VIDEO), budget(GAMES), budget(ALL)
    found = idle(terms(video, games, everything), [], CATALOGUE)
    assert [(one.clause, one.offered) for one in found] == [
        (video, (CLIPS, FILMS)),
        (games, (CHESS,)),
        (everything, ()),
    ]


@pytest.mark.parametrize(
    ("host", "category"),
    [
        pytest.param("m.tube.example", "video", id="below-a-watched-one"),
        pytest.param("other.example", None, id="anywhere"),
    ],
)
def test_a_named_site_has_the_category_of_what_is_around_it(host: str, category: str | None) -> None:
    whole = budget(Scope(host=host))
    assert named(terms(whole), [WATCHES_VIDEO]) == ((Pattern(host, "/"), category),)


def test_sites_that_are_named_are_sites_for_clauses_about_all() -> None:
    assert idle(terms(budget(HOST), budget(ALL), QUIET), [], CATALOGUE) == ()


def test_only_what_is_offered_can_be_chosen() -> None:
    about_video = terms(budget(VIDEO), GateClause(CLAUSE, "", VIDEO))
    assert chosen({"films", "clips", "chess", "nothing"}, about_video, [], CATALOGUE) == (CLIPS, FILMS)
    assert chosen({"films"}, about_video, [WATCHES_VIDEO], CATALOGUE) == ()


@pytest.mark.parametrize(
    ("watched", "categories", "is_all"),
    [
        pytest.param([], ("video", "games", "news"), True, id="nothing-is-watched"),
        pytest.param([WATCHES_NEWS], ("video", "games"), False, id="of-one-category"),
        pytest.param([site(3, None, "odd.example")], ("video", "games", "news"), False, id="of-none"),
    ],
)
def test_what_a_member_watches_no_site_of(watched: Sequence[Site], categories: tuple[str, ...], is_all: bool) -> None:
    found = unmet(("video", "games", "news"), watched)
    assert (found.categories, found.all) == (categories, is_all)
