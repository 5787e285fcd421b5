"""Tells the encoding of a document that is no UTF-8: the one it declares, else by its bytes.

Invariant: what is named decodes any bytes, and a declaration that the bytes belie is not believed.
"""

import codecs
import re

_HEAD = 16_384
"""Bytes at the start in which an encoding is declared; the HTML standard asks for 1,024."""
_SAMPLE = 65_536
"""Bytes that an encoding is told by."""
_FOREIGN = 0.3
"""Share of bytes beyond ASCII among a text's letters; Latin scripts stay below a tenth."""
_MOST_BROKEN = 0.1
"""Share of bytes beyond ASCII that may mean nothing in an encoding that is declared."""

_LABEL = re.compile(r"[a-z0-9][a-z0-9_.:+-]{1,39}")
_TAGS = re.compile(rb"<[^<>]*>")
_ASCII_LETTERS = re.compile(rb"[A-Za-z]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")

_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What browsers read under a name, where Python means less by it (Encoding Standard, 4.2)."""
_AS_NAMED = frozenset(
    [
        *("cp866", "cp874", "cp932", "cp949", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254"),
        *("cp1255", "cp1256", "cp1257", "cp1258", "iso8859-2", "iso8859-3", "iso8859-4"),
        *("iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-10", "iso8859-13"),
        *("iso8859-14", "iso8859-15", "iso8859-16", "koi8-r", "koi8-u", "mac-roman"),
        *("mac-cyrillic", "gb18030", "hz", "big5hkscs", "euc_jp", "iso2022_jp"),
    ]
)
"""The other encodings of the same standard, as Python names them."""
_SHIFTED = {"iso2022_jp": b"\x1b$", "hz": b"~{"}
"""Encodings of seven bits, by what leaves ASCII in them: their bytes are UTF-8 as well."""
_TOLD_APART = (
    *("cp1251", "koi8_r", "koi8_u", "cp866", "cp1253", "cp1255", "cp1256", "tis_620"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
"""The encodings of other scripts than the Latin one that their bytes tell apart."""


def declared(data: bytes) -> str | None:
    """Read the encoding that a web page or an XML document declares at its start.

    Args:
        data: The whole document.

    Returns:
        A codec's name; None where none is declared, none is known by that name, or it is a form of
        Unicode, which bytes tell better.
    """
    head = data[:_HEAD].lower()
    if b"<" not in head or not (b"charset" in head or b"encoding" in head):
        return None
    from bs4.dammit import EncodingDetector

    label = EncodingDetector.find_declared_encoding(head, is_html=True, search_entire_document=True)
    return known(label) if label else None


def known(label: str) -> str | None:
    """Return the codec for an encoding's name as documents write it, None where there is none."""
    name = label.strip().lower().removeprefix("x-")
    if not _LABEL.fullmatch(name):
        return None
    try:
        codec = codecs.lookup(re.sub(r"^windows-(?=\d{3,4}$)", "cp", name)).name
    except (LookupError, ValueError):
        return None
    return _READ_AS.get(codec) or (codec if codec in _AS_NAMED else None)


def shifted(data: bytes, name: str | None) -> bool:
    """Tell whether a document that is valid UTF-8 is in an encoding of seven bits after all."""
    return name in _SHIFTED and _SHIFTED[name] in data


def charset(data: bytes, name: str | None) -> str:
    """Tell the encoding of a document that is no UTF-8, not even a damaged one.

    Args:
        data: The whole document.
        name: The codec that is declared, if any.

    Returns:
        A codec's name.
    """
    if name and name != "cp1252" and _fits(data[:_SAMPLE], name):
        return name
    sample = _TAGS.sub(b" ", data[:_SAMPLE])
    letters = sum(map(len, _ASCII_LETTERS.findall(sample)))
    beyond = _beyond(sample)
    if beyond < _FOREIGN * (beyond + letters):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_TOLD_APART)).best()
    return best.encoding if best else "cp1252"


def _fits(sample: bytes, name: str) -> bool:
    return sample.decode(name, "replace").count("\ufffd") <= _MOST_BROKEN * _beyond(sample)


def _beyond(sample: bytes) -> int:
    return sum(map(len, _BEYOND_ASCII.findall(sample)))
