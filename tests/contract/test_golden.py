"""Golden payloads that the tests of both sides read: they must be what the wire models say."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import pytest
from pydantic import TypeAdapter

from escale.api.schemas.cue_rules import CueRuleOut
from escale.api.schemas.events import EventBatchIn, EventIn, EventStatus
from escale.api.shapes.cue_rules import cue_rule_out
from escale.api.shapes.plan import loop_rule_out
from escale.domain.catalogue import Exemptions
from escale.domain.cue_rules import BudgetRule, cue_rules
from escale.domain.household import Member
from escale.domain.plan import Day, History, build
from escale.domain.policy import Policy
from escale.domain.sites import Site, parse_pattern
from escale.domain.vocabulary import ChapterUnit, CueKind, Role

FIXTURES = Path(__file__).parents[2] / "shared/fixtures"
EVENTS = {file.stem: json.loads(file.read_text("utf-8")) for file in (FIXTURES / "events").glob("*.*.json")}
AGREED = {CueKind.AGREED_TIME, CueKind.AGREED_HOURS, CueKind.HOMEWORK}
"""Kinds that a policy does not ask for; their cases (`agreed-*.json`) are checked in `test_agreed_golden.py`."""
PLAN = [
    case
    for file in sorted((FIXTURES / "plan").glob("*.json"))
    if not file.name.startswith("agreed-")
    for case in json.loads(file.read_text("utf-8"))
]
MEMBER = Member(UUID(int=2), "", Role.ADULT, None, "UTC", time(4), True)
DAY = Day(date(2026, 11, 23), datetime(2026, 11, 24, 4, tzinfo=UTC), {})
MILLISECOND = timedelta(milliseconds=1)
LOOPS = json.loads((FIXTURES / "plan/gate/checking-loop.json").read_text("utf-8"))
COUNTERS = {
    *("attended_ms", "due_at_ms", "planned_time_answered"),
    *("screens", "items", "feed_ms", "chapters_answered", "growing"),
    *("episodes_ended", "episodes_answered", "held", "minute", "night_answered"),
    *("day_ms", "granted_ms", "new_per_minute", "pace_answered", "cues_left"),
}


def types() -> set[str]:
    union = get_args(EventIn)[0]
    return {get_args(model.model_fields["type"].annotation)[0] for model in get_args(union)}


def test_there_is_one_event_of_each_type() -> None:
    assert set(EVENTS) == types()


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_events(name: str) -> None:
    read: Any = TypeAdapter(EventIn).validate_python(EVENTS[name])
    assert read.type == name
    assert json.loads(read.model_dump_json(by_alias=True, exclude_unset=True)) == EVENTS[name]


def test_the_mixed_batch_shows_every_answer() -> None:
    batch = json.loads((FIXTURES / "events/mixed-batch.json").read_text("utf-8"))
    assert len(EventBatchIn.model_validate(batch["body"]).events) == len(batch["results"])
    assert {one["status"] for one in batch["results"]} == set(EventStatus)


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in PLAN])
def test_plan_cases(case: dict[str, Any]) -> None:
    """The rules are ones that planning makes from a policy; the counters are all there."""
    assert set(case) == {"name", "rules", "counters", "due"}
    assert set(case["counters"]) == COUNTERS
    assert case["due"] in {None, *CueKind}
    assert sorted(case["rules"], key=_kind) == [_json(rule) for rule in _planned(case["rules"])]


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in LOOPS])
def test_loops_told_at_the_gate(case: dict[str, Any]) -> None:
    """The rule is the one that planning makes of these looks."""
    assert set(case) == {"name", "loop", "own", "now", "tells"}
    looks = tuple(datetime.fromisoformat(at) for at in case["loop"]["latest"]) if case["loop"] else ()
    site = Site(UUID(int=1), UUID(int=2), "", (), None, Policy(loop_cue=case["loop"] is not None))
    planned = build(MEMBER, DAY, [site], {site.id: History(looks=looks)}, Exemptions((), ()), timedelta(minutes=5))
    rule = loop_rule_out(planned.sites[0].gate)
    assert case["loop"] == (json.loads(rule.model_dump_json()) if rule else None)


def test_plan_cases_have_names_of_their_own() -> None:
    assert len({case["name"] for case in PLAN}) == len(PLAN)


def test_pattern_cases_are_patterns() -> None:
    for case in json.loads((FIXTURES / "patterns/matching.json").read_text("utf-8")):
        pattern = parse_pattern(case["pattern"]["host"] + case["pattern"]["path"])
        assert {"host": pattern.host, "path": pattern.path} == case["pattern"]


def test_plan_cases_are_there_for_every_kind() -> None:
    assert {rule["kind"] for case in PLAN for rule in case["rules"]} == set(CueKind) - AGREED
    assert {case["due"] for case in PLAN} == {None, *CueKind} - AGREED


def _planned(rules: list[dict[str, Any]]) -> list[CueRuleOut]:
    """What planning makes from the policy that these rules tell."""
    found = {rule["kind"]: rule for rule in rules}
    details = {name: value for rule in rules for name, value in _DETAILS[rule["kind"]](rule).items()}
    switches: dict[str, Any] = {f"{kind}_cue": kind in found for kind in CueKind if kind not in AGREED}
    budget = _budget(found["budget"]) if "budget" in found else None
    made = cue_rules(Policy(**switches, **details), budget)
    return sorted((cue_rule_out(rule) for rule in made), key=lambda rule: rule.kind)


_DETAILS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "planned_time": lambda rule: {"extension": rule["extension_ms"] * MILLISECOND},
    "chapter": lambda rule: {"chapter_unit": ChapterUnit(rule["unit"]), "chapter_size": rule["size"]},
    "night": lambda rule: {"night_from": _time(rule["from_minute"]), "night_until": _time(rule["until_minute"])},
    "pace": lambda rule: {"pace": rule["per_minute"]},
    **{kind: lambda rule: {} for kind in ("episode", "autoplay", "budget")},
}


def _budget(rule: dict[str, Any]) -> BudgetRule:
    budget, extension, elsewhere = (rule[name] * MILLISECOND for name in ("budget_ms", "extension_ms", "elsewhere_ms"))
    return BudgetRule(
        budget, extension, tuple(UUID(one) for one in rule["site_ids"]), elsewhere, tuple(rule["holds_on"])
    )


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))


def _json(rule: CueRuleOut) -> Any:
    return json.loads(rule.model_dump_json())


def _kind(rule: dict[str, Any]) -> str:
    return str(rule["kind"])
