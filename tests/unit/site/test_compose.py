"""All outputs of a site together: no two in one place, no link that leads nowhere, the same every time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from cchc.engine.outputs.output import Data, GeneratedFile, LazyPage, Page, Ready, key_of
from cchc.engine.outputs.shared_views import Head
from cchc.engine.outputs.signals import outputs_for
from cchc.site.compose import compose, opened
from cchc.site.page_paths import output_path
from cchc.site.pages.feed_views import SitemapView
from kit.building import open_doors
from kit.site_factory import DECREES, INFO, news, page, plan, site

SITES: dict[str, dict[str, str]] = {
    "trống": {},
    "đủ loại": {
        **DECREES,
        "tin-tuc/a.md": news("A", "2026-01-02", "Theo Nghị định số 61/2018/NĐ-CP.", tags="[Một cửa]", area="the-che"),
        "tin-tuc/b.md": news("B", "2025-01-02", "Theo Nghị định số 9/2025/NĐ-CP.", tags="[một cửa]", featured="true"),
        "tin-tuc/cu.md": news("Cũ", "2024-01-02", redirect_from="[/cu/a.html, /cu/b/]"),
        "ke-hoach/kh.md": plan("KH", "2026", number="7/KH-SXD", issued="2026-01-10", series="tuyen-truyen"),
        "ke-hoach/dai.md": plan("Dài", "2026", area="the-che").replace("period: 2026", "period: 2026-2030"),
        "bao-cao/bc.md": plan("BC", "2026", number="9/BC-SXD", reports_on="7/KH-SXD"),
        "phan-anh/hoi.md": page(
            {"title": "Hỏi", "question": "Ở đâu?", "asked": "2026-02-03", "about": "/ke-hoach/2026/kh/"}
        ),
        "trang/gioi-thieu.md": page({"title": "Giới thiệu"}),
    },
    "mục ẩn đứng một mình": {
        "tin-tuc/a.md": news("A", "2026-01-02", status="hidden", tags="[bí mật]", area="the-che"),
        "ke-hoach/kh.md": plan("KH", "2020", status="hidden", series="rieng", area="the-che"),
        "van-ban/a.md": page({"title": "T", "number": "5/2011/TT-BTC", "issuer": "Bộ Tài chính", "status": "hidden"}),
    },
    "cơ quan lạ": {
        "ke-hoach/kh.md": plan("KH", "2026").replace(INFO.agency.name, "Hội Làng Mẫu"),
        "bao-cao/bc.md": plan("BC", "2024", series="rieng").replace(INFO.agency.name, "UBND tỉnh Sơn La"),
        "bao-cao/so.md": plan("BC", "2024", number="3/BC-HLM").replace(INFO.agency.name, "Hội Làng Mới"),
        "van-ban/a.md": page({"title": "T", "number": "9/QĐ-UBND", "issued": "9/11/2021", "issuer": "UBND"}),
        "van-ban/b.md": page({"title": "T", "number": "9/HD-HLM", "issued": "9/11/2021", "issuer": "Hội Làng Mẫu"}),
    },
    "danh sách dài": {
        f"tin-tuc/t{at}.md": news(f"Tin {at}", f"2026-{at:02}-01", tags="[chung]") for at in range(1, 12)
    },
}


def outputs(files: dict[str, str]) -> list[Ready]:
    """Everything that a build of these files makes, but for attachments and the theme."""
    open_doors()
    model = site(files, page_size=4)
    made = opened(compose(model, outputs_for(model)))
    return [output.make() if isinstance(output, LazyPage) else output for output in made]


def addresses(view: object) -> Iterator[str]:
    """Every site-root address in a view."""
    if isinstance(view, str):
        if view.startswith("/") and not view.startswith("//"):
            yield view
    elif isinstance(view, tuple | list):
        for part in view:
            yield from addresses(part)
    elif is_dataclass(view):
        for field in fields(view):
            yield from addresses(getattr(view, field.name))


@pytest.fixture(scope="module", params=SITES)
def made(request: pytest.FixtureRequest) -> list[Ready]:
    """The outputs of one of the sites."""
    return outputs(SITES[request.param])


def test_no_two_outputs_have_one_path(made: list[Ready]) -> None:
    assert [path for path, count in Counter(output.path.casefold() for output in made).items() if count > 1] == []


def test_every_path_is_one_that_any_host_can_serve(made: list[Ready]) -> None:
    for output in made:
        assert output.path.isascii()
        assert all(part not in {"", ".", ".."} for part in output.path.split("/")), output.path


def test_no_page_leads_to_an_address_that_is_not_made(made: list[Ready]) -> None:
    there = {output.path for output in made}
    lost = {
        (output.path, address)
        for output in made
        if isinstance(output, Page | Data)
        for address in addresses(output.shown)
        if output_path(address.split("#")[0].split("?")[0]) not in there
    }
    assert lost == set()


def test_the_sitemap_names_every_page_for_readers_and_no_other(made: list[Ready]) -> None:
    (sitemap,) = [output.shown for output in made if isinstance(output, Page) and output.path == "sitemap.xml"]
    assert isinstance(sitemap, SitemapView)
    heads = {
        output_path(head.path): head
        for output in made
        if isinstance(output, Page)
        and isinstance(head := getattr(output.shown, "head", None), Head)
        and output.template != "redirect.html"
    }

    named = {output_path(entry.url) for entry in sitemap.entries}

    assert named == {path for path, head in heads.items() if not head.noindex}


def test_the_same_files_make_the_same_outputs_in_the_same_order() -> None:
    assert values(outputs(SITES["đủ loại"])) == values(outputs(SITES["đủ loại"]))


def values(found: list[Ready]) -> list[object]:
    """Outputs without the functions that make some of them: their keys say what those make."""
    return [(output.path, key_of(output)) if isinstance(output, GeneratedFile) else output for output in found]
