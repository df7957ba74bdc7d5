"""Views of pages come from the host's own log, and cost a build only the pages whose count changed."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.bridge.site_build import Build
from cchc.checks.report import render
from cchc.figures.visit_counts import read_visits
from kit.building import ROOT, Built, build, settings_here

SITE = ROOT / "tests" / "sites" / "mot-cua" / "content"
ARTICLE = "/tin-tuc/2026/tap-huan/"


def report(file: Path, **pages: int) -> Path:
    rows = [{"hits": {"count": count}, "method": "GET", "data": page} for page, count in pages.items()]
    file.write_text(json.dumps({"requests": {"data": rows}}), encoding="utf-8")
    return file


def built(place: Path, views: Path | None) -> Built:
    settings = replace(settings_here(SITE, place), views=views)
    started = Build.start(settings)
    try:
        messages = render(started.load().problems)
        result = started.write()
        return Built(
            output=settings.output, cache=settings.cache, status=0, messages=messages, rendered=result.rendered
        )
    finally:
        started.close()


def test_only_pages_whose_count_changed_are_made_again(tmp_path: Path) -> None:
    views = tmp_path / "luot-xem.json"
    built(tmp_path, report(views, **{ARTICLE: 786, "/": 5}))
    same = built(tmp_path, report(views, **{"/": 5, ARTICLE: 786}))
    more = built(tmp_path, report(views, **{ARTICLE: 1_240, "/": 5}))
    page = (tmp_path / "output" / ARTICLE.strip("/") / "index.html").read_text(encoding="utf-8")

    assert "<li>1.240 lượt xem</li>" in page
    assert same.rendered == 0
    assert 1 <= more.rendered <= 2  # the article, and the page of all figures


def test_a_build_with_counts_is_what_a_clean_one_makes(tmp_path: Path) -> None:
    views = report(tmp_path / "luot-xem.json", **{ARTICLE: 786})
    built(tmp_path / "kept", None)
    kept = built(tmp_path / "kept", views)
    clean = built(tmp_path / "clean", views)
    assert kept.tree() == clean.tree()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"requests": {"data": 5}}'])
def test_a_damaged_count_warns_and_leaves_the_site_whole(tmp_path: Path, text: str) -> None:
    views = tmp_path / "luot-xem.json"
    views.write_text(text, encoding="utf-8")

    found = build(SITE, tmp_path, CCHC_VIEWS=str(views))

    assert found.status == 0
    assert "CC517 cảnh báo: không đọc được số lượt xem" in found.messages
    assert "Traceback" not in found.messages
    assert "lượt xem" not in (found.output / ARTICLE.strip("/") / "index.html").read_text(encoding="utf-8")


def test_a_count_that_is_not_there_warns(tmp_path: Path) -> None:
    found = built(tmp_path, tmp_path / "khong-co.json")
    assert f"{tmp_path}/khong-co.json: CC517 cảnh báo: không đọc được số lượt xem: không có tệp này" in found.messages


@pytest.mark.skipif(shutil.which("goaccess") is None, reason="máy này không có goaccess")
def test_goaccess_itself_makes_a_report_that_is_read(tmp_path: Path) -> None:
    """The command of docs/dev/hosting.md, on a log as nginx writes it."""
    log, views = tmp_path / "access.log", tmp_path / "luot-xem.json"
    written = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "kit" / "visits_log.py")], capture_output=True, text=True, check=True
    )
    log.write_text(written.stdout, encoding="utf-8")
    documented = (ROOT / "docs" / "dev" / "hosting.md").read_text(encoding="utf-8")
    command = next(line for line in documented.splitlines() if line.startswith("goaccess "))
    arguments = command.replace("/var/log/nginx/access.log", str(log)).replace("luot-xem.json", str(views)).split()

    subprocess.run(arguments, env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True, check=True)

    stored, _ = read_visits((ROOT / "tests" / "cases" / "visits" / "goaccess-1.7.json").read_bytes(), "x", "/cchc")
    visits, problems = read_visits(views.read_bytes(), "x", "/cchc")
    assert problems == ()
    assert visits == stored
