"""What cannot be built at all is said before anything starts."""

import logging
from pathlib import Path

import pytest

from cchc.bridge.run import build_site, settings_of
from cchc.bridge.settings.pelican_settings import PelicanMessages
from cchc.bridge.settings.project_settings import SettingsError

CONF = "PATH = {path!r}\nTHEME = 'simple'\nOUTPUT_PATH = 'output'\nCACHE_PATH = 'cache'\nRELATIVE_URLS = True\n"


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    file = tmp_path / "conf.py"
    file.write_text(CONF.format(path="content"), encoding="utf-8")
    return file


def test_settings_are_read_beside_their_file(conf: Path) -> None:
    assert settings_of(conf).content == conf.parent / "content"


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"không có tệp cấu hình .*khac\.py"):
        settings_of(tmp_path / "khac.py")


def test_a_content_folder_that_is_not_there_is_named(conf: Path) -> None:
    with pytest.raises(SettingsError, match=r"không có thư mục nội dung .*khac"):
        settings_of(conf, content=conf.parent / "khac")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("PATH = 'khac'", r"conf\.py: PATH không phải một thư mục nội dung có thật; sửa PATH"),
        ("THEME = '/khong/co'", r"conf\.py: không có thư mục giao diện /khong/co; sửa THEME"),
        ("PLUGINS = [", r"conf\.py:6: tệp cấu hình viết sai cú pháp Python \(.+\)"),
        ("PLUGINS = RAT_LA", r"conf\.py:6: chưa đặt tên RAT_LA"),
        ("import khong_co_dau", r"conf\.py:6: không có mô-đun khong_co_dau"),
        ("1 / 0", r"conf\.py:6: dòng này không chạy được \(ZeroDivisionError: .+\)"),
        ("DEFAULT_LANG = 5", r"conf\.py: có giá trị mà Pelican không dùng được \(AttributeError: .+\)"),
        ("PATH = 5", r"conf\.py: có giá trị mà Pelican không dùng được \(TypeError: .+\)"),
    ],
)
def test_settings_that_cannot_be_read_are_explained_with_their_line(line: str, said: str, conf: Path) -> None:
    conf.write_text(conf.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=rf"^[^\n]*{said}$"):
        settings_of(conf)


def test_a_fault_of_settings_that_others_build_on_is_shown_where_it_stands(conf: Path) -> None:
    conf.write_text(conf.read_text(encoding="utf-8") + "PLUGINS = RAT_LA\n", encoding="utf-8")
    other = conf.with_name("xuat-ban.py")
    other.write_text(f"import runpy\nrunpy.run_path({str(conf)!r})\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"conf\.py:6: chưa đặt tên RAT_LA$"):
        settings_of(other)


def test_what_pelican_logs_is_said_to_be_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    handler = PelicanMessages()
    handler.emit(logging.LogRecord("pelican", logging.WARNING, "", 0, "Removed %s.", ("x",), None))
    handler.emit(logging.LogRecord("pelican", logging.ERROR, "", 0, "Cannot load", (), None))
    assert capsys.readouterr().err == "Lưu ý từ Pelican: Removed x.\nLỗi từ Pelican: Cannot load\n"


def test_without_our_plugin_nothing_is_built(conf: Path) -> None:
    with pytest.raises(SettingsError, match=r"cchc\.bridge\.plugin"):
        build_site(conf, content=None, output=None)
