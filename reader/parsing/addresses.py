"""Makes absolute addresses of what pages write.

Invariant: an address that comes out starts with http:// or https:// and holds no blank.
"""

from urllib.parse import urljoin

from reader.parsing.cleaning import clean

_LONGEST = 8_000
_ABSOLUTE = ("http://", "https://")


def absolute(address: str | None, base: str | None = None) -> str | None:
    """Make an address absolute.

    Args:
        address: What a page writes: absolute, without a scheme, or relative.
        base: The page's own address, where it is known.

    Returns:
        The address, or None where it leads to nothing on the web.
    """
    if not address or len(address) > _LONGEST:
        return None
    address = "".join(clean(address).split())
    if address.startswith(_ABSOLUTE):
        return address
    if address.startswith("//"):
        address = f"https:{address}"
    elif base and not address.lower().startswith(_ABSOLUTE):
        try:
            address = urljoin(base, address)
        except ValueError:  # an address in brackets that is none
            return None
    return address if address.lower().startswith(_ABSOLUTE) else None
