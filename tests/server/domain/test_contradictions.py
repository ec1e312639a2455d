"""What no agreement can say: each with a sentence that tells what to do, and nothing else is refused."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.clauses import AnyClause, Bedtime, DailyBudget, QuietHours, Scope, Terms, WeeklyBudget
from escale.domain.contradictions import Reason, Surroundings, is_host, refusals, split_refusal
from escale.domain.vocabulary import Role, Who
from tests.server.domain.charters import (
    ALL,
    CHILD,
    CLAUSES,
    SCHOOL,
    TERMS,
    TODAY,
    VIDEO,
    automatic,
    bedtime,
    chapter,
    daily,
    homework,
    hours,
    no_continue,
    only_words,
    reserve,
    terms,
    weekly,
)

MONDAY, TUESDAY, SUNDAY = frozenset({1}), frozenset({2}), frozenset({7})
TEEN = replace(CHILD, role=Role.TEEN)


def reasons(*clauses: AnyClause) -> list[Reason]:
    return [one.reason for one in refusals(terms(*clauses), CHILD)]


@pytest.mark.parametrize(
    "clauses",
    [
        pytest.param([daily(), daily(scope=Scope("games")), weekly(scope=ALL)], id="each-its-own-scope"),
        pytest.param([daily(days=SCHOOL), daily(60, days=frozenset({6, 7}))], id="each-its-own-days"),
        pytest.param([hours("12:00", "13:00"), hours("13:00", "14:00")], id="touching"),
        pytest.param([bedtime("21:00", "07:00"), hours("07:00", "21:00")], id="all-day-long"),
        pytest.param([hours("12:00", "14:00", MONDAY), hours("12:00", "14:00", TUESDAY)], id="other-days"),
        pytest.param([hours("12:00", "14:00", who=Who.ADULTS), hours("12:00", "14:00")], id="other-people"),
        pytest.param([weekly(420, (60,) * 7)], id="split-fits"),
        pytest.param([weekly(420, (0,) * 7)], id="split-may-be-less"),
        pytest.param([reserve(), automatic(), no_continue(), homework(), only_words(), only_words()], id="one-of-each"),
        pytest.param([daily(scope=Scope(host="video.example"))], id="a-host"),
    ],
)
def test_what_can_be_said(clauses: list[AnyClause]) -> None:
    assert reasons(*clauses) == []


@pytest.mark.parametrize(
    ("clauses", "reason", "says"),
    [
        pytest.param(
            [hours("12:00", "14:00", words="Lunch"), hours("13:59", "15:00", words="Nap")],
            Reason.HOURS_OVERLAP,
            "“Lunch” and “Nap” overlap on Monday",
            id="hours-overlap",
        ),
        pytest.param(
            [bedtime("21:00", "07:00", SUNDAY), hours("06:30", "08:00", MONDAY)],
            Reason.HOURS_OVERLAP,
            "overlap on Sunday",
            id="the-night-from-sunday-reaches-monday",
        ),
        pytest.param(
            [hours("00:30", "01:00", SUNDAY), bedtime("22:00", "06:00", SUNDAY)],
            Reason.HOURS_OVERLAP,
            "overlap on Sunday",
            id="after-midnight-is-the-same-night",
        ),
        pytest.param(
            [hours("12:00", "14:00", who=Who.EVERYONE), hours("13:00", "15:00", who=Who.ADULTS)],
            Reason.HOURS_OVERLAP,
            "end one before",
            id="everyone-is-adults-too",
        ),
        pytest.param([hours("12:00", "12:00")], Reason.HOURS_EMPTY, "choose another end", id="no-end"),
        pytest.param(
            [daily(words="Video"), daily(30, words="Clips", days=SUNDAY)],
            Reason.BUDGET_TWICE,
            "“Video” and “Clips” both count the same time on Sunday",
            id="two-budgets-one-day",
        ),
        pytest.param([daily(days=TUESDAY), weekly()], Reason.BUDGET_TWICE, "on Tuesday", id="a-day-in-a-week"),
        pytest.param([weekly(), weekly()], Reason.BUDGET_TWICE, "keep one", id="two-weeks"),
        pytest.param([weekly(419, (60,) * 7)], Reason.SPLIT_TOO_LONG, "take 1 min away", id="split-too-long"),
        pytest.param([reserve(), reserve()], Reason.CLAUSE_TWICE, "keep one of them", id="two-reserves"),
        pytest.param([automatic(), automatic()], Reason.CLAUSE_TWICE, "keep one of them", id="two-automatics"),
        pytest.param([no_continue(), no_continue()], Reason.CLAUSE_TWICE, "keep one of them", id="two-removals"),
        pytest.param([chapter(), chapter()], Reason.CLAUSE_TWICE, "the same feeds", id="two-lengths-of-chapters"),
        pytest.param([daily(scope=Scope("chess"))], Reason.CATEGORY_UNKNOWN, "one of the list", id="category"),
        pytest.param([homework(Scope("chess"))], Reason.CATEGORY_UNKNOWN, "one of the list", id="any-scoped-clause"),
        pytest.param([daily(scope=Scope(host="video"))], Reason.HOST_INVALID, "like example.org", id="no-host"),
        pytest.param([daily(scope=Scope(host="a.example/b"))], Reason.HOST_INVALID, "without a path", id="path"),
        pytest.param(
            [daily(scope=Scope(host="www2.health.example"))],
            Reason.HOST_EXEMPT,
            "always open",
            id="below-an-exempt-host",
        ),
        pytest.param([daily(scope=Scope("video", "a.example"))], Reason.SCOPE_TWOFOLD, "one of the two", id="both"),
    ],
)
def test_what_cannot_be_said(clauses: list[AnyClause], reason: Reason, says: str) -> None:
    found = refusals(terms(*clauses), CHILD)
    assert [one.reason for one in found] == [reason]
    assert says in found[0].sentence
    assert found[0].about
    assert set(found[0].about) <= {one.words for one in clauses}


@pytest.mark.parametrize(
    ("clause", "without_screens", "is_refused"),
    [
        pytest.param(homework(at="16:00"), hours("15:00", "19:00"), True, id="begins-within"),
        pytest.param(homework(at="15:00"), hours("15:00", "19:00"), True, id="begins-with-them"),
        pytest.param(homework(at="18:59"), hours("15:00", "19:00"), True, id="in-their-last-minute"),
        pytest.param(homework(at="19:00"), hours("15:00", "19:00"), False, id="when-they-end"),
        pytest.param(homework(at="14:59"), hours("15:00", "19:00"), False, id="before-them"),
        pytest.param(homework(at="22:00"), bedtime("21:00", "07:00"), True, id="after-bedtime"),
        pytest.param(
            homework(at="06:00", days=TUESDAY), bedtime("21:00", "07:00", MONDAY), True, id="the-morning-after"
        ),
        pytest.param(homework(at="06:00", days=MONDAY), bedtime("21:00", "07:00", SUNDAY), True, id="across-the-week"),
        pytest.param(homework(at="06:00", days=MONDAY), bedtime("21:00", "07:00", MONDAY), False, id="another-night"),
        pytest.param(homework(at="00:30", days=SUNDAY), bedtime("22:00", "06:00", SUNDAY), True, id="after-midnight"),
        pytest.param(homework(at="16:00", days=MONDAY), hours("15:00", "19:00", TUESDAY), False, id="another-day"),
        pytest.param(homework(at="16:00"), hours("15:00", "19:00", who=Who.ADULTS), False, id="hours-of-adults"),
        pytest.param(homework(at="16:00"), hours("15:00", "19:00", who=Who.EVERYONE), True, id="hours-of-all"),
    ],
)
def test_homework_begins_when_something_can_be_opened(
    clause: AnyClause, without_screens: AnyClause, is_refused: bool
) -> None:
    assert reasons(clause, without_screens) == [Reason.HOMEWORK_IN_HOURS] * is_refused


def test_what_to_do_about_homework_in_hours_is_said() -> None:
    (found,) = refusals(terms(homework(at="16:00"), hours("15:00", "19:00", words="Quiet")), CHILD)
    assert found.about == ("Homework first", "Quiet")
    assert "“Homework first” begins at 16:00" in found.sentence
    assert "(Monday)" in found.sentence
    assert "begin it at 19:00" in found.sentence


def test_two_clauses_with_one_id() -> None:
    one = daily()
    assert reasons(one, daily(scope=Scope("games"), id=one.id)) == [Reason.CLAUSE_TWICE]


@pytest.mark.parametrize(
    ("days", "refused"),
    [
        pytest.param(-1, True, id="yesterday"),
        pytest.param(0, True, id="today"),
        pytest.param(1, False, id="tomorrow"),
        pytest.param(366, False, id="a-year"),
        pytest.param(367, True, id="more-than-a-year"),
    ],
)
def test_review_date(days: int, refused: bool) -> None:
    found = refusals(terms(review_on=TODAY + timedelta(days=days)), CHILD)
    assert [one.reason for one in found] == [Reason.REVIEW_OUT_OF_RANGE] * refused


def test_continue_anyway_is_never_taken_from_a_teen() -> None:
    found = refusals(terms(no_continue()), TEEN)
    assert [one.reason for one in found] == [Reason.CONTINUE_NOT_REMOVABLE]
    assert "remove “A parent says yes first”" in found[0].sentence


@given(TERMS, st.sampled_from([CHILD, TEEN]))
def test_overlaps_are_found_minute_by_minute(agreed: Terms, around: Surroundings) -> None:
    """Against a slow count: each minute of the week, and the people in it."""
    hourly = [one for one in agreed.clauses if isinstance(one, QuietHours | Bedtime)]
    meets = any(_minutes_of(one) & _minutes_of(other) for one, other in combinations(hourly, 2))
    found = {one.reason for one in refusals(agreed, around)}
    assert (Reason.HOURS_OVERLAP in found) == meets


def _minutes_of(clause: QuietHours | Bedtime) -> set[tuple[int, str]]:
    begin, end = clause.stretch
    people = {Who.MEMBER: "m", Who.ADULTS: "a", Who.EVERYONE: "ma"}[clause.who]
    spans = [range(day * 1440 + begin, day * 1440 + end) for day in clause.days]
    return {(minute % (7 * 1440), one) for span in spans for minute, one in product(span, people)}


@given(st.lists(CLAUSES, min_size=1, max_size=6))
def test_no_day_has_two_budgets_of_one_scope_unless_it_is_refused(clauses: list[AnyClause]) -> None:
    budgets = [one for one in clauses if isinstance(one, DailyBudget | WeeklyBudget)]
    held = [(one.scope, day) for one in budgets for day in (one.days if isinstance(one, DailyBudget) else range(1, 8))]
    is_twice = len(set(held)) < len(held)
    assert (Reason.BUDGET_TWICE in reasons(*clauses)) == is_twice


@given(TERMS)
def test_what_is_refused_is_mended_by_leaving_clauses_out(agreed: Terms) -> None:
    """One clause alone, of the kinds that have no figures, is never refused: nobody is stuck."""
    first = replace(agreed, clauses=(only_words(), daily(scope=VIDEO)), review_on=TODAY + timedelta(days=1))
    assert refusals(first, CHILD) == ()
    for one in refusals(agreed, CHILD):
        assert one.sentence.endswith(".")
        assert ":" in one.sentence


@given(st.text(max_size=60))
def test_any_text_is_a_host_or_none(text: str) -> None:
    """A host that is accepted is one that sites can have: lower case, with a dot, no path, no scheme."""
    if is_host(text):
        assert text == text.lower()
        assert not set(text) & set("/:?# ")


def test_a_split_is_refused_by_itself() -> None:
    assert split_refusal(weekly(420, (60,) * 7)) is None
    assert split_refusal(weekly(420)) is None
    assert split_refusal(weekly(400, (60,) * 7)) is not None
