"""`cchc register`: the documents that pages cite and nobody registered, most cited first, to be registered one by one."""

import argparse
import sys
from pathlib import Path

from cchc.authoring.drafts.named_document import named_document
from cchc.authoring.drafts.scaffold import NewFileError
from cchc.bridge.checking import linked_site
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import SettingsError
from cchc.cli.new_document import write_document
from cchc.cli.questions import StoppedError, ask, can_ask
from cchc.engine.own_commands import typed
from cchc.engine.workers.pool import ExecutorFailed
from cchc.legal_basis.unregistered import UnregisteredDocument, unregistered_documents
from cchc.records.record import Document

NAME = "register"
HELP = "đưa vào sổ những văn bản được viện dẫn mà chưa có tệp, nhiều lần nhất trước"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--list", action="store_true", help="chỉ in danh sách, không hỏi")
    parser.add_argument("--most", type=int, default=20, metavar="SỐ", help="số văn bản được nêu (mặc định: 20)")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """List, and on a terminal ask of each; exit status 1 where the site cannot be read or a file not be written."""
    try:
        settings = settings_of(args.settings)
        with linked_site(settings) as loaded:
            found = unregistered_documents(loaded.model.legal.citations)
            told = [(one, _pages(one)) for one in found[: max(0, args.most)]]
    except (SettingsError, ExecutorFailed) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    if not found:
        print("Mọi văn bản được viện dẫn đều có trong sổ.")
        return 0
    asking = can_ask() and not args.list
    status = 0
    for number, (one, pages) in enumerate(told, 1):
        print(f"{number}. {one.text}: {len(one.mentions)} lần ở {len(pages)} trang")
        if not asking:
            print(f'   {typed(f"new {Document.kind.folder}")} "{one.text}"')
            continue
        for title in pages[:3]:
            print(f"   {title}")
        try:
            answer = ask("   Lập tệp? [c: lập, Enter: bỏ qua, d: dừng]").casefold()
        except StoppedError:
            return status
        if answer == "d":
            return status
        named = named_document(one.text) if answer in {"c", "có", "y"} else None
        if named is not None:
            try:
                write_document(settings, Document.kind, named, one.text, {}, whole=True)
            except NewFileError as error:
                print(f"Lỗi: {error}", file=sys.stderr)
                status = 1
            except StoppedError:
                return status
    if len(found) > len(told):
        print(f"… và {len(found) - len(told)} văn bản nữa: thêm --most {len(found)} để thấy hết.")
    return status


def _pages(one: UnregisteredDocument) -> list[str]:
    """Return the titles of the pages that cite a document."""
    return list({page.entry.url: page.entry.record.title for page, _ in one.mentions}.values())
