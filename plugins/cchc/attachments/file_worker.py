"""The process in which files are opened: one JSON job per line in, one JSON answer per line out.

A job is `{"do": "inspect" | "draw" | "copy", "path": …, "text": most characters}`. An answer holds `facts` (a row) and
`text`, or a `picture` [base64, width, height], or `whole` and `copies` (pictures), or `problem` [code, detail]; `spent` says that memory ran out.
Started as `python -m cchc.attachments.file_worker MEMORY PROCESSOR` (bytes, seconds of computing per job).
"""

import base64
import json
import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, TypeAlias

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.file_facts import RejectedFile, facts_to_row
from cchc.attachments.inspect_file import inspect
from cchc.attachments.readers.pdf import Drawn, draw_first_page
from cchc.attachments.readers.scaled_picture import draw_copies
from cchc.engine.os_errors import os_error_text

if sys.platform != "win32":
    import resource

Answer: TypeAlias = dict[str, object]


def serve(jobs: Iterable[str], answers: IO[str], processor: int) -> None:
    """Answer each job of `jobs` on `answers`, until there are no more; each may compute for `processor` seconds."""
    for line in jobs:
        _allow(processor)
        json.dump(_answer(line), answers, ensure_ascii=True)
        answers.write("\n")
        answers.flush()


def _answer(line: str) -> Answer:
    job: dict[str, object] = json.loads(line)
    path = Path(str(job["path"]))
    try:
        if job["do"] == "draw":
            drawn = draw_first_page(path)
            return {"picture": _sent(drawn)}
        if job["do"] == "copy":
            drawings = draw_copies(path)
            return {"whole": _sent(drawings.whole), "copies": [_sent(one) for one in drawings.copies]}
        facts, text = inspect(path, int(str(job["text"])))
        return {"facts": facts_to_row(facts), "text": text}
    except RejectedFile as rejected:
        return {"problem": [rejected.problem.rule.code, rejected.problem.detail]}
    except OSError as error:
        return {"problem": [attachment_rules.UNREADABLE.code, os_error_text(error)]}
    except MemoryError:
        return {"problem": [file_rules.COSTLY.code, "hết bộ nhớ"], "spent": True}
    except Exception as error:  # noqa: BLE001 - whatever a hostile file breaks here is a verdict on that file
        return {"problem": [file_rules.BROKEN.code, f"{type(error).__name__}: {error}"[:200]]}


def _sent(drawn: Drawn | None) -> tuple[str, int, int] | None:
    """A picture as JSON has it: its bytes in base 64, and its size in pixels."""
    if drawn is None:
        return None
    return base64.b64encode(drawn.content).decode("ascii"), drawn.width, drawn.height


def _allow(processor: int) -> None:
    """Move the limit of computing time on: it counts for the whole life of the process."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + processor + 1, hard))


def _confine(memory: int) -> None:
    """Deny this process what it does not need: memory beyond `memory` bytes, core dumps, writing to files."""
    if sys.platform != "win32":
        for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
            with suppress(ValueError, OSError):  # a system that does not know this limit has the wall time alone
                resource.setrlimit(limit, (most, most))


def main() -> None:
    """Serve standard input. Answers leave by a private descriptor, so that no library's print can mix into them."""
    memory, processor = map(int, sys.argv[1:])
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    _confine(memory)
    with answers:
        serve(sys.stdin, answers, processor)


if __name__ == "__main__":
    main()
