"""One content file, from its bytes to what the site keeps of it. Pure: same bytes, path and settings, same reading.

1. Bytes become clean lines (source_text.py), divided into header and body (header.py).
2. The folder decides the kind; the table of keys types the header (schema.py), cross_checks.py compares its values.
3. The body becomes sanitised HTML and plain text, in which citations are found (body_reader.py).
4. The rules on prose judge the text and its citations (prose/item_prose.py), and what it discloses (prose/disclosed_words.py).

Nothing that a file holds raises: problems are values. A record is made only of a header without errors.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from cchc.reading.body_reader import read_body
from cchc.reading.front_matter.cross_checks import check_notice, cross_check
from cchc.reading.front_matter.header import Parts, as_group, split
from cchc.reading.front_matter.schema import HeaderSchema
from cchc.reading.front_matter.shown_value import shown
from cchc.reading.front_matter.values import unfit_step
from cchc.reading.front_matter.yaml_tree import compose
from cchc.reading.prose.disclosed_words import text_problems
from cchc.reading.prose.item_prose import prose_problems
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.reading.source_text import SourceText, Spot, decode
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind, is_index
from cchc.records.record_parts import PlanState, accepted_codes
from cchc.records.review_marks import LEFT_TO_REVIEW, MARK, REVIEW
from cchc.records.site_fields import SITE
from cchc.records.site_info import SITE_FILE, Notice, SiteInfo
from cchc.records.source_positions import SourcePosition, SourcePositions
from cchc.text.fold import slug
from cchc.text.portable_names import name_fault


def read(path: str, data: bytes, settings: ReadingSettings) -> Reading:
    """Return what the file at `path` (relative to the content folder, with `/`) says, and its problems."""
    shown = f"{settings.content}/{path}"
    source, problems = decode(shown, data)
    record_type = record_type_of(path, settings.records)
    if record_type is None:
        folders = ", ".join(one.kind.folder for one in settings.records)
        nowhere = SourceText(path=shown, written=[], lines=[])
        message = (
            f'thư mục "{path.split("/", maxsplit=1)[0]}" không phải thư mục nội dung'
            if "/" in path
            else "tệp nằm ngoài các thư mục nội dung"
        )
        problem = nowhere.diagnostic(
            header_rules.OUTSIDE, None, message, f"chuyển tệp vào một trong các thư mục: {folders}"
        )
        return Reading(path=path, record=None, body=None, diagnostics=(problem,))
    if source is None:
        return Reading(path=path, record=None, body=None, diagnostics=problems)
    parts = split(source)
    elsewhere = _elsewhere(record_type.kind, settings.records)
    problems = (*problems, *_bad_names(source, path, parts))
    record, header_problems = _record(source, path, record_type, parts, elsewhere)
    body = read_body(source, parts.body, citations=settings.citations)
    diagnostics = [*problems, *parts.problems, *header_problems, *body.problems, *_left_to_review(source, parts.body)]
    diagnostics += text_problems(source, parts.body, accepted_codes(record.accepted if record is not None else ()))
    if record is not None and settings.citations:
        diagnostics += prose_problems(record, source, body)
    return Reading(
        path=path,
        record=None if any(problem.is_error for problem in diagnostics) else record,
        body=body.facts,
        html=body.html,
        text=body.text,
        diagnostics=tuple(diagnostics),
    )


def read_site(data: bytes, content: str = "content") -> tuple[SiteInfo | None, tuple[Diagnostic, ...]]:
    """Return what `site.yaml` of the folder `content` says, None where it has errors, and its problems."""
    source, problems = decode(f"{content}/{SITE_FILE}", data)
    if source is None:
        return None, problems
    root, tree_problems = compose(source, 0, len(source.lines))
    group, tree_problems = as_group(source, root, Spot(0, 0), tree_problems)
    problems = (*problems, *tree_problems)
    if group is None:
        return None, problems
    shape = HeaderSchema(source)
    values = shape.group(group, SITE, Spot(0, 0))
    places = dict(shape.places)
    notices = values.get("notices", ())
    found = [*problems, *shape.problems]
    if isinstance(notices, tuple) and not shape.problems:
        for number, notice in enumerate(notices):
            if isinstance(notice, Notice) and (place := places.get(f"notices.{number}.to")) is not None:
                found += check_notice(source, notice, place)
    if any(problem.is_error for problem in found):
        return None, tuple(found)
    return _site_info(values), tuple(found)


def site_places(data: bytes) -> dict[str, SourcePosition]:
    """Return where the values of a `site.yaml` without errors stand, by dotted key."""
    source, _ = decode("", data)
    if source is None:
        return {}
    root, problems = compose(source, 0, len(source.lines))
    group, _ = as_group(source, root, Spot(0, 0), problems)
    shape = HeaderSchema(source)
    if group is not None:
        shape.group(group, SITE, Spot(0, 0))
    return dict(shape.places)


def record_type_of(path: str, records: Iterable[type[Item]]) -> type[Item] | None:
    """Return which of `records` the first folder of `path` decides, or None where it is none of content's."""
    folder, _, rest = path.partition("/")
    return next((record for record in records if record.kind.folder == folder), None) if rest else None


