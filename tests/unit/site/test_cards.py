"""A card says what an item is, when it is of, and enough of it to choose by."""

import pytest

from cchc.pages.shared_views import Card
from cchc.site.cards import SUMMARY_LENGTH, card, summary
from kit.site_factory import INFO, news, page, plan, site

LONG = "Sở công bố kết quả, " * 30
FEEDBACK = {"title": "Hỏi", "question": "Nộp hồ sơ ở đâu?", "asked": "2026-01-05"}
WITHDRAWN = "{date: 2026-02-01, reason: Nhầm số liệu}"


def card_of(path: str, text: str) -> Card:
    (entry,) = site({path: text}).entries
    return card(entry.face)


@pytest.mark.parametrize(
    ("keys", "body", "expected"),
    [
        ({"summary": "Tóm tắt."}, "Thân bài.", "Tóm tắt."),
        ({}, "Thân **bài** ngắn.", "Thân bài ngắn."),
        ({"summary": "a" * SUMMARY_LENGTH}, "", "a" * SUMMARY_LENGTH),
        ({"summary": "a" * (SUMMARY_LENGTH - 1) + " bc"}, "", "a" * (SUMMARY_LENGTH - 1) + "…"),
        ({"summary": "a" * (SUMMARY_LENGTH - 2) + ", b c"}, "", "a" * (SUMMARY_LENGTH - 2) + "…"),
    ],
    ids=["khai báo", "từ thân bài", "vừa khít", "cắt ở từ", "không treo dấu phẩy"],
)
def test_a_summary_is_the_declared_one_or_the_first_words(keys: dict[str, str], body: str, expected: str) -> None:
    assert card_of("tin-tuc/a.md", news("Tin", "2026-01-02", body, **keys)).summary == expected


@pytest.mark.parametrize("length", [10, 40, 120])
def test_a_long_summary_is_cut_at_a_word_and_says_so(length: int) -> None:
    (entry,) = site({"tin-tuc/a.md": news("Tin", "2026-01-02", summary=LONG)}).entries

    cut = summary(entry.face, length)

    assert len(cut) <= length
    assert LONG.startswith(cut.removesuffix("…"))
    assert LONG[len(cut) - 1] in " ,"


def test_a_question_stands_for_the_summary_of_feedback() -> None:
    assert card_of("phan-anh/a.md", page(FEEDBACK, "Nộp trực tuyến.")).summary == "Nộp hồ sơ ở đâu?"


BADGES = {
    "tin": ("tin-tuc/a.md", news("Tin", "2026-01-02"), []),
    "tin ghim": ("tin-tuc/a.md", news("Tin", "2026-01-02", featured="true"), ["Tin ghim"]),
    "tin đã rút": (
        "tin-tuc/a.md",
        news("Tin", "2026-01-02", featured="true", withdrawn=WITHDRAWN),
        ["Đã gỡ", "Tin ghim"],
    ),
    "kế hoạch": ("ke-hoach/a.md", plan("KH", "2026", number="3/KH-SXD", issued="2026-01-09"), ["Đã ban hành"]),
    "kế hoạch chưa có số": ("ke-hoach/a.md", plan("KH", "2026", issued="2026-01-09"), ["Chưa rõ số, ngày ban hành"]),
    "kế hoạch chưa có ngày": ("ke-hoach/a.md", plan("KH", "2026", number="3/KH-SXD"), ["Chưa rõ số, ngày ban hành"]),
    "kế hoạch hoàn thành": ("ke-hoach/a.md", plan("KH", "2026", state="completed"), ["Đã hoàn thành"]),
    "kế hoạch đã rút": ("ke-hoach/a.md", plan("KH", "2026", state="completed", withdrawn=WITHDRAWN), ["Đã gỡ"]),
    "phản ánh": ("phan-anh/a.md", page(FEEDBACK), ["Chờ trả lời"]),
    "phản ánh đã trả lời": ("phan-anh/a.md", page({**FEEDBACK, "answered": "2026-01-09"}, "Có."), ["Đã trả lời"]),
}


@pytest.mark.parametrize(("path", "text", "expected"), BADGES.values(), ids=BADGES.keys())
def test_badges_say_the_state(path: str, text: str, expected: list[str]) -> None:
    assert [badge.text for badge in card_of(path, text).badges] == expected


MOMENTS = {
    "tin: ngày đăng": ("tin-tuc/a.md", news("Tin", "2026-01-02 22:00"), "02/01/2026"),
    "kế hoạch: ngày ban hành": ("ke-hoach/a.md", plan("KH", "2026", issued="2026-01-09"), "09/01/2026"),
    "kế hoạch chưa ban hành: ngày đăng": ("ke-hoach/a.md", plan("KH", "2026"), "15/01/2026"),
    "văn bản: ngày ban hành": (
        "van-ban/a.md",
        page({"title": "T", "number": "61/2018/NĐ-CP", "issued": "23/4/2018", "date": "2026-01-01"}),
        "23/4/2018",
    ),
    "phản ánh: ngày hỏi": ("phan-anh/a.md", page({**FEEDBACK, "date": "2026-01-20"}), "05/01/2026"),
}


@pytest.mark.parametrize(("path", "text", "expected"), MOMENTS.values(), ids=MOMENTS.keys())
def test_a_card_shows_the_day_that_readers_know_it_by(path: str, text: str, expected: str) -> None:
    moment = card_of(path, text).moment
    assert moment is not None
    assert moment.text == expected


def test_a_plan_names_its_issuer_series_and_period_each_with_its_index() -> None:
    shown = card_of("ke-hoach/a.md", plan("KH", "2026", number="7/KH-SXD", issued="2026-01-10", series="tuyen-truyen"))

    assert shown.number == "7/KH-SXD"
    assert [(link.title, link.url) for link in shown.meta] == [
        (INFO.agency.name, "/ke-hoach/co-quan/so-xay-dung-thai-binh/"),
        ("Tuyên truyền cải cách hành chính", "/ke-hoach/chuoi/tuyen-truyen/"),
        ("Năm 2026", ""),
    ]


def test_a_report_leads_to_no_index_since_only_plans_have_them() -> None:
    shown = card_of("bao-cao/a.md", plan("BC", "2026", series="tuyen-truyen"))

    assert [link.url for link in shown.meta] == ["", "", ""]
