"""Bearers that were checked, remembered until anything about them may have changed."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from escale.services import people
from escale.services.sessions import Credential, authenticate, digest
from escale.storage.engine import Database

MOST_REMEMBERED = 256
"""Many more than a household has browsers; the oldest go first."""


_Key = tuple[bytes, str | None, UUID | None]


class Bearers:
    """Answers from memory while no transaction was committed that could end a pairing, a session or a membership."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version = database.changes.everything
        self._known: dict[_Key, Credential] = {}

    def known(
        self, bearer: str, origin: str | None, now: datetime, speaker_id: UUID | None = None
    ) -> Credential | None:
        """The credential, when it is remembered and still good. By its hash: a secret is kept nowhere."""
        if self._version != self._database.changes.everything:
            return None
        credential = self._known.get((digest(bearer), origin, speaker_id))
        return credential if credential is not None and now < credential.expires_at else None

    def check(self, bearer: str, origin: str | None, now: datetime, speaker_id: UUID | None = None) -> Credential:
        """The credential as the database knows it. `speaker_id`: for whom of its people a browser speaks.

        Raises `CredentialRefused`, `NotHere`.
        """
        version = self._database.changes.everything
        with self._database.reading() as session:
            credential = authenticate(session, bearer, origin, now)
            if credential.browser and speaker_id:
                credential = replace(credential, member=people.speaker(session, credential.browser, speaker_id))
        self._remember(version, (digest(bearer), origin, speaker_id), credential)
        return credential

    def _remember(self, version: int, key: _Key, credential: Credential) -> None:
        if version != self._version:
            self._known, self._version = {}, version
        while len(self._known) >= MOST_REMEMBERED:
            self._known.pop(next(iter(self._known)))
        self._known[key] = credential
