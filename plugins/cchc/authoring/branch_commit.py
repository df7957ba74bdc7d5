"""A site as a commit: its files streamed into git as they are checked, onto a name of our own until all is well."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from cchc.authoring.built_site import BuiltSite, pieces
from cchc.authoring.git_commands import Git, PublishingError, reason_of

_FILE: Final = "100644"
_FAILED: Final = "git không nhận các tệp của trang"


@contextmanager
def committed(
    git: Git, site: BuiltSite, *, message: str, parents: tuple[str, ...], kept: tuple[tuple[str, str], ...]
) -> Iterator[str]:
    """Give the id of a commit that holds the site after its `parents`; no branch knows it yet.

    `kept` are (path, id of a blob) of files taken over beside the site's own, empty ones without an id. Raises PublishingError.
    """
    author, committer = (_identity(git, name) for name in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"))
    ref = f"refs/cchc/publish-{os.getpid()}"
    git.run("update-ref", "-d", ref)
    try:
        with tempfile.TemporaryFile() as errors:
            _stream(git, site, (ref, author, committer, message), parents, kept, errors)
        yield git.must(_FAILED, "rev-parse", "--verify", f"{ref}^{{commit}}")
    finally:
        git.run("update-ref", "-d", ref)


def _identity(git: Git, name: str) -> str:
    """Who publishes, as git writes it, with the time. Raises PublishingError where git has not been told."""
    found = git.find("-c", "user.useConfigOnly=true", "var", name)
    if not found:
        raise PublishingError(
            'git chưa biết người đăng: chạy git config user.name "Họ tên" và git config user.email "hộp thư"'
        )
    return found


def _stream(
    git: Git,
    site: BuiltSite,
    head: tuple[str, str, str, str],
    parents: tuple[str, ...],
    kept: tuple[tuple[str, str], ...],
    errors: IO[bytes],
) -> None:
    """Feed a commit to git; without the word `done` at its end, git keeps nothing of it."""
    process = git.fed("fast-import", "--quiet", "--force", errors=errors)
    if process.stdin is None:
        raise TypeError("the pipe is asked for")
    try:
        with process.stdin as stream:
            stream.writelines(_header(head, parents))
            for path, blob in kept:
                stream.write(f"M {_FILE} {blob or 'inline'} {_quoted(path)}\n".encode())
                stream.write(b"" if blob else b"data 0\n")
            for built in site.files:
                size, content = pieces(built)
                stream.write(
                    f"M {_FILE} inline {_quoted(built.path)}\ndata {size}\n".encode("utf-8", "surrogateescape")
                )
                stream.writelines(content)
                stream.write(b"\n")
            stream.write(b"\ndone\n")
    except BrokenPipeError:
        pass  # git stopped reading: its own words say why
    except PublishingError:
        process.kill()
        raise
    finally:
        status = process.wait()
    if status:
        errors.seek(0)
        raise PublishingError(f"{_FAILED}: {reason_of(errors.read().decode('utf-8', 'replace'))}")


def _header(head: tuple[str, str, str, str], parents: tuple[str, ...]) -> Iterator[bytes]:
    ref, author, committer, message = head
    words = f"{message}\n".encode("utf-8", "surrogateescape")
    yield f"feature done\ncommit {ref}\nauthor {author}\ncommitter {committer}\ndata {len(words)}\n".encode()
    yield words
    for number, parent in enumerate(parents):
        yield f"{'merge' if number else 'from'} {parent}\n".encode()
    yield b"deleteall\n"


def _quoted(path: str) -> str:
    """A path as fast-import reads it whatever signs it has."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
