"""Golden payloads that the tests of both sides read: they must be what the wire models say."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import pytest
from pydantic import TypeAdapter

from escale.api.schemas.events import EventBatchIn, EventIn, EventStatus
from escale.api.schemas.plan import CueRuleOut
from escale.api.shapes.plan import cue_rule_out, loop_rule_out
from escale.domain.catalogue import Exemptions
from escale.domain.household import Member
from escale.domain.plan import History, build, cue_rules
from escale.domain.sites import Policy, Site, parse_pattern
from escale.domain.vocabulary import CueKind, Role

FIXTURES = Path(__file__).parents[2] / "shared/fixtures"
EVENTS = {file.stem: json.loads(file.read_text("utf-8")) for file in (FIXTURES / "events").glob("*.*.json")}
PLAN = [case for file in sorted((FIXTURES / "plan").glob("*.json")) for case in json.loads(file.read_text("utf-8"))]
MEMBER, DAY = Member(UUID(int=2), "", Role.ADULT, None, "UTC", time(4), True), date(2026, 11, 23)
LOOPS = json.loads((FIXTURES / "plan/gate/checking-loop.json").read_text("utf-8"))
COUNTERS = {"attended_ms", "due_at_ms", "planned_time_answered", "screens", "chapters_answered", "growing"}


def types() -> set[str]:
    union = get_args(EventIn)[0]
    return {get_args(model.model_fields["type"].annotation)[0] for model in get_args(union)}


def test_there_is_one_event_of_each_type() -> None:
    assert set(EVENTS) == types()


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_events(name: str) -> None:
    read: Any = TypeAdapter(EventIn).validate_python(EVENTS[name])
    assert read.type == name
    assert json.loads(read.model_dump_json(by_alias=True)) == EVENTS[name]


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
    assert set(case) == {"name", "loop", "now", "tells"}
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


def _planned(rules: list[dict[str, Any]]) -> list[CueRuleOut]:
    """What planning makes from the policy that these rules tell."""
    found = {rule["kind"]: rule for rule in rules}
    policy = Policy(
        planned_time_cue="planned_time" in found,
        extension=timedelta(milliseconds=found.get("planned_time", {"extension_ms": 1})["extension_ms"]),
        chapter_cue="chapter" in found,
        chapter_screens=found.get("chapter", {"screens": 1})["screens"],
    )
    return sorted((cue_rule_out(rule) for rule in cue_rules(policy)), key=lambda rule: rule.kind)


def _json(rule: CueRuleOut) -> Any:
    return json.loads(rule.model_dump_json())


def _kind(rule: dict[str, Any]) -> str:
    return str(rule["kind"])
