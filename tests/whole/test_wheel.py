"""The package and its theme are one wheel: a site in a repository of its own builds as it does in this one."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kit.building import DAY, ROOT

SITE = ROOT / "tests" / "sites" / "mot-cua" / "content"
PARTS = ("plugins", "theme", "pyproject.toml", "setup.py", "README.md", "LICENSE")


def run(*command: str, cwd: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(DAY), "PYTHONPATH": str(path or "")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tracked(folder: str) -> list[str]:
    return run("git", "ls-files", folder, cwd=ROOT).splitlines()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a wheel of this checkout was installed to; nothing is fetched."""
    place = tmp_path_factory.mktemp("wheel")
    for part in PARTS:
        for name in tracked(part):
            (place / "source" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, place / "source" / name)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    offline = ("--no-deps", "--no-index")
    run(*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", str(place), "./source", cwd=place)
    [wheel] = place.glob("*.whl")
    run(*pip, "install", *offline, "--target", str(place / "installed"), str(wheel), cwd=place)
    return place / "installed"


def site(folder: Path) -> Path:
    """A repository that holds nothing but content and the settings that the documentation gives."""
    page = (ROOT / "docs" / "dev" / "own-repository.md").read_text(encoding="utf-8")
    [settings] = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    shutil.copytree(SITE, folder / "content")
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_holds_every_file_of_the_package_and_what_a_build_needs_of_the_theme(installed: Path) -> None:
    names = [name.removeprefix("plugins/") for name in tracked("plugins/cchc")]
    names += [f"cchc/{name}" for name in tracked("theme") if not name.startswith("theme/examples/")]
    held = {name for name in tree(installed) if name.startswith("cchc/") and "__pycache__" not in name}
    assert held == set(names)


def test_a_site_of_its_own_builds_to_the_same_bytes(installed: Path, tmp_path: Path) -> None:
    mine, ours = site(tmp_path / "mine"), site(tmp_path / "ours")
    where = "import cchc.bridge.installed_theme as here; print(here.__file__, here.theme_folder())"
    for place, path in ((mine, installed), (ours, ROOT / "plugins")):
        run(sys.executable, "-m", "cchc", "build", cwd=place, path=path)
        package = path / "cchc"
        theme = package / "theme" if path == installed else ROOT / "theme"
        said = run(sys.executable, "-c", where, cwd=place, path=path).strip()
        assert said == f"{package / 'bridge' / 'installed_theme.py'} {theme}"
    assert tree(mine / "output") == tree(ours / "output")
    assert "index.html" in tree(mine / "output")
