"""What names an item that is not on the site is told, and harms nothing."""

import pytest

from cchc.site.checks.reference_checks import reference_problems
from kit.site_factory import page, plan, site

PLAN = plan("Kế hoạch", "2026", number="7/KH-SXD")


def report(on: str) -> str:
    keys = {"title": "Báo cáo", "date": "2026-06-15", "period": "2026", "issuer": "Sở Xây dựng tỉnh Lam Giang"}
    return page({**keys, "reports_on": on})


def question(about: str) -> str:
    return page({"title": "Hỏi", "question": "Vì sao?", "asked": "2026-01-02", "about": about})


@pytest.mark.parametrize("name", ["7/KH-SXD", "ke-hoach/kh.md", "/ke-hoach/2026/kh/"])
def test_every_way_to_name_an_item_is_understood(name: str) -> None:
    model = site({"ke-hoach/kh.md": PLAN, "bao-cao/b.md": report(name), "phan-anh/p.md": question(name)})
    assert list(reference_problems(model)) == []


@pytest.mark.parametrize("name", ["99/KH-SXD", "/khong-co/", "javascript:alert(1)"])
def test_what_is_not_on_the_site_is_told_where_it_stands(name: str) -> None:
    model = site({"ke-hoach/kh.md": PLAN, "bao-cao/b.md": report(name), "phan-anh/p.md": question(name)})
    found = sorted(
        (problem.path, problem.code, problem.is_error, problem.line > 1) for problem in reference_problems(model)
    )
    assert found == [("content/bao-cao/b.md", "CC503", False, True), ("content/phan-anh/p.md", "CC503", False, True)]
