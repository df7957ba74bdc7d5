"""`cchc explain`: what a diagnostic code means, with a wrong and a right example; and the reference pages made of such tables."""

import argparse
import sys
from difflib import get_close_matches

from cchc.attachments.listing.format_reference import formats_markdown
from cchc.checks.catalogue import RULES
from cchc.checks.reference import SEVERITIES, codes_markdown, keys_markdown, shortened
from cchc.law.grammar import grammar_markdown
from cchc.records.rule import Rule
from cchc.site.kind_registry import record_kinds

NAME = "explain"
HELP = "giải thích mã lỗi, kèm ví dụ sai và đúng"

PAGES = {
    "markdown": ("docs/bien-tap/ma-loi.md", "in trang docs/bien-tap/ma-loi.md"),
    "keys": ("docs/bien-tap/khoa.md", "in trang docs/bien-tap/khoa.md"),
    "files": ("docs/bien-tap/loai-tep.md", "in trang docs/bien-tap/loai-tep.md"),
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
    rules = {rule.code: rule for rule in RULES}
    if not args.codes:
        for rule in RULES:
            print(f"{rule.code}  {SEVERITIES[rule.severity]:<8}  {rule.title}")
        return 0
    status = 0
    for written in args.codes:
        found = rules.get(written.upper())
        if found is None:
            near = get_close_matches(written.upper(), rules, n=3)
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
    if option == "files":
        return formats_markdown(command)
    return grammar_markdown(command) if option == "grammar" else codes_markdown(RULES, command)


def renewal(option: str) -> str:
    """Return the command that renews a reference page."""
    return f"PYTHONPATH=plugins .venv/bin/python -m cchc explain --{option} > {PAGES[option][0]}"


def explained(rule: Rule) -> str:
    """Return a rule in full: weight and title, reason, examples."""
    blocks = [f"{rule.code} ({SEVERITIES[rule.severity]}): {rule.title}", rule.why]
    for said, example in (("Sai", rule.wrong), ("Đúng", rule.right)):
        blocks.append("\n".join((f"{said}:", *(f"    {line}".rstrip() for line in shortened(example)))))
    return "\n\n".join(blocks)
