"""Settings with which nothing good can be built end the build with one line that names the setting."""

from datetime import datetime
from pathlib import Path

import pytest

from cchc.bridge.settings.project_settings import SettingsError, build_moment, read_settings

BASE: dict[str, object] = {
    "PATH": "/trang/content",
    "OUTPUT_PATH": "/trang/output",
    "CACHE_PATH": "/trang/.cache",
    "THEME": "/trang/theme",
    "RELATIVE_URLS": True,
}
PUBLISHED = BASE | {"RELATIVE_URLS": False, "SITEURL": "https://so.vidu.example/cchc"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"SITEURL": ""},
        {"SITEURL": "so.vidu.example"},
        {"SITEURL": "//so.vidu.example"},
        {"SITEURL": "ftp://so.vidu.example"},
        {"SITEURL": "https://"},
        {"SITEURL": "https://so vidu"},
        {"SITEURL": "https://so.vidu.example/?trang=1"},
        {"SITEURL": "https://so.vidu.example/#dau"},
        {"SITEURL": 'https://so.vidu.example/"><script>'},
        {"SITEURL": "https://[::1"},
        {"SITEURL": 5},
        {"OUTPUT_PATH": "/trang/content"},
        {"OUTPUT_PATH": "/trang/content/output"},
        {"OUTPUT_PATH": "/trang"},
        {"CACHE_PATH": "/trang/output/.cache"},
        {"CACHE_PATH": "/trang/output"},
        {"DEFAULT_PAGINATION": -1},
        {"DEFAULT_PAGINATION": "20"},
        {"CCHC_JOBS": 1.5},
        {"CCHC_EXECUTOR": 8786},
        {"CCHC_EXECUTOR": "10.0.0.5:8786"},
        {"CCHC_EXECUTOR": "dask://"},
        {"CCHC_EXECUTOR": "dask://so"},
        {"CCHC_EXECUTOR": "dask://so:"},
        {"CCHC_EXECUTOR": "dask://so:0"},
        {"CCHC_EXECUTOR": "dask://so:65536"},
        {"CCHC_EXECUTOR": "dask://so:8786/"},
        {"CCHC_EXECUTOR": "ray://so:8786"},
        {"CCHC_ERRORS": "CC201"},
        {"CCHC_ERRORS": ["CC201", "CC999"]},
    ],
    ids=str,
)
def test_a_setting_that_spoils_the_site_is_refused_by_name(wrong: dict[str, object]) -> None:
    named = {"OUTPUT_PATH": "thư mục xuất bản"}
    (name,) = wrong
    with pytest.raises(SettingsError, match=named.get(name, name)):
        read_settings(PUBLISHED | wrong, {})


@pytest.mark.parametrize(
    "address",
    ["http://localhost:8000", "https://so.vidu.example", "https://a.b.vn/cchc/tin-tuc", "https://x.github.io/kho_1/~a"],
)
def test_an_address_that_a_site_can_have_is_taken(address: str) -> None:
    assert read_settings(PUBLISHED | {"SITEURL": f"{address}/"}, {}).siteurl == address


def test_a_local_build_needs_no_address_and_no_pagination_is_twenty() -> None:
    settings = read_settings(BASE | {"DEFAULT_PAGINATION": False, "CCHC_ERRORS": ["CC204"]}, {})
    assert (settings.siteurl, settings.page_size, settings.errors) == ("", 20, frozenset({"CC204"}))
    assert read_settings(BASE | {"DEFAULT_PAGINATION": 0}, {}).page_size == 20


def test_folders_that_only_share_the_beginning_of_their_names_are_separate() -> None:
    assert read_settings(BASE | {"OUTPUT_PATH": "/trang/content-ra"}, {}).output == Path("/trang/content-ra")


@pytest.mark.parametrize(
    ("epoch", "moment"),
    [
        ("0", datetime(1970, 1, 1, 7)),
        ("1795280400", datetime(2026, 11, 22)),
        ("4102358399", datetime(2099, 12, 31, 6, 59, 59)),
    ],
)
def test_the_moment_is_a_wall_time_in_vietnam(epoch: str, moment: datetime) -> None:
    assert build_moment({"SOURCE_DATE_EPOCH": epoch}) == moment


@pytest.mark.parametrize("epoch", ["hôm nay", "-5", "1e9", "1.5", "٣", "4133980800", "9" * 30, "9" * 5000])
def test_a_moment_that_is_none_is_refused(epoch: str) -> None:
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        build_moment({"SOURCE_DATE_EPOCH": epoch})


def test_without_a_fixed_moment_it_is_now_in_whole_seconds() -> None:
    first, then = build_moment({}), build_moment({"SOURCE_DATE_EPOCH": ""})

    assert (first.tzinfo, first.microsecond) == (None, 0)
    assert first <= then


def test_no_days_to_post_in_is_a_limit() -> None:
    assert read_settings(BASE | {"CCHC_POSTING_LIMIT_DAYS": 0}, {}).limit_days == 0
    assert read_settings(BASE, {}).limit_days == 5


@pytest.mark.parametrize("jobs", ["-1", "hai", "1.5", " ", "٣", "99999"])
def test_jobs_of_the_environment_that_are_no_number_are_refused(jobs: str) -> None:
    with pytest.raises(SettingsError, match="CCHC_JOBS"):
        read_settings(BASE, {"CCHC_JOBS": jobs})


def test_the_environment_has_the_last_word_on_who_does_the_work() -> None:
    own = BASE | {"CCHC_JOBS": 3, "CCHC_EXECUTOR": "dask://so.vidu.vn:8786"}
    other = {"CCHC_JOBS": "2", "CCHC_EXECUTOR": "dask://[::1]:8786"}

    assert [(read.jobs, read.executor) for read in (read_settings(own, {}), read_settings(own, other))] == [
        (3, "dask://so.vidu.vn:8786"),
        (2, "dask://[::1]:8786"),
    ]
    assert read_settings(own, {"CCHC_JOBS": "0"}).jobs >= 1
    assert read_settings(BASE, {"CCHC_JOBS": "", "CCHC_EXECUTOR": ""}).executor == ""


def test_the_fingerprint_is_of_every_setting_that_decides_what_the_site_is() -> None:
    settings = read_settings(BASE | {"CCHC_ERRORS": ["CC201", "CC208"]}, {"SOURCE_DATE_EPOCH": "1795280400"})
    tomorrow = read_settings(BASE | {"CCHC_ERRORS": ["CC208", "CC201"]}, {"SOURCE_DATE_EPOCH": "1795366800"})
    named = read_settings(BASE | {"SITENAME": "Khác"}, {})
    quick = read_settings(BASE | {"CCHC_ERRORS": ["CC201", "CC208"], "CCHC_JOBS": 7}, {"CCHC_EXECUTOR": "dask://so:1"})

    assert settings.fingerprint == tomorrow.fingerprint == quick.fingerprint
    assert settings.fingerprint != named.fingerprint
