"""Terms as plain values, in the shape of the wire: how they are stored, sent, and written in the catalogue."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from escale.domain.clauses import (
    AnyClause,
    Automatic,
    Bedtime,
    ChapterClause,
    DailyBudget,
    GateClause,
    Homework,
    NoContinue,
    QuietHours,
    Reserve,
    Scope,
    Terms,
    WeeklyBudget,
    WordsClause,
)
from escale.domain.sites import NotAPattern, parse_pattern
from escale.domain.vocabulary import ChapterUnit, Who

MINUTE = timedelta(minutes=1)
KINDS: dict[str, type[AnyClause]] = {
    "daily_budget": DailyBudget,
    "weekly_budget": WeeklyBudget,
    "quiet_hours": QuietHours,
    "bedtime": Bedtime,
    "homework": Homework,
    "gate": GateClause,
    "chapter": ChapterClause,
    "reserve": Reserve,
    "automatic": Automatic,
    "no_continue": NoContinue,
    "words": WordsClause,
}
_KIND_OF = {kind: name for name, kind in KINDS.items()}


def kind_of(clause: AnyClause) -> str:
    """The word of its kind."""
    return _KIND_OF[type(clause)]


def terms_values(terms: Terms) -> dict[str, Any]:
    """Terms as JSON can hold them."""
    return {
        "title": terms.title,
        "clauses": [_clause_values(one) for one in terms.clauses],
        "warn_minutes": terms.warn // MINUTE,
        "finish_minutes": terms.finish // MINUTE,
        "review_on": terms.review_on.isoformat(),
    }


def terms_of(values: Mapping[str, Any]) -> Terms:
    """The terms of such values. Hosts are written as sites have them, where they can be."""
    return Terms(
        title=values["title"],
        clauses=tuple(_clause_of(one) for one in values["clauses"]),
        warn=values["warn_minutes"] * MINUTE,
        finish=values["finish_minutes"] * MINUTE,
        review_on=date.fromisoformat(values["review_on"]),
    )


def _clause_values(clause: AnyClause) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": kind_of(clause)}
    for field in fields(clause):
        name, write, _ = _FIELDS.get(field.name, (field.name, _same, _same))
        found[name] = write(getattr(clause, field.name))
    return found


def _clause_of(values: Mapping[str, Any]) -> AnyClause:
    kind = KINDS[values["kind"]]
    read = {}
    for field in fields(kind):
        name, _, convert = _FIELDS.get(field.name, (field.name, _same, _same))
        read[field.name] = convert(values[name])
    return kind(**read)


def _same(value: Any) -> Any:
    return value


def _scope_values(scope: Scope) -> dict[str, str | None]:
    return {"category": scope.category, "host": scope.host}


def _scope_of(values: Mapping[str, str | None]) -> Scope:
    host = values["host"]
    return Scope(values["category"], host if host is None else _host(host))


def _host(text: str) -> str:
    """The host that people mean; what is none stays as it is, and is refused as such."""
    try:
        pattern = parse_pattern(text)
    except NotAPattern:
        return text
    return pattern.host if pattern.path == "/" else text


def _split_values(split: tuple[timedelta, ...] | None) -> list[int] | None:
    return None if split is None else [one // MINUTE for one in split]


def _split_of(values: list[int] | None) -> tuple[timedelta, ...] | None:
    return None if values is None else tuple(one * MINUTE for one in values)


def _time_values(at: time) -> str:
    return at.isoformat("minutes")


_Field = tuple[str, Callable[[Any], Any], Callable[[Any], Any]]
_FIELDS: dict[str, _Field] = {
    "id": ("id", str, UUID),
    "scope": ("scope", _scope_values, _scope_of),
    "budget": ("minutes", lambda budget: budget // MINUTE, lambda minutes: minutes * MINUTE),
    "split": ("split", _split_values, _split_of),
    "days": ("days", sorted, frozenset),
    "from_time": ("from_time", _time_values, time.fromisoformat),
    "until_time": ("until_time", _time_values, time.fromisoformat),
    "who": ("who", str, Who),
    "unit": ("unit", str, ChapterUnit),
}
"""By the name of a clause's field: its name as a value, how it is written, how it is read. Others stay as they are."""
