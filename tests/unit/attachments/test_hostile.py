"""Each hostile or broken file ends in its own diagnostic, and none costs more than the worker may spend."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kit.file_factory import (
    CATALOG,
    PAGE,
    deflated,
    docx,
    forms_within_forms,
    odt,
    ole,
    pdf,
    png,
    protected_pdf,
    text_pdf,
    xlsx,
    zipped,
)

LINE = "A line of text that is long enough to be read"
KIDS = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True))
    + "]><a>&j;</a>"
)
OUTER_ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
MB = 1_000_000


def drawing(content: bytes) -> bytes:
    return pdf([CATALOG, KIDS, PAGE[:-2] + b"/Contents 4 0 R>>", content])


def lying_docx() -> bytes:
    """A part that inflates to 10 MB and declares 1,000 bytes."""
    content = bytearray(docx(body="<a>" + " " * 10 * MB + "</a>"))
    declared = (10 * MB + 7).to_bytes(4, "little")
    return bytes(content.replace(declared, (1000).to_bytes(4, "little")))


def overlapping_zip() -> bytes:
    """A directory of a hundred names that all mean the same compressed megabyte."""
    one = zipped({"a.txt": bytes(range(256)) * 4000})
    at = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    entry = one[at:end]
    directory = entry * 100
    counts = (100).to_bytes(2, "little") * 2
    return one[:at] + directory + one[end : end + 8] + counts + len(directory).to_bytes(4, "little") + one[end + 16 :]


def sealed_zip() -> bytes:
    """A ZIP whose entry says that it is encrypted."""
    content = bytearray(zipped({"a.txt": b"x"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


PDF_CODES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "cut-short.pdf": (lambda: text_pdf(*[LINE] * 9)[:1500], "CC322"),
    "end-missing.pdf": (lambda: text_pdf(LINE)[:-7], "CC322"),
    "only-a-mark.pdf": (lambda: b"%PDF-1.7\n", "CC322"),
    "junk.pdf": (lambda: b"%PDF-1.7\n" + b"\x00junk" * 300, "CC322"),
    "tree-loop.pdf": (
        lambda: pdf([CATALOG, KIDS, b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>"]),
        "CC322",
    ),
    "own-parent.pdf": (lambda: pdf([CATALOG, b"<</Type/Pages/Count 1/Kids[2 0 R]>>"]), "CC322"),
    "no-pages.pdf": (lambda: pdf([CATALOG, b"<</Type/Pages/Count 0/Kids[]>>"]), "CC322"),
    "million-pages.pdf": (lambda: pdf([CATALOG, b"<</Type/Pages/Count 1000000/Kids[3 0 R]>>", PAGE]), "CC322"),
    "more-pages-than-there-are.pdf": (
        lambda: pdf([CATALOG, b"<</Type/Pages/Count 9000/Kids[3 0 R]>>", PAGE]),
        "CC322",
    ),
    "needs-password.pdf": (lambda: protected_pdf(b"mat khau"), "CC321"),
    "forms-within-forms.pdf": (forms_within_forms, "CC324"),
    "inflating-stream.pdf": (lambda: drawing(deflated(b" " * 250 * MB)), "CC324"),
    "million-objects.pdf": (lambda: drawing(deflated(b"0 0 1 1 re f " * MB)), "CC324"),
    "javascript.pdf": (
        lambda: text_pdf(LINE, catalog=b"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>"),
        "CC313",
    ),
    "scan.pdf": (lambda: text_pdf("", "", ""), "CC320"),
}
OFFICE_CODES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "zeros.docx": (lambda: docx(parts={"word/media/a.bin": b"\x00" * 60 * MB}), "CC323"),
    "lying.docx": (lying_docx, "CC322"),
    "billion-laughs.docx": (lambda: docx(body=LAUGHS), "CC326"),
    "billion-laughs.odt": (lambda: odt(parts={"content.xml": LAUGHS}), "CC326"),
    "outer-entity.docx": (lambda: docx(parts={"docProps/core.xml": OUTER_ENTITY}), "CC326"),
    "not-xml.docx": (lambda: docx(body="<a><b></a>"), "CC322"),
    "cut-short.docx": (lambda: docx(LINE)[:-30], "CC322"),
    "climbing.docx": (lambda: docx(LINE, parts={"../../../.bashrc": b"x"}), "CC325"),
    "macro.docm": (lambda: docx(LINE, parts={"word/vbaProject.bin": b"x"}), "CC313"),
    "macro-renamed.docx": (lambda: docx(LINE, parts={"word/vbaProject.bin": b"x"}), "CC313"),
    "macro.odt": (lambda: odt(LINE, parts={"Basic/Standard/Module1.xml": b"x"}), "CC313"),
    "macro.ppt": (lambda: ole("PowerPoint Document", "_VBA_PROJECT"), "CC313"),
    "password.xlsx": (lambda: ole("EncryptedPackage", "EncryptionInfo"), "CC321"),
    "password.odt": (
        lambda: odt(parts={"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"}),
        "CC321",
    ),
    "cut-short.doc": (lambda: ole("WordDocument")[:600], "CC322"),
    "workbook-named.docx": (lambda: xlsx("a"), "CC311"),
}
OTHER_CODES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "empty.pdf": (lambda: b"", "CC310"),
    "page-named.pdf": (lambda: b"<!DOCTYPE html><html><body>404</body></html>", "CC311"),
    "noise-named.pdf": (lambda: bytes(range(256)) * 9, "CC311"),
    "picture-named.jpg": (png, "CC311"),
    "noise.xyz": (lambda: bytes(range(256)) * 9, "CC316"),
    "page.html": (lambda: b"<html><script>1</script></html>", "CC312"),
    "program-named.pdf": (lambda: b"MZ\x90\x00\x03" + bytes(200), "CC312"),
    "program.exe": (lambda: b"MZ\x90\x00\x03" + bytes(200), "CC312"),
    "shell-named.txt": (lambda: b"#!/bin/sh\necho\n", "CC312"),
    "batch.bat": (lambda: b"@echo off\r\n", "CC312"),
    "program-inside.zip": (lambda: zipped({"cai-dat/setup.EXE": b"MZ"}), "CC312"),
    "climbing.zip": (lambda: zipped({"../../a.txt": b"x"}), "CC325"),
    "rooted.zip": (lambda: zipped({"/etc/a.txt": b"x"}), "CC325"),
    "windows.zip": (lambda: zipped({"..\\..\\a.txt": b"x"}), "CC325"),
    "zip-in-zip.zip": (lambda: zipped({"a.zip": zipped({"b.zip": b"PK"})}), "CC327"),
    "zeros.zip": (lambda: zipped({"a": b"\x00" * 60 * MB}), "CC323"),
    "overlapping.zip": (overlapping_zip, "CC323"),
    "many-entries.zip": (lambda: zipped({f"{number}.txt": b"" for number in range(10_001)}), "CC323"),
    "sealed.zip": (sealed_zip, "CC321"),
    "picture-and-zip.gif": (lambda: b"GIF89a" + bytes(20) + zipped({"a": b"x"}), "CC317"),
    "document-and-zip.pdf": (lambda: text_pdf(LINE) + zipped({"a": b"x"}), "CC317"),
    "picture-and-document.jpg": (lambda: b"\xff\xd8\xff\xe0" + bytes(9) + text_pdf(LINE), "CC317"),
    "giant.png": (lambda: png(60_000, 60_000), "CC323"),
    "cut-short.png": (lambda: png()[:20], "CC322"),
    "script.svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "CC313"),
    "event.svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>', "CC313"),
    "billion-laughs.svg": (lambda: LAUGHS.replace("<a>", "<svg>").replace("</a>", "</svg>").encode(), "CC326"),
    "object.rtf": (lambda: rb"{\rtf1 {\object\objemb{\*\objdata 00}}}", "CC313"),
}
CASES = {**PDF_CODES, **OFFICE_CODES, **OTHER_CODES}

MOST_MEMORY_KB = 300_000
SCRIPT = """
import json, resource, sys
from pathlib import Path
from cchc.attachments.diagnose import problems_of
from cchc.attachments.inspector import Inspector
from cchc.attachments.limits import Limits
from cchc.attachments.facts_cache import InspectionContext, facts_of
from cchc.attachments.content_tree import ContentFile, ContentTree

