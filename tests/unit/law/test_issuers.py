from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.law.documents.document_kinds import kind_named
from cchc.law.issuers.issuer import AmbiguousIssuer, Issuer, KnownIssuer, UnknownIssuer, issuer_of
from cchc.law.issuers.issuer_names import Level, take_apart
from cchc.law.issuers.issuer_register import load_issuers
from cchc.law.issuers.issuer_rows import DepartmentRow, ProvinceRow, load_rows
from cchc.text.fold import slug

ISSUERS = load_issuers()
ROWS = load_rows()


def one(name: str, *, citing: Issuer | None = None, on: date | None = None) -> Issuer:
    issuer = issuer_of(ISSUERS.resolve(name, citing=citing, on=on))
    assert issuer is not None
    return issuer


THAI_BINH = one("Sở Xây dựng Thái Bình")

KNOWN = [
    ("Chính phủ", "chinh-phu"),
    ("CHÍNH PHỦ", "chinh-phu"),
    ("Thủ tướng Chính phủ Phạm Minh Chính", "thu-tuong-chinh-phu"),
    ("Chủ tịch nước Nguyễn Phú Trọng", "chu-tich-nuoc"),
    ("Quốc hội khóa XI, kỳ họp thứ 4", "quoc-hoi"),
    ("Bộ Chính trị khóa XIII", "trung-uong-dang"),
    ("Ban Bí thư", "trung-uong-dang"),
    ("Bộ trưởng Bộ Y tế", "bo-y-te"),
    ("Bộ Lao động, Thương binh và Xã hội", "bo-lao-dong-thuong-binh-va-xa-hoi"),
    ("Bộ GD&ĐT", "bo-giao-duc-va-dao-tao"),
    ("Bộ trưởng Bộ Quốc phòng - Bộ trưởng Bộ Công an", "bo-cong-an--bo-quoc-phong"),
    ("Bộ Công an và Bộ Quốc phòng", "bo-cong-an--bo-quoc-phong"),
    ("UBND tỉnh Thái Bình", "ubnd-tinh-thai-binh"),
    ("Uỷ ban nhân dân tỉnh Thái Bình", "ubnd-tinh-thai-binh"),
    ("Chủ tịch UBND tỉnh Cà Mau", "ubnd-tinh-ca-mau"),
    ("UBND TP.HCM", "ubnd-thanh-pho-ho-chi-minh"),
    ("UBND Thành phố Hồ Chí Minh", "ubnd-thanh-pho-ho-chi-minh"),
    ("UBND tỉnh Đắc Lắc", "ubnd-tinh-dak-lak"),
    ("UBND tỉnh Bà Rịa – Vũng Tàu", "ubnd-tinh-ba-ria-vung-tau"),
    ("UBND thành phố Đồng Nai", "ubnd-tinh-dong-nai"),
    ("UBND huyện Sốp Cộp, tỉnh Sơn La", "ubnd-huyen-sop-cop-son-la"),
    ("UBND thành phố Thái Bình", "ubnd-thanh-pho-thai-binh-thai-binh"),
    ("Sở Xây dựng tỉnh Thừa Thiên Huế", "so-xay-dung-thua-thien-hue"),
    ("Sở Xây dựng tỉnh Thừa Thiên - Huế", "so-xay-dung-thua-thien-hue"),
    ("Sở Xây dựng Tây Ninh", "so-xay-dung-tay-ninh"),
    ("Sở Ngoại vụ Tiền Giang", "so-ngoai-vu-tien-giang"),
    ("Sở Văn hóa, Thể thao và Du lịch Hà Nam", "so-van-hoa-the-thao-va-du-lich-ha-nam"),
    ("Thành ủy Hà Nội", "thanh-uy-ha-noi"),
    ("Ban Thường vụ Tỉnh ủy Sơn La", "tinh-uy-son-la"),
    ("Ban Chấp hành Đảng bộ tỉnh Sơn La", "tinh-uy-son-la"),
    ("HĐND thành phố Đà Nẵng khóa X", "hdnd-thanh-pho-da-nang"),
]

