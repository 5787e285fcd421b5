"""Checks the digests that archives keep of what they hold (WARC-Payload-Digest).

Invariant: only a digest that can be worked out is held against what it stands for.
"""

import hashlib
from base64 import b32encode

_KNOWN = frozenset({"md5", "sha1", "sha256", "sha512"})
"""Algorithms that archives name, some with a `-`."""


def is_belied(digest: str, *bodies: bytes) -> bool:
    """Whether what an archive holds is not what it was when its digest was taken.

    Args:
        digest: `sha1:` and the digest in base 32 or hexadecimal, as archives write it.
        bodies: The body as it was sent, and without its codings: tools differ in which they mean.

    Returns:
        False also where the digest is of no kind that is known.
    """
    name, _, value = digest.strip().rpartition(":")
    algorithm = name.rpartition(":")[2].casefold().replace("-", "")
    if algorithm not in _KNOWN or not value:
        return False
    told = value.casefold().rstrip("=")
    return all(told not in _written(algorithm, body) for body in dict.fromkeys(bodies))


def _written(algorithm: str, body: bytes) -> tuple[str, str]:
    """Write a body's digest in both ways."""
    digest = hashlib.new(algorithm, body, usedforsecurity=False).digest()
    return digest.hex(), b32encode(digest).decode().rstrip("=").casefold()
