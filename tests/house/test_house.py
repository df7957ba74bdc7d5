"""The rules of the house that no linter knows."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "plugins" / "cchc"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300


def test_plugins_holds_one_package_only() -> None:
    """Pelican looks for the last part of a dotted plugin here first, so a stray `plans.py` would be loaded as `cchc.plans`."""
    assert [
        path.name for path in (ROOT / "plugins").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    ] == ["cchc"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_a_room_opens_with_its_description_and_imports_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""')
    assert not re.search(r"^(from|import) ", text, re.MULTILINE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_expressions_match_alike_in_every_python(path: Path) -> None:
    """Before Python 3.11.5, Debian 12's among them, a possessive quantifier at a group matches too little (gh-106052)."""
    assert not re.search(r"\)(?:[?*+]|\{+\d*,?\d*\}+)\+", path.read_text(encoding="utf-8"))


def test_every_make_target_has_a_help_line_and_stands_in_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert declared is not None
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in declared[1].split():
        assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE), target
        assert f"make {target}" in readme, target


def test_every_setting_of_ours_is_documented() -> None:
    used = set()
    for path in MODULES:
        used |= set(re.findall(r"\bCCHC_[A-Z_]+\b", path.read_text(encoding="utf-8")))
    documented = (ROOT / "docs" / "dev" / "settings.md").read_text(encoding="utf-8")
    assert [name for name in sorted(used) if name not in documented] == []


def test_every_pinned_package_has_a_reason() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = {
        name.lower()
        for name in re.findall(r'^  "([A-Za-z][\w-]*)(?:>=[\d.]+(?:,<[\d.]+)?)?",$', pyproject, re.MULTILINE)
    }
    reasons = (ROOT / "docs" / "dev" / "dependencies.md").read_text(encoding="utf-8").lower()
    rooms = {path.name for path in PACKAGE.iterdir()}
    assert [name for name in sorted(named - rooms - {"__main__"}) if name not in reasons] == []


def test_every_library_that_a_build_needs_has_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["cluster"]]
    assert [name for name in needed if ",<" not in name] == ["setuptools>=80"], "it installs; no build imports it"


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text


def test_nothing_generated_is_committed() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert [
        path for path in tracked if path.startswith(("output/", ".cache/", ".venv/")) or path.endswith(".pyc")
    ] == []
