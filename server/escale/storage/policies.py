"""Policies as they are kept: each field by its name, a duration in milliseconds, a word or a time of the day as text.

A field that was not there when a policy was stored has its default.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import time, timedelta
from typing import Any, get_type_hints

from escale.domain.policy import Policy
from escale.domain.vocabulary import BudgetScope, ChapterUnit, Strength
from escale.storage.types import MILLISECOND

NAMES = {
    "gate_delay": "gate_delay_ms",
    "planned_choices": "planned_choices_ms",
    "pass_time": "pass_ms",
    "extension": "extension_ms",
    "chapter_size": "chapter_screens",
    "budget": "budget_ms",
}
"""How a field is called in the table, where that says its unit or is older than the field."""

Way = Callable[[Any], Any]
_WAYS: Mapping[Any, tuple[Way, Way]] = {
    bool: (bool, bool),
    int: (int, int),
    timedelta: (lambda value: value // MILLISECOND, lambda kept: kept * MILLISECOND),
    tuple[timedelta, ...]: (
        lambda values: [one // MILLISECOND for one in values],
        lambda kept: tuple(one * MILLISECOND for one in kept),
    ),
    tuple[int, ...]: (list, tuple),
    time: (lambda at: at.isoformat("minutes"), time.fromisoformat),
    **{words: (str, words) for words in (BudgetScope, ChapterUnit, Strength)},
}
"""By type of field: to the table, and back."""
_TYPES = get_type_hints(Policy)
_FIELDS = [(field.name, NAMES.get(field.name, field.name), *_WAYS[_TYPES[field.name]]) for field in fields(Policy)]


def policy_values(policy: Policy) -> dict[str, Any]:
    """What is kept of a policy: all of it."""
    return {key: keep(getattr(policy, name)) for name, key, keep, _ in _FIELDS}


def policy_of(kept: Mapping[str, Any]) -> Policy:
    """The policy that was kept."""
    return Policy(**{name: read(kept[key]) for name, key, _, read in _FIELDS if key in kept})
