"""The catalogue is data: whole, in its schema, and without surprises."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from escale.api.catalogue import catalogue
from escale.domain.sites import Pattern, matches, parse_pattern

FOLDER = Path(__file__).parents[2] / "shared/catalogue"
FILES = ["sites", "categories", "exemptions", "counts", "sponsored", "charters"]


def load(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_schema(name: str) -> None:
    data, schema = load(f"{name}.json"), load(f"{name}.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["$schema"] == f"./{name}.schema.json"


ADAPTERS = sorted((FOLDER / "adapters").iterdir())


@pytest.mark.parametrize("file", ADAPTERS, ids=lambda file: file.stem)
def test_schema_of_adapters(file: Path) -> None:
    """What the schema cannot say (that selectors are plain, files called by their keys): `adapters.test.ts`."""
    schema = load("adapters.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(file.read_text("utf-8")))


def test_every_file_is_checked() -> None:
    assert {file.name.split(".")[0] for file in FOLDER.iterdir()} == {*FILES, "adapters"}


def test_patterns_are_written_as_they_are_read() -> None:
    texts = [text for site in load("sites.json")["sites"] for text in site["patterns"]]
    exemptions = load("exemptions.json")
    texts += [text for group in exemptions["never"] + exemptions["passthrough"] for text in group["patterns"]]
    assert [str(parse_pattern(text)) for text in texts] == texts
    assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_keys_and_categories() -> None:
    sites = catalogue().sites
    assert len({site.key for site in sites}) == len(sites) >= 40
    assert {site.category for site in sites} <= set(catalogue().categories)


def test_no_suggested_site_is_a_place_that_is_never_gated() -> None:
    suggested = [pattern for site in catalogue().sites for pattern in site.patterns]
    never = catalogue().exemptions.never
    assert [(one, place) for one in suggested for place in never if matches(place, one.host, one.path)] == []


def test_no_exemption_opens_a_suggested_site_as_a_whole() -> None:
    """A sign-in path passes; the front page of a site that people watch never does."""
    fronts = [pattern for site in catalogue().sites for pattern in site.patterns if pattern.path == "/"]
    exempted = catalogue().exemptions.passthrough
    assert [front for front in fronts for one in exempted if matches(one, front.host, "/")] == []


@pytest.mark.parametrize(
    ("host", "path"),
    [
        pytest.param("www.3114.fr", "/", id="suicide-prevention-france"),
        pytest.param("www.allo119.gouv.fr", "/", id="children-in-danger-france"),
        pytest.param("988lifeline.org", "/chat/", id="lifeline-us"),
        pytest.param("www.samaritans.org", "/", id="samaritans-uk"),
        pytest.param("www.ameli.fr", "/assure", id="health-insurance-france"),
        pytest.param("www.impots.gouv.fr", "/", id="taxes-france"),
        pytest.param("www.gov.uk", "/browse/benefits", id="public-uk"),
        pytest.param("www.canada.ca", "/fr.html", id="public-canada"),
        pytest.param("www.belgium.be", "/fr", id="public-belgium"),
        pytest.param("www.ch.ch", "/fr", id="public-switzerland"),
    ],
)
def test_never_gated(host: str, path: str) -> None:
    assert any(matches(place, host, path) for place in catalogue().exemptions.never)


@pytest.mark.parametrize(
    ("host", "path", "passes"),
    [
        pytest.param("accounts.google.com", "/o/oauth2/v2/auth", True, id="google"),
        pytest.param("www.facebook.com", "/v19.0/dialog/oauth", True, id="facebook-versioned"),
        pytest.param("www.facebook.com", "/dialog/oauth", True, id="facebook"),
        pytest.param("x.com", "/i/oauth2/authorize", True, id="x"),
        pytest.param("www.reddit.com", "/api/v1/authorize", True, id="reddit"),
        pytest.param("www.linkedin.com", "/oauth/v2/authorization", True, id="linkedin"),
        pytest.param("discord.com", "/oauth2/authorize", True, id="discord"),
        pytest.param("id.twitch.tv", "/oauth2/authorize", True, id="twitch"),
        pytest.param("www.amazon.fr", "/ap/signin", True, id="amazon"),
        pytest.param("www.amazon.fr", "/apple", False, id="amazon-begins-alike"),
        pytest.param("www.facebook.com", "/", False, id="facebook-front"),
        pytest.param("www.youtube.com", "/watch", False, id="youtube-video"),
    ],
)
def test_passthrough(host: str, path: str, passes: bool) -> None:
    found: list[Pattern] = [one for one in catalogue().exemptions.passthrough if matches(one, host, path)]
    assert bool(found) is passes
