"""`cchc new`: a new content file: from a title, from the words that name a document, or from an earlier item."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from cchc.authoring.drafts.earlier_item import EarlierItem, carry_over
from cchc.authoring.drafts.named_document import named_document
from cchc.authoring.drafts.scaffold import REQUIRED, NewFileError, create, draft, value_fault
from cchc.bridge.checking import linked_site
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import Settings, SettingsError
from cchc.cli.new_document import write_document
from cchc.cli.questions import StoppedError, ask, can_ask
from cchc.engine.os_errors import os_error_text
from cchc.engine.own_commands import typed
from cchc.engine.workers.pool import ExecutorFailed
from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.reading.source_text import decode
from cchc.records.field import Field, Type
from cchc.records.record_kind import RecordKind
from cchc.records.site_info import SITE_FILE
from cchc.site.checks.owner_checks import site_info
from cchc.site.kind_registry import record_kinds, record_types
from cchc.text.fold import slug

NAME = "new"
HELP = "tạo một tệp nội dung mới, có sẵn những dòng cần điền"

_FLAGS = ("number", "issued", "issuer", "period", "date")
"""Keys that have an option of their own; any key can be given by --set."""

_ASKED = ("number", "issued")
"""Keys that are asked for on a terminal though they are not required."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    named = ", ".join(f"{kind.folder} ({kind.name})" for kind in record_kinds())
    folders = [kind.folder for kind in record_kinds()]
    parser.add_argument("kind", nargs="?", choices=folders, metavar="LOẠI", help=f"loại nội dung: {named}")
    parser.add_argument(
        "title",
        nargs="?",
        metavar="TIÊU_ĐỀ",
        help="tiêu đề, đặt trong dấu nháy; với van-ban có thể là tên đầy đủ: “Nghị định số … ngày … của Chính phủ”",
    )
    labels = {field.key: field.label for kind in record_kinds() for field in kind.fields}
    for key in _FLAGS:
        parser.add_argument(f"--{key}", metavar="GIÁ_TRỊ", help=f"{labels[key]} (khóa {key})")
    parser.add_argument(
        "--set", action="append", default=[], dest="values", metavar="KHÓA=GIÁ_TRỊ", help="giá trị của một khóa khác"
    )
    parser.add_argument(
        "--slug", default="", metavar="TÊN", help="tên tệp (mặc định: theo số, ký hiệu, không có thì theo tiêu đề)"
    )
    parser.add_argument(
        "--file", action="append", default=[], type=Path, dest="files", metavar="TỆP", help="tệp hoặc ảnh để cạnh bài"
    )
    parser.add_argument(
        "--from", type=Path, dest="earlier", metavar="BÀI_CŨ", help="lập từ bài cũ cùng loại, đánh dấu chỗ có thể đã cũ"
    )
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )
    parser.set_defaults(parser=parser)


def run(args: argparse.Namespace) -> int:
    """Write the file and say what comes next; exit status 1 where it stands already, 2 where the command line says too little."""
    try:
        settings = settings_of(args.settings)
        kind = _kind(args)
        given = _given(args)
        if args.earlier is not None:
            return _from_earlier(args, settings, kind, given)
        title = _title(args)
        words = named_document(title) if kind.is_register else None
        if words is not None:
            return write_document(settings, kind, words, title, given, slug(args.slug))
        info, _ = site_info(_site_file(settings), settings.content.name, "")
        _fill_in(kind, given, info.agency.name)
        new = draft(
            kind,
            title,
            settings.now,
            issuer=info.agency.name,
            given=given,
            name=slug(args.slug),
            files=_files(args.files),
        )
        file = create(settings.content, new)
    except (SettingsError, NewFileError, ExecutorFailed) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    except StoppedError:
        print("Đã dừng, chưa tạo tệp nào.", file=sys.stderr)
        return 1
    print(f"Đã tạo {shown_path(file)}")
    for _, name in new.copies:
        print(f"Đã chép {shown_path(file.parent / name)}")
    todo = f"điền các dòng dưới chữ “{REQUIRED}”, " if f"# {REQUIRED}" in new.text else ""
    print(f"Việc tiếp theo: {todo}viết nội dung bên dưới dòng --- thứ hai,")
    print(f"rồi chạy {typed('serve')} để xem trước, {typed('check')} để kiểm tra.")
    return 0


