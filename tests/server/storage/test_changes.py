"""What may be remembered: days that nothing was said of since, and nothing at all once anything may have changed."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from escale.storage.changes import Changes

ADA, BOB = UUID(int=1), UUID(int=2)
MONDAY = date(2026, 11, 23)


def day(number: int) -> date:
    """So many days after Monday."""
    return MONDAY + timedelta(days=number)


def test_days_before_the_earliest_that_changed_hold() -> None:
    changes = Changes()
    version = changes.of(ADA)
    changes.note(ADA, MONDAY)
    assert changes.of(ADA) != version
    assert [changes.holds(ADA, version, day(number)) for number in (-1, 0, 1)] == [True, False, False]
    assert changes.holds(ADA, changes.of(ADA), day(1)), "what was read afterwards"


def test_another_member_and_what_is_no_day_change_no_day() -> None:
    changes = Changes()
    version = changes.of(ADA)
    changes.note(BOB, MONDAY)
    changes.note(ADA, None)
    assert changes.holds(ADA, version, day(1))


def test_nothing_holds_once_anything_may_have_changed() -> None:
    changes = Changes()
    version = changes.of(ADA)
    changes.note_everything()
    assert not changes.holds(ADA, version, day(-400))
    assert changes.holds(ADA, changes.of(ADA), day(1))


NOTED = st.lists(st.none() | st.integers(-9, 9), max_size=12)


@given(NOTED, NOTED, st.integers(-9, 9))
def test_as_if_every_change_were_kept(before: list[int | None], after: list[int | None], last: int) -> None:
    changes = Changes()
    for one in before:
        changes.note(ADA, None if one is None else day(one))
    version = changes.of(ADA)
    for one in after:
        changes.note(ADA, None if one is None else day(one))
    expected = all(one is None or one > last for one in after)
    assert changes.holds(ADA, version, day(last)) == expected
