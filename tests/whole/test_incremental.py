"""After any sequence of edits, the output is what a clean build makes, byte for byte, folders included."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from markupsafe import Markup

from cchc.bridge import pipeline
from cchc.bridge.settings import site_look
from cchc.reading import reader
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.site.pages.qr_code import qr_code
from kit.building import NOW, ROOT, Built, build_here, open_doors

SITE = Path(__file__).parent.parent / "sites" / "sua-dan"
NAMES = st.sampled_from(["mot", "hai", "ba"])
WORDS = st.sampled_from(
    [
        "Sở tập huấn nghiệp vụ một cửa cho công chức.",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính.",
        "Xem [kế hoạch](../ke-hoach/2026/1-kh-sxd.md) và ![sơ đồ](../tep/so-do.png).",
        "Theo Nghị định số 999/2025/NĐ-CP, hồ sơ được nhận trên mạng.",
        "## Mục\n\nĐoạn có bảng.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    ]
)
EXTRA = st.sampled_from(
    [
        "featured: true",
        "tags: [một cửa, hồ sơ]",
        "area: the-che",
        "status: hidden",
        "attachments: [so-do.png]",
        "summary: Tóm tắt.",
        "status: draft",
        "expires: 2026-11-23",
        "",
    ]
)


@pytest.fixture(scope="module", autouse=True)
def _doors() -> None:
    open_doors()


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Another version of the code, which reads titles and draws QR codes in its own way."""

    reads: str = ""
    draws: str = ""

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Builds in this process are of this version meanwhile."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reader, "read", partial(self._read, reader.read))
            patch.setattr(pipeline, "reading_code", lambda: f"reads {self.reads}")
            patch.setattr(site_look, "qr_code", lambda url: Markup(qr_code(url) + self.draws))  # noqa: S704 - ours
            patch.setattr(site_look, "whole_code", lambda: f"reads {self.reads} draws {self.draws}")
            yield

    def _read(self, read: Callable[..., Reading], path: str, data: bytes, settings: ReadingSettings) -> Reading:
        reading = read(path, data, settings)
        if reading.record is None:
            return reading
        return replace(reading, record=replace(reading.record, title=reading.record.title + self.reads))


