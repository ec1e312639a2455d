"""Remembered bearers: as good as asking the database, every time."""

from datetime import timedelta

import pytest

from escale.domain.household import TokenKind
from escale.errors import CredentialRefused
from escale.services import sessions
from escale.services.bearers import Bearers
from escale.storage import browsers
from tests.server.fakes import ORIGIN
from tests.server.services.world import NOW, World


def bearer(world: World) -> str:
    with world.database.writing() as session:
        return sessions.issue(session, TokenKind.BROWSER, world.member.id, world.browser.id, NOW).secret


def test_nothing_is_known_before_it_was_checked(world: World) -> None:
    secret, bearers = bearer(world), Bearers(world.database)
    assert bearers.known(secret, ORIGIN, NOW) is None
    checked = bearers.check(secret, ORIGIN, NOW)
    assert bearers.known(secret, ORIGIN, NOW) == checked
    assert checked.browser is not None
    assert checked.browser.id == world.browser.id


def test_it_is_remembered_for_its_origin_only(world: World) -> None:
    secret, bearers = bearer(world), Bearers(world.database)
    bearers.check(secret, None, NOW)
    assert bearers.known(secret, "chrome-extension://other", NOW) is None


def test_it_ends_when_it_ends(world: World) -> None:
    secret, bearers = bearer(world), Bearers(world.database)
    end = bearers.check(secret, ORIGIN, NOW).expires_at
    assert bearers.known(secret, ORIGIN, end - timedelta(milliseconds=1)) is not None
    assert bearers.known(secret, ORIGIN, end) is None


def test_a_forgotten_browser_is_forgotten_at_once(world: World) -> None:
    secret, bearers = bearer(world), Bearers(world.database)
    bearers.check(secret, ORIGIN, NOW)
    with world.database.writing() as session:
        browsers.forget(session, world.browser.id)
    assert bearers.known(secret, ORIGIN, NOW) is None
    with pytest.raises(CredentialRefused):
        bearers.check(secret, ORIGIN, NOW)


def test_what_was_read_before_a_change_is_not_remembered_after_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, bearers = bearer(world), Bearers(world.database)
    read = sessions.authenticate

    def slow(*arguments: object) -> object:
        credential = read(*arguments)  # type: ignore[arg-type]
        with world.database.writing() as session:
            browsers.forget(session, world.browser.id)
        return credential

    monkeypatch.setattr("escale.services.bearers.authenticate", slow)
    bearers.check(secret, ORIGIN, NOW)
    assert bearers.known(secret, ORIGIN, NOW) is None


def test_memory_is_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("escale.services.bearers.MOST_REMEMBERED", 2)
    bearers = Bearers(world.database)
    secrets = [bearer(world) for _ in range(3)]
    for secret in secrets:
        bearers.check(secret, ORIGIN, NOW)
    assert [bearers.known(secret, ORIGIN, NOW) is not None for secret in secrets] == [False, True, True]
