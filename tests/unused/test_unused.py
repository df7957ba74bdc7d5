"""`python -m unused` sees what it is for, and no allowance outlives its reason."""

from pathlib import Path

from unused.__main__ import template_names, unused

CODE = """
class View:
    shown: str
    sorted_by: str
    forgotten: str

def called(): ...

def made():
    return called()
"""


def test_what_neither_code_nor_templates_name_is_unused(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text("{{ view.shown }}{{ rows|sort(attribute='sorted_by') }}", "utf-8")
    names = template_names(tmp_path / "templates")

    assert names == {"shown", "sorted_by"}
    assert [line.split(": ", 1)[1] for line in unused([tmp_path / "code.py"], names, {"a reason": ("View",)})] == [
        "unused variable 'forgotten'",
        "unused function 'made'",
    ]


def test_a_name_that_is_used_need_not_be_allowed(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("def used(): ...\nused()\n", encoding="utf-8")
    assert list(unused([tmp_path / "code.py"], (), {"a reason": ("used", "gone")})) == [
        "tests/unused/allowed.py: 'gone' need not be allowed",
        "tests/unused/allowed.py: 'used' need not be allowed",
    ]
