"""Charts: what is drawn of a table, and what is said of one that cannot be drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.chart_views import ChartView
from cchc.figures.charts import charts_of, data_outputs, file_names
from cchc.figures.data_file import Table, read_table
from cchc.records.record import StaticPage
from cchc.records.record_parts import Chart
from cchc.records.source_positions import SourcePosition, SourcePositions

SIPAS = "Năm;Hài lòng (%);Số phiếu\n2021;84,1;620\n2022;86,3;780\n2024;91,5;1.080\n"
FIELDS = "Lĩnh vực;2024;2025\nThể chế;88,4;90,6\nTác động;87,9;\n"


def table(text: str, path: str = "du-lieu/a.csv") -> Table:
    found, problems = read_table(path, text.encode())
    assert problems == ()
    assert found is not None
    return found


def item(*charts: Chart, **more: object) -> StaticPage:
    return StaticPage(path="trang/a.md", slug="a", title="A", charts=charts, **more)  # type: ignore[arg-type]


def one(text: str, **keys: object) -> ChartView:
    """The chart of a table with these keys."""
    charts = charts_of([item(Chart(file="a.csv", **keys))], {"du-lieu/a.csv": table(text)})  # type: ignore[arg-type]
    assert charts.problems == ()
    (view,) = charts.by_path["trang/a.md"]
    return view


def test_years_are_a_line_for_each_column_and_names_are_bars() -> None:
    assert [(len(view.drawings), bool(view.drawings[0].bars)) for view in (one(SIPAS), one(FIELDS))] == [
        (2, False),
        (1, True),
    ]


def test_a_year_without_a_figure_breaks_the_line() -> None:
    (drawing,) = one(SIPAS, columns=("Hài lòng",)).drawings
    series = [stroke for stroke in drawing.strokes if stroke.style == "series"]
    assert len(drawing.dots) == 3
    assert [(stroke.x1, stroke.x2) for stroke in series] == [("8%", "36%")]
    assert "Không có số liệu: 2023." in drawing.description


def test_figures_stand_at_their_dots_as_vietnamese_readers_write_them() -> None:
    (drawing,) = one(SIPAS, columns=("Hài lòng",)).drawings
    values = [(word.x, word.text) for word in drawing.words if word.style == "value"]
    assert values == [("8%", "84,1%"), ("36%", "86,3%"), ("92%", "91,5%")]


def test_a_line_says_that_its_axis_does_not_begin_at_nothing() -> None:
    assert one(SIPAS, columns=("Hài lòng",)).scale
    assert one("Năm;A\n2021;10\n2022;40\n").scale == ""


def test_all_lines_of_a_chart_share_one_scale() -> None:
    low, high = one("Năm;A;B\n2021;10;100\n2022;10;100\n").drawings
    assert {dot.y for dot in low.dots} != {dot.y for dot in high.dots}


def test_bars_begin_at_nothing_and_say_whose_they_are() -> None:
    (drawing,) = one("Tên;A;B\na;50;100\nb;0;\n").drawings
    widths = [float(bar.width.rstrip("%")) for bar in drawing.bars]
    assert widths[1] == pytest.approx(2 * widths[0], abs=0.02)
    assert widths[2] == 0
    ends = [word.text for word in drawing.words if word.style != "name"]
    assert ends == ["50 (A)", "100 (B)", "0 (A)", "không có số liệu (B)"]


def test_the_table_holds_every_column_drawn_or_not() -> None:
    view = one(SIPAS, columns=("Hài lòng",))
    assert view.columns == ("Năm", "Hài lòng", "Số phiếu")
    assert view.rows[2] == ("2024", "91,5%", "1.080")


def test_a_chart_without_a_title_is_named_by_what_it_draws() -> None:
    assert one(SIPAS, columns=("Số phiếu",)).title == "Số phiếu theo năm"


@pytest.mark.parametrize(
    ("text", "keys", "code", "line"),
    [
        (SIPAS, {"columns": ("Số phiếu", "Điểm")}, "CC515", 9),
        ("Năm;A;B;C;D\n2021;1;1;1;1\n", {"kind": "bar"}, "CC515", 3),
        ("Năm;A\n2021;không đo\n", {}, "CC515", 2),
        (FIELDS, {"kind": "line"}, "CC516", 4),
        ("Tên;A\na;-1\n", {}, "CC516", 3),
        ("Đơn vị;STT;Hồ sơ\na;1;5\nb;2;6\n", {}, "CC516", 3),
        ("Đơn vị;STT;Hồ sơ\na;1;5\nb;2;6\n", {"columns": ("Hồ sơ", "STT")}, "CC516", 3),
        ("Đơn vị;Hồ sơ;Đúng hạn (%)\na;120;95,5\n", {}, "CC516", 3),
        ("Năm;A\n2021;1\n2022;2\nTổng cộng;3\n", {}, "CC516", 2),
        ("Chỉ tiêu;Đơn vị tính;2024\nHồ sơ;hồ sơ;1.200\nĐúng hạn;%;95\n", {}, "CC516", 2),
        ("Năm;A\n2021;1\n2022;2\nƯớc 2023;3\n", {}, "CC516", 2),
    ],
)
def test_what_cannot_be_drawn_is_said_at_the_key(text: str, keys: dict[str, object], code: str, line: int) -> None:
    places: tuple[tuple[str, SourcePosition], ...] = (
        ("charts.0", SourcePosition(line=3, column=1)),
        ("charts.0.file", SourcePosition(line=2, column=1)),
        ("charts.0.columns.1", SourcePosition(line=9, column=1)),
        ("charts.0.kind", SourcePosition(line=4, column=1)),
    )
    if "kind" not in keys:
        places = places[:-1]
    record = item(Chart(file="a.csv", **keys), places=SourcePositions.of(places))  # type: ignore[arg-type]
    charts = charts_of([record], {"du-lieu/a.csv": table(text)})
    assert charts.by_path == {}
    assert [(problem.code, problem.line) for problem in charts.problems] == [(code, line)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Đơn vị;STT;Hồ sơ\na;1;5\nb;2;6\n", {"columns": ("Hồ sơ",)}),
        ("Đơn vị;Hồ sơ;Đúng hạn (%)\na;120;95,5\n", {"columns": ("Đúng hạn",)}),
        ("Năm;A\n2021;1\n2022;2\nƯớc 2023;3\n", {"kind": "bar"}),
        ("Chỉ tiêu;Đơn vị tính;2024\nNhận;hồ sơ;1.200\nTrả;hồ sơ;1.100\n", {}),
    ],
)
def test_a_refused_chart_is_drawn_once_its_hint_is_followed(text: str, keys: dict[str, object]) -> None:
    assert one(text, **keys).drawings[0].bars


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("UBND cấp xã", "Hồ sơ theo UBND cấp xã"),
        ("Đơn vị thuộc UBND", "Hồ sơ theo đơn vị thuộc UBND"),
        ("TTHC", "Hồ sơ theo TTHC"),
        ("Lĩnh vực", "Hồ sơ theo lĩnh vực"),
        ("ĐƠN VỊ", "Hồ sơ theo ĐƠN VỊ"),
        ("Ấp, khóm", "Hồ sơ theo ấp, khóm"),
    ],
)
def test_names_keep_their_capitals_within_a_title(label: str, title: str) -> None:
    assert one(f'"{label}";Hồ sơ\nHòa An;12\n').title == title


def test_files_of_one_folded_name_are_published_apart() -> None:
    tables = {path: table(SIPAS, path) for path in ("du-lieu/Điểm.csv", "du-lieu/diem.csv")}
    assert file_names(tables) == {"du-lieu/diem.csv": "/du-lieu/diem", "du-lieu/Điểm.csv": "/du-lieu/diem-2"}


def test_only_tables_that_are_shown_are_published() -> None:
    tables = {path: table(SIPAS, path) for path in ("du-lieu/a.csv", "du-lieu/b.csv")}
    outputs = data_outputs(tables, [item(Chart(file="du-lieu/b.csv"))])
    assert [output.path for output in outputs] == [
        "du-lieu/b.csv",
        "du-lieu/b.json",
        "du-lieu/truong/bang-b.json",
        "du-lieu/truong/bieu-do.json",
    ]


@given(
    years=st.lists(st.integers(1900, 2099), min_size=1, max_size=40, unique=True),
    figures=st.lists(st.one_of(st.none(), st.integers(-10_000, 10_000_000)), min_size=40, max_size=40),
    kind=st.sampled_from(["", "line", "bar"]),
)
def test_any_table_is_drawn_within_its_frame_or_refused(years: list[int], figures: list[int | None], kind: str) -> None:
    rows = "".join(f"{year};{'' if one is None else one}\n" for year, one in zip(years, figures, strict=False))
    charts = charts_of([item(Chart(file="a.csv", kind=kind))], {"du-lieu/a.csv": table(f"Năm;A\n{rows}")})
    for views in charts.by_path.values():
        for drawing in views[0].drawings:
            across = [*(dot.x for dot in drawing.dots), *(word.x for word in drawing.words)]
            down = [*(dot.y for dot in drawing.dots), *(word.y for word in drawing.words), drawing.height]
            assert all(0 <= float(x.removesuffix("%")) <= 100 for x in across)
            assert all(0 <= float(y.removesuffix("em")) <= float(drawing.height.removesuffix("em")) for y in down)
    assert bool(charts.by_path) != bool(charts.problems)
