import errno
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ClassVar

import pytest

from cchc.attachments import inspector as inspector_module
from cchc.attachments.attachment_codes import Code
from cchc.attachments.file_facts import FileFacts, Finding
from cchc.attachments.inspector import Inspection, Inspector, PageDrawing
from cchc.attachments.limits import Limits
from cchc.attachments.worker_handle import Answer, WorkerHandle
from kit.file_factory import docx, text_pdf

if sys.platform != "win32":
    import resource


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows không có giới hạn này")
def test_a_file_that_computes_too_long_is_given_up_by_the_system_and_not_remembered(tmp_path: Path) -> None:
    part = "".join([f'<b c="{number * 2654435761 % (1 << 32)}"/>' for number in range(250_000)])
    path = put(tmp_path, "a.docx", docx(parts={f"word/header{number}.xml": f"<a>{part}</a>" for number in range(16)}))
    with Inspector(Limits(processor=0)) as inspector:
        late = Inspection(facts=FileFacts(findings=(Finding(code=Code.COSTLY, detail="quá thời gian"),)), lasting=False)
        assert late == inspector.inspect(path)


class Interrupted(WorkerHandle):
    """A worker to which something is done just before it is asked, as long as there is something left to do."""

    left: ClassVar[list[int]] = []

    def ask(self, job: str) -> Answer:
        if self.left:
            os.kill(self.process.pid, self.left.pop())
        return super().ask(job)


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Signals that the next workers get."""
    monkeypatch.setattr(inspector_module, "WorkerHandle", Interrupted)
    monkeypatch.setattr(Interrupted, "left", [])
    return Interrupted.left


needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows không có tín hiệu")


@needs_signals
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGHUP", "SIGSEGV", "SIGXCPU", "SIGABRT"])
def test_a_worker_that_is_stopped_once_does_not_blame_the_file(
    tmp_path: Path, interrupted: list[int], name: str
) -> None:
    path = put(tmp_path, "a.txt", b"a")
    with Inspector() as inspector:
        honest = inspector.inspect(path)
        interrupted.append(signal.Signals[name])
        assert honest == inspector.inspect(path)
        assert honest == inspector.inspect(path)
    assert honest.lasting


@needs_signals
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT", "SIGQUIT"])
def test_a_worker_that_others_stop_again_and_again_does_not_blame_the_file_either(
    tmp_path: Path, interrupted: list[int], name: str
) -> None:
    path = put(tmp_path, "a.txt", b"a")
    interrupted += [signal.Signals[name]] * 2
    with Inspector() as inspector:
        inspection = inspector.inspect(path)
    (finding,) = inspection.facts.findings
    assert finding.code is Code.UNREADABLE
    assert "bị máy dừng" in finding.detail
    assert not inspection.lasting


@needs_signals
def test_a_file_that_breaks_its_reader_twice_is_told(tmp_path: Path, interrupted: list[int]) -> None:
    path = put(tmp_path, "a.pdf", text_pdf("a"))
    interrupted += [signal.SIGSEGV] * 4
    with Inspector() as inspector:
        (finding,) = inspector.inspect(path).facts.findings
        assert inspector.draw(path) == PageDrawing(preview=None, lasting=False)
    assert finding == Finding(code=Code.COSTLY, detail="làm hỏng tiến trình đọc")


@pytest.mark.skipif(sys.platform != "linux", reason="chỉ Linux cho biết tiến trình khác đã tính bao lâu")
def test_a_worker_that_gets_no_turn_is_not_the_files_fault(tmp_path: Path, interrupted: list[int]) -> None:
    path = put(tmp_path, "a.txt", b"a")
    with Inspector(Limits(idle=1.0)) as inspector:
        interrupted.append(signal.SIGSTOP)
        inspection = inspector.inspect(path)
        assert (inspection.text, inspection.facts.findings) == ("a", ())
        interrupted += [signal.SIGSTOP] * 2
        (finding,) = inspector.inspect(path).facts.findings
    assert finding == Finding(code=Code.UNREADABLE, detail="ổ đĩa không trả lời")


@pytest.mark.skipif(sys.platform != "linux", reason="chỉ Linux cho biết tiến trình khác đã tính bao lâu")
def test_a_worker_that_goes_on_computing_is_waited_for_however_long_it_takes(tmp_path: Path) -> None:
    path = put(tmp_path, "a.docx", docx(body=f"<a>{'<b/>' * 900_000}</a>"))
    with Inspector(Limits(idle=0.2, processor=60)) as inspector:
        assert inspector.inspect(path).facts.findings == ()


@needs_signals
def test_a_file_is_tried_again_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[Path] = []
    together: list[int] = []

    class Counted(WorkerHandle):
        def ask(self, job: str) -> Answer:
            at_work.append(Path(json.loads(job)["path"]))
            if "xau" in job:
                together.append(len(at_work))
                self.process.kill()
            try:
                return super().ask(job)
            finally:
                at_work.pop()

    monkeypatch.setattr(inspector_module, "WorkerHandle", Counted)
    paths = [put(tmp_path, f"{'xau' if number % 4 == 0 else 'tot'}-{number}.txt", b"a") for number in range(12)]
    with Inspector(jobs=3) as inspector, ThreadPoolExecutor(3) as threads:
        results = list(threads.map(inspector.inspect, paths))
    assert [bool(result.facts.findings) for result in results] == ["xau" in path.name for path in paths]
    assert together.count(1) >= 3


def test_a_machine_without_room_for_a_process_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with Inspector() as inspector:
        inspection = inspector.inspect(put(tmp_path, "a.txt", b"a"))
    (finding,) = inspection.facts.findings
    assert finding.code is Code.UNREADABLE
    assert not inspection.lasting


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