class Forgetful:
    def get(self, key): return None
    def put(self, key, value): pass

files = list(ContentTree(Path(sys.argv[1])).files_below(""))
with Inspector() as inspector:
    facts = facts_of(files, store=Forgetful(), means=InspectionContext(inspect=inspector.inspect, seen_ns=0))
codes = {file.path: [problem.code for problem in problems_of(file, facts[file.path], Limits())] for file in files}
print(json.dumps({"codes": codes, "peak": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}))
"""


class Results:
    """What a small process of its own says of all the files: the codes of each, and its children's peak in kB."""

    def __init__(self, printed: str) -> None:
        report = json.loads(printed)
        self.codes: dict[str, list[str]] = report["codes"]
        self.peak: int = report["peak"]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("content")
    for name, (make, _) in CASES.items():
        (folder / name).write_bytes(make())
    packages = str(Path(__file__).parents[3] / "plugins")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env={"PYTHONPATH": packages, "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return Results(done.stdout)


def test_there_are_thirty_hostile_files() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("name", CASES)
def test_hostile_file_has_its_diagnostic_and_no_other(name: str, results: Results) -> None:
    _, code = CASES[name]
    assert [code] == results.codes[name]


@pytest.mark.skipif(sys.platform != "linux", reason="đơn vị của ru_maxrss khác nhau giữa các hệ điều hành")
def test_no_hostile_file_takes_more_memory_than_allowed(results: Results) -> None:
    assert results.peak < MOST_MEMORY_KB
