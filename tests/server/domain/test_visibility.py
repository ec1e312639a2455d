"""Who sees what: the table, searched for any path to what is never shown, and levels in time."""

import ast
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import escale
from escale.domain.visibility import (
    BY_AGREEMENT,
    CHOICES,
    HEIGHT,
    NEVER,
    TABLE,
    LevelSpan,
    changed,
    coming,
    ended,
    facets,
    held,
    level_of,
    lowest,
    may_look,
    visible,
)
from escale.domain.vocabulary import Facet, Level, Role
from escale.settings import Settings

START = datetime(2026, 11, 23, tzinfo=UTC)
HOUR = timedelta(hours=1)
SOURCES = Path(escale.__file__).parent
EVERY_PATH = list(product(Role, Role, Level, Level))


def at(hours: float) -> datetime:
    """So many hours after the start."""
    return START + hours * HOUR


def test_what_is_never_shown_is_in_no_line() -> None:
    assert {Facet(one) for one in ("addresses", "titles", "searches", "reflections")} < NEVER
    assert {Facet.INTENTION_TEXTS, Facet.VISIT_TIMES} < NEVER
    assert len(NEVER) == 6
    shown = frozenset[Facet]().union(*(line for levels in TABLE.values() for line in levels.values()))
    assert not shown & NEVER
    assert shown | NEVER == set(Facet)


@pytest.mark.parametrize(("viewer", "subject", "now", "then"), EVERY_PATH)
def test_no_path_shows_more_than_the_table(viewer: Role, subject: Role, now: Level, then: Level) -> None:
    found = visible(viewer, subject, now, then)
    assert not found & NEVER
    assert found <= facets(subject, now)
    assert found <= facets(subject, then)
    if not may_look(viewer, subject, now):
        assert not found


@pytest.mark.parametrize(
    ("viewer", "subject", "level", "may"),
    [
        pytest.param(Role.ADULT, Role.CHILD, Level.SITES, True, id="parent-child"),
        pytest.param(Role.ADULT, Role.CHILD, Level.NOTHING, False, id="parent-child-without-agreement"),
        pytest.param(Role.ADULT, Role.CHILD, Level.CATEGORIES, False, id="no-such-line"),
        pytest.param(Role.ADULT, Role.TEEN, Level.CATEGORIES, True, id="parent-teen"),
        pytest.param(Role.TEEN, Role.CHILD, Level.SITES, False, id="siblings"),
        pytest.param(Role.CHILD, Role.CHILD, Level.SITES, False, id="siblings-of-one-age"),
        pytest.param(Role.CHILD, Role.TEEN, Level.SITES, False, id="siblings-upwards"),
        pytest.param(Role.CHILD, Role.ADULT, Level.SITES, True, id="child-sharing-parent"),
        pytest.param(Role.ADULT, Role.ADULT, Level.NOTHING, False, id="partners"),
        pytest.param(Role.ADULT, Role.ADULT, Level.CATEGORIES, True, id="sharing-partners"),
    ],
)
def test_who_may_look(viewer: Role, subject: Role, level: Level, may: bool) -> None:
    assert may_look(viewer, subject, level) is may


def test_nothing_shows_nothing() -> None:
    assert all(not facets(role, Level.NOTHING) for role in Role)


def test_a_teen_shows_no_site_names_unless_they_choose() -> None:
    assert level_of(Role.TEEN, None, is_agreed=True) is Level.CATEGORIES
    assert Facet.SITE_TOTALS not in facets(Role.TEEN, Level.CATEGORIES)
    assert level_of(Role.TEEN, Level.SITES, is_agreed=True) is Level.SITES


@pytest.mark.parametrize("choice", [None, *Level])
@pytest.mark.parametrize("role", [Role.CHILD, Role.TEEN])
def test_without_an_agreement_nobody_is_seen(role: Role, choice: Level | None) -> None:
    assert level_of(role, choice, is_agreed=False) is Level.NOTHING


@pytest.mark.parametrize("choice", [None, *Level])
def test_a_child_has_no_choice_and_an_adult_needs_no_agreement(choice: Level | None) -> None:
    assert level_of(Role.CHILD, choice, is_agreed=True) is Level.SITES
    wanted = choice or Level.NOTHING
    assert level_of(Role.ADULT, choice, is_agreed=False) is level_of(Role.ADULT, choice, is_agreed=True) is wanted


def test_choices_are_lines_of_the_table() -> None:
    assert all(choice in TABLE[role] for role in Role for choice in CHOICES[role])
    assert all(BY_AGREEMENT[role] in TABLE[role] for role in Role)


WAYS_TO_SEE = {
    ("services/looks.py", "look"),
    ("services/reviewing.py", "review"),
    ("api/routes/family.py", "read_seen"),
}
"""Who may make the answer about somebody: who writes the line first, and the member about themselves."""
SETTINGS = {"data_dir", "port", "language", "log_level", "shortest_planned_seconds", "exemptions"}


