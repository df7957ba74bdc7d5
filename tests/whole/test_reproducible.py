"""The same content gives the same bytes, whichever process builds it, where and in what order."""

import re
import zipfile
from pathlib import Path

from kit.building import ADDRESS, ROOT, Built, build, build_here


def test_two_clean_builds_of_the_demonstration_site_are_identical(demo: Built, tmp_path: Path) -> None:
    again = build(ROOT / "content", tmp_path)

    one, two = demo.tree(), again.tree()
    assert one.keys() == two.keys()
    assert [path for path, content in one.items() if content != two[path]] == []
    packs = [path for path in one if path.endswith(".zip") and "/ho-so/" in path]
    assert packs
    assert all(zipfile.is_zipfile(demo.output / path) for path in packs)
    assert [path for path in one if path.endswith(".pdf.webp")]


def test_two_published_builds_are_identical_with_their_pictures(tmp_path: Path) -> None:
    content = ROOT / "tests" / "sites" / "sua-dan" / "content"
    one, two = (build(content, tmp_path / jobs, siteurl=ADDRESS, CCHC_JOBS=int(jobs)).tree() for jobs in "12")

    assert one == two
    assert [path for path in one if path.endswith("/anh-chia-se.png")]


def test_cards_follow_the_items_that_they_are_of(tmp_path: Path) -> None:
    """A new item pushes an older one's card out, a new title draws one anew: as a clean build would have it."""
    content = tmp_path / "content"
    (content / "tin-tuc").mkdir(parents=True)
    site = (ROOT / "content" / "site.yaml").read_text(encoding="utf-8").replace("logo: ", "# ")
    (content / "site.yaml").write_text(re.sub(r"\burl: /[a-z].*", "url: /", site), encoding="utf-8")
    for day in range(1, 6):
        _write_news(content, day, f"Tin số {day}")
    before = build_here(content, tmp_path / "site", publish=True)
    _write_news(content, 5, "Tiêu đề khác")
    _write_news(content, 6, "Tin mới")
    after = build_here(content, tmp_path / "site", publish=True)
    clean = build_here(content, tmp_path / "clean", publish=True)

    assert (before.status, after.status, clean.status) == (0, 0, 0)
    assert after.tree() == clean.tree()
    cards = sorted(path.parent.name for path in (after.output / "tin-tuc").rglob("anh-chia-se.png"))
    assert cards == ["t4", "t5", "t6", "tin-tuc"]


def _write_news(content: Path, day: int, title: str) -> None:
    text = f"---\ntitle: {title}\ndate: 2026-01-0{day}\n---\n\nThân bài.\n"
    (content / "tin-tuc" / f"t{day}.md").write_text(text, encoding="utf-8")
