"""The person's own places that no gate covers."""

import json
from pathlib import Path

import pytest

from escale.api.catalogue import catalogue, exemptions
from escale.domain.sites import Pattern
from escale.errors import ExemptionsInvalid


def test_own_places_are_added_to_the_catalogue(tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    own.write_text(
        json.dumps({"never": [{"patterns": ["help.example"]}], "passthrough": [{"patterns": ["a.example/pay"]}]})
    )
    found = exemptions(own)
    assert found.never == (*catalogue().exemptions.never, Pattern("help.example", "/"))
    assert found.passthrough == (*catalogue().exemptions.passthrough, Pattern("a.example", "/pay"))


def test_without_a_file_the_catalogue_decides() -> None:
    assert exemptions(None) == catalogue().exemptions


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{", id="not-json"),
        pytest.param("[]", id="a-list"),
        pytest.param('{"never": [{}]}', id="no-patterns"),
        pytest.param('{"never": [{"patterns": ["*.example"]}]}', id="wildcard"),
        pytest.param('{"never": 3}', id="a-number"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str) -> None:
    own = tmp_path / "own.json"
    own.write_text(text)
    with pytest.raises(ExemptionsInvalid):
        exemptions(own)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExemptionsInvalid):
        exemptions(tmp_path / "none.json")
