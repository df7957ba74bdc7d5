"""The documentation is complete, current and true: what can be checked of it is."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from cchc.checks.catalogue import RULES
from cchc.cli.explain import PAGES, page, renewal
from cchc.cli.main import COMMANDS
from cchc.reading.reader import read, read_site
from cchc.reading.reading_settings import ReadingSettings

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "plugins" / "cchc"
GUIDE = ROOT / "docs" / "bien-tap"
CODES_PAGE = "docs/bien-tap/ma-loi.md"
PROSE = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        ROOT / "plugins" / "README.md",
    ]
)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]\n]*\]\(<?([^)>\s]+)>?(?: \"[^\"]*\")?\)")
_WHOLE_FILE = re.compile(r"^```markdown\n(---\n.*?)^```$", re.MULTILINE | re.DOTALL)
_CONTENT_PATH = re.compile(r"`content/([\w./-]+\.md)`")
_CODE = re.compile(r"\bCC[1-5]\d\d\b")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("option", PAGES)
def test_a_generated_page_says_what_its_sources_say(option: str) -> None:
    path = PAGES[option][0]
    assert page(option) == (ROOT / path).read_text(encoding="utf-8"), f"renew {path}: {renewal(option)}"


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    used: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        used |= set(re.findall(r'"(CC\d{3})"', path.read_text(encoding="utf-8")))
    assert sorted(used - {rule.code for rule in RULES}) == []


def test_every_code_is_documented() -> None:
    documented = re.findall(r"^### (CC\d{3})$", (ROOT / CODES_PAGE).read_text(encoding="utf-8"), re.MULTILINE)
    assert [rule.code for rule in RULES] == documented


@pytest.mark.parametrize("path", PROSE, ids=_name)
def test_a_code_that_prose_names_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert sorted(set(_CODE.findall(text)) - {rule.code for rule in RULES}) == []


def test_every_command_is_documented() -> None:
    documented = (ROOT / "docs" / "dev" / "commands.md").read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if f"### `cchc {name}" not in documented]
    assert missing == [], "describe the command in docs/dev/commands.md"


def test_every_setting_that_is_read_is_documented() -> None:
    source = (PACKAGE / "bridge" / "settings" / "project_settings.py").read_text(encoding="utf-8")
    read_names = set(re.findall(r'(?:settings, |settings\.get\()"([A-Z_]+)"', source))
    documented = (ROOT / "docs" / "dev" / "settings.md").read_text(encoding="utf-8")
    assert "SITEURL" in read_names
    assert [name for name in sorted(read_names) if f"`{name}`" not in documented] == []


def test_no_documented_command_is_missing() -> None:
    documented = (ROOT / "docs" / "dev" / "commands.md").read_text(encoding="utf-8")
    assert sorted(set(re.findall(r"^### `cchc (\S+?)[ `]", documented, re.MULTILINE)) - set(COMMANDS)) == []


def test_every_make_target_is_documented_and_every_documented_one_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert declared is not None
    targets = set(declared[1].split())
    commands = (ROOT / "docs" / "dev" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `make ([\w-]+)`", commands, re.MULTILINE)) == targets
    named = {name for path in PROSE for name in re.findall(r"`make ([\w-]+)", path.read_text(encoding="utf-8"))}
    assert sorted(named - targets) == []


@pytest.mark.parametrize("path", PROSE, ids=_name)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    text = re.sub(r"`[^`\n]*`", "", text)
    assert [written for written in _LINK.findall(text) if not _leads(path, written)] == []


def _leads(page: Path, written: str) -> bool:
    """Whether a link of `page` is to another site, or to a file (and heading) of this repository."""
    parts = urlsplit(written)
    if parts.scheme:
        return parts.scheme in {"https", "mailto"}
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not parts.fragment or unquote(parts.fragment) in set(_anchors(target.read_text(encoding="utf-8")))


def _anchors(text: str) -> Iterator[str]:
    """Yield the anchors that GitHub gives the headings of a page."""
    for heading in re.findall(r"^#{1,6} (.+)$", _FENCE.sub("", text), re.MULTILINE):
        yield re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _examples() -> Iterator[tuple[str, str]]:
    """Yield each whole content file of the editors' guide with the path that the line before it names."""
    for path in sorted(GUIDE.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for example in _WHOLE_FILE.finditer(text):
            named = _CONTENT_PATH.findall(text[: example.start()])
            assert named, f"{path.name}: no path before the example"
            yield named[-1], example[1]


@pytest.mark.parametrize(("path", "text"), list(_examples()), ids=lambda value: value if "\n" not in value else "")
def test_an_example_of_the_guide_is_read_without_a_word(path: str, text: str) -> None:
    reading = read(path, text.encode(), ReadingSettings())
    assert [f"{problem.code} {problem.line}: {problem.message}" for problem in reading.diagnostics] == []
    assert reading.record is not None


def test_the_guide_shows_every_kind_of_content() -> None:
    kinds = {path.split("/", maxsplit=1)[0] for path, _ in _examples()}
    assert kinds == {"tin-tuc", "ke-hoach", "bao-cao", "van-ban", "phan-anh", "trang"}


def test_the_guides_site_yaml_is_read_without_a_word() -> None:
    text = (GUIDE / "trang-va-thong-bao.md").read_text(encoding="utf-8")
    example = re.search(r"^```yaml\n(name: .*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert example is not None
    info, problems = read_site(example[1].encode())
    assert problems == ()
    assert info is not None


def _header_parts() -> list[str]:
    """The parts of headers that the guide shows alone."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(GUIDE.glob("*.md"))]
    return [part for text in texts for part in re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)]


@pytest.mark.parametrize("part", [part for part in _header_parts() if not part.startswith("name:")])
def test_a_part_of_a_header_in_the_guide_is_read_without_a_word(part: str) -> None:
    text, path = f"---\ntitle: Quy định mới\nnumber: 1/2026/NĐ-CP\n{part}---\n", "van-ban/a.md"
    if part.startswith("tasks:"):
        text, path = (
            f"---\ntitle: Cải cách\nissuer: Sở\ndate: 2026-01-12\nperiod: 2026\n{part}---\n\nA.\n",
            "ke-hoach/a.md",
        )
    assert read(path, text.encode(), ReadingSettings()).diagnostics == ()


def test_every_room_stands_in_the_table_of_plugins() -> None:
    named = re.findall(r"^\| `(\w+)` \|", (ROOT / "plugins" / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def test_every_document_stands_in_the_table_of_its_folder() -> None:
    for folder in (GUIDE, ROOT / "docs" / "dev", ROOT / "docs" / "adr"):
        contents = (folder / "README.md").read_text(encoding="utf-8")
        missing = [path.name for path in folder.glob("*.md") if path.name != "README.md" and path.name not in contents]
        assert missing == []
