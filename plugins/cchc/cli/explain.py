"""`cchc explain`: what a diagnostic code means, with a wrong and a right example; and the reference pages made of such tables."""

import argparse
import sys
from difflib import get_close_matches

from cchc.checks.catalogue import CatalogueEntry, catalogue
from cchc.checks.reference import SEVERITIES, codes_markdown, keys_markdown, shortened
from cchc.law.grammar import grammar_markdown
from cchc.site.kind_registry import record_kinds

NAME = "explain"
HELP = "giải thích mã lỗi, kèm ví dụ sai và đúng"

PAGES = {
    "markdown": ("docs/bien-tap/ma-loi.md", "in trang docs/bien-tap/ma-loi.md"),
    "keys": ("docs/bien-tap/khoa.md", "in trang docs/bien-tap/khoa.md"),
    "grammar": ("docs/dev/grammar.md", "in trang docs/dev/grammar.md"),
}
"""Option → the page that it prints, and its help."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("codes", nargs="*", metavar="MÃ", help="mã cần giải thích; không có thì liệt kê mọi mã")
    pages = parser.add_mutually_exclusive_group()
    for option, (_, told) in PAGES.items():
        pages.add_argument(f"--{option}", dest="page", action="store_const", const=option, help=told)


def run(args: argparse.Namespace) -> int:
    """Print; exit status 1 where a code is not known."""
    if args.page:
        sys.stdout.write(page(args.page))
        return 0
    entries = {entry.code: entry for entry in catalogue()}
    if not args.codes:
        for entry in entries.values():
            print(f"{entry.code}  {SEVERITIES[entry.severity]:<8}  {entry.title}")
        return 0
    status = 0
    for written in args.codes:
        found = entries.get(written.upper())
        if found is None:
            near = get_close_matches(written.upper(), entries, n=3)
            hint = f" Có phải ý bạn là {', '.join(near)}?" if near else ""
            print(f"Lỗi: không có mã {written}.{hint}", file=sys.stderr)
            status = 1
        else:
            print(explained(found), end="\n\n" if written is not args.codes[-1] else "\n")
    return status


def page(option: str) -> str:
    """Return the reference page that an option prints."""
    command = renewal(option)
    if option == "keys":
        return keys_markdown(record_kinds(), command)
    return grammar_markdown(command) if option == "grammar" else codes_markdown(catalogue(), command)


def renewal(option: str) -> str:
    """Return the command that renews a reference page."""
    return f"PYTHONPATH=plugins .venv/bin/python -m cchc explain --{option} > {PAGES[option][0]}"


def explained(entry: CatalogueEntry) -> str:
    """Return a code in full: weight and title, explanation, examples."""
    blocks = [f"{entry.code} ({SEVERITIES[entry.severity]}): {entry.title}"]
    blocks += [entry.explanation] if entry.explanation else []
    for said, example in (("Sai", entry.bad), ("Đúng", entry.good)):
        if example:
            blocks.append("\n".join((f"{said}:", *(f"    {line}".rstrip() for line in shortened(example)))))
    return "\n\n".join(blocks)