RELATIVE = [
    ("UBND tỉnh", "ubnd-tinh-thai-binh"),
    ("Chủ tịch UBND tỉnh", "ubnd-tinh-thai-binh"),
    ("Tỉnh ủy", "tinh-uy-thai-binh"),
    ("Ban chấp hành đảng bộ tỉnh", "tinh-uy-thai-binh"),
    ("Ban Tổ chức Tỉnh ủy", "ban-to-chuc-tinh-uy-thai-binh"),
    ("Giám đốc Sở Tư pháp", "so-tu-phap-thai-binh"),
    ("Hội đồng nhân dân tỉnh", "hdnd-tinh-thai-binh"),
    ("Công an tỉnh", "cong-an-tinh-thai-binh"),
]

MERGED_2025 = [
    ("Bộ Giao thông vận tải", ["bo-xay-dung"]),
    ("Bộ Kế hoạch và Đầu tư", ["bo-tai-chinh"]),
    ("Bộ Lao động - Thương binh và Xã hội", ["bo-noi-vu"]),
    ("Bộ Thông tin và Truyền thông", ["bo-khoa-hoc-va-cong-nghe"]),
    ("Bộ Tài nguyên và Môi trường", ["bo-nong-nghiep-va-moi-truong"]),
    ("Bộ Nông nghiệp và Phát triển nông thôn", ["bo-nong-nghiep-va-moi-truong"]),
    ("Ủy ban Dân tộc", ["bo-dan-toc-va-ton-giao"]),
    ("Bộ Xây dựng", []),
    ("UBND tỉnh Thái Bình", ["ubnd-tinh-hung-yen"]),
    ("UBND tỉnh Long An", ["ubnd-tinh-tay-ninh"]),
    ("Sở Xây dựng tỉnh Thừa Thiên Huế", ["so-xay-dung-hue"]),
    ("Tỉnh ủy Hải Dương", ["thanh-uy-hai-phong"]),
    ("Sở Giao thông vận tải Thái Bình", ["so-xay-dung-hung-yen"]),
    ("UBND tỉnh Sông Bé", ["ubnd-thanh-pho-ho-chi-minh", "ubnd-tinh-dong-nai"]),
    ("UBND tỉnh Sơn La", []),
]

STABLE_2025 = "Cao Bằng, Điện Biên, Hà Tĩnh, Lai Châu, Lạng Sơn, Nghệ An, Quảng Ninh, Thanh Hóa, Sơn La, Hà Nội, Huế"


@pytest.mark.parametrize(("name", "issuer_id"), KNOWN)
def test_a_full_name_is_known_in_every_writing(name: str, issuer_id: str) -> None:
    match ISSUERS.resolve(name):
        case KnownIssuer(issuer=issuer):
            assert issuer.id == issuer_id
        case other:
            pytest.fail(f"{name}: {other}")


@pytest.mark.parametrize(("name", "issuer_id"), RELATIVE)
def test_a_relative_name_belongs_to_the_citing_agency(name: str, issuer_id: str) -> None:
    assert one(name, citing=THAI_BINH).id == issuer_id


@pytest.mark.parametrize("name", ["UBND tỉnh", "Tỉnh ủy", "Sở Nội vụ", "Ủy ban nhân dân Thành phố", "UBND"])
def test_a_relative_name_is_no_guess_when_nobody_says_to_whom(name: str) -> None:
    assert ISSUERS.resolve(name) == AmbiguousIssuer(name=name)


@pytest.mark.parametrize("name", ["UBND thành phố", "Thành ủy", "UBND huyện"])
def test_a_place_that_the_citing_agency_does_not_have_stays_open(name: str) -> None:
    assert isinstance(ISSUERS.resolve(name, citing=THAI_BINH), AmbiguousIssuer)


