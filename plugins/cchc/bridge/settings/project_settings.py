"""Pelican's settings as one frozen value; the project's own settings are named `CCHC_…`."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlsplit

LAST_YEAR = 2099
"""The last year that content may name."""

_EXECUTOR = re.compile(r"dask://(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:]+\]):[0-9]{1,5}")

_SITEURL = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%-]+)*")

VIETNAM = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


class SettingsError(Exception):
    """A setting has a value that nothing can be built with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The inputs of a build beside its content.

    `publish` is True where addresses are to be clean (`RELATIVE_URLS = False`); then `siteurl` is required.
    `now` is the build's moment, an Asia/Ho_Chi_Minh wall time. `jobs` is how many worker processes may be
    used, `executor` the address of a cluster to use instead for much work, or empty: neither changes a byte of the site. `cards` is how many of the newest items of each kind have a picture for sharing: 0 unless `publish`, since it
    must be found at the published address. `errors` are codes of warnings that this site treats as errors. `plugins` are the modules in `PLUGINS`.
    `cname` is a domain of one's own for hosts that read it from a file; empty for none. `home` is the address where the site is
    published, as far as settings tell, also while it is built to be seen on one's own machine.
    `views` is the host's count of visits, None where the site shows none.
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
    cards: int
    errors: frozenset[str]
    plugins: tuple[str, ...] = ()
    views: Path | None = None
    executor: str = ""
    cname: str = ""
    home: str = ""

    @property
    def fingerprint(self) -> str:
        """Every setting that decides what the site is, as one text, without the moment."""
        others = {"now", "jobs", "executor"}
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name not in others}
        return repr(values | {"errors": sorted(self.errors)})


def read_settings(settings: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """Read what the build needs from Pelican's settings and the environment, which has the last word on who does the work.

    Raises SettingsError where a value has the wrong type, a site address is none, or one folder would spoil another.
    """
    siteurl = _text(settings, "SITEURL").rstrip("/")
    publish = not settings.get("RELATIVE_URLS")
    cname = _text(settings, "CCHC_CNAME")
    if (publish or siteurl) and not _SITEURL.fullmatch(siteurl):
        raise SettingsError("SITEURL phải là địa chỉ đầy đủ của trang, ví dụ https://soxaydung.vidu.gov.vn/cchc")
    content, output, cache = (Path(_text(settings, name)) for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH"))
    _check_folders(content, output, cache)
    return Settings(
        content=content,
        output=output,
        cache=cache,
        theme=Path(_text(settings, "THEME")),
        sitename=_text(settings, "SITENAME") or "Cải cách hành chính",
        siteurl=siteurl,
        publish=publish,
        now=build_moment(environment),
        page_size=_number(settings, "DEFAULT_PAGINATION", 20) or 20,
        jobs=_jobs(settings, environment) or _cores(),
        executor=_executor(environment.get("CCHC_EXECUTOR") or _text(settings, "CCHC_EXECUTOR")),
        limit_days=_number(settings, "CCHC_POSTING_LIMIT_DAYS", 5),
        max_file_bytes=_number(settings, "CCHC_MAX_FILE_MB", 25) * 1_000_000,
        cards=_number(settings, "CCHC_CARDS", 300) if publish else 0,
        errors=_codes(settings),
        plugins=_plugins(settings),
        cname=_domain(cname, siteurl) if publish else "",
        home=siteurl or (f"https://{cname}" if cname else ""),
        views=Path(views) if (views := _text(settings, "CCHC_VIEWS")) else None,
    )


def build_moment(environment: Mapping[str, str]) -> datetime:
    """The build's "now": `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, else the clock, in Vietnam."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    last = datetime(LAST_YEAR, 12, 31, tzinfo=UTC).timestamp()
    if epoch and not (
        epoch.isascii() and epoch.isdecimal() and len(epoch) <= len(str(int(last))) and int(epoch) <= last
    ):
        raise SettingsError(f"SOURCE_DATE_EPOCH phải là số giây kể từ 01/01/1970, không quá năm {LAST_YEAR}")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0)


def _check_folders(content: Path, output: Path, cache: Path) -> None:
    """Raise SettingsError where content and output lie within each other, or the cache would be published."""
    source, target, memory = content.resolve(), output.resolve(), cache.resolve()
    if source.is_relative_to(target) or target.is_relative_to(source):
        raise SettingsError(f"thư mục xuất bản {output} và thư mục nội dung {content} phải nằm riêng, không lồng nhau")
    if memory.is_relative_to(target):
        raise SettingsError(f"CACHE_PATH {cache} nằm trong thư mục xuất bản, sẽ bị đăng cùng trang")


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


def _jobs(settings: Mapping[str, object], environment: Mapping[str, str]) -> int:
    text = environment.get("CCHC_JOBS", "")
    if text and not (text.isascii() and text.isdecimal() and len(text) <= 4):
        raise SettingsError("CCHC_JOBS phải là số nguyên không âm")
    return int(text) if text else _number(settings, "CCHC_JOBS", 0)


def _cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _domain(name: str, siteurl: str) -> str:
    """A domain of one's own, which must be the one of the site's address: a host sends readers there."""
    if name and not re.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}", name):
        raise SettingsError("CCHC_CNAME phải là một tên miền, ví dụ cchc.vidu.gov.vn")
    if name and urlsplit(siteurl).hostname != name:
        raise SettingsError(f"CCHC_CNAME là {name} nhưng SITEURL là {siteurl}: hai tên miền phải là một")
    return name


def _executor(address: str) -> str:
    if address and not (_EXECUTOR.fullmatch(address) and 0 < int(address.rpartition(":")[2]) < 1 << 16):
        raise SettingsError("CCHC_EXECUTOR phải là địa chỉ của bộ điều phối Dask, ví dụ dask://10.0.0.5:8786")
    return address


def _codes(settings: Mapping[str, object]) -> frozenset[str]:
    value = settings.get("CCHC_ERRORS", ())
    if not isinstance(value, list | tuple | set | frozenset):
        raise SettingsError("CCHC_ERRORS phải là danh sách mã, ví dụ ['CC201']")
    codes = frozenset(str(code) for code in value)
    if codes:
        from cchc.checks.catalogue import RULES  # noqa: PLC0415 - costs more than a build that finds nothing to do

        if unknown := sorted(codes - {rule.code for rule in RULES}):
            raise SettingsError(f"CCHC_ERRORS có mã không tồn tại: {', '.join(unknown)}")
    return codes


def _plugins(settings: Mapping[str, object]) -> tuple[str, ...]:
    """The modules in `PLUGINS`; Pelican replaces names by the names of what it loaded."""
    value = settings.get("PLUGINS") or ()
    return (
        tuple(str(getattr(plugin, "__name__", plugin)) for plugin in value) if isinstance(value, list | tuple) else ()
    )
