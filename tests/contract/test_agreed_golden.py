"""Golden cases of agreements, which the extension's interpreter plays: their rules are ones that planning makes."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from escale.api.shapes.cue_rules import cue_rule_out
from escale.domain.agreed import Standing, agreed_rules
from escale.domain.clauses import AnyClause, Bedtime, DailyBudget, Homework, Scope, Terms
from escale.domain.household_day import HouseholdDay
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import CueKind, Who

FOLDER = Path(__file__).parents[2] / "shared/fixtures/plan"
CASES = [case for file in sorted(FOLDER.glob("agreed-*.json")) for case in json.loads(file.read_text("utf-8"))]
MONDAY = HouseholdDay(date(2026, 11, 23), ZoneInfo("Europe/Paris"))
MILLISECOND = timedelta(milliseconds=1)
STAGES = ("warn", "finish", "due")
STATE = {"own_ms", "continued_ms", "continued_until_at", "done"}
SITES = [
    Site(UUID(f"00000000-0000-4000-8000-00000000000{number}"), UUID(int=9), host, (Pattern(host, "/"),), None, Policy())
    for number, host in ((1, "a.example"), (2, "b.example"))
]


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in CASES])
def test_cases(case: dict[str, Any]) -> None:
    """The rules are those of an agreement on a Monday in Paris; what is expected is a stage of one of them."""
    assert set(case) == {"name", "rules", "now_at", "clauses", "stage"}
    assert datetime.fromisoformat(case["now_at"]).tzinfo == UTC
    assert all(set(state) == STATE for state in case["clauses"].values())
    made = agreed_rules(_terms(case["rules"]), SITES[0], SITES, _standing(case["rules"]))
    assert case["rules"] == [json.loads(cue_rule_out(rule).model_dump_json()) for rule in made]
    if case["stage"]:
        found = {rule["clause_id"]: rule["kind"] for rule in case["rules"]}
        assert case["stage"]["stage"] in STAGES
        assert found[case["stage"]["clause_id"]] == case["stage"]["kind"]


def test_names_are_their_own() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_every_kind_has_every_stage_that_it_can_have() -> None:
    found = {(case["stage"]["kind"], case["stage"]["stage"]) for case in CASES if case["stage"]}
    told = {(kind, stage) for kind in (CueKind.AGREED_TIME, CueKind.AGREED_HOURS) for stage in STAGES}
    assert found == told | {(CueKind.HOMEWORK, "due")}


def _terms(rules: list[dict[str, Any]]) -> Terms:
    warn, finish = (max(rule[name] for rule in rules) * MILLISECOND for name in ("warn_ms", "finish_ms"))
    return Terms("", tuple(_clause(rule) for rule in rules), warn, finish, date(2027, 1, 1))


def _clause(rule: dict[str, Any]) -> AnyClause:
    clause_id, words = UUID(rule["clause_id"]), rule["words"]
    if rule["kind"] == CueKind.AGREED_TIME:
        scope = Scope(host="a.example") if len(rule["site_ids"]) == 1 else Scope()
        return DailyBudget(clause_id, words, scope, rule["budget_ms"] * MILLISECOND, frozenset({1}))
    if rule["kind"] == CueKind.AGREED_HOURS:
        return Bedtime(clause_id, words, time(20, 30), time(7), frozenset({1, 2}), Who.MEMBER)
    return Homework(clause_id, words, Scope(), time(16, 30), frozenset({1}))


def _standing(rules: list[dict[str, Any]]) -> Standing:
    until = {rule["clause_id"]: rule.get("granted_until_at") for rule in rules}
    return Standing(
        MONDAY,
        spent={UUID(rule["clause_id"]): rule.get("spent_ms", 0) * MILLISECOND for rule in rules},
        granted={UUID(rule["clause_id"]): rule.get("granted_ms", 0) * MILLISECOND for rule in rules},
        granted_until={UUID(one): datetime.fromisoformat(at) for one, at in until.items() if at},
    )
