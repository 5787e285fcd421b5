"""Takes documents out of what they are kept in: compressed files and pages saved as bundles.

Invariant: nothing larger than the limit is ever unpacked, and what a bundle says of its page (its
address, the moment it was saved) is kept beside the page's bytes.
"""

from reader.parsing.containers.contents import Contents
from reader.parsing.containers.unpack import MOST_BYTES, unpack

__all__ = ["MOST_BYTES", "Contents", "unpack"]
