"""Publishing: clean addresses under the published address, what the law asks for."""

import shutil
from pathlib import Path

import pytest

from kit.building import Built, build

SITE = Path(__file__).parent.parent / "sites" / "sua-dan" / "content"
ADDRESS = "https://so.vidu.gov.vn/cchc"


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    monkeypatch.setenv("SITEURL", ADDRESS)
    built = build(SITE, tmp_path, conf="publishconf.py")
    assert built.status == 0, built.messages
    return built


def test_addresses_are_clean_and_full_where_they_must_be(published: Built) -> None:
    home = (published.output / "index.html").read_text(encoding="utf-8")
    lost = (published.output / "404.html").read_text(encoding="utf-8")
    feed = (published.output / "feeds" / "tat-ca.atom.xml").read_text(encoding="utf-8")

    assert "index.html" not in home
    assert f'<link rel="canonical" href="{ADDRESS}/">' in home
    assert 'href="/cchc/tin-tuc/"' in lost
    assert f"{ADDRESS}/ke-hoach/2026/1-kh-sxd/" in feed
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (published.output / "robots.txt").read_text(encoding="utf-8")
    assert "localhost" not in home + lost + feed


def test_a_published_site_needs_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITEURL", raising=False)

    built = build(SITE, tmp_path, conf="publishconf.py")

    assert built.status == 1
    assert "SITEURL" in built.messages
    assert not built.output.exists()


@pytest.mark.parametrize("line", ["  parent:", "  address:", "  email:", "  name: Nguyễn Văn Thử"])
def test_a_published_site_names_who_answers_for_it(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", ADDRESS)
    content = tmp_path / "content"
    shutil.copytree(SITE, content)
    lines = (content / "site.yaml").read_text(encoding="utf-8").splitlines()
    kept = "\n".join(f"{each.split(':')[0]}: ''" if each.startswith(line) else each for each in lines)
    (content / "site.yaml").write_text(kept + "\n", encoding="utf-8")

    built = build(content, tmp_path, conf="publishconf.py")

    assert built.status == 1
    assert "content/site.yaml: CC160" in built.messages
