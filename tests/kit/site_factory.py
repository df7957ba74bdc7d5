"""A site model from the texts of its files, without a disk: what the site and legal-basis rooms are tested on."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from cchc.engine.content.reading_job import without_text
from cchc.law.issuers.issuer import issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.legal_basis.legal import link_law
from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.diagnostic import Diagnostic
from cchc.records.site_info import Agency, SiteInfo
from cchc.site.assemble import assemble
from cchc.site.document_slugs import with_document_slugs
from cchc.site.model import SiteModel

NOW = datetime(2026, 11, 22)
INFO = SiteInfo(
    name="Cải cách hành chính",
    agency=Agency(
        name="Sở Xây dựng tỉnh Thái Bình",
        parent="Ủy ban nhân dân tỉnh Thái Bình",
        province="Thái Bình",
        email="so@thu.example",
    ),
)

DECREE_61 = """---
number: 61/2018/NĐ-CP
title: Về thực hiện cơ chế một cửa, một cửa liên thông
issued: 2018-04-23
effective: 2018-06-21
issuer: Chính phủ
reviewed: 2026-11-20
---
"""
DECREE_107 = """---
number: 107/2021/NĐ-CP
title: Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP
issued: 2021-12-06
effective: 2021-12-06
issuer: Chính phủ
relations: {amends: [61/2018/NĐ-CP]}
---
"""
DECREE_118 = """---
number: 118/2025/NĐ-CP
title: Về thực hiện thủ tục hành chính theo cơ chế một cửa
issued: 2025-06-09
effective: 2025-07-01
issuer: Chính phủ
relations: {replaces: [61/2018/NĐ-CP]}
---
"""
DECREES = {"van-ban/61.md": DECREE_61, "van-ban/107.md": DECREE_107, "van-ban/118.md": DECREE_118}


def news(title: str, day: str, body: str = "Thân bài.", **keys: str) -> str:
    """The text of a news article."""
    return page({"title": title, "date": day, **keys}, body)


def plan(title: str, year: str, body: str = "Thân bài.", **keys: str) -> str:
    """The text of a plan of the site's own agency."""
    return page({"title": title, "date": f"{year}-01-15", "period": year, "issuer": INFO.agency.name, **keys}, body)


def page(keys: Mapping[str, str], body: str = "") -> str:
    """A content file: a header of these keys, and a body."""
    header = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return f"---\n{header}\n---\n\n{body}\n"


def linked(
    files: Mapping[str, str], *, now: datetime = NOW, page_size: int = 20
) -> tuple[SiteModel, tuple[Diagnostic, ...]]:
    """The model of a site with these files (path → text), and the problems of linking. Files must read without error."""
    whole = {path: read(path, text.encode(), ReadingSettings()) for path, text in files.items()}
    texts = {reading.body.digest: reading.text for reading in whole.values() if reading.body is not None}
    readings = [without_text(reading, sha256(files[path].encode()).hexdigest()) for path, reading in whole.items()]
    errors = [problem for reading in readings for problem in reading.diagnostics if problem.is_error]
    assert errors == []
    issuers = load_issuers()
    own = issuer_of(issuers.resolve(INFO.agency.name))
    assembled = assemble(with_document_slugs(readings, issuers, own), {}, issuers, INFO.agency, now)
    legal = link_law(assembled.entries, issuers, own, texts.__getitem__)
    return SiteModel(
        info=INFO, now=now, entries=assembled.entries, legal=legal, page_size=page_size
    ), assembled.problems


def site(files: Mapping[str, str], *, now: datetime = NOW, page_size: int = 20) -> SiteModel:
    """As `linked`, for a site without problems."""
    model, problems = linked(files, now=now, page_size=page_size)
    assert problems == ()
    return model
