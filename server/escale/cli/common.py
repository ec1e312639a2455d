"""What several commands share: settings, saying, ending."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NoReturn

import typer
from pydantic import ValidationError

from escale.cli.texts import say, speak
from escale.data_dir import looser_than_private, prepare, repair_command
from escale.errors import DataNotPrivate
from escale.lock import DataHeld, Holder, hold
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


@contextmanager
def alone(settings: Settings, work: str) -> Iterator[None]:
    """Have the data folder, which must be private, to oneself until the end of the block; or say why not."""
    need_private(settings)
    with ExitStack() as stack:
        try:
            stack.enter_context(hold(settings.data_dir, work))
        except DataHeld as error:
            stop(_who(settings, error.holder))
        yield


def need_private(settings: Settings) -> None:
    """Make the data folder; stop when others can open it."""
    try:
        prepare(settings.data_dir)
    except DataNotPrivate:
        path = str(looser_than_private(settings.data_dir)[0])
        stop(say("cli-data-open", path=path, command=repair_command(settings.data_dir)))


def _who(settings: Settings, holder: Holder | None) -> str:
    path = str(settings.data_dir)
    if holder is None:
        return say("cli-data-held-unknown", path=path)
    return say("cli-data-held", path=path, process=str(holder.process), work=holder.work)


def stop(sentence: str, code: int = 1) -> NoReturn:
    """End with a sentence on standard error."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)
