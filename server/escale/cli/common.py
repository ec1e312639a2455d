"""What several commands share: settings, saying, ending."""

from typing import NoReturn

import typer
from pydantic import ValidationError

from escale.cli.texts import say, speak
from escale.settings import Settings


def load_settings() -> Settings:
    """The settings, or one sentence about the first one that cannot be used."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        stop(say("cli-setting-wrong", name=f"ESCALE_{first['loc'][0]}".upper(), reason=first["msg"]), code=2)
    speak(settings.language)
    return settings


def stop(sentence: str, code: int = 1) -> NoReturn:
    """End with a sentence on standard error."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)
