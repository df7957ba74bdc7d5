"""`cchc diff`: what reviewers are told of a merge request."""

import re
import subprocess
from pathlib import Path

import html5lib
import pytest

from cchc.authoring.changes.word_changes import WordChange, word_changes
from cchc.cli.main import main
from kit.building import ROOT

PLAN = (
    "---\ntitle: Cải cách năm {year}\nnumber: 03/KH-SXD\nissued: {year}-01-09\nissuer: Sở Xây dựng\ndate: {year}-01-12\n"
    "period: {year}\ntasks:\n  - title: Rà soát thủ tục\n    owner: Văn phòng Sở\n    due: {due}\n---\n\n"
    "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n\nSở ban hành Kế hoạch.\n"
)
DECREE = "---\ntitle: Về một cửa\nnumber: 61/2018/NĐ-CP\nissued: 2018-04-23\neffective: 2018-06-21\nissuer: Chính phủ\n{more}---\n"
NEWS = "---\ntitle: {title}\ndate: 2026-01-05\n---\n\n{body}\n"
BEFORE = {
    "ke-hoach/a.md": PLAN.format(year=2026, due="2099-Q1"),
    "van-ban/nd.md": DECREE.format(more=""),
    "tin-tuc/mot.md": NEWS.format(title="Tin một", body="Đúng hạn 98% hồ sơ.\n\n[Kế hoạch](/ke-hoach/2026/a/)"),
    "tin-tuc/hai.md": NEWS.format(title="Tin hai", body="Hai."),
    "tin-tuc/ba/index.md": NEWS.format(title="Tin ba", body="[Tệp](b.pdf)"),
    "tin-tuc/ba/b.pdf": "%PDF-1.4 cũ",
    "tin-tuc/ba/c.pdf": "%PDF-1.4",
}
AFTER = {
    **BEFORE,
    "ke-hoach/a.md": PLAN.format(year=2026, due="2026-01-31"),
    "van-ban/nd.md": DECREE.format(more="expired: 2025-07-01\n"),
    "tin-tuc/mot.md": NEWS.format(
        title="Tin một",
        body="Đúng hạn 99% hồ sơ, theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.\n\n[Hai](/tin-tuc/2026/hai/)",
    ),
    "tin-tuc/bon.md": NEWS.format(title="Tin <bốn> & *năm*", body="Bốn chữ ở đây."),
    "tin-tuc/ba/b.pdf": "%PDF-1.4 mới",
    "tin-tuc/ba/d.pdf": "%PDF-1.4",
}
del AFTER["tin-tuc/hai.md"], AFTER["tin-tuc/ba/c.pdf"]
TOLD = [
    "Căn cứ của kế hoạch không còn hiệu lực (1)",
    "Nhiệm vụ mới quá hạn (1)",
    "Liên kết hỏng, địa chỉ mất (2)",
    "Trang mới (1)",
    "Trang bị bỏ (1)",
    "Trang thay đổi (3)",
    "Văn bản mới được viện dẫn (1)",
    "Tệp mới (1)",
    "Tệp bị bỏ (1)",
    "Tệp thay đổi (1)",
]


def lay(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that has changed since the commit `truoc`; the same state lies in the folder `cu` with CRLF line ends."""
    content = tmp_path / "trang" / "content"
    lay(content, BEFORE)
    (content.parent / "pelicanconf.py").write_text(
        f"PATH = {str(content)!r}\nOUTPUT_PATH = {str(tmp_path / 'ra')!r}\nCACHE_PATH = {str(tmp_path / 'nho')!r}\n"
        f"THEME = {str(ROOT / 'theme')!r}\nRELATIVE_URLS = True\nCCHC_JOBS = 1\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(content.parent)
    for command in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x"],
        ["tag", "truoc"],
    ):
        subprocess.run(["git", *command], check=True, cwd=content.parent)
    lay(tmp_path / "cu", {path: text.replace("\n", "\r\n") for path, text in BEFORE.items()})
    for path in BEFORE.keys() - AFTER.keys():
        (content / path).unlink()
    lay(content, AFTER)
    return content


@pytest.mark.parametrize("base", ["truoc", "HEAD", "../cu"])
def test_every_sort_of_change_is_told(base: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site.is_dir()
    assert main(["diff", base]) == 0

    said = capsys.readouterr().out
    assert re.findall(r"^\S.* \(\d+\)$", said, re.MULTILINE) == TOLD
    assert "03/KH-SXD: Nghị định số 61/2018/NĐ-CP. Đã hết hiệu lực từ ngày 01/7/2025" in said
    assert "Rà soát thủ tục (Văn phòng Sở; hạn 31/01/2026) – 03/KH-SXD" in said
    assert "[-98%-] {+99%+}" in said
    assert "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ\n    Tin một" in said
    assert "địa chỉ /tin-tuc/2026/hai/ không còn" in said
    assert "ngày hết hiệu lực: {+01/7/2025+}" in said


def test_the_same_states_give_the_same_report(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports = []
    for _ in range(2):
        main(["diff", "truoc", "--format", "markdown"])
        reports.append(capsys.readouterr().out)

    assert site.is_dir()
    assert reports[0] == reports[1]
    assert "- Tin \\<bốn\\> & \\*năm\\* (4 chữ) – /tin-tuc/2026/bon/" in reports[0]
    assert "~~98%~~ **99%**" in reports[0]


def test_html_is_whole_and_escaped(site: Path) -> None:
    assert main(["diff", "truoc", "--format", "html", "-o", "thay-doi.html"]) == 0

    text = (site.parent / "thay-doi.html").read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert "Tin &lt;bốn&gt; &amp; *năm*" in text
    assert "<del>98%</del> <ins>99%</ins>" in text


def test_nothing_changed_is_said(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(site)]) == 0
    assert capsys.readouterr().out.endswith("không có gì thay đổi trên trang.\n")


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("khong-co", "“khong-co” không phải một thư mục, cũng không phải nhánh, thẻ hay mã của git"),
        ("--output=/khong/co", ""),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_base_that_is_none_is_told(base: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", base, *(["truoc"] if base.startswith("-") else [])]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("a b c", "a b c", []),
        ("a  b\nc", "a b\n\nc", []),
        ("đạt 98% hồ sơ", "đạt 99% hồ sơ", [("đạt", "98%", "99%", "hồ sơ")]),
        ("một hai", "một", [("một", "hai", "", "")]),
        ("", "một", [("", "", "một", "")]),
        ("a\nb\nc", "a\nc", [("", "b", "", "")]),
    ],
)
def test_the_words_that_changed(old: str, new: str, changed: list[tuple[str, str, str, str]]) -> None:
    expected = [WordChange(before=a, removed=b, added=c, after=d) for a, b, c, d in changed]
    assert list(word_changes(old, new)) == expected


def test_long_texts_are_compared_in_bounded_words() -> None:
    old = "\n".join(f"dòng {n} " + "chữ " * 50 for n in range(6_000))
    new = "\n".join(f"hàng {n} " + "từ " * 50 for n in range(6_000))

    (change,) = word_changes(old, new)

    assert change.removed.endswith("chữ nữa)")
    assert len(change.added.split()) < 80
