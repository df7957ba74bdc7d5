# -*- coding: utf-8 -*-
"""Make the environment of the project, `.venv`, as the lock files say. `make` and `cchc.cmd` run this with any Python.

One that is too old is told in a sentence, so nothing here may need a new one; an environment that was left half-made, or
was made by an old Python, is made anew.
"""

import os
import shutil
import subprocess
import sys

NEEDED = (3, 11)
"""The oldest Python that the project runs on."""

FOLDER = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(FOLDER, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
RUNTIME = ("requirements.lock", ".runtime")
TESTS = ("requirements-test.lock", ".tested")
"""Lock files, and the file in `.venv` whose time says when each was last installed."""

PROBE = "import sys, pip; sys.exit(sys.version_info[:2] < (%d, %d))" % NEEDED


def main(arguments):
    """Make or mend the environment; with `--tests`, install what tests need, too. Return the exit status."""
    if sys.version_info[:2] < NEEDED:
        return fail(
            "cần Python từ %d.%d, máy đang dùng %d.%d (%s): cài bản mới rồi chạy lại, hoặc chọn bản khác đã có bằng make html PYTHON=python3.12"
            % (NEEDED + tuple(sys.version_info[:2]) + (sys.executable,))
        )
    if not is_whole():
        if os.path.isdir(VENV):
            say("Môi trường .venv dở dang hoặc của Python cũ: lập lại …")
            shutil.rmtree(VENV, ignore_errors=True)
        if subprocess.call([sys.executable, "-m", "venv", VENV]) != 0:
            shutil.rmtree(VENV, ignore_errors=True)
            return fail(
                "Python này không lập được môi trường: cài mô-đun venv (Debian, Ubuntu: gói python3-venv) rồi chạy lại"
            )
    wanted = [RUNTIME, TESTS] if "--tests" in arguments else [RUNTIME]
    for lock, stamp in wanted:
        if is_stale(lock, stamp) and not install(lock, stamp):
            return fail("không cài xong thư viện theo %s: xem lời của pip ở trên, kiểm tra mạng rồi chạy lại" % lock)
    return 0


def is_whole():
    """Whether `.venv` has a Python that runs, is new enough and has pip."""
    if not os.path.exists(PYTHON):
        return False
    try:
        with open(os.devnull, "w") as nowhere:
            return subprocess.call([PYTHON, "-c", PROBE], stdout=nowhere, stderr=nowhere) == 0
    except OSError:
        return False


def is_stale(lock, stamp):
    """Whether what a lock file names was installed before the file changed, or never."""
    stamp = os.path.join(VENV, stamp)
    if not os.path.exists(stamp):
        return True
    sources = [lock, "pyproject.toml", "setup.py"] if lock == RUNTIME[0] else [lock]
    return any(os.path.getmtime(os.path.join(FOLDER, name)) > os.path.getmtime(stamp) for name in sources)


def install(lock, stamp):
    """Install what a lock file names, and the package itself. Return whether that went well."""
    say("Đang cài thư viện theo %s …" % lock)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = [pip + ["--require-hashes", "-r", os.path.join(FOLDER, lock)]]
    if lock == RUNTIME[0]:
        steps.append(pip + ["--no-deps", "--no-build-isolation", "--editable", FOLDER])
    if any(subprocess.call(step) != 0 for step in steps):
        return False
    with open(os.path.join(VENV, stamp), "w"):
        os.utime(os.path.join(VENV, stamp), None)
    return True


def say(text):
    """Print a line for people, whatever the code page."""
    line = text + "\n"
    if sys.version_info[0] > 2:
        sys.stderr.buffer.write(line.encode("utf-8"))
    else:
        sys.stderr.write(line)
    sys.stderr.flush()


def fail(text):
    """Say what is wrong; return the status of failure."""
    say("Lỗi: %s." % text)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
