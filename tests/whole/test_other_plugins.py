"""Pelican's ecosystem: plugins of others run unchanged, and one that does not load stops the build."""

import gzip
import json
from pathlib import Path

import pytest

from kit.building import ROOT, build

SITE = Path(__file__).parent.parent / "sites" / "sua-dan" / "content"
OURS = [f"cchc.{room}.plugin" for room in ("bridge", "attachments", "legal_basis", "plans", "discovery")]

PRECOMPRESS = [*OURS, "pelican.plugins.precompress", "pelican.plugins.granular_signals"]
A_YEAR_LATER = 1826816400

READS_CONTEXT = """
import json
from pathlib import Path
from pelican import signals

SEEN = {"written": 0}

def register():
    signals.article_generator_finalized.connect(read)
    signals.content_written.connect(count)
    signals.finalized.connect(report)

def read(generator):
    SEEN["articles"] = [
        [article.title, article.url, article.save_as, article.category, article.date.isoformat() if article.date else ""]
        for article in generator.context.get("articles", [])
    ]

def count(path, context):
    SEEN["written"] += Path(path).is_file()

def report(pelican):
    Path(pelican.settings["OUTPUT_PATH"], "seen.json").write_text(json.dumps(SEEN), encoding="utf-8")
"""


def test_precompress_finds_every_page(tmp_path: Path) -> None:
    built = build(SITE, tmp_path, PLUGINS=PRECOMPRESS)

    assert built.status == 0, built.messages
    pages = [path for path in built.output.rglob("*.html") if path.stat().st_size > 100]
    assert pages
    for page in pages:
        assert gzip.decompress(page.with_name(f"{page.name}.gz").read_bytes()) == page.read_bytes()


def test_a_compressed_twin_goes_when_its_page_changes(tmp_path: Path) -> None:
    build(SITE, tmp_path, PLUGINS=PRECOMPRESS)

    built = build(SITE, tmp_path, day=A_YEAR_LATER, PLUGINS=PRECOMPRESS)

    for twin in built.output.rglob("*.html.gz"):
        assert gzip.decompress(twin.read_bytes()) == twin.with_suffix("").read_bytes()


def test_a_plugin_that_reads_the_context_sees_articles_as_pelican_has_them(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "reads_context.py").write_text(READS_CONTEXT, encoding="utf-8")

    built = build(
        SITE,
        tmp_path,
        PLUGINS=[*OURS, "reads_context"],
        PLUGIN_PATHS=[str(ROOT / "plugins"), str(tmp_path / "plugins")],
    )

    assert built.status == 0, built.messages
    seen = json.loads((built.output / "seen.json").read_text(encoding="utf-8"))
    plan = ["Cải cách hành chính năm 2026", "ke-hoach/2026/1-kh-sxd/", "ke-hoach/2026/1-kh-sxd/index.html", "Kế hoạch"]
    assert [*plan, "2026-01-06T00:00:00+07:00"] in seen["articles"]
    assert seen["written"] > 20


BROKEN = {
    "không có trên máy": "",
    "hỏng khi nạp": "import khong_co_thu_vien_nay\n\ndef register():\n    pass\n",
    "hỏng khi đăng ký": "def register():\n    raise RuntimeError('hỏng')\n",
}


@pytest.mark.parametrize("code", BROKEN.values(), ids=BROKEN.keys())
def test_a_plugin_that_does_not_load_stops_the_build(code: str, tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    if code:
        (tmp_path / "plugins" / "hong.py").write_text(code, encoding="utf-8")

    built = build(
        SITE, tmp_path, PLUGINS=[*OURS, "hong"], PLUGIN_PATHS=[str(ROOT / "plugins"), str(tmp_path / "plugins")]
    )

    assert built.status == 1
    assert "không nạp được plugin hong" in built.messages
    assert not built.output.exists()
