"""What cannot be built at all is said before anything starts."""

from pathlib import Path

import pytest

from cchc.bridge.project_settings import SettingsError
from cchc.bridge.run import build_site, settings_of

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


def test_a_setting_that_pelican_refuses_is_said_with_the_file(conf: Path) -> None:
    conf.write_text(CONF.format(path="khac"), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"conf\.py: "):
        settings_of(conf)


def test_without_our_plugin_nothing_is_built(conf: Path) -> None:
    with pytest.raises(SettingsError, match=r"cchc\.bridge\.plugin"):
        build_site(conf, content=None, output=None)
