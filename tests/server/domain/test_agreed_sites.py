"""Which changes of sites an agreement does not leave to one alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from escale.domain.agreed_sites import escaped, loosened, site_at, under, unwatched
from escale.domain.clauses import AnyClause, Bedtime, ChapterClause, GateClause, Reserve, Scope, WordsClause
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site, parse_pattern
from escale.domain.vocabulary import ChapterUnit, Who
from tests.server.domain.test_agreed import CLAUSE, EVERY_DAY, MINUTE, budget, terms

VIDEO, HOST, ALL = Scope(category="video"), Scope(host="clips.example"), Scope()


def site(number: int, category: str | None, *patterns: str) -> Site:
    return Site(UUID(int=number), UUID(int=9), "", tuple(map(parse_pattern, patterns)), category, Policy())


CLIPS, NEWS = site(1, "video", "clips.example", "clips.example/x"), site(2, None, "news.example")
BEFORE = [CLIPS, NEWS]


@pytest.mark.parametrize(
    ("scope", "after", "is_escape"),
    [
        pytest.param(VIDEO, [CLIPS], False, id="another-site-is-removed"),
        pytest.param(VIDEO, [NEWS], True, id="the-site-is-removed"),
        pytest.param(VIDEO, [replace(CLIPS, category="news"), NEWS], True, id="moved-out-of-the-category"),
        pytest.param(HOST, [replace(CLIPS, category="news"), NEWS], False, id="a-host-is-in-any-category"),
        pytest.param(VIDEO, [site(1, "video", "clips.example"), NEWS], False, id="a-pattern-that-another-one-covers"),
        pytest.param(VIDEO, [site(1, "video", "clips.example/x"), NEWS], True, id="only-a-part-stays"),
        pytest.param(VIDEO, [*BEFORE, site(3, None, "m.clips.example")], True, id="a-part-becomes-a-site-of-its-own"),
        pytest.param(VIDEO, [*BEFORE, site(3, None, "clips.example/x/y")], True, id="a-path-becomes-one"),
        pytest.param(VIDEO, [*BEFORE, site(3, "video", "m.clips.example")], False, id="a-part-in-the-same-category"),
        pytest.param(HOST, [*BEFORE, site(3, None, "m.clips.example")], False, id="a-part-at-the-same-host"),
        pytest.param(VIDEO, [*BEFORE, site(3, None, "other.example")], False, id="a-new-site"),
        pytest.param(VIDEO, [CLIPS, replace(NEWS, category="video")], False, id="one-more-in-the-category"),
        pytest.param(ALL, [CLIPS], True, id="all-sites-and-one-is-removed"),
        pytest.param(ALL, [*BEFORE, site(3, None, "m.clips.example")], False, id="all-sites-and-one-more"),
        pytest.param(
            VIDEO, [replace(CLIPS, category=None), replace(NEWS, category="video")], True, id="two-change-places"
        ),
        pytest.param(VIDEO, [NEWS, site(4, "video", "clips.example")], False, id="the-same-addresses-as-another-site"),
    ],
)
def test_addresses_do_not_leave_a_clause(scope: Scope, after: Sequence[Site], is_escape: bool) -> None:
    assert (escaped(terms(budget(scope)), BEFORE, after) is not None) == is_escape


def test_hours_are_about_all_sites_and_words_about_none() -> None:
    hours = Bedtime(CLAUSE, "", time(20), time(7), EVERY_DAY, Who.MEMBER)
    assert escaped(terms(hours), BEFORE, [CLIPS]) == hours
    for clause in (WordsClause(CLAUSE, "", Who.EVERYONE), Reserve(CLAUSE, "", 30 * MINUTE)):
        assert escaped(terms(clause), BEFORE, []) is None
        assert under(terms(clause), CLIPS) is None


def test_a_part_that_was_its_own_site_before_may_stay() -> None:
    part = site(3, None, "m.clips.example")
    assert escaped(terms(budget(VIDEO)), [*BEFORE, part], [*BEFORE, replace(part, name="Theirs")]) is None


def test_a_part_does_not_leave_its_clause_though_what_is_around_it_covers_its_addresses() -> None:
    """Minutes that were attended there would be taken along; a part that is removed leaves them behind."""
    part = site(3, "video", "m.clips.example")
    for agreed, moved in (
        (VIDEO, site(3, "news", "other.example")),
        (HOST, site(3, "video", "other.example")),
    ):
        assert escaped(terms(budget(agreed)), [*BEFORE, part], [*BEFORE, moved]) is not None
        assert escaped(terms(budget(agreed)), [*BEFORE, part], BEFORE) is None


GATE = GateClause(CLAUSE, "", VIDEO)
CHAPTER = ChapterClause(CLAUSE, "", VIDEO, ChapterUnit.SCREENS, 8)


@pytest.mark.parametrize(
    ("clause", "held", "wish", "is_refused"),
    [
        pytest.param(GATE, Policy(), Policy(gate_enabled=False), True, id="the-gate-off"),
        pytest.param(GATE, Policy(gate_enabled=False), Policy(gate_enabled=False), False, id="it-was-off-before"),
        pytest.param(GATE, Policy(), Policy(chapter_cue=False), False, id="what-no-clause-rules"),
        pytest.param(CHAPTER, Policy(), Policy(chapter_cue=False), True, id="no-chapters"),
        pytest.param(CHAPTER, Policy(), Policy(chapter_size=20), True, id="longer-chapters"),
        pytest.param(CHAPTER, Policy(), Policy(chapter_size=4), False, id="shorter-chapters"),
    ],
)
def test_what_loosens_where_a_clause_rules(clause: AnyClause, held: Policy, wish: Policy, is_refused: bool) -> None:
    assert (loosened(terms(clause), CLIPS, held, wish) is not None) == is_refused
    assert loosened(terms(clause), NEWS, held, wish) is None


def test_hosts_that_nobody_watches_yet() -> None:
    agreed = terms(budget(Scope(host="m.clips.example")), GateClause(CLAUSE, "", HOST), GATE)
    assert unwatched(agreed, BEFORE) == ("m.clips.example",)
    assert unwatched(agreed, [*BEFORE, site(3, None, "m.clips.example/x")]) == ()
    assert site_at(Pattern("m.clips.example", "/"), BEFORE) == CLIPS
    assert site_at(Pattern("other.example", "/"), BEFORE) is None
