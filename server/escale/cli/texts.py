"""What the command line says, in the person's language."""

import os
import shutil
import sys
from functools import cache
from pathlib import Path

from escale.domain.vocabulary import Language
from escale.resources import locales

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_chosen: list[Language] = []


def speak(language: Language | None) -> None:
    """Use this language from now on; None leaves it to `ESCALE_LANGUAGE` and the environment."""
    _chosen[:] = [language] if language else []


def say(message_id: str, **arguments: str | int) -> str:
    """The message of `cli.ftl` with this id."""
    language = _chosen[0] if _chosen else environment_language(dict(os.environ))
    bundle = _bundle(language)
    text, problems = bundle.format_pattern(bundle.get_message(message_id).value, arguments)
    if problems:
        raise ValueError(f"{message_id}: {problems}")
    return str(text)


def environment_language(environment: dict[str, str]) -> Language:
    """`ESCALE_LANGUAGE`, else the first locale variable that is set, else English."""
    names = ("ESCALE_LANGUAGE", *LOCALE_VARIABLES)
    first = next((environment[name] for name in names if environment.get(name)), "")
    return Language.FR if first.lower().startswith("fr") else Language.EN


def command_name(used: str | None = None) -> str:
    """How the person can type this command again. `used`: how it was started, `sys.argv[0]`.

    A shell that found `escale` by itself starts it by its whole path; a relative one was typed (`make run` does).
    """
    path = Path(used or sys.argv[0])
    if path.name == "__main__.py":
        return f"{sys.executable} -m escale"
    return "escale" if path.is_absolute() and shutil.which("escale") == str(path) else str(path)


@cache
def _bundle(language: Language):  # type: ignore[no-untyped-def]  # the library has no types
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language.value], use_isolating=False)
    text = (locales() / language.value / "cli.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle
