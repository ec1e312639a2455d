"""The contract is generated, committed and fresh."""

import json
import subprocess
import sys
from pathlib import Path

from escale.api.openapi import document

COMMITTED = Path(__file__).parents[3] / "shared" / "openapi.json"


def test_the_committed_contract_is_fresh() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == document(), "stale: make openapi"


def test_it_is_printed_the_same_each_time() -> None:
    command = [sys.executable, "-W", "error", "-m", "escale.api.openapi"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout
    assert printed.decode() == document()


def test_operations_are_named_by_their_functions() -> None:
    paths = json.loads(document())["paths"]
    names = [operation["operationId"] for methods in paths.values() for operation in methods.values()]
    assert len(names) == len(set(names))
    assert {"read_health", "claim_pairing", "ingest_events", "read_plan", "list_browsers"} <= set(names)


FILES = {"export_json": "application/json", "export_history": "application/jsonl", "export_csv": "text/csv"}


def test_every_answer_has_a_model() -> None:
    paths = json.loads(document())["paths"]
    for path, methods in paths.items():
        for method, operation in methods.items():
            for status, answer in operation["responses"].items():
                if status == "200" and operation["operationId"] in FILES:
                    assert list(answer["content"]) == [FILES[operation["operationId"]]]
                elif status not in ("204", "304"):
                    assert "$ref" in answer["content"]["application/json"]["schema"], (method, path, status)
