"""Files of tiny sites, from the folder an editor keeps to the page a reader opens: addresses, names, links, diagnostics."""

import csv
import hashlib
import io
import json
import os
import re
import shutil
import unicodedata
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag

from kit.building import Built, build, build_here, open_doors
from kit.file_factory import docx, png, protected_pdf, text_pdf, zipped

SITE = """name: Trang thử
agency:
  name: Sở Xây dựng tỉnh Lam Giang
  parent: Ủy ban nhân dân tỉnh Lam Giang
  address: Số 1 đường Mẫu
  phone: 0000 000 000
  email: cchc@so.vidu.gov.vn
responsible:
  name: Nguyễn Văn Mẫu
"""
PLAN = "Kế hoạch số 36 Đợt 1 (bản ký).pdf"
TEXT = text_pdf("Ke hoach cai cach hanh chinh")
LONG_AGO = 1_700_000_000


@pytest.fixture(autouse=True, scope="module")
def _doors() -> None:
    open_doors()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An empty site."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    return folder


def put(content: Path, path: str, data: bytes | str) -> Path:
    """Write a file that has long been there."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    os.utime(file, (LONG_AGO, LONG_AGO))
    return file


def news(content: Path, path: str, *, header: str = "", body: str = "Nội dung.") -> None:
    put(content, f"tin-tuc/{path}", f"---\ntitle: Tin\ndate: 2026-03-02\n{header}\n---\n\n{body}\n")


def declared(*files: str) -> str:
    return "\n".join(["attachments:", *(f'  - "{file}"' for file in files)])


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup((built.output / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def listed(built: Built, address: str) -> list[Tag]:
    """The links of the file list of a page."""
    return list(soup(built, address).select(".cchc-file-list__link"))


def target(built: Built, address: str, link: Tag) -> Path:
    """The file on this disk that a link opens."""
    return (built.output / address / unquote(str(link["href"]))).resolve()


def codes(built: Built) -> list[str]:
    return re.findall(r"\b(CC3\d\d)\b", built.messages)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_with_spaces_and_marks_has_a_safe_address_and_is_downloaded_by_its_own(
    content: Path, tmp_path: Path, form: Literal["NFC", "NFD"]
) -> None:
    original = put(content, f"tin-tuc/a/{unicodedata.normalize(form, PLAN)}", TEXT)
    news(content, "a/index.md", header=declared(PLAN))

    built = build_here(content, tmp_path)

    assert built.status == 0, built.messages
    (link,) = listed(built, "tin-tuc/2026/a")
    published = target(built, "tin-tuc/2026/a", link)
    assert published == (built.output / "tep/2026/a/ke-hoach-so-36-dot-1-ban-ky.pdf").resolve()
    assert published.read_bytes() == original.read_bytes()
    assert link["download"] == PLAN
    assert link.get_text() == f"{PLAN} (PDF, 570 byte, 1 trang)"


def test_a_file_declared_linked_and_lying_in_the_bundle_is_listed_once(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/kh.pdf", TEXT)
    news(content, "a/index.md", header=declared("kh.pdf"), body="Xem [kế hoạch](kh.pdf) và [lần nữa](./kh.pdf).")

    built = build_here(content, tmp_path)

    assert (built.status, codes(built)) == (0, [])
    assert len(listed(built, "tin-tuc/2026/a")) == 1
    woven = soup(built, "tin-tuc/2026/a").select("a[download]:not(.cchc-file-list__link)")
    assert {target(built, "tin-tuc/2026/a", link) for link in woven} == {(built.output / "tep/2026/a/kh.pdf").resolve()}
    assert len(woven) == 2


def test_a_shared_file_stands_on_every_item_that_uses_it(content: Path, tmp_path: Path) -> None:
    shared = put(content, "tep/mau/Phiếu.docx", docx("Phiếu khảo sát"))
    for name in ("a", "b"):
        news(content, f"{name}.md", header=declared("mau/Phiếu.docx"))

    built = build_here(content, tmp_path)

    assert (built.status, codes(built)) == (0, [])
    for name in ("a", "b"):
        (link,) = listed(built, f"tin-tuc/2026/{name}")
        assert target(built, f"tin-tuc/2026/{name}", link).read_bytes() == shared.read_bytes()


def test_whoever_writes_into_a_source_changes_no_published_file(content: Path, tmp_path: Path) -> None:
    original = put(content, "tin-tuc/a/kh.pdf", TEXT)
    news(content, "a/index.md", header=declared("kh.pdf"))
    built = build_here(content, tmp_path)
    published = built.output / "tep/2026/a/kh.pdf"

    with original.open("rb+") as stream:
        stream.write(b"<script>")

    assert not published.samefile(original)
    assert published.read_bytes() == TEXT
    shown = soup(built, "tin-tuc/2026/a").select_one('script[type="application/ld+json"]')
    assert shown is not None
    assert hashlib.sha256(published.read_bytes()).hexdigest() in shown.get_text()


def test_an_unchanged_site_is_left_alone_and_a_changed_file_alone_is_written(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/kh.pdf", TEXT)
    put(content, "tin-tuc/a/phiếu.docx", docx("Phiếu"))
    news(content, "a/index.md", header=declared("kh.pdf", "phiếu.docx"))
    first = build_here(content, tmp_path)
    assert (first.output / "tep/2026/a/kh.pdf.webp").read_bytes()[8:12] == b"WEBP"

    assert build_here(content, tmp_path).rendered == 0

    put(content, "tin-tuc/a/kh.pdf.new", text_pdf("Ke hoach cai cach hanh chinh, ban sua")).rename(
        content / "tin-tuc/a/kh.pdf"
    )
    changed = build_here(content, tmp_path)
    clean = build_here(content, tmp_path / "clean")
    assert 0 < changed.rendered < first.rendered
    assert changed.tree() == clean.tree()


WARNED = {
    "scan": (text_pdf(""), "CC320"),
    "cccd": (docx("Ông A, số căn cước 001085012345"), "CC332"),
}
REFUSED = {
    "encrypted": (protected_pdf(b"mat khau"), "CC321"),
    "broken": (TEXT[:200], "CC322"),
    "bomb": (docx(body="<w:document>" + " " * 40_000_000), "CC323"),
    "wrong-type": (zipped({"a.txt": "a"}), "CC311"),
    "secret": (docx("TUYỆT MẬT"), "CC330"),
    "empty": (b"", "CC310"),
}
EXTENSIONS = {"cccd": "docx", "bomb": "docx", "secret": "docx"}


def name_of(case: str) -> str:
    return f"tep.{EXTENSIONS.get(case, 'pdf')}"


@pytest.mark.parametrize("case", WARNED)
def test_a_file_to_be_warned_of_is_published_with_the_warning(case: str, content: Path, tmp_path: Path) -> None:
    data, code = WARNED[case]
    put(content, f"tin-tuc/a/{name_of(case)}", data)
    news(content, "a/index.md", header=declared(name_of(case)))

    built = build_here(content, tmp_path)

    assert (built.status, codes(built)) == (0, [code])
    assert f"content/tin-tuc/a/{name_of(case)}: {code} cảnh báo: tệp " in built.messages
    assert (built.output / "tep/2026/a" / name_of(case)).is_file()


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_to_be_refused_ends_the_build_and_leaves_the_site_alone(
    case: str, content: Path, tmp_path: Path
) -> None:
    news(content, "a/index.md")
    before = build_here(content, tmp_path).tree()
    data, code = REFUSED[case]
    put(content, f"tin-tuc/a/{name_of(case)}", data)
    news(content, "a/index.md", header=declared(name_of(case)))

    built = build_here(content, tmp_path)

    assert (built.status, codes(built)) == (1, [code])
    assert built.tree() == before


def test_exit_status_is_that_of_errors_alone(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/quet.pdf", text_pdf(""))
    news(content, "a/index.md", header=declared("quet.pdf"))
    warned = build(content, tmp_path)
    assert (warned.status, codes(warned)) == (0, ["CC320"])

    put(content, "tin-tuc/a/hong.pdf", TEXT[:200])
    news(content, "a/index.md", header=declared("quet.pdf", "hong.pdf"))
    failed = build(content, tmp_path)
    assert (failed.status, sorted(codes(failed))) == (1, ["CC320", "CC322"])
    assert failed.tree() == warned.tree()


@pytest.mark.skipif(os.name == "nt", reason="liên kết tượng trưng cần quyền riêng trên Windows")
@pytest.mark.parametrize("where", ["tin-tuc/a/ngoai.pdf", "tep/ngoai.pdf"])
def test_a_link_out_of_the_content_is_an_error(where: str, content: Path, tmp_path: Path) -> None:
    outside = tmp_path / "bi-mat.pdf"
    outside.write_bytes(TEXT)
    (content / where).parent.mkdir(parents=True, exist_ok=True)
    (content / where).symlink_to(outside)
    news(content, "a/index.md", header=declared("ngoai.pdf"))

    built = build_here(content, tmp_path)

    assert built.status == 1
    assert set(codes(built)) == {"CC302"}
    assert not built.output.exists()


def test_a_scan_says_so_and_whom_to_ask_for_another_version(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/Quyết định & phụ lục.pdf", text_pdf(""))
    news(content, "a/index.md", header=declared("Quyết định & phụ lục.pdf"))

    built = build_here(content, tmp_path)

    note = soup(built, "tin-tuc/2026/a").select_one(".cchc-file-list__note")
    assert note is not None
    assert note.get_text().startswith("Bản quét")
    address, _, subject = str(note.select("a")[0]["href"]).partition("?subject=")
    assert address == "mailto:cchc@so.vidu.gov.vn"
    assert re.fullmatch(r"[\w%.~-]+", subject, re.ASCII)
    assert unquote(subject) == "Yêu cầu bản dễ tiếp cận: Quyết định & phụ lục.pdf"


def test_files_describe_themselves_to_machines(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/kh.pdf", TEXT)
    news(content, "a/index.md", header=declared("kh.pdf"))

    built = build_here(content, tmp_path, publish=True)

    script = soup(built, "tin-tuc/2026/a").select_one('script[type="application/ld+json"]')
    assert script is not None
    graph = json.loads(script.get_text())["@graph"]
    (document,) = next(part["hasPart"] for part in graph if "hasPart" in part)
    assert document["@type"] == "DigitalDocument"
    assert document["url"] == "https://so.vidu.gov.vn/cchc/tep/2026/a/kh.pdf"
    assert (document["encodingFormat"], document["encoding"]["contentSize"]) == ("application/pdf", "570 byte")


def test_the_register_lists_every_file_under_each_of_its_values(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/kh.pdf", TEXT)
    put(content, "tin-tuc/a/quet.pdf", text_pdf(""))
    put(content, "tin-tuc/a/ảnh.png", png())
    news(content, "a/index.md", header=declared("kh.pdf", "quet.pdf"), body="![Sơ đồ](ảnh.png)")

    built = build_here(content, tmp_path)

    lists = {
        "tep": 2,
        "tep/loai/pdf": 2,
        "tep/nam/2026": 2,
        "tep/muc/tin-tuc": 2,
        "tep/chu/co-chu": 1,
        "tep/chu/ban-quet": 1,
    }
    for address, files in lists.items():
        assert len(soup(built, address).select("tbody tr")) == files
        assert len(json.loads((built.output / address / "index.json").read_text(encoding="utf-8"))) == files
    table = csv.DictReader(io.StringIO((built.output / "tep/index.csv").read_bytes().decode("utf-8-sig")))
    assert {row["name"]: int(row["size"]) for row in table} == {
        "kh.pdf": len(TEXT),
        "quet.pdf": len(text_pdf("")),
    }
    assert {str(row["data-facets"]) for row in soup(built, "tep/tra-cuu").select("tbody tr")} == {
        "loai:pdf chu:co-chu muc:tin-tuc nam:2026",
        "loai:pdf chu:ban-quet muc:tin-tuc nam:2026",
    }
    reached = {target(built, "tep", link) for link in soup(built, "tep").select(".cchc-groups a")}
    assert {(built.output / address / "index.html").resolve() for address in (*lists, "tep/tra-cuu")} <= reached


def test_a_file_that_is_gone_takes_its_copies_and_its_preview_with_it(content: Path, tmp_path: Path) -> None:
    put(content, "tin-tuc/a/kh.pdf", TEXT)
    news(content, "a/index.md", header=declared("kh.pdf"))
    build_here(content, tmp_path)
    shutil.rmtree(content / "tin-tuc/a")
    news(content, "a/index.md")

    built = build_here(content, tmp_path)

    assert built.status == 0
    assert not [path for path in built.tree() if path.startswith("tep/2026")]