def _left_to_review(source: SourceText, body: int) -> Iterator[Diagnostic]:
    """Yield the notes for the editor that stand in the header, and in the body from line `body` on."""
    for number, line in enumerate(source.lines):
        if REVIEW in line:
            for mark in MARK.finditer(line):
                if note := mark["header" if number < body else "body"]:
                    spot = Spot(number, mark.start() + len(mark[0]) - len(mark[0].lstrip()), len(mark[0].strip()))
                    yield source.diagnostic(LEFT_TO_REVIEW, spot, note, "xem lại, sửa nếu cần, rồi xóa ghi chú này")


def _bad_names(source: SourceText, path: str, parts: Parts) -> Iterator[Diagnostic]:
    """Yield the error of each folder on the way to the file, and of the file itself, that not every system can hold."""
    for name in path.split("/"):
        if fault := name_fault(name):
            kind = "tên tệp" if name == path.rpartition("/")[2] else "tên thư mục"
            hint = "đổi tên thành chữ, chữ số và dấu gạch nối"
            message = f"{kind} {shown(name)} không dùng được: {fault}"
            yield source.diagnostic(header_rules.BAD_FILE_NAME, parts.fence, message, hint)


def _record(
    source: SourceText, path: str, record_type: type[Item], parts: Parts, elsewhere: Mapping[str, str]
) -> tuple[Item | None, tuple[Diagnostic, ...]]:
    """Return the record, None where the header is not all there, and the problems of its values."""
    if parts.header is None:
        return None, ()
    kind = record_type.kind
    shape = HeaderSchema(source, elsewhere)
    values = shape.group(parts.header, kind.fields, parts.fence)
    places = dict(shape.places)
    problems = [*shape.problems, *cross_check(source, kind, values, places)]
    if "slug" not in values and "slug" not in places:
        name, written = _name(path, kind, values)
        if (unfit := unfit_step(name, written)) is not None:
            hint = "đổi tên tệp thành chữ không dấu, ngắn gọn, hoặc thêm khóa slug"
            if is_index(written):
                hint = "để tệp trong một thư mục riêng, tên thư mục là tên bài, hoặc thêm khóa slug"
            place = places[kind.named_by] if kind.named_by in values else source.place(parts.fence)
            problems.append(source.diagnostic_at(header_rules.BAD_SLUG, place, f"tên {unfit.message}", hint))
        values["slug"] = name
    if {"number", "issued", "state"} <= _keys(kind) and values.get("state", PlanState.ISSUED) is PlanState.ISSUED:
        # what has no number or no date is not told to be issued (NĐ 30/2020/NĐ-CP, Điều 14, 15)
        values["state"] = PlanState.ISSUED if {"number", "issued"} <= values.keys() else PlanState.UNNUMBERED
    if any(problem.is_error for problem in (*problems, *parts.problems)):
        return None, tuple(problems)
    return record_type(path=path, places=SourcePositions.of(shape.places), **values), tuple(problems)  # type: ignore[arg-type]


def _name(path: str, kind: RecordKind, values: Mapping[str, object]) -> tuple[str, str]:
    """Return the slug an item has of itself, and what it is folded from: the value that names it, else its folder or file.

    An `index.md` that lies right in the folder of its kind has no folder of its own, so no name.
    """
    named = values.get(kind.named_by)
    if isinstance(named, str):
        return slug(named), named
    folders = path.split("/")
    if is_index(folders[-1]):
        return (slug(folders[-2]), folders[-2]) if len(folders) > 2 else ("", folders[-1])
    return slug(folders[-1][: -len(".md")]), folders[-1]


@cache
def _keys(kind: RecordKind) -> frozenset[str]:
    return frozenset(field.key for field in kind.fields)


@cache
def _elsewhere(kind: RecordKind, records: tuple[type[Item], ...]) -> dict[str, str]:
    """Return the keys that other kinds have and `kind` has not, each with the names of those kinds."""
    own = {field.key for field in kind.fields}
    found: dict[str, list[str]] = {}
    for other in records:
        for field in other.kind.fields:
            if field.key not in own:
                found.setdefault(field.key, []).append(other.kind.name)
    return {key: ", ".join(names) for key, names in found.items()}


def _site_info(values: Mapping[str, object]) -> SiteInfo:
    return SiteInfo(**values)  # type: ignore[arg-type]
