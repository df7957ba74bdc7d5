"""What it costs to read attached files: processor time, the slowest file, memory of the worker, and what a second build reads.

    PYTHONPATH=plugins:tests python -m bench.file_reading --files 1500
    PYTHONPATH=plugins:tests python -m bench.file_reading --folder ~/tep-that

Files are made of the types a department attaches, all different, or taken from a folder.
"""

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

from cchc.attachments.content_tree import ContentFile
from cchc.attachments.facts_cache import InspectionContext, facts_of
from cchc.attachments.inspect_file import inspect
from cchc.attachments.inspector import Inspection, Inspector
from cchc.attachments.limits import Limits
from kit.file_factory import docx, odt, png, text_pdf, xlsx, zipped
from kit.page_factory import pages_pdf, whole, words
from kit.photo_factory import photo

SENTENCE = "Các phòng rà soát thủ tục hành chính và báo cáo kết quả hằng quý về Văn phòng Sở, lần {}."
ASCII = "Cac phong ra soat thu tuc hanh chinh va bao cao ket qua hang quy, lan {}."
KINDS = 10


class Memory(dict[str, str]):
    """A store of facts that lasts for this run."""

    def put(self, key: str, value: str) -> None:
        """Keep a value."""
        self[key] = value


def made(number: int) -> tuple[str, bytes]:
    """Return the ending and the bytes of file `number`, which no other number has."""
    lines = [SENTENCE.format(f"{number}.{line}") for line in range(60 + number % 400)]
    plain = [ASCII.format(f"{number}.{line}") for line in range(45)]
    match number % KINDS:
        case 0:
            return "pdf", text_pdf(*(ASCII.format(f"{number}.{page}") for page in range(1 + number % 60)))
        case 1:
            return "pdf", pages_pdf(*[words(*plain)] * (1 + number % 40))
        case 2:
            return "pdf", pages_pdf(*[whole() + words(f"Trang {number}", size=8, at=20)] * (1 + number % 20))
        case 3:
            return "docx", docx(*lines)
        case 4:
            return "xlsx", xlsx(*lines)
        case 5:
            return "odt", odt(*lines)
        case 6:
            return "zip", zipped({f"mau-{at}.docx": docx(*lines[:40], f"{at}") for at in range(4)})
        case 7:
            return "rtf", ("{\\rtf1\\ansi " + "\\par ".join(plain * 20) + f"{number}}}").encode()
        case 8:
            return (
                ("png", png(1 + number % 1000, 1 + number // 10))
                if number % 20 == 8
                else ("jpg", photo() + bytes(number))
            )
        case _:
            return "csv", "\n".join(f"{at};{line}" for at, line in enumerate(lines)).encode()


def listed(folder: Path) -> list[ContentFile]:
    """Return the files below a folder as a build lists them."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        stat = path.stat()
        found.append(
            ContentFile(
                path=path.relative_to(folder).as_posix(),
                name=path.name,
                origin=str(path),
                size=stat.st_size,
                mtime_ns=stat.st_mtime_ns,
                ctime_ns=stat.st_ctime_ns,
            )
        )
    return found


def slowest(files: list[ContentFile]) -> tuple[float, str]:
    """Return the processor seconds of the file that takes most of them, and its path."""
    most = (0.0, "")
    for file in files:
        began = time.process_time()
        inspect(Path(file.origin), Limits().text)
        most = max(most, (time.process_time() - began, file.path))
    return most


def measure(folder: Path) -> None:
    """Read the files below `folder` twice, as two builds do, and print what that took."""
    files, store, read = listed(folder), Memory(), []

    def counted(path: Path) -> Inspection:
        read.append(path)
        return inspector.inspect(path)

    for build in ("lần đầu", "lần hai"):
        read.clear()
        with Inspector() as inspector:
            means = InspectionContext(inspect=counted, seen_ns=time.time_ns() + 10**10)
            facts_of(files, store=store, means=means)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent, memory = used.ru_utime + used.ru_stime, used.ru_maxrss // 1024
        sys.stdout.write(f"{build}: đọc {len(read)} trong {len(files)} tệp; cộng dồn {spent:.1f} s CPU, {memory} MB\n")
    seconds, path = slowest(files)
    sys.stdout.write(f"tệp lâu nhất: {seconds:.2f} s CPU, {path}\n")


def main() -> int:
    """Measure files of a folder, or files made for it."""
    parser = argparse.ArgumentParser(prog="bench.file_reading", description="Đo việc đọc tệp đính kèm.")
    parser.add_argument("--files", type=int, default=1500, help="số tệp được làm ra (mặc định: 1500)")
    parser.add_argument("--folder", type=Path, help="đọc các tệp có sẵn ở thư mục này")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as place:
        if args.folder is None:
            for number in range(args.files):
                ending, content = made(number)
                (Path(place) / f"tep-{number:05}.{ending}").write_bytes(content)
        measure(args.folder or Path(place))
    return 0


if __name__ == "__main__":
    sys.exit(main())
