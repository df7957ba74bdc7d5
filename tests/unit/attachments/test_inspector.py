import sys
from pathlib import Path

import pytest

from cchc.attachments.attachment_codes import Code
from cchc.attachments.file_facts import FileFacts, Finding
from cchc.attachments.inspector import Inspection, Inspector, PageDrawing
from cchc.attachments.limits import Limits
from kit.file_factory import docx, text_pdf

if sys.platform != "win32":
    import resource

HUGE_XML = "<a>" * 2_600_000


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_worker_serves_on_after_a_broken_file(tmp_path: Path) -> None:
    good = put(tmp_path, "Kế hoạch.pdf", text_pdf("A line of text that is long enough"))
    bad = put(tmp_path, "b.pdf", b"%PDF-1.7 nothing")
    with Inspector() as inspector:
        first = inspector.inspect(good)
        assert inspector.inspect(bad).facts.has(Code.BROKEN)
        assert first == inspector.inspect(good)
    assert first.text == "A line of text that is long enough"


def test_a_file_that_takes_too_long_is_given_up_and_not_remembered(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", text_pdf("a"))
    with Inspector(Limits(wall=0.001)) as inspector:
        late = Inspection(facts=FileFacts(findings=(Finding(code=Code.COSTLY, detail="quá thời gian"),)), lasting=False)
        assert late == inspector.inspect(path)
        assert inspector.draw(path) == PageDrawing(preview=None, lasting=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows không có giới hạn này")
def test_a_file_that_computes_too_long_is_given_up_by_the_system(tmp_path: Path) -> None:
    path = put(tmp_path, "a.docx", docx(body=HUGE_XML))
    with Inspector(Limits(processor=0, wall=60)) as inspector:
        (finding,) = inspector.inspect(path).facts.findings
    assert finding == Finding(code=Code.COSTLY, detail="quá thời gian")


def test_a_file_that_is_gone_is_told_so(tmp_path: Path) -> None:
    with Inspector() as inspector:
        (finding,) = inspector.inspect(tmp_path / "khong-co.pdf").facts.findings
    assert finding == Finding(code=Code.UNREADABLE, detail="tệp vừa bị xóa")


def test_text_is_kept_up_to_the_limit(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"0123456789")
    with Inspector(Limits(text=4)) as inspector:
        assert inspector.inspect(path).text == "0123"


@pytest.mark.skipif(sys.platform != "linux", reason="chỉ Linux cho hỏi giới hạn của tiến trình khác")
def test_the_system_itself_holds_the_worker_to_its_memory(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"a")
    with Inspector() as inspector:
        inspector.inspect(path)
        worker = inspector._free.get()
        inspector._free.put(worker)
        assert worker is not None
        soft, hard = resource.prlimit(worker.process.pid, resource.RLIMIT_AS)
    assert soft == hard == inspector.limits.memory <= 300_000_000


def test_no_worker_outlives_its_inspector(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"a")
    with Inspector(jobs=2) as inspector:
        inspector.inspect(path)
        workers = [inspector._free.get() for _ in range(2)]
        for worker in workers:
            inspector._free.put(worker)
    assert [worker is None or worker.process.poll() is not None for worker in workers] == [True, True]
