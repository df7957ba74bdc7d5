"""The same content gives the same bytes, whichever process builds it, where and in what order."""

import zipfile
from pathlib import Path

from building import ADDRESS, ROOT, Built, build


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