def test_a_district_agency_has_a_district_and_a_province() -> None:
    citing = one("UBND huyện Sốp Cộp, tỉnh Sơn La")
    assert one("UBND huyện", citing=citing) == citing
    assert one("UBND huyện Sốp Cộp", citing=citing) == citing
    assert one("Huyện ủy", citing=citing).id == "huyen-uy-sop-cop-son-la"
    assert one("UBND tỉnh", citing=citing).id == "ubnd-tinh-son-la"


def test_a_district_without_its_province_is_unknown_rather_than_guessed() -> None:
    assert isinstance(ISSUERS.resolve("UBND huyện Châu Thành", citing=THAI_BINH), UnknownIssuer)


@pytest.mark.parametrize("citing", ["Sở Xây dựng tỉnh Bình An", "Sở Xây dựng Bình An"])
def test_a_province_that_no_list_holds_works_like_any_other(citing: str) -> None:
    department = one(citing)
    assert (department.id, department.province, department.name) == ("so-xay-dung-binh-an", "binh-an", citing)
    committee = one("UBND tỉnh", citing=department)
    assert (committee.id, committee.name) == ("ubnd-tinh-binh-an", "Ủy ban nhân dân tỉnh Bình An")
    assert committee == one("UBND tỉnh Bình An")


def test_huế_was_a_city_of_its_province_until_2025() -> None:
    assert one("UBND thành phố Huế", on=date(2023, 5, 1)).id == "ubnd-thanh-pho-hue-thua-thien-hue"
    assert one("UBND thành phố Huế", on=date(2025, 5, 1)).id == "ubnd-thanh-pho-hue"
    match ISSUERS.resolve("UBND thành phố Huế"):
        case AmbiguousIssuer(candidates=candidates):
            assert {issuer.level for issuer in candidates} == {Level.PROVINCE, Level.DISTRICT}
        case other:
            pytest.fail(str(other))


@pytest.mark.parametrize(("name", "heirs"), MERGED_2025)
def test_the_mergers_are_followed_to_who_stands_today(name: str, heirs: list[str]) -> None:
    assert [issuer.id for issuer in ISSUERS.successors(one(name))] == heirs


def test_34_provinces_stand_since_july_2025_and_63_stood_before() -> None:
    assert sum(row.stands(date(2025, 7, 1)) for row in ROWS.provinces) == 34
    assert sum(row.stands(date(2024, 6, 1)) for row in ROWS.provinces) == 63
    assert sum(row.city for row in ROWS.provinces if row.stands(date(2025, 7, 1))) == 6


def test_11_provinces_took_in_nobody_in_2025() -> None:
    heirs = {heir for row in ROWS.provinces if row.valid_to == date(2025, 6, 30) for heir in row.succeeded_by}
    standing = {row.name for row in ROWS.provinces if row.stands(date(2025, 7, 1)) and row.id not in heirs}
    assert standing == set(STABLE_2025.split(", "))


def test_17_ministries_and_bodies_of_their_rank_stand_since_march_2025() -> None:
    source = "Nghị quyết số 176/2025/QH15"
    assert sum(row.source == source and row.valid_to is None for row in ROWS.bodies) == 17


def test_the_register_points_only_at_itself_and_ids_follow_names() -> None:
    bodies, provinces = {row.id for row in ROWS.bodies}, {row.id for row in ROWS.provinces}
    departments = {row.id for row in ROWS.departments}
    assert {heir for row in ROWS.bodies for heir in row.succeeded_by} <= bodies
    assert {heir for row in ROWS.provinces for heir in row.succeeded_by} <= provinces
    assert {heir for row in ROWS.departments for heir in row.succeeded_by} <= departments
    assert all(row.id == slug(row.name) for row in ROWS.provinces)
    assert all(row.id == slug(row.name) for row in ROWS.departments)
    assert [len(ids) for ids in (bodies, provinces, departments)] == [
        len(ROWS.bodies),
        len(ROWS.provinces),
        len(ROWS.departments),
    ]


