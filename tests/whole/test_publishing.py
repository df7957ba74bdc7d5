"""Publishing: clean addresses under the published address, what the law asks for, and a branch that a host can serve."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kit.building import ROOT, Built, build

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


def _git(*arguments: str, cwd: Path) -> str:
    return subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, text=True, check=True).stdout


def _publish(place: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "cchc", "publish", "--output", "output"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(command, cwd=place, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def repository(tmp_path: Path, published: Built) -> Path:
    work = published.output.parent
    _git("init", "--quiet", "--bare", str(tmp_path / "host.git"), cwd=tmp_path)
    _git("init", "--quiet", cwd=work)
    _git("remote", "add", "origin", str(tmp_path / "host.git"), cwd=work)
    return work


def test_the_branch_holds_the_site_and_no_host_rewrites_it(repository: Path, tmp_path: Path) -> None:
    _git("config", "user.name", "Biên tập viên", cwd=repository)
    _git("config", "user.email", "bien-tap@vidu.example", cwd=repository)

    done = _publish(repository)

    assert done.returncode == 0, done.stderr
    files = _git("ls-tree", "-r", "--name-only", "gh-pages", cwd=tmp_path / "host.git").splitlines()
    assert {".nojekyll", "index.html", "ke-hoach/2026/1-kh-sxd/index.html"} <= set(files)
    assert "Biên tập viên" in _git("log", "-1", "--format=%an", "gh-pages", cwd=tmp_path / "host.git")


def test_publishing_again_adds_to_the_branch(repository: Path, tmp_path: Path) -> None:
    _git("config", "user.name", "Biên tập viên", cwd=repository)
    _git("config", "user.email", "bien-tap@vidu.example", cwd=repository)
    _publish(repository)
    (repository / "output" / "index.html").write_text("mới", encoding="utf-8")

    done = _publish(repository)

    assert done.returncode == 0, done.stderr
    assert _git("show", "gh-pages:index.html", cwd=tmp_path / "host.git") == "mới"
    assert len(_git("log", "--format=%h", "gh-pages", cwd=tmp_path / "host.git").splitlines()) == 2


def test_nothing_is_published_without_a_git_author(repository: Path, tmp_path: Path) -> None:
    done = _publish(repository)

    assert done.returncode == 1
    assert "git config user.name" in done.stderr
    assert _git("branch", "--list", cwd=tmp_path / "host.git") == ""
