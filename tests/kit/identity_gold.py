"""Pages that cite documents of one register in every way, each citation with the document it means, or that none can be told.

The register holds what misleads: one number by several issuers, years and terms; laws of one name in three versions;
provinces merged in 2025. Numbers and days are made up; a seed makes the same set every time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from cchc.law.documents.document_kinds import kind_named
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.issuers.issuer import Issuer
from kit.examples_of_law import issuer

PROVINCES = ("Sơn La", "Thái Bình", "Hưng Yên", "Hà Nam", "Ninh Bình", "Cà Mau", "Lào Cai", "Yên Bái")
LAWS = (
    "Luật Đất đai",
    "Luật Xây dựng",
    "Luật Nhà ở",
    "Luật Đấu thầu",
    "Luật Giá",
    "Luật Lưu trữ",
    "Luật Căn cước",
    "Luật Viên chức",
)
TERMS = ((date(2004, 7, 1), 2003, 11), (date(2014, 7, 1), 2013, 13), (date(2025, 1, 1), 2024, 15))
"""The first day of force of each version of a law, the year it was passed, the legislature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page: who wrote it and when, its text, and the ids of the documents that its citations mean, in order."""

    issuer: Issuer
    on: date
    text: str
    meant: tuple[str | None, ...]


def register() -> tuple[RegisteredDocument, ...]:
    """Return the documents of the register, about 300."""
    found: list[RegisteredDocument] = []

    def add(number: str, kind: str, by: str, on: date, name: str = "", **more: object) -> None:
        found.append(
            RegisteredDocument(
                id=f"{number} {on.isoformat()} {by}",
                number=number,
                kind=kind_named(kind),
                name=name,
                title=name or "Về một việc",
                issued=on,
                issuer=issuer(by),
                **more,  # type: ignore[arg-type]
            )
        )

    for n in range(40):
        year = 2010 + n % 16
        add(f"{10 + n}/{year}/NĐ-CP", "Nghị định", "Chính phủ", date(year, 3, 1 + n % 28), effective=date(year, 5, 1))
    for n in range(24):
        year = 2012 + n % 12
        ministry, code = (("Bộ Nội vụ", "BNV"), ("Bộ Tài chính", "BTC"), ("Văn phòng Chính phủ", "VPCP"))[n % 3]
        add(f"0{1 + n % 9}/{year}/TT-{code}", "Thông tư", ministry, date(year, 6, 1 + n), effective=date(year, 8, 1))
    for n in range(30):
        add(f"{70 + n % 6}/NQ-CP", "Nghị quyết", "Chính phủ", date(2016 + n // 6, 7, 1 + n % 6))
        add(f"{40 + n % 6}/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", date(2017 + n // 6, 4, 1 + n % 6))
    for place, province in enumerate(PROVINCES):
        for n in range(12):
            year = 2018 + n % 6
            add(f"{15 + n % 4}/QĐ-UBND", "Quyết định", f"UBND tỉnh {province}", date(year, 2, 3 + place + n // 4))
            add(f"{30 + n % 3}/KH-UBND", "Kế hoạch", f"UBND tỉnh {province}", date(year, 9, 3 + place + n // 3))
        for n in range(3):
            add(f"0{1 + n}-NQ/TU", "Nghị quyết", f"Tỉnh ủy {province}", date(2016 + 5 * (n % 2), 3, 2 + place + n))
    for place, name in enumerate(LAWS):
        for version, (start, year, legislature) in enumerate(TERMS):
            end = TERMS[version + 1][0] if version < len(TERMS) - 1 else None
            number = f"{20 + 3 * place + version}/{year}/QH{legislature}"
            add(number, "Luật", "Quốc hội", date(year, 11, 20 + place), name, effective=start, expired=end)
    return tuple(found)


def pages(documents: tuple[RegisteredDocument, ...], *, seed: int = 7, each: int = 220) -> Iterator[GoldPage]:
    """Yield pages that cite the documents in every way that texts have; `each` is how many of one way."""
    chance = Random(seed)  # noqa: S311 - to repeat, not to hide
    local = [one for one in documents if one.issuer is not None and one.issuer.places]
    central = [one for one in documents if not one.name and one not in local]
    unique = [one for one in central if one.issued and f"/{one.issued.year}/" in one.number]
    yearly = [one for one in central if one not in unique]
    laws = [one for one in documents if one.name]
    for _ in range(each):
        one = chance.choice(local)
        yield _page(
            chance, one, f"Căn cứ {_said(one)} {_day(one)} của {_issuer(one)};", (one.id,), chance.choice(PROVINCES)
        )
        one = chance.choice(local)
        relative = " ".join(_issuer(one).split()[:2])
        yield _page(
            chance, one, f"Thực hiện {_said(one)} {_day(one)} của {relative} về một việc.", (one.id,), _place(one)
        )
        one = chance.choice(local)
        yield _page(
            chance, one, f"Thực hiện {_said(one)} năm {_year(one) + 20} của {_issuer(one)}.", (None,), _place(one)
        )
        one = chance.choice(unique)
        yield _page(chance, one, f"theo {_said(one)} và các quy định khác", (one.id,), chance.choice(PROVINCES))
        one = chance.choice(yearly)
        yield _page(
            chance, one, f"{_said(one)} {_day(one)} nêu rõ; {_said(one)} giao các tỉnh.", (one.id, one.id), "Cà Mau"
        )
        one = chance.choice(yearly)
        yield _page(chance, one, f"Nhắc lại {_said(one)} từ nhiều năm trước.", (None,), "Sơn La", years=12)
        law = chance.choice(laws)
        yield _page(chance, law, f"theo {law.name} năm {_year(law)} thì phải làm", (law.id,), "Lào Cai")
        law = chance.choice(laws)
        yield _page(chance, law, f"Điều 5 {law.name} quy định", (law.id,), "Lào Cai", on=_in_force(chance, law))
        law, other = chance.choice(laws), chance.choice(laws)
        if law.name == other.name and law is not other:
            text = f"{law.name} số {law.number} thay {other.name} số {other.number}; {law.name} còn được nhắc đến."
            yield _page(chance, law, text, (law.id, other.id, None), "Yên Bái")
        law = chance.choice(laws)
        yield _page(chance, law, f"Rà soát theo {law.name} mới.", (None,), "Hưng Yên", on=_in_force(chance, law))
        one = chance.choice(local)
        there = chance.choice([province for province in PROVINCES if province != _place(one)])
        relative = " ".join(_issuer(one).split()[:2])
        own = [
            other.id
            for other in local
            if other.number == one.number and other.issued == one.issued and _place(other) == there
        ]
        if not own and not any(
            other.number == one.number and _year(other) == _year(one) and _place(other) == there for other in local
        ):
            yield _page(chance, one, f"Thực hiện {_said(one)} {_day(one)} của {relative}.", (None,), there)


def _page(
    chance: Random,
    cited: RegisteredDocument,
    text: str,
    meant: tuple[str | None, ...],
    province: str,
    *,
    on: date | None = None,
    years: int = 0,
) -> GoldPage:
    issued = cited.issued or date(2020, 1, 1)
    day = on or issued.replace(year=issued.year + years) + timedelta(days=chance.randrange(5, 300))
    return GoldPage(issuer=issuer(f"Sở Xây dựng tỉnh {province}"), on=day, text=text, meant=meant)


def _said(one: RegisteredDocument) -> str:
    return f"{one.kind.name if one.kind else 'Văn bản'} số {one.number}"


def _day(one: RegisteredDocument) -> str:
    return f"ngày {one.issued:%d/%m/%Y}" if one.issued else ""


def _year(one: RegisteredDocument) -> int:
    return one.issued.year if one.issued else 0


def _issuer(one: RegisteredDocument) -> str:
    return one.id.split(" ", 2)[2]


def _place(one: RegisteredDocument) -> str:
    return next(province for province in PROVINCES if _issuer(one).endswith(province))


def _in_force(chance: Random, law: RegisteredDocument) -> date:
    start = law.effective or date(2020, 1, 1)
    end = law.expired or date(2026, 12, 1)
    return start + timedelta(days=chance.randrange(0, (end - start).days))
