"""The settings file as Pelican reads it. It is a program, and Pelican's words are English: what fails is said in Vietnamese."""

import logging
import re
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path

from pelican.settings import read_settings as read_pelican_settings

from cchc.bridge.settings.project_settings import SettingsError
from cchc.engine.os_errors import os_error_text

_NO_THEME = re.compile(r"Could not find the theme (.+)", re.DOTALL)
_NO_CONTENT = re.compile(r"You need to specify a path containing the content.*", re.DOTALL)


class PelicanMessages(logging.Handler):
    """Prints what Pelican and its plugins log as warnings and errors, said to be theirs."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one message."""
        weight = "Lỗi" if record.levelno >= logging.ERROR else "Lưu ý"
        sys.stderr.write(f"{weight} từ Pelican: {record.getMessage()}\n")


def hear_pelican() -> None:
    """Print Pelican's messages as ours, unless whoever called has set up a log of their own."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(PelicanMessages(logging.WARNING))


def read_settings_file(conf: Path, override: Mapping[str, object]) -> Mapping[str, object]:
    """Return Pelican's settings from the file `conf`, those of `override` first. Raises SettingsError, with file and line."""
    hear_pelican()
    try:
        settings: Mapping[str, object] = read_pelican_settings(str(conf), override=dict(override))
    except SyntaxError as error:
        place = f"{_shown(error.filename or str(conf))}:{error.lineno}"
        raise SettingsError(f"{place}: tệp cấu hình viết sai cú pháp Python ({error.msg})") from error
    except Exception as error:
        raise SettingsError(_explained(conf, error)) from error
    return settings


def _explained(conf: Path, error: Exception) -> str:
    """What kept a settings file from being read: a line of it, or a value that Pelican cannot use."""
    said = str(error)
    if theme := _NO_THEME.fullmatch(said):
        return f"{conf}: không có thư mục giao diện {theme[1]}; sửa THEME"
    if _NO_CONTENT.fullmatch(said):
        return f"{conf}: PATH không phải một thư mục nội dung có thật; sửa PATH"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_near(frame.filename, conf)]
    place = f"{_shown(frames[-1].filename)}:{frames[-1].lineno}" if frames else str(conf)
    match error:
        case OSError() if not frames:
            return f"{conf}: không đọc được tệp cấu hình ({os_error_text(error)})"
        case ModuleNotFoundError(name=str(name)):
            return f"{place}: không có mô-đun {name}"
        case NameError(name=str(name)):
            return f"{place}: chưa đặt tên {name}"
        case _ if frames:
            return f"{place}: dòng này không chạy được ({type(error).__name__}: {said})"
        case _:
            return f"{place}: có giá trị mà Pelican không dùng được ({type(error).__name__}: {said})"


def _is_near(file: str, conf: Path) -> bool:
    """Return whether a file is the settings file or lies beside it: a line there is one that its owner can mend."""
    return not file.startswith("<") and Path(file).parent.resolve() == conf.parent.resolve()


def _shown(file: str) -> str:
    """A path as messages name it: relative to where the command runs, if it lies below."""
    here = Path.cwd()
    return str(Path(file).relative_to(here)) if Path(file).is_relative_to(here) else file
