"""The messages of the command: the same ones in both languages, all of them used."""

import re
from pathlib import Path

import pytest

from escale.cli.texts import command_name, environment_language
from escale.domain.vocabulary import Language
from escale.resources import locales

SOURCE = Path(__file__).parents[3] / "server" / "escale" / "cli"


def messages(language: str) -> set[str]:
    """Ids of `cli.ftl`."""
    text = (locales() / language / "cli.ftl").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+) =", text, re.MULTILINE))


def test_both_languages_say_all_that_is_used_and_nothing_else() -> None:
    used = {found for path in SOURCE.glob("*.py") for found in re.findall(r'"(cli-[a-z-]+)"', path.read_text("utf-8"))}
    assert messages("en") == used
    assert messages("fr") == used


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({}, Language.EN, id="nothing"),
        pytest.param({"LANG": "fr_FR.UTF-8"}, Language.FR, id="lang"),
        pytest.param({"LANG": "de_DE.UTF-8"}, Language.EN, id="unknown"),
        pytest.param({"LANG": "fr_FR", "LC_ALL": "C"}, Language.EN, id="lc-all-first"),
        pytest.param({"LANG": "fr_FR", "LC_ALL": ""}, Language.FR, id="empty-is-not-set"),
        pytest.param({"LANG": "en", "ESCALE_LANGUAGE": "fr"}, Language.FR, id="escale-first"),
    ],
)
def test_language_of_the_environment(environment: dict[str, str], expected: Language) -> None:
    assert environment_language(environment) is expected


def test_the_command_is_named_as_the_person_can_type_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = tmp_path / "escale"
    found.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert command_name(str(found)) == "escale"
    assert command_name(".venv/bin/escale") == ".venv/bin/escale"
    assert command_name("/elsewhere/bin/escale") == "/elsewhere/bin/escale"
    assert command_name("/x/escale/__main__.py").endswith("python -m escale")