def test_no_alias_stands_in_two_rows_and_no_type_word_is_an_issuer() -> None:
    names = [name for row in ROWS.bodies for name in (row.name, *row.aliases)]
    assert len({slug(name) for name in names}) == len(names)
    assert not [name for name in names if kind_named(name)]


@given(st.text(max_size=60))
def test_any_name_has_an_issuer_or_an_honest_doubt(name: str) -> None:
    result = ISSUERS.resolve(name, citing=THAI_BINH)
    issuer = issuer_of(result)
    assert isinstance(result, AmbiguousIssuer) if issuer is None else issuer.id.isascii()


@given(st.sampled_from(ROWS.provinces), st.sampled_from(ROWS.departments))
def test_every_department_of_every_province_is_derived_from_its_name(row: ProvinceRow, body: DepartmentRow) -> None:
    issuer = one(f"{body.name} {row.mark} {row.name}", on=row.valid_from)
    assert issuer.id == f"{body.id}-{row.id}"
    assert one("UBND " + row.mark, citing=issuer).id == slug(f"ubnd {row.mark} {row.name}")
    assert issuer.parent == one("UBND " + row.mark, citing=issuer).id


def test_a_name_comes_apart_into_organ_and_places() -> None:
    name = take_apart("Phó Chủ tịch Ủy ban nhân dân xã Mường Lạn, huyện Sốp Cộp, tỉnh Sơn La")
    assert name.organ == "Ủy ban nhân dân"
    assert [str(place) for place in name.places] == ["xã Mường Lạn", "huyện Sốp Cộp", "tỉnh Sơn La"]


MERGED = {
    "Tuyên Quang": "Hà Giang",
    "Lào Cai": "Yên Bái",
    "Thái Nguyên": "Bắc Kạn",
    "Phú Thọ": "Vĩnh Phúc, Hòa Bình",
    "Bắc Ninh": "Bắc Giang",
    "Hưng Yên": "Thái Bình",
    "Hải Phòng": "Hải Dương",
    "Ninh Bình": "Hà Nam, Nam Định",
    "Quảng Trị": "Quảng Bình",
    "Đà Nẵng": "Quảng Nam",
    "Quảng Ngãi": "Kon Tum",
    "Gia Lai": "Bình Định",
    "Khánh Hòa": "Ninh Thuận",
    "Lâm Đồng": "Đắk Nông, Bình Thuận",
    "Đắk Lắk": "Phú Yên",
    "Hồ Chí Minh": "Bà Rịa - Vũng Tàu, Bình Dương",
    "Đồng Nai": "Bình Phước",
    "Tây Ninh": "Long An",
    "Cần Thơ": "Sóc Trăng, Hậu Giang",
    "Vĩnh Long": "Bến Tre, Trà Vinh",
    "Đồng Tháp": "Tiền Giang",
    "Cà Mau": "Bạc Liêu",
    "An Giang": "Kiên Giang",
}
"""Nghị quyết số 202/2025/QH15 Điều 1: the province or city that stands, and those that went into it."""
UNCHANGED = "Cao Bằng, Điện Biên, Hà Nội, Hà Tĩnh, Huế, Lai Châu, Lạng Sơn, Nghệ An, Quảng Ninh, Sơn La, Thanh Hóa"


def test_every_one_of_the_63_provinces_is_registered_and_leads_to_one_of_the_34() -> None:
    rows = {row.name: row for row in load_rows().provinces}
    heirs = {old: new for new, former in MERGED.items() for old in former.split(", ")}
    standing = [*MERGED, *UNCHANGED.split(", ")]

    assert {row.name for row in rows.values() if row.stands(date(2025, 6, 30))} == {*standing, *heirs}
    assert {row.name for row in rows.values() if row.stands(date(2025, 7, 1))} == set(standing)
    assert (len(standing), len(standing) + len(heirs)) == (34, 63)
    for old, new in heirs.items():
        assert rows[old].succeeded_by == (rows[new].id,)
