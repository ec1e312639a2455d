"""Bearers that were checked, remembered until anything about them may have changed."""

from datetime import datetime

from escale.services.sessions import Credential, authenticate, digest
from escale.storage.engine import Database

MOST_REMEMBERED = 256
"""Many more than a household has browsers; the oldest go first."""


class Bearers:
    """Answers from memory while no transaction was committed that could end a pairing, a session or a membership."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version = database.changes.everything
        self._known: dict[tuple[bytes, str | None], Credential] = {}

    def known(self, bearer: str, origin: str | None, now: datetime) -> Credential | None:
        """The credential, when it is remembered and still good. By its hash: a secret is kept nowhere."""
        if self._version != self._database.changes.everything:
            return None
        credential = self._known.get((digest(bearer), origin))
        return credential if credential is not None and now < credential.expires_at else None

    def check(self, bearer: str, origin: str | None, now: datetime) -> Credential:
        """The credential as the database knows it. Raises `CredentialRefused`."""
        version = self._database.changes.everything
        with self._database.reading() as session:
            credential = authenticate(session, bearer, origin, now)
        self._remember(version, (digest(bearer), origin), credential)
        return credential

    def _remember(self, version: int, key: tuple[bytes, str | None], credential: Credential) -> None:
        if version != self._version:
            self._known, self._version = {}, version
        while len(self._known) >= MOST_REMEMBERED:
            self._known.pop(next(iter(self._known)))
        self._known[key] = credential
