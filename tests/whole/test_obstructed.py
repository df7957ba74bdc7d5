"""A disk that does not take the site is said in one line, not in a traceback."""

from pathlib import Path

from kit.building import build

SITE = Path(__file__).parent.parent / "sites" / "rong" / "content"


def test_an_output_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("của người khác", encoding="utf-8")

    built = build(SITE, tmp_path)

    said = built.messages.splitlines()
    assert (built.status, said[-1].startswith("Lỗi: không ghi được ")) == (1, True), built.messages
    assert "chỗ cần thư mục lại là một tệp" in said[-1]
    assert "Traceback" not in built.messages
    assert (tmp_path / "output").read_text(encoding="utf-8") == "của người khác"
