"""Web archives in the making, and what becomes of them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped] # no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped] # no types

from reader.library.store.intake import Answer
from tests.capture.conftest import POSTS, blog_page

PAGE = "https://paper.example/live/storm"
ONE, TWO = blog_page(POSTS[3:]).encode(), blog_page(POSTS[2:]).encode()


class Warc:
    """A WARC file in the making."""

    def __init__(self, *, packed: bool = True) -> None:
        self.file = BytesIO()
        self.writer = WARCWriter(self.file, gzip=packed)

    def response(
        self,
        body: bytes = ONE,
        *,
        address: str = PAGE,
        at: str = "2024-11-03T10:00:00Z",
        status: str = "200 OK",
        http: Mapping[str, str] | None = None,
        warc: Mapping[str, str] | None = None,
    ) -> "Warc":
        """Add what a server answered."""
        headers = {"Content-Type": "text/html; charset=utf-8"} | dict(http or {})
        record = self.writer.create_warc_record(
            address,
            "response",
            payload=BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": at} | dict(warc or {}),
        )
        self.writer.write_record(record)
        return self

    def revisit(self, digest: str, at: str) -> "Warc":
        """Add that a page was the same as before."""
        record = self.writer.create_revisit_record(
            PAGE, digest, PAGE, "2024-11-03T10:00:00Z", warc_headers_dict={"WARC-Date": at}
        )
        self.writer.write_record(record)
        return self

    def resource(self, body: bytes, address: str, kind: str) -> "Warc":
        """Add a document."""
        record = self.writer.create_warc_record(address, "resource", BytesIO(body), len(body), kind)
        self.writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        """The file so far."""
        return self.file.getvalue()


ADDED, THERE, TROUBLE, NONE = Answer.ADDED, Answer.THERE, Answer.TROUBLE, Answer.NO_LIVEBLOG


def wacz(*files: tuple[str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        for name, data in files:
            archive.writestr(name, data)
    return held.getvalue()