def test_every_way_to_see_writes_a_line() -> None:
    """There is no hidden mode: no other code makes the answer, and no function of the log or of a look has a switch."""
    assert {place for place in _callers({"seen"}, of="looks")} == WAYS_TO_SEE
    for name in ("services/looks.py", "services/family_log.py", "services/levels.py", "domain/visibility.py"):
        functions = [one for one in ast.walk(_tree(SOURCES / name)) if isinstance(one, ast.FunctionDef)]
        switches = [
            argument.arg
            for function in functions
            for argument in (*function.args.args, *function.args.kwonlyargs)
            if argument.annotation is not None and ast.unparse(argument.annotation) == "bool"
        ]
        assert switches == (["is_agreed"] if name.endswith("visibility.py") else [])


def test_nobody_sees_but_by_the_table() -> None:
    """The table is read by the module that holds it, shown as it is, and its choices are checked: nothing else."""
    readers = {
        path.relative_to(SOURCES).as_posix(): {name.name for name in one.names} & {"TABLE", "NEVER", "CHOICES"}
        for path in SOURCES.rglob("*.py")
        for one in ast.walk(_tree(path))
        if isinstance(one, ast.ImportFrom) and one.module == "escale.domain.visibility"
    }
    assert {place: names for place, names in readers.items() if names} == {
        "api/shapes/family.py": {"TABLE", "NEVER", "CHOICES"},
        "services/levels.py": {"CHOICES"},
    }


def test_no_setting_is_about_who_sees_what() -> None:
    """A new setting fails here until somebody says that it hides nothing."""
    assert {name for name in Settings.model_fields if not name.startswith("keep_")} == SETTINGS


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _callers(names: set[str], of: str) -> set[tuple[str, str]]:
    """Functions that name one of these: of another module as its attribute, in it by its own name."""
    found = set()
    for path in SOURCES.rglob("*.py"):
        place = path.relative_to(SOURCES).as_posix()
        for function in (one for one in ast.walk(_tree(path)) if isinstance(one, ast.FunctionDef)):
            for node in ast.walk(function):
                is_there = isinstance(node, ast.Attribute) and ast.unparse(node.value) == of and node.attr in names
                if is_there or (place == f"services/{of}.py" and isinstance(node, ast.Name) and node.id in names):
                    found.add((place, function.name))
    return found


def test_a_rise_waits_and_a_fall_holds_at_once() -> None:
    risen = changed((), Level.SITES, at(0), at(30))
    assert held(risen, at(29)) is Level.NOTHING
    assert coming(risen, at(0)) == LevelSpan(Level.SITES, at(30), None)
    assert held(risen, at(30)) is Level.SITES
    fallen = changed(risen, Level.CATEGORIES, at(50), at(90))
    assert [held(fallen, at(hour)) for hour in (49, 50, 100)] == [Level.SITES, Level.CATEGORIES, Level.CATEGORIES]


def test_a_rise_that_was_told_is_not_put_off() -> None:
    risen = changed((), Level.SITES, at(0), at(30))
    assert coming(changed(risen, Level.SITES, at(10), at(50)), at(10)) == LevelSpan(Level.SITES, at(30), None)


def test_a_rise_is_taken_back_by_a_fall() -> None:
    risen = changed((), Level.SITES, at(0), at(30))
    assert held(changed(risen, Level.NOTHING, at(10), at(40)), at(100)) is Level.NOTHING


def test_what_ends_with_the_day_ends_then() -> None:
    shown = changed((), Level.SITES, at(0), at(30))
    over = ended(shown, Level.NOTHING, at(60))
    assert [held(over, at(hour)) for hour in (59, 60)] == [Level.SITES, Level.NOTHING]
    assert held(ended(shown, Level.NOTHING, at(20)), at(40)) is Level.NOTHING


@pytest.mark.parametrize(
    ("start", "end", "level"),
    [
        pytest.param(0, 24, Level.NOTHING, id="before"),
        pytest.param(24, 48, Level.NOTHING, id="it-rose-within"),
        pytest.param(30, 54, Level.SITES, id="from-its-first-instant"),
        pytest.param(80, 104, Level.CATEGORIES, id="it-fell-within"),
        pytest.param(100, 124, Level.CATEGORIES, id="after"),
    ],
)
def test_of_a_day_the_lowest_level_holds(start: float, end: float, level: Level) -> None:
    spans = changed(changed((), Level.SITES, at(0), at(30)), Level.CATEGORIES, at(90), at(200))
    assert lowest(spans, at(start), at(end)) is level


wishes = st.lists(st.tuples(st.sampled_from(Level), st.integers(0, 400)), max_size=8)


@given(wishes, st.integers(0, 800))
def test_the_past_is_never_another_one(given_wishes: list[tuple[Level, int]], hour: int) -> None:
    """Whatever is wished: what held before a wish, holds after it, and nothing rises within a day."""
    spans: tuple[LevelSpan, ...] = ()
    for level, now in sorted(given_wishes, key=lambda one: one[1]):
        before = [held(spans, at(past)) for past in range(now)]
        was = held(spans, at(now))
        spans = changed(spans, level, at(now), at(now + 24))
        assert [held(spans, at(past)) for past in range(now)] == before
        assert HEIGHT[held(spans, at(now))] <= HEIGHT[was]
    found = lowest(spans, at(hour), at(hour + 24))
    assert HEIGHT[found] == min(HEIGHT[held(spans, at(hour + quarter / 4))] for quarter in range(96))
