"""A document's encoding is the one it declares where its bytes agree, else told by its bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.charsets import declared, known
from reader.parsing.decoding import decode

RUSSIAN = "Шторм Ида: прямая трансляция. В порту пострадали 14 человек, сообщили в мэрии. "
UKRAINIAN = "Шторм Іда: наживо. У порту постраждали 14 людей, повідомили в мерії міста. "
GREEK = "Καταιγίδα Ίντα: ζωντανά. Στο λιμάνι τραυματίστηκαν 14 άνθρωποι, ανακοίνωσε ο δήμος. "
CHINESE = "风暴艾达直播。市政府说,港口有14人受伤。通往北部的道路仍然关闭,委员会发言人说。"
TAIWANESE = "風暴艾達直播。市政府說,港口有14人受傷。通往北部的道路仍然關閉,委員會發言人說。"
JAPANESE = "嵐のイダ ライブ。市によると、港で14人が負傷した。北への道路は閉鎖されたままだと述べた。"
KOREAN = (
    "폭풍 아이다 생중계. 시청은 항구에서 14명이 다쳤다고 밝혔다. 도로는 폐쇄되어 있다고 말했다."
)
HEBREW = "סערה אידה בשידור חי. בנמל נפצעו 14 בני אדם, נמסר מהעירייה. הכביש צפונה נותר סגור. "
ARABIC = "العاصفة إيدا مباشر. أصيب 14 شخصا في الميناء، قالت البلدية. لا يزال الطريق مغلقا. "
THAI = "พายุไอดา สด ที่ท่าเรือมีผู้บาดเจ็บ 14 คน เทศบาลกล่าว ถนนสายเหนือยังปิด โฆษกสภากล่าว "
FRENCH = (
    "Tempête Ida : l’eau monte à « la Jetée », où quatorze blessés ont été évacués dès l’aube. "
)
POLISH = "Burza Ida na żywo. W porcie ranne zostało czternaście osób, poinformował urząd miasta. "
TURKISH = "Ida fırtınası canlı. Limanda on dört kişi yaralandı, belediye açıkladı. Güç kesildi. "

OTHER_SCRIPTS = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp866"),
    (UKRAINIAN, "cp1251"),
    (GREEK, "cp1253"),
    (CHINESE, "gb18030"),
    (CHINESE, "gbk"),
    (TAIWANESE, "big5"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc-jp"),
    (KOREAN, "cp949"),
    (HEBREW, "cp1255"),
    (ARABIC, "cp1256"),
    (THAI, "cp874"),
]
LATIN = [(FRENCH, "cp1252"), (POLISH, "iso-8859-2"), (POLISH, "cp1250"), (TURKISH, "iso-8859-9")]

DECLARATIONS = [
    '<html><head><meta charset="{}"><title>x</title></head><body><p>',
    "<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset={}'></HEAD><BODY><P>",
    '<?xml version="1.0" encoding="{}"?>\n<rss><channel><title>',
]


def page(text: str, encoding: str, label: str, form: str = DECLARATIONS[0]) -> bytes:
    return (form.format(label) + text).encode(encoding)


@pytest.mark.parametrize(("text", "encoding"), OTHER_SCRIPTS)
def test_another_script_is_told_without_a_declaration(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", sorted({text for text, _ in OTHER_SCRIPTS} | {FRENCH}))
def test_utf_16_without_a_mark_is_told_in_every_script(text: str, encoding: str) -> None:
    text = f"12:31\n{text}"

    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("form", DECLARATIONS)
@pytest.mark.parametrize(("text", "encoding"), [*OTHER_SCRIPTS, *LATIN])
def test_what_is_declared_is_believed(text: str, encoding: str, form: str) -> None:
    assert decode(page(text, encoding, encoding, form)).endswith(text)


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "gb2312", "Shift_JIS", "utf-16"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, JAPANESE])
def test_utf_8_is_read_so_whatever_it_declares(text: str, label: str) -> None:
    assert decode(page(text, "utf-8", label)).endswith(text)


@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "us-ascii", "klingon", "rot13"])
@pytest.mark.parametrize(("text", "encoding"), [*OTHER_SCRIPTS, (FRENCH, "cp1252")])
def test_a_declaration_that_the_bytes_belie_is_not_believed(
    text: str, encoding: str, label: str
) -> None:
    data = page(text * 3, encoding, label)

    assert decode(data).endswith(text * 3)


def test_what_came_with_the_document_is_believed_before_what_stands_in_it() -> None:
    data = page(POLISH, "cp1250", "iso-8859-1")

    assert decode(data, "windows-1250").endswith(POLISH)


@pytest.mark.parametrize(("text", "encoding"), [(JAPANESE, "iso-2022-jp"), (CHINESE, "hz")])
def test_an_encoding_of_seven_bits_is_read_where_it_is_declared(text: str, encoding: str) -> None:
    assert decode(page(text, encoding, encoding)).endswith(text)


def test_ascii_that_only_looks_like_seven_bits_stays_as_it_is() -> None:
    assert decode(b"<p>Costs ~{5} a day") == "<p>Costs ~{5} a day"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" latin1 ", "cp1252"),
        ("windows-874", "cp874"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("KOI8-R", "koi8-r"),
        ("gb2312", "gb18030"),
        ("utf-8", None),
        ("zlib", None),
        ("unicode_escape", None),
        ("..", None),
        ("\0", None),
        ("", None),
    ],
)
def test_a_label_names_what_browsers_read_under_it(label: str, codec: str | None) -> None:
    assert known(label) == codec


@given(st.text(max_size=50))
def test_any_label_names_a_codec_for_text_or_none(label: str) -> None:
    codec = known(label)

    assert codec is None or isinstance(b"abc".decode(codec, "replace"), str)


@pytest.mark.parametrize(
    "head", [b"<meta" * 4_000, b"<meta charset" * 2_000, b"<?" * 9_000, b"< " * 9_000]
)
def test_a_hostile_head_declares_nothing_and_ends(head: bytes) -> None:
    assert declared((head + b"charset= encoding=") * 50) is None
