"""The audit judges what the documentation tells hosts to set up, and reads Lighthouse's reports right."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from audit.__main__ import LEAST, read_report
from audit.server import AsDocumented, headers
from kit.web_server import serving


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HTTPConnection]:
    folder: Path = tmp_path_factory.mktemp("www")
    (folder / "theme").mkdir()
    (folder / "index.html").write_text("<p>Trang chủ</p>", encoding="utf-8")
    (folder / "404.html").write_text("<p>Không có</p>", encoding="utf-8")
    (folder / "theme" / "site.0123456789.css").write_text("p{}", encoding="utf-8")
    with serving(folder, AsDocumented) as port, closing(HTTPConnection("127.0.0.1", port)) as connection:
        yield connection


def answer(site: HTTPConnection, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    site.request("GET", path, headers=headers)
    response = site.getresponse()
    return response, response.read()


def test_pages_come_compressed_with_the_headers_of_the_documentation(site: HTTPConnection) -> None:
    response, content = answer(site, "/", **{"Accept-Encoding": "gzip"})
    assert gzip.decompress(content) == "<p>Trang chủ</p>".encode()
    assert {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} <= headers().keys()
    assert {name: response.headers[name] for name in headers()} == headers()
    assert response.headers["Cache-Control"] is None


def test_files_of_the_theme_are_kept_for_ever(site: HTTPConnection) -> None:
    response, content = answer(site, "/theme/site.0123456789.css")
    assert (content, "immutable" in response.headers["Cache-Control"]) == (b"p{}", True)


def test_what_is_not_there_shows_404(site: HTTPConnection) -> None:
    response, content = answer(site, "/khong-co/")
    assert (response.status, content) == (404, "<p>Không có</p>".encode())


@pytest.mark.parametrize(("speed", "passes"), [(1.0, True), (0.99, True), (0.98, False)])
def test_a_report_passes_with_the_points_that_are_asked(speed: float, passes: bool) -> None:
    slow = {"title": "Blocking", "score": 0.5, "displayValue": "900 ms"}
    report: Mapping[str, Mapping[str, Mapping[str, object]]] = {
        "categories": {
            name: {
                "score": speed if name == "performance" else 1,
                "auditRefs": [{"id": "tbt", "weight": 30 if name == "performance" else 0}],
            }
            for name in LEAST
        },
        "audits": {"tbt": slow, "total-byte-weight": {"numericValue": 2048.4}},
        "environment": {"benchmarkIndex": 1500},  # type: ignore[dict-item]
    }
    audit = read_report(report)
    assert (audit.passes, audit.faults, audit.weight) == (passes, ("performance: Blocking 900 ms",), 2048)
