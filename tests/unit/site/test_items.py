"""What every item page shows: dates, change notes, classification, metadata."""

import json

import pytest

from cchc.site.item_parts import Common, common, item_parts, reading_minutes
from kit.site_factory import INFO, news, page, plan, site


def shown(path: str, text: str) -> Common:
    model = site({path: text})
    (entry,) = model.entries
    return common(item_parts(model, entry))


def test_a_posting_shows_weekday_and_time_and_midnight_means_no_time() -> None:
    with_time = shown("tin-tuc/a.md", news("Tin", "2021-05-20 22:00"))["posted"]
    without = shown("tin-tuc/a.md", news("Tin", "2021-05-20"))["posted"]

    assert with_time is not None
    assert without is not None
    assert (with_time.text, with_time.iso) == ("Thứ Năm, 20/05/2021 22:00", "2021-05-20T22:00:00+07:00")
    assert (without.text, without.iso) == ("Thứ Năm, 20/05/2021", "2021-05-20")


CHANGED = "[{date: 2026-02-01, note: Sửa số}, {date: 2026-03-01, note: Sửa tên}]"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, None),
        ({"changes": CHANGED}, "01/03/2026"),
        ({"modified": "2026-04-01 08:00", "changes": CHANGED}, "Thứ Tư, 01/04/2026 08:00"),
    ],
)
def test_an_item_was_updated_when_it_says_so_or_at_its_last_change(keys: dict[str, str], expected: str | None) -> None:
    updated = shown("tin-tuc/a.md", news("Tin", "2026-01-02", **keys))["updated"]

    assert (updated.text if updated else None) == expected


def test_changes_stand_newest_first() -> None:
    changes = shown("tin-tuc/a.md", news("Tin", "2026-01-02", changes=CHANGED))["changes"]

    assert [(change.moment.text, change.note) for change in changes] == [
        ("01/03/2026", "Sửa tên"),
        ("01/02/2026", "Sửa số"),
    ]


def test_a_withdrawn_or_reposted_item_says_so() -> None:
    item = shown(
        "tin-tuc/a.md",
        news(
            "Tin",
            "2026-01-02",
            withdrawn="{date: 2026-02-01, reason: Nhầm số liệu}",
            repost="{name: Báo, url: https://bao.example/1}",
        ),
    )

    assert item["withdrawn"] is not None
    assert item["repost"] is not None
    assert (item["withdrawn"].moment.text, item["withdrawn"].reason) == ("01/02/2026", "Nhầm số liệu")
    assert (item["repost"].title, item["repost"].url) == ("Báo", "https://bao.example/1")


def test_areas_and_tags_lead_to_their_indexes() -> None:
    item = shown("tin-tuc/a.md", news("Tin", "2026-01-02", area="the-che", tags="[Một cửa]"))

    assert [link.url for link in item["areas"]] == ["/linh-vuc/the-che/"]
    assert [(link.title, link.url) for link in item["tags"]] == [("Một cửa", "/the/mot-cua/")]


def test_a_hidden_item_leads_to_no_index_in_which_it_does_not_stand() -> None:
    item = shown("tin-tuc/a.md", news("Tin", "2026-01-02", area="the-che", tags="[một cửa]", status="hidden"))

    assert (item["areas"], item["tags"]) == ((), ())


def test_contents_name_the_headings_down_to_the_third_level() -> None:
    item = shown("tin-tuc/a.md", news("Tin", "2026-01-02", "## Mục một\n\n### Mục con\n\n#### Sâu\n\n## Mục hai"))

    assert [(heading.level, heading.text) for heading in item["contents"]] == [
        (2, "Mục một"),
        (3, "Mục con"),
        (2, "Mục hai"),
    ]


DUBLIN_CORE = {
    "tin": ("tin-tuc/a.md", news("Tin", "2021-05-20 22:00"), "2021-05-20T22:00:00+07:00", INFO.agency.name),
    "kế hoạch của tỉnh": (
        "ke-hoach/a.md",
        plan("KH", "2026", issued="2026-01-10").replace(INFO.agency.name, "UBND tỉnh Thái Bình"),
        "2026-01-15",
        "Ủy ban nhân dân tỉnh Thái Bình",
    ),
    "văn bản": (
        "van-ban/a.md",
        page({"title": "T", "number": "61/2018/NĐ-CP", "issued": "23/4/2018", "issuer": "Chính phủ"}),
        "2018-04-23",
        "Chính phủ",
    ),
    "phản ánh": (
        "phan-anh/a.md",
        page({"title": "T", "question": "Vì sao?", "asked": "5/1/2026"}),
        "2026-01-05",
        INFO.agency.name,
    ),
    "trang": ("trang/a.md", page({"title": "T"}), "2026-11-22", INFO.agency.name),
}


@pytest.mark.parametrize(("path", "text", "date", "creator"), DUBLIN_CORE.values(), ids=DUBLIN_CORE.keys())
def test_the_mandatory_dublin_core_is_never_empty(path: str, text: str, date: str, creator: str) -> None:
    head = shown(path, text)["head"]
    meta = dict(head.meta)

    for name in ("title", "creator", "date", "description", "publisher", "identifier"):
        assert meta[f"DC.{name}"], name
    assert (meta["DC.date"], meta["DC.creator"], meta["DC.publisher"]) == (date, creator, INFO.agency.name)


def test_the_breadcrumb_goes_from_home_over_the_kind_to_the_item() -> None:
    crumbs = shown("tin-tuc/a.md", news("Tin", "2026-01-02"))["head"].crumbs
    standing = shown("trang/a.md", page({"title": "T"}))["head"].crumbs

    assert [link.url for link in crumbs] == ["/", "/tin-tuc/", "/tin-tuc/2026/a/"]
    assert [link.url for link in standing] == ["/", "/a/"]


def test_structured_data_is_json_that_cannot_end_its_script() -> None:
    structured = shown("tin-tuc/a.md", news('"Tin </script> một"', "2026-01-02"))["head"].structured

    assert "</script" not in structured
    assert "Tin </script> một" in json.dumps(json.loads(structured), ensure_ascii=False)


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (100, 1), (440, 2), (2200, 10)])
def test_reading_takes_whole_minutes_and_at_least_one(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes
