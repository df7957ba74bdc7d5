"""In a preview each item that readers do not see has its page and its files; nothing of them is in the output folder."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from cchc.bridge.serving.unshown_outputs import UnshownOutputs, unshown_outputs
from cchc.bridge.site_build import Build
from kit.building import NOW, ROOT, open_doors, settings_here

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
HEAD = "title: Mục {}\ntags: [riêng]\narea: the-che\n"
BODY = """Nội dung chỉ người soạn thấy, theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; xem
[mục sau](sap.md), [văn bản](../van-ban/76-nq-cp.md) và ![sơ đồ](rieng-{}.png).
"""
PLAN = "issuer: Sở Xây dựng\nperiod: 2026\ntasks:\n  - title: Rà soát\n    owner: Văn phòng\n    due: 2026-12-01\n"
LATER = (NOW + timedelta(days=40)).date()
ITEMS = {
    "tin-tuc/nhap.md": "date: 2026-03-05\nstatus: draft\n",
    "tin-tuc/nhap-chua-co-ngay-dang.md": f"date: {LATER}\nstatus: draft\n",
    "tin-tuc/sap.md": f"date: {LATER}\n",
    "tin-tuc/het-han.md": "date: 2026-03-05\nexpires: 2026-04-01\n",
    "ke-hoach/nhap.md": f"date: 2026-03-05\nstatus: draft\n{PLAN}",
    "bao-cao/sap.md": f"date: {LATER}\nissuer: Sở Xây dựng\nperiod: 2026\n",
    "trang/nhap.md": "status: draft\n",
}


def write(content: Path, items: dict[str, str]) -> None:
    for number, (path, keys) in enumerate(items.items()):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        written = keys if path.startswith(("tin-tuc", "ke-hoach")) else keys.replace("tags", "")
        head = HEAD if path.startswith("tin-tuc") else "title: Mục {}\n"
        body = BODY.replace("sap.md", "/tin-tuc/sap.md").replace("../van-ban", "/van-ban")
        file.write_text(f"---\n{head.format(number)}{written}---\n\n{body.format(number)}", encoding="utf-8")
        shutil.copy(content / "tep" / "so-do.png", file.parent / f"rieng-{number}.png")


def made(content: Path, place: Path) -> tuple[UnshownOutputs, Path]:
    """What the preview has beside the output, and the output folder."""
    open_doors()
    build = Build.start(settings_here(content, place))
    try:
        loaded = build.load()
        assert not loaded.has_errors, loaded.problems
        build.write()
        assert build.look is not None
        return unshown_outputs(loaded, build.look, build.store), build.settings.output
    finally:
        build.close()


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[UnshownOutputs, Path]:
    place = tmp_path_factory.mktemp("chua-hien")
    shutil.copytree(SITE, place / "content")
    write(place / "content", ITEMS)
    return made(place / "content", place)


def test_each_has_its_page_with_its_words_its_law_and_its_pictures(seen: tuple[UnshownOutputs, Path]) -> None:
    outputs, _ = seen
    pages = {path: html.decode() for path, html in outputs.made.items() if path.endswith("index.html")}
    assert len(pages) == len(ITEMS)
    for html in pages.values():
        assert "Nội dung chỉ người soạn thấy" in html
        assert "76/NQ-CP" in html
        assert 'class="cchc-citation' in html or "van-ban/" in html
    for number in range(len(ITEMS)):
        paths = [path for path in (*outputs.copied, *outputs.made) if f"rieng-{number}." in path]
        assert paths
        assert all(outputs.read(path) for path in paths)


def test_nothing_of_them_is_in_the_output(seen: tuple[UnshownOutputs, Path]) -> None:
    outputs, output = seen
    every = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    assert not every.keys() & (outputs.made.keys() | outputs.copied.keys())
    for path in every.values():
        content = path.read_bytes()
        assert "chỉ người soạn thấy".encode() not in content, path
        assert b"rieng-" not in content, path


def test_a_site_that_shows_everything_has_none(tmp_path: Path) -> None:
    shutil.copytree(SITE, tmp_path / "content")
    outputs, _ = made(tmp_path / "content", tmp_path)
    assert outputs == UnshownOutputs()
    assert outputs.read("tin-tuc/2026/nhap/index.html") is None
