"""Texts of one shape, at a size, twice it and four times it: whether what the site does with them is linear.

`make bench-shapes` prints processor seconds of reading a body whole (Markdown, sanitising, citations, rules of prose, places
of problems) and of making its addresses relative, and the larger of the two ratios between sizes.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from cchc.engine.render.relative_urls import Addresses
from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings

HEADER: Final = "---\ntitle: Tin\ndate: 2026-01-15\n---\n\n"
CITATION: Final = "Nghị định số {}/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"


def lines(line: str) -> Callable[[int], str]:
    """A shape of equal lines."""
    return lambda n: f"{line}\n" * max(1, n // (len(line) + 1))


def run(sign: str) -> Callable[[int], str]:
    """A shape of one line of equal signs."""
    return lambda n: sign * max(1, n // len(sign))


def paragraphs(text: str) -> Callable[[int], str]:
    """A shape of equal paragraphs."""
    return lines(f"{text}\n")


def numbered(form: str, between: str = "\n\n") -> Callable[[int], str]:
    """A shape of texts that differ in a number, `{}` in `form`."""
    return lambda n: between.join(form.format(number) for number in range(1, max(2, n // (len(form) + len(between)))))


def around(opening: str, closing: str, most: int) -> Callable[[int], str]:
    """A shape of groups of `most` openings, a word, and as many closings."""
    group = opening * most + "chữ" + closing * most
    return paragraphs(group)


SHAPES: Final[Mapping[str, Callable[[int], str]]] = {
    "plain prose": paragraphs("Sở công khai quy trình giải quyết hồ sơ trên cổng thông tin điện tử của tỉnh."),
    "one long paragraph": lines("Sở công khai quy trình giải quyết hồ sơ trên cổng thông tin."),
    "one long line": run("Sở công khai quy trình giải quyết hồ sơ. "),
    "bold tags": run("<b>x</b>"),
    "strong marks": run("**x** "),
    "three and two asterisks": run("***a** "),
    "asterisks alone": run("*"),
    "underscores": run("_a_b"),
    "tildes": run("~~a~~ "),
    "backticks of every length": lambda n: " ".join("`" * (k % 60 + 1) for k in range(n // 31)),
    "backticks unclosed": run("`a "),
    "brackets opening": run("["),
    "brackets closing": run("a]"),
    "brackets in pairs": run("[a]"),
    "brackets nested": around("[", "]", 200),
    "parentheses after brackets": run("[a]("),
    "links": run("[a](/b) "),
    "links to pages that are not": numbered("[a](khong-co-{}.md)", " "),
    "pictures": run("![a](b.jpg) "),
    "tags of links": run('<a href="/a">x</a> '),
    "tags unclosed": run("<b>x "),
    "tags nested": around("<div>", "</div>", 40),
    "closing tags alone": run("</div>"),
    "angle brackets": run("<"),
    "comments": run("<!-- a --> b "),
    "comments unclosed": run("<!-- "),
    "tables of HTML": run("<table><tr><td>a</td></tr></table>"),
    "autolinks": run("<https://a.vn/b> "),
    "bare addresses": run("https://a.vn/b "),
    "entities": run("&amp;&#225;"),
    "ampersands": run("&"),
    "escapes": run("\\*"),
    "footnotes": lambda n: "\n\n".join(f"chữ[^{k}]\n\n[^{k}]: lời" for k in range(n // 24)),
    "footnotes called often": lambda n: "a[^1] " * (n // 6) + "\n\n[^1]: lời",
    "named addresses": lambda n: "\n\n".join(f"[a{k}]\n\n[a{k}]: /b/{k}" for k in range(n // 22)),
    "abbreviations": lambda n: "KH " * (n // 6) + "\n\n" + "\n".join(f"*[K{k}]: kế hoạch" for k in range(n // 36)),
    "list items": lines("- a"),
    "numbered items": numbered("{}. việc", "\n"),
    "lists nested": lambda n: "".join("  " * (k % 15) + "- a\n" for k in range(n // 18)),
    "letters of clauses": lambda n: "".join(f"{'abcdđegh'[k % 8]}) việc\n" for k in range(n // 9)),
    "quotes": lines("> a"),
    "quotes nested": lines("> > > > > > > > a"),
    "rules": lines("---"),
    "underlines": lambda n: "Chữ\n---\n" * (n // 8),
    "headings": numbered("## Mục {}"),
    "equal headings": paragraphs("## Mục"),
    "articles": numbered("Điều {}. Phạm vi"),
    "wide table": lambda n: "|" + "a|" * (n // 6) + "\n|" + "-|" * (n // 6) + "\n|" + "b|" * (n // 6),
    "long table": lambda n: "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * (n // 10),
    "rows of tabs": lines("a\tb\tc"),
    "pipes": run("|"),
    "fences": paragraphs("```\na\n```"),
    "fence unclosed": lambda n: "```\n" + "a\n" * (n // 2),
    "definitions": paragraphs("Từ\n: nghĩa"),
    "short lines": lines("dòng chữ thường"),
    "blank lines": lines(""),
    "blanks": run(" "),
    "tabs": run("\t"),
    "braces": paragraphs("## Mục {a} {b} {#c d}"),
    "citations in one paragraph": numbered(CITATION, "; "),
    "citations in paragraphs": numbered(CITATION),
    "one citation often": run(CITATION.format(61) + "; "),
    "numbers shared in a list": lambda n: "các Quyết định số " + ", ".join(f"{k}/QĐ-UBND" for k in range(1, n // 12)),
    "pinpoints": run("khoản 2 Điều 5 "),
    "blank numbers": run("Số: …/KH-SXD ngày … tháng … năm … "),
    "digits": run("1234567890 "),
    "slashes": run("1/2/"),
    "dates": run("ngày 15 tháng 7 năm 2021, "),
    "capital letters": run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA "),
    "control characters": run("a\x02"),
    "invisible marks": run("a\u200b"),
    "combining marks": run("a\u0301\u0323"),
}


def of_bytes(shape: Callable[[int], str], size: int) -> str:
    """A text of a shape, about `size` bytes long."""
    tried = shape(size)
    return shape(size * len(tried) // max(1, len(tried.encode())))


def read_whole(text: str) -> bytes:
    """Read a body as a build does and make its addresses relative; return the HTML."""
    reading = read("tin-tuc/a.md", f"{HEADER}{text}".encode(), ReadingSettings(citations=True))
    return Addresses().relative(reading.html, "tin-tuc/2026/a/index.html")


def seconds(text: str, runs: int) -> float:
    """The least processor time of `runs` readings."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        read_whole(text)
        taken.append(time.process_time() - start)
    return min(taken)


def measured(size: int, runs: int, names: list[str]) -> list[tuple[str, list[float]]]:
    """The times of each shape at `size`, twice and four times it, slowest first."""
    read_whole("a")
    found = []
    for name, shape in SHAPES.items():
        if not names or name in names:
            found.append((name, [seconds(of_bytes(shape, size * factor), runs) for factor in (1, 2, 4)]))
    return sorted(found, key=lambda each: -each[1][2])


def main() -> None:
    """Print a row for each shape."""
    parser = argparse.ArgumentParser(prog="python -m bench.shapes", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=125_000, help="bytes of the smallest text; four times it must stay below 2 MB"
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("names", nargs="*", help="shapes to measure; none means all")
    asked = parser.parse_args()
    out = sys.stdout.write
    out(f"| shape | {asked.size:,} bytes, s | × 2 | × 4 | larger ratio |\n|---|--:|--:|--:|--:|\n")
    for name, times in measured(asked.size, asked.runs, asked.names):
        ratio = max(after / max(before, 0.002) for before, after in pairwise(times))
        out(f"| {name} | {' | '.join(f'{taken:.3f}' for taken in times)} | {ratio:.2f} |\n")


if __name__ == "__main__":
    main()