def shown_path(path: Path) -> Path:
    """Return a path relative to where the command runs, if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _from_earlier(args: argparse.Namespace, settings: Settings, kind: RecordKind, given: dict[str, str]) -> int:
    earlier = _earlier(args.earlier, settings, kind)
    with linked_site(settings) as loaded:
        made = carry_over(
            earlier,
            loaded.model.legal.register,
            settings.now,
            title=args.title or "",
            given=given,
            name=slug(args.slug),
            files=_files(args.files),
        )
    file = create(settings.content, made.file)
    print(f"Đã tạo {shown_path(file)} từ {earlier.record.path}")
    if made.in_force:
        print("Văn bản còn hiệu lực, được giữ nguyên:")
        for told in made.in_force:
            print(f"  {told}")
    print(f"{made.marks} chỗ phải xem lại, mỗi chỗ có một ghi chú XEM LẠI: chạy {typed('check')} để thấy từng chỗ.")
    print("Bài mới là bản nháp cho đến khi xóa dòng status: draft.")
    return 0


def _earlier(path: Path, settings: Settings, kind: RecordKind) -> EarlierItem:
    """Return the item in a file or a folder, named from here or from within the content folder."""
    choices = [
        base / each for base in (Path.cwd(), settings.content) for each in (path, path / "index.md", Path(f"{path}.md"))
    ]
    file = next((each for each in choices if each.is_file()), None)
    if file is None:
        raise NewFileError(f"không có bài {path} để lập bài mới; ví dụ --from {kind.folder}/2025/01-kh-sxd.md")
    if not file.resolve().is_relative_to(settings.content.resolve()):
        raise NewFileError(f"{path} nằm ngoài thư mục nội dung {settings.content.name}")
    inside = file.resolve().relative_to(settings.content.resolve()).as_posix()
    try:
        data = file.read_bytes()
    except OSError as error:
        raise NewFileError(f"không đọc được {inside}: {os_error_text(error)}") from error
    record = read(inside, data, ReadingSettings(content=settings.content.name, records=record_types())).record
    source, _ = decode(inside, data)
    if record is None or source is None:
        raise NewFileError(
            f"{inside} còn lỗi: chạy {typed(f'check {settings.content.name}/{inside}')}, sửa hết rồi thử lại"
        )
    if record.kind is not kind:
        raise NewFileError(f"{inside} là {record.kind.name}, không phải {kind.name}: dùng new {record.kind.folder}")
    return EarlierItem(source=source, record=record)


def _kind(args: argparse.Namespace) -> RecordKind:
    kinds = {kind.folder: kind for kind in record_kinds()}
    if args.kind is None:
        if not can_ask():
            args.parser.error("the following arguments are required: LOẠI")
        print("Loại nội dung:")
        for number, kind in enumerate(kinds.values(), 1):
            print(f"  {number}. {kind.folder} ({kind.name})")
        numbers = {str(number): folder for number, folder in enumerate(kinds, 1)}
        answer = ask("Số hoặc tên", lambda text: "" if text in numbers or text in kinds else "chọn một loại ở trên")
        args.kind = numbers.get(answer, answer)
    return kinds[args.kind]


def _title(args: argparse.Namespace) -> str:
    if args.title is not None:
        return str(args.title)
    if not can_ask():
        args.parser.error("the following arguments are required: TIÊU_ĐỀ")
    return ask("Tiêu đề", lambda text: "" if slug(text) else "tiêu đề cần có chữ")


def _given(args: argparse.Namespace) -> dict[str, str]:
    given = {key: value for key in _FLAGS if (value := getattr(args, key)) is not None}
    for pair in args.values:
        key, equals, value = pair.partition("=")
        if not equals:
            args.parser.error(f"argument --set: expected argument KHÓA=GIÁ_TRỊ, not {pair}")
        given[key.strip()] = value
    return given


def _fill_in(kind: RecordKind, given: dict[str, str], issuer: str) -> None:
    """Ask on a terminal for what is wanted and not known."""
    if not can_ask():
        return
    known = {"title", "date", "period", "asked"} | ({"issuer"} if issuer and not kind.is_register else set())
    for field in kind.fields:
        wanted = field.required or field.key == kind.named_by or field.key in _ASKED
        if not wanted or field.key in known or field.key in given or field.type is Type.GROUP:
            continue
        example = (
            f" (ví dụ {field.example}{'' if field.required else '; bỏ trống nếu chưa có'})" if field.example else ""
        )
        question = f"{field.label[:1].upper()}{field.label[1:]}{example}"
        given[field.key] = ask(question, partial(_answer_fault, field))


def _answer_fault(field: Field, text: str) -> str:
    """Return why an answer is none for a key; nothing where it is."""
    return "cần có" if field.required and not text else value_fault(field, text)


def _files(files: Sequence[Path]) -> Sequence[Path]:
    """Return the files. Raises NewFileError for one that is not there."""
    for file in files:
        if not file.is_file():
            raise NewFileError(f"không có tệp {file}")
    return files


def _site_file(settings: Settings) -> bytes | None:
    path = settings.content / SITE_FILE
    return path.read_bytes() if path.is_file() else None
