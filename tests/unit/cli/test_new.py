"""`cchc new` and `cchc register`: on a terminal they ask, elsewhere they never wait."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.cli.main import main
from kit.building import ROOT

NEWS = (
    "---\ntitle: {}\ndate: 2026-01-02\n---\n\nTheo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ. "
    "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số "
    "61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.\n"
)
DECREE = "---\ntitle: Về một cửa\nnumber: 61/2018/NĐ-CP\nissued: 2018-04-23\nissuer: Chính phủ\n---\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of a site that cites two documents and has one; commands run beside it, without a terminal."""
    content = tmp_path / "content"
    for path, text in (
        ("tin-tuc/a.md", NEWS.format("Tin một")),
        ("tin-tuc/b.md", NEWS.format("Tin hai")),
        ("van-ban/x.md", DECREE),
    ):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(
        f"PATH = {str(content)!r}\nOUTPUT_PATH = {str(tmp_path / 'ra')!r}\nCACHE_PATH = {str(tmp_path / 'nho')!r}\n"
        f"THEME = {str(ROOT / 'theme')!r}\nRELATIVE_URLS = True\nCCHC_JOBS = 1\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return content


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Puts someone before a terminal who gives these answers, then goes; returns the questions asked."""

    def set_answers(*answers: str) -> list[str]:
        given, asked = iter(answers), []

        def reply(question: str) -> str:
            asked.append(question)
            try:
                return next(given)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", reply)
        for module in ("new", "new_document", "register_documents"):
            monkeypatch.setattr(f"cchc.cli.{module}.can_ask", lambda: True)
        return asked

    return set_answers


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("argv", "missing"), [(["new"], "LOẠI"), (["new", "ke-hoach"], "TIÊU_ĐỀ")])
def test_without_a_terminal_a_command_that_says_too_little_is_refused(
    argv: list[str], missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)

    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith(f"Lỗi: còn thiếu {missing}.")


def test_flags_fill_the_header(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["new", "ke-hoach", "Cải cách hành chính năm 2027", "--number", "01/KH-SXD", "--issued", "5/1/2027"]

    assert main([*argv, "--set", "series=cai-cach-hanh-chinh"]) == 0

    text = (site / "ke-hoach" / "2027" / "01-kh-sxd.md").read_text(encoding="utf-8")
    for line in ("number: 01/KH-SXD", "issued: 5/1/2027", "period: 2027", "series: cai-cach-hanh-chinh"):
        assert f"{line}\n" in text
    assert "Đã tạo content/ke-hoach/2027/01-kh-sxd.md" in capsys.readouterr().out


def test_a_terminal_is_asked_for_what_is_missing_until_it_is_right(
    site: Path, answer: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "site.yaml").write_text("name: CCHC\nagency:\n  name: Sở Xây dựng tỉnh Lam Giang\n", encoding="utf-8")
    asked = answer("9", "2", "", "Cải cách hành chính năm 2027", "01/kh-sxd", "01/KH-SXD", "")

    assert main(["new"]) == 0

    said = capsys.readouterr().out
    assert [question.partition(" (")[0] for question in asked] == [
        "Số hoặc tên: ",
        "Số hoặc tên: ",
        "Tiêu đề: ",
        "Tiêu đề: ",
        "Số, ký hiệu",
        "Số, ký hiệu",
        "Ngày ban hành",
    ]
    assert 'viết "01/KH-SXD"' in said
    assert (site / "ke-hoach" / "2026" / "01-kh-sxd.md").exists() or "01-kh-sxd" in said


def test_who_goes_away_leaves_no_file(
    site: Path, answer: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    answer("1")

    assert main(["new"]) == 1
    assert capsys.readouterr().err == "Đã dừng, chưa tạo tệp nào.\n"
    assert not (site / "tin-tuc" / "2026").exists()


def test_words_register_a_document_and_tell_where_it_is_cited(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "van-ban", "Nghị định số 107/2021/NĐ-CP"]) == 0

    said = capsys.readouterr().out
    text = (site / "van-ban" / "2021" / "107-2021-nd-cp.md").read_text(encoding="utf-8")
    assert "number: 107/2021/NĐ-CP\n" in text
    assert "issued: 2021-12-06\n" in text, "all pages state it"
    assert "#relations:\n#  amends: [61/2018/NĐ-CP]\n" in text
    assert "Được viện dẫn 2 lần ở 2 trang." in said
    assert "content/tin-tuc/a.md: Tin một" in said
    assert "nói văn bản này sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP." in said


def test_a_proposed_relation_holds_once_it_is_uncovered(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "van-ban", "Nghị định số 107/2021/NĐ-CP của Chính phủ sửa đổi một số điều"])
    file = site / "van-ban" / "2021" / "107-2021-nd-cp.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub("^#(?! )|^# XEM.*\n", "", text, flags=re.MULTILINE).replace("#  ", "  "), encoding="utf-8")
    capsys.readouterr()

    assert main(["check", str(site / "van-ban")]) == 0
    assert "CC214" not in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_a_registered_document_is_not_registered_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "van-ban", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"]) == 1
    assert "đã có trong sổ, ở content/van-ban/x.md: sửa tệp ấy" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_the_list_of_the_unregistered_gives_commands_that_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register"]) == 0

    said = capsys.readouterr().out
    advised = re.findall(r'cchc new (van-ban) "(.+)"', said)
    assert [words for _, words in advised] == [
        "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ",
        "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ",
    ]
    for kind, words in advised:
        assert main(["new", kind, f"{words} về một việc"]) == 0
    capsys.readouterr()
    main(["register"])
    assert capsys.readouterr().out == "Mọi văn bản được viện dẫn đều có trong sổ.\n"


def test_on_a_terminal_each_is_asked_for_in_turn(site: Path, answer: Callable[..., list[str]]) -> None:
    answer("c", "", "c", "Về thủ tục hành chính trên môi trường điện tử")

    assert main(["register"]) == 0
    assert (site / "van-ban" / "2020" / "45-2020-nd-cp.md").is_file()
    assert not (site / "van-ban" / "2021").exists()


def test_an_earlier_plan_is_named_from_within_the_content_folder(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = site / "ke-hoach" / "2025" / "01-kh-sxd.md"
    old.parent.mkdir(parents=True)
    old.write_text(
        "---\ntitle: Cải cách năm 2025\nnumber: 01/KH-SXD\nissued: 2025-01-05\ndate: 2025-01-06\nissuer: Sở Xây dựng\n"
        "period: 2025\n---\n\nLàm trong năm 2025.\n",
        encoding="utf-8",
    )

    assert main(["new", "ke-hoach", "--from", "ke-hoach/2025/01-kh-sxd"]) == 0

    assert (site / "ke-hoach" / "2026" / "cai-cach-nam-2026.md").is_file()
    assert "3 chỗ phải xem lại" in capsys.readouterr().out


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ("ke-hoach/khong-co", "không có bài ke-hoach/khong-co"),
        ("tin-tuc/a.md", "tin-tuc/a.md là tin tức, không phải kế hoạch: dùng new tin-tuc"),
        ("pelicanconf.py", "nằm ngoài thư mục nội dung"),
    ],
)
def test_what_cannot_be_carried_over_is_told(earlier: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "ke-hoach", "--from", earlier]) == 1
    assert said in capsys.readouterr().err
