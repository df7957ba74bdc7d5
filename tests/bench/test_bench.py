"""What is measured is the same every time, and the measuring itself works."""

import subprocess
import sys
from pathlib import Path

from bench.contenders import ROOT
from bench.corpus import CITATIONS, SIZE, articles
from bench.measure import Measure
from bench.parts import PARTS
from bench.plot import plot
from bench.results import Results
from cchc.law.citations.find import find


def test_the_same_seed_gives_the_same_articles_and_another_one_does_not() -> None:
    assert list(articles(20)) == list(articles(20))
    assert [one.body for one in articles(3)] != [one.body for one in articles(3, seed=2)]


def test_every_article_has_its_own_address_the_size_and_the_citations_that_the_report_speaks_of() -> None:
    made = list(articles(60))
    assert len({one.slug for one in made}) == len({one.title for one in made}) == 60
    for one in made:
        assert SIZE <= len(one.body.encode()) < SIZE * 1.25
        assert len(find(one.body)) == CITATIONS


def test_ratios_are_formed_within_runs_and_a_full_build_answers_an_edit_of_who_remembers_nothing() -> None:
    results = Results()
    for ours, other in ((1.0, 2.0), (30.0, 40.0), (1.0, 4.0)):
        results.add(10, "cchc", "edit", Measure(wall=ours, cpu=0, memory=0))
        results.add(10, "Pelican", "cold", Measure(wall=other, cpu=0, memory=0))
    assert results.ratio(10, "edit", "Pelican") == 0.5
    assert results.ratio(10, "cold", "Pelican") is None


def test_the_plot_draws_a_line_and_a_name_for_each() -> None:
    drawn = plot({"một": [(10, 0.1), (100, 1)], "hai & ba": [(10, 2)]}, across="bài", up="giây")
    assert drawn.count("<polyline") == 2
    assert ">một</text>" in drawn
    assert ">hai &amp; ba</text>" in drawn


def test_the_command_writes_a_page_and_a_picture(tmp_path: Path) -> None:
    options = ["--sizes", "3", "--runs", "1", "--to", str(tmp_path), "--without", "Pelican, cached", "Hugo", "Eleventy"]
    subprocess.run(
        [sys.executable, "-m", "bench", *options],
        cwd=ROOT / "tests",
        env={"PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT / 'tests'}"},
        check=True,
        capture_output=True,
    )
    page = (tmp_path / "performance.md").read_text(encoding="utf-8")
    assert "## 3 articles" in page
    assert "| Pelican |" in page
    assert (tmp_path / "performance.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_parts_of_a_build_are_measured_by_functions_that_do_them() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.parts", "--articles", "3", "--runs", "1"],
        cwd=ROOT / "tests",
        env={"PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT / 'tests'}"},
        check=True,
        capture_output=True,
        text=True,
    )
    labels = [line.split("|")[1].strip().removeprefix("&nbsp; ") for line in done.stdout.splitlines()[2:]]
    assert labels == ["starting", *(part.label for part in PARTS), "all else", "all of 3 articles, in one process"]
