"""Every test that stands on disk is run."""

from pathlib import Path

from kit.building import ROOT
from kit.collected import collected, on_disk


def test_every_test_on_disk_is_collected() -> None:
    assert sorted(on_disk(ROOT) - collected(ROOT)) == []


def test_what_is_not_collected_is_noticed(tmp_path: Path) -> None:
    files = {
        "pyproject.toml": """
            [tool.pytest.ini_options]
            testpaths = ["tests"]
            norecursedirs = ["build"]
        """,
        "tests/unit/build/test_hidden.py": "def test_hidden(): ...",
        "tests/helpers.py": "def test_astray(): ...",
        "tests/test_seen.py": """
            import pytest
            def test_plain(): ...
            @pytest.mark.parametrize("x", ["a::b", "c[d]"])
            def test_table(x): ...
            class Base:
                def test_inherited(self): ...
            class TestAll(Base):
                async def helper(self): ...
                def test_own(self): ...
            class TestStarted:
                def __init__(self): ...
                def test_never(self): ...
            if True:
                def test_under_a_condition(): ...
            TestNothing = Base()
        """,
        "tests/test_empty.py": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line.removeprefix(" " * 12) for line in text.split("\n")), encoding="utf-8")

    assert sorted(on_disk(tmp_path) - collected(tmp_path)) == [
        "tests/helpers.py::test_astray",
        "tests/test_empty.py",
        "tests/test_seen.py::TestNothing",
        "tests/test_seen.py::TestStarted",
        "tests/test_seen.py::TestStarted::test_never",
        "tests/unit/build/test_hidden.py",
        "tests/unit/build/test_hidden.py::test_hidden",
    ]


def test_helpers_of_tests_are_in_the_kit() -> None:
    assert [path.name for path in (ROOT / "tests").glob("*.py")] == ["conftest.py"]
