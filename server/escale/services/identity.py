"""The service's own key: what browsers pin when they are paired.

A file that only its owner reads, made at the first start.
"""

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

KEY_FILE = "service-key.pem"


class ServiceKey:
    """A P-256 key in PEM (PKCS #8). Read when first used, because `cryptography` is slow to import."""

    def __init__(self, path: Path) -> None:
        """`path` is made, with mode 0600, when it does not exist."""
        self._path = path

    @cached_property
    def public_key(self) -> bytes:
        """The uncompressed point, 65 bytes."""
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        return self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def sign(self, text: bytes) -> bytes:
        """ECDSA with SHA-256 over `text`, raw `r || s`, 64 bytes, as WebCrypto reads it."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, utils

        r, s = utils.decode_dss_signature(self._key.sign(text, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    @cached_property
    def _key(self) -> "EllipticCurvePrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        if not self._path.exists():
            _create(self._path)
        key = load_pem_private_key(self._path.read_bytes(), password=None)
        if not isinstance(key, EllipticCurvePrivateKey):
            raise ValueError(f"{self._path} holds no P-256 key")
        return key


def _create(path: Path) -> None:
    """Write a new key so that a crash leaves either no file or a whole one, and no other account ever reads it."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = ec.generate_private_key(ec.SECP256R1())
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
