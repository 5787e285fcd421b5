"""What a Content-Type header says (RFC 9110 section 8.3).

Invariant: any header can be read; what is not understood says nothing.
"""

from email.message import Message


def media_type(value: str) -> str:
    """Return the kind of document that a header names, such as `text/html`."""
    return value.partition(";")[0].strip().casefold()


def charset(value: str) -> str | None:
    """Return the encoding that a header names."""
    message = Message()
    message["content-type"] = " ".join(value.split())
    name = message.get_param("charset")
    return name if isinstance(name, str) else None
