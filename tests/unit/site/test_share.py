"""Which picture goes with a shared page: the lead where it is large, else the item's card, else the section's."""

from dataclasses import replace

import pytest

from cchc.engine.outputs.output import LazyPage, Page
from cchc.engine.outputs.shared_views import Head, Picture
from cchc.site.compose import compose, opened
from cchc.site.model import SiteModel
from cchc.site.pages.share_card_files import share_files
from kit.site_factory import DECREES, news, page, plan, site

FILES = {
    **{f"tin-tuc/t{at}.md": news(f"Tin {at}", f"2026-01-0{at}") for at in range(1, 5)},
    "ke-hoach/kh.md": plan("Tuyên truyền", "2026", number="1/KH-SXD"),
    "trang/gioi-thieu.md": page({"title": "Giới thiệu"}),
    **DECREES,
}
LARGE = Picture(src="/tep/2026/t1/a.jpg", width=1600, height=900, alt="Quầy một cửa")


def model(cards: int, **leads: Picture) -> SiteModel:
    made = site(FILES)
    entries = tuple(replace(entry, picture=leads.get(entry.record.slug)) for entry in made.entries)
    return replace(made, entries=entries, cards=cards)


def images(cards: int, **leads: Picture) -> dict[str, Picture | None]:
    found = {}
    for output in opened(compose(model(cards, **leads), ())):
        if isinstance(output, Page | LazyPage) and isinstance(head := getattr(output.shown, "head", None), Head):
            found[head.path] = head.image
    return found


def src(picture: Picture | None) -> str:
    return picture.src if picture else ""


@pytest.mark.parametrize(
    ("url", "card"),
    [
        ("/tin-tuc/2026/t4/", "/tin-tuc/2026/t4/anh-chia-se.png"),
        ("/tin-tuc/2026/t3/", "/tin-tuc/2026/t3/anh-chia-se.png"),
        ("/tin-tuc/2026/t2/", "/tin-tuc/anh-chia-se.png"),
        ("/ke-hoach/2026/kh/", "/ke-hoach/2026/kh/anh-chia-se.png"),
        ("/tin-tuc/", "/tin-tuc/anh-chia-se.png"),
        ("/gioi-thieu/", "/anh-chia-se.png"),
        ("/so-do/", "/anh-chia-se.png"),
        ("/", "/anh-chia-se.png"),
    ],
)
def test_the_newest_items_have_cards_of_their_own_and_all_others_their_sections(url: str, card: str) -> None:
    assert src(images(2)[url]) == card


def test_a_large_lead_picture_goes_before_a_card_and_a_small_one_after() -> None:
    found = images(2, t4=LARGE, t3=replace(LARGE, width=300))
    assert found["/tin-tuc/2026/t4/"] == LARGE
    assert src(found["/tin-tuc/2026/t3/"]) == "/tin-tuc/2026/t3/anh-chia-se.png"


def test_without_cards_only_lead_pictures_are_named_and_nothing_is_made() -> None:
    found = images(0, t4=replace(LARGE, width=300, alt=""))
    named = {url: image for url, image in found.items() if image}
    assert {url: (image.src, image.alt) for url, image in named.items()} == {"/tin-tuc/2026/t4/": (LARGE.src, "Tin 4")}
    assert list(share_files(model(0))) == []


@pytest.mark.parametrize("cards", [1, 2, 100])
def test_every_card_that_a_page_names_is_made_and_no_other(cards: int) -> None:
    leads = {"t4": LARGE}
    named = {src(image) for image in images(cards, **leads).values()} - {LARGE.src, ""}
    made = {f"/{file.path}" for file in share_files(model(cards, **leads))}
    sections = {f"/{kind}/anh-chia-se.png" for kind in ("bao-cao", "phan-anh", "van-ban", "ke-hoach", "tin-tuc")}
    assert named <= made
    assert made - named <= sections
