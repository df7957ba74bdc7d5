"""Changes of a site as text for a terminal, Markdown for a merge request, HTML for a browser."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Final, Literal

from cchc.authoring.changes.site_changes import ChangeEntry, ChangeList

ChangesFormat = Literal["text", "markdown", "html"]

NOTHING: Final = "Không có gì thay đổi trên trang."

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")
_STYLE: Final = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
    "del{background:#fbe3e1;color:#7a1611}ins{background:#dff3e0;color:#0d4a1c;text-decoration:none}code{color:#444}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}code{color:#bbb}"
    "del{background:#5b1d1a;color:#ffd9d6}ins{background:#17451f;color:#d6f5da}}"
)


def changes_report(sections: Sequence[ChangeList], base: str, style: ChangesFormat) -> str:
    """Return the report on `sections` against the state called `base`."""
    return _REPORTS[style](sections, base)


def _text(sections: Sequence[ChangeList], base: str) -> str:
    lines = [f"So với {base}: {_counts(sections)}"]
    for section in sections:
        lines += ["", f"{section.title} ({section.count})"]
        for entry in section.entries:
            lines.append(f"  {entry.title}" + (f"\n    {entry.place}" if entry.place else ""))
            lines += [
                "      "
                + _joined(
                    (
                        f"… {one.before}" if one.before else "",
                        _in(one.removed, "[-", "-]"),
                        _in(one.added, "{+", "+}"),
                        one.after,
                    )
                )
                for one in entry.words
            ]
            lines += [f"      {_more(entry)}"] if entry.left_off else []
        lines += [f"  {_rest(section)}"] if _rest(section) else []
    return "\n".join(lines) + "\n"


def _markdown(sections: Sequence[ChangeList], base: str) -> str:
    lines = ["## Thay đổi trên trang", "", f"So với {_plain(base)}: {_counts(sections)}"]
    for section in sections:
        lines += ["", f"### {section.title} ({section.count})", ""]
        for entry in section.entries:
            lines.append(f"- {_plain(entry.title)}" + (f" – {_plain(entry.place)}" if entry.place else ""))
            lines += [
                "  - "
                + _joined(
                    (
                        _plain(one.before),
                        _in(_plain(one.removed), "~~", "~~"),
                        _in(_plain(one.added), "**", "**"),
                        _plain(one.after),
                    )
                )
                for one in entry.words
            ]
            lines += [f"  - {_more(entry)}"] if entry.left_off else []
        lines += [f"- {_rest(section)}"] if _rest(section) else []
    return "\n".join(lines) + "\n"


def _html(sections: Sequence[ChangeList], base: str) -> str:
    return "\n".join(["<!doctype html>", '<html lang="vi">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">', "<title>Thay đổi trên trang</title>", f"<style>{_STYLE}</style>",
        "</head>", "<body>", "<h1>Thay đổi trên trang</h1>", f"<p>So với {escape(base)}: {escape(_counts(sections))}</p>",
        *(line for section in sections for line in _html_section(section)), "</body>", "</html>", ""])  # fmt: skip


def _html_section(section: ChangeList) -> Iterator[str]:
    yield f"<h2>{escape(section.title)} ({section.count})</h2>"
    yield "<ul>"
    for entry in section.entries:
        place = f" <code>{escape(entry.place)}</code>" if entry.place else ""
        yield f"<li>{escape(entry.title)}{place}"
        if entry.words:
            yield "<ul>"
            for one in entry.words:
                told = (
                    escape(one.before),
                    _in(escape(one.removed), "<del>", "</del>"),
                    _in(escape(one.added), "<ins>", "</ins>"),
                    escape(one.after),
                )
                yield f"<li>{_joined(told)}</li>"
            if entry.left_off:
                yield f"<li>{_more(entry)}</li>"
            yield "</ul>"
        yield "</li>"
    if rest := _rest(section):
        yield f"<li>{rest}</li>"
    yield "</ul>"


def _counts(sections: Sequence[ChangeList]) -> str:
    if not sections:
        return NOTHING[:1].lower() + NOTHING[1:]
    return ", ".join(f"{section.count} {section.title[:1].lower()}{section.title[1:]}" for section in sections) + "."


def _more(entry: ChangeEntry) -> str:
    return f"… và {entry.left_off} chỗ nữa"


def _rest(section: ChangeList) -> str:
    left = section.count - len(section.entries)
    return f"… và {left} mục nữa" if left else ""


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)


def _in(text: str, start: str, end: str) -> str:
    return f"{start}{text}{end}" if text else ""


def _plain(text: str) -> str:
    """Return a text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", text)


_REPORTS: Final[Mapping[ChangesFormat, Callable[[Sequence[ChangeList], str], str]]] = MappingProxyType(
    {"text": _text, "markdown": _markdown, "html": _html}
)
