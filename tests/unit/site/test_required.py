"""A published site says whose it is; until it is filled in, the site can still be seen on one's own machine."""

import pytest

from cchc.records.diagnostic import Severity
from cchc.records.site_info import Agency, Responsible, SiteInfo
from cchc.site.checks.owner_checks import DEFAULT_MENU, owner_problems, site_info

AGENCY = {"name": "Sở", "parent": "UBND tỉnh", "address": "Số 1", "phone": "02", "email": "so@thu.example"}


def info(responsible: str = "Nguyễn Văn Mẫu", **agency: str) -> SiteInfo:
    return SiteInfo(name="Trang", agency=Agency(**AGENCY | agency), responsible=Responsible(name=responsible))


def test_a_site_that_says_everything_has_no_problem() -> None:
    assert list(owner_problems(info(), "content")) == []


@pytest.mark.parametrize(
    ("missing", "key"),
    [
        (info(parent=""), "agency.parent"),
        (info(address=""), "agency.address"),
        (info(phone=""), "agency.phone"),
        (info(email=""), "agency.email"),
        (info(responsible=""), "responsible.name"),
    ],
)
def test_each_missing_line_is_an_error_that_names_its_key(missing: SiteInfo, key: str) -> None:
    (problem,) = owner_problems(missing, "noi-dung")

    assert (problem.code, problem.severity, problem.path) == ("CC160", Severity.ERROR, "noi-dung/site.yaml")
    assert f"({key})" in problem.message


def test_a_hotline_does_for_a_telephone() -> None:
    assert list(owner_problems(info(phone="", hotline="1900"), "content")) == []


def test_a_site_of_no_file_has_a_name_and_a_menu() -> None:
    found, problems = site_info(None, "content", "Trang thử")

    assert (found.name, found.agency.name, found.menu, problems) == ("Trang thử", "Trang thử", DEFAULT_MENU, ())
    assert {problem.code for problem in owner_problems(found, "content")} == {"CC160"}


def test_a_file_with_an_error_is_reported_and_the_site_still_has_a_name() -> None:
    found, problems = site_info("name: Trang\nagency:\n  nam: Sở\n".encode(), "content", "Trang thử")

    assert found.name == "Trang thử"
    assert any(problem.is_error and problem.path == "content/site.yaml" for problem in problems)


def test_what_the_file_says_is_taken() -> None:
    found, problems = site_info("name: Trang\nagency: {name: Sở Mẫu, hotline: '1900'}\n".encode(), "content", "x")

    assert (problems, found.name, found.agency.name, found.agency.hotline) == ((), "Trang", "Sở Mẫu", "1900")
