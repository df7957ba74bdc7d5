"""Pelican's settings as one frozen value; the project's own settings are named `CCHC_…`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

VIETNAM = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


class SettingsError(Exception):
    """A setting has a value that nothing can be built with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build needs to know beside its content.

    `publish` is True where addresses are to be clean (`RELATIVE_URLS = False`); then `siteurl` is required.
    `now` is the build's moment, an Asia/Ho_Chi_Minh wall time. `jobs` is how many worker processes may be
    used. `errors` are codes of warnings that this site treats as errors. `plugins` are the modules in `PLUGINS`.
    """

    content: Path
    output: Path
    cache: Path
    theme: Path
    sitename: str
    siteurl: str
    publish: bool
    now: datetime
    page_size: int
    jobs: int
    limit_days: int
    max_file_bytes: int
    errors: frozenset[str]
    plugins: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Every setting but the moment, as one text."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "now"}
        return repr(values | {"errors": sorted(self.errors)})


def read_settings(settings: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """Read what the build needs from Pelican's settings and the environment.

    Raises SettingsError where a value has the wrong type or a published site has no `SITEURL`.
    """
    siteurl = _text(settings, "SITEURL").rstrip("/")
    publish = not settings.get("RELATIVE_URLS")
    if publish and not siteurl.startswith(("http://", "https://")):
        raise SettingsError("SITEURL phải là địa chỉ đầy đủ của trang, ví dụ https://soxaydung.vidu.gov.vn/cchc")
    return Settings(
        content=Path(_text(settings, "PATH")),
        output=Path(_text(settings, "OUTPUT_PATH")),
        cache=Path(_text(settings, "CACHE_PATH")),
        theme=Path(_text(settings, "THEME")),
        sitename=_text(settings, "SITENAME") or "Cải cách hành chính",
        siteurl=siteurl,
        publish=publish,
        now=build_moment(environment),
        page_size=_number(settings, "DEFAULT_PAGINATION", 20),
        jobs=_number(settings, "CCHC_JOBS", 0) or os.cpu_count() or 1,
        limit_days=_number(settings, "CCHC_POSTING_LIMIT_DAYS", 5),
        max_file_bytes=_number(settings, "CCHC_MAX_FILE_MB", 25) * 1_000_000,
        errors=_codes(settings),
        plugins=_plugins(settings),
    )


def build_moment(environment: Mapping[str, str]) -> datetime:
    """The build's "now": `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, else the clock, in Vietnam."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        raise SettingsError("SOURCE_DATE_EPOCH phải là số giây kể từ 01/01/1970")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0)


def _text(settings: Mapping[str, object], name: str) -> str:
    value = settings.get(name) or ""
    if not isinstance(value, str):
        raise SettingsError(f"{name} phải là chữ")
    return value


def _number(settings: Mapping[str, object], name: str, default: int) -> int:
    value = settings.get(name)
    if value is None or value is False:
        return default
    if not isinstance(value, int) or value < 0:
        raise SettingsError(f"{name} phải là số nguyên không âm")
    return int(value)


def _codes(settings: Mapping[str, object]) -> frozenset[str]:
    value = settings.get("CCHC_ERRORS", ())
    if not isinstance(value, list | tuple | set | frozenset):
        raise SettingsError("CCHC_ERRORS phải là danh sách mã, ví dụ ['CC201']")
    return frozenset(str(code) for code in value)


def _plugins(settings: Mapping[str, object]) -> tuple[str, ...]:
    """The modules in `PLUGINS`; Pelican replaces names by the names of what it loaded."""
    value = settings.get("PLUGINS") or ()
    return (
        tuple(str(getattr(plugin, "__name__", plugin)) for plugin in value) if isinstance(value, list | tuple) else ()
    )