class Editing(RuleBasedStateMachine):
    """A site's life: files written, renamed and deleted, a document, the theme, settings, code and the clock changed."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.content = self.place / "content"
        self.theme = self.place / "theme"
        self.now = NOW
        self.page_size = 5
        self.code = Code()

    @initialize()
    def begin(self) -> None:
        shutil.copytree(SITE / "content", self.content)
        shutil.copytree(ROOT / "theme", self.theme)

    @rule(name=NAMES, words=WORDS, extra=EXTRA, day=st.integers(1, 28))
    def write_news(self, name: str, words: str, extra: str, day: int) -> None:
        path = self.content / "tin-tuc" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: Tin {name}\ndate: 2026-03-{day:02}\n{extra}\n---\n\n{words}\n", encoding="utf-8")

    @rule(name=NAMES, words=WORDS)
    def add_words(self, name: str, words: str) -> None:
        """An edit within one body, the most frequent of all."""
        if (self.content / "tin-tuc" / f"{name}.md").exists():
            self._change(f"tin-tuc/{name}.md", lambda text: f"{text}\n{words}\n")

    @rule(name=NAMES, other=NAMES)
    def rename_news(self, name: str, other: str) -> None:
        path = self.content / "tin-tuc" / f"{name}.md"
        if path.exists():
            path.rename(path.with_name(f"{other}.md"))

    @rule(name=NAMES)
    def delete_news(self, name: str) -> None:
        (self.content / "tin-tuc" / f"{name}.md").unlink(missing_ok=True)

    @rule(title=st.sampled_from(["Chương trình tổng thể", "Chương trình cải cách"]))
    def retitle_document(self, title: str) -> None:
        self._change(
            "van-ban/76-nq-cp.md",
            lambda text: "\n".join(
                f"title: {title}" if line.startswith("title:") else line for line in text.split("\n")
            ),
        )

    @rule()
    def register_document(self) -> None:
        (self.content / "van-ban" / "999.md").write_text(
            "---\nnumber: 999/2025/NĐ-CP\ntitle: Về nhận hồ sơ trên mạng\nissued: 2025-01-02\nissuer: Chính phủ\n---\n",
            encoding="utf-8",
        )

    @rule()
    def change_picture(self) -> None:
        picture = self.content / "tep" / "so-do.png"
        other = self.content / "tep" / "khac.png"
        if picture.exists() and other.exists():
            data = picture.read_bytes()
            picture.write_bytes(other.read_bytes())
            other.write_bytes(data)

    @rule(figure=st.sampled_from(["82,45", "90,67", ""]))
    def change_figures(self, figure: str) -> None:
        (self.content / "du-lieu").mkdir(exist_ok=True)
        (self.content / "trang").mkdir(exist_ok=True)
        (self.content / "du-lieu" / "diem.csv").write_text(f"Năm;Điểm\n2024;80\n2025;{figure}\n", encoding="utf-8")
        (self.content / "trang" / "chi-so.md").write_text(
            "---\ntitle: Chỉ số\ncharts: diem.csv\n---\n", encoding="utf-8"
        )

    @rule(hotline=st.sampled_from(["0000 000 001", "0000 000 009"]))
    def change_hotline(self, hotline: str) -> None:
        self._change(
            "site.yaml",
            lambda text: "\n".join(
                f"  hotline: {hotline}" if line.startswith("  hotline:") else line for line in text.split("\n")
            ),
        )

    @rule(text=st.sampled_from(["Tin khác", "Các tin khác", "Xem thêm"]))
    def change_theme(self, text: str) -> None:
        template = self.theme / "templates" / "components" / "tags.html"
        template.write_text(template.read_text(encoding="utf-8") + f"{{# {text} #}}\n", encoding="utf-8")

    @rule(page_size=st.sampled_from([1, 5]))
    def change_settings(self, page_size: int) -> None:
        self.page_size = page_size

    @rule(reads=st.sampled_from(["", " (đọc lại)"]), draws=st.sampled_from(["", "<!-- vẽ lại -->"]))
    def change_code(self, reads: str, draws: str) -> None:
        self.code = Code(reads=reads, draws=draws)

    @rule(days=st.integers(1, 40))
    def let_time_pass(self, days: int) -> None:
        self.now += timedelta(days=days)

    @invariant()
    def equals_a_clean_build(self) -> None:
        if not self.content.exists():
            return
        clean = self.place / "clean"
        shutil.rmtree(clean, ignore_errors=True)

        kept = self._built(self.place / "kept")
        fresh = self._built(clean)

        assert kept.status == fresh.status == 0, kept.messages
        assert kept.tree() == fresh.tree()
        assert self._built(self.place / "kept").rendered == 0

    def teardown(self) -> None:
        shutil.rmtree(self.place)

    def _built(self, place: Path) -> Built:
        with self.code.in_force():
            return build_here(self.content, place, theme=self.theme, now=self.now, page_size=self.page_size)

    def _change(self, path: str, change: Callable[[str], str]) -> None:
        file = self.content / path
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


Editing.TestCase.settings = settings(
    max_examples=8, stateful_step_count=6, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditing = Editing.TestCase


def test_an_edit_renders_only_what_shows_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITE / "content", content)
    (content / "tin-tuc").mkdir(exist_ok=True)
    for number in range(1, 31):
        text = f"---\ntitle: Tin số {number}\ndate: 2026-01-{number:02}\nsummary: Tóm tắt.\n---\n\nThân bài {number}.\n"
        (content / "tin-tuc" / f"tin-{number}.md").write_text(text, encoding="utf-8")
    first = build_here(content, tmp_path)
    edited = content / "tin-tuc" / "tin-3.md"
    edited.write_text(edited.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")

    second = build_here(content, tmp_path)

    assert first.rendered > 60
    assert 1 <= second.rendered <= 8
