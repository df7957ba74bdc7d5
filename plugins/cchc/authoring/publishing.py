"""Putting a published site on a git branch, as static hosts such as GitHub Pages and GitLab Pages serve it."""

import os
import subprocess
from pathlib import Path

from ghp_import import GhpError, ghp_import

from cchc.authoring.git_errors import git_error


class PublishingError(Exception):
    """The branch could not be made or sent; the message says what to do, in Vietnamese."""


def publish(output: Path, *, remote: str, branch: str, message: str, push: bool) -> bool:
    """Commit the folder `output` to `branch` of the repository around the working folder, and send it to `remote`.

    The branch holds `.nojekyll`, so that no host rewrites the files. What others have pushed is fetched first. Return
    whether the site is another than the one on the branch; if not, no commit is made.
    Raises PublishingError without a built site, a repository or a git author, or where git refuses.
    """
    if not (output / "index.html").is_file():
        raise PublishingError(f"chưa có trang trong {output.name}/: chạy make publish trước")
    _must("rev-parse", "--git-dir")
    missing = [key for key in ("user.name", "user.email") if not _git("config", "--get", key).stdout.strip()]
    if missing:
        raise PublishingError(
            f"git chưa biết người đăng ({', '.join(missing)}): chạy "
            'git config user.name "Họ tên" và git config user.email "hộp thư"'
        )
    if push:
        _must("remote", "get-url", remote)
        _git("fetch", "--quiet", remote, branch)  # a branch that is not there yet is made
    try:
        ghp_import(str(output), remote=remote, branch=branch, mesg=message, nojekyll=True)  # type: ignore[no-untyped-call]
    except GhpError as error:
        raise PublishingError(git_error(error.message)) from error
    changed = _is_new(branch)
    if push:
        _must("push", remote, branch)
    return changed


def _is_new(branch: str) -> bool:
    """Whether the last commit of a branch changed anything; one that did not is taken back."""
    now, before = (_git("rev-parse", f"{commit}^{{tree}}").stdout for commit in (branch, f"{branch}^"))
    if now != before:
        return True
    _must("update-ref", f"refs/heads/{branch}", f"{branch}^")
    return False


def _must(*arguments: str) -> None:
    """Run git. Raises PublishingError where it fails."""
    done = _git(*arguments)
    if done.returncode:
        raise PublishingError(git_error(done.stderr))


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git quietly, its messages in English whatever the machine speaks; its exit status is the answer."""
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False, env=environment)  # noqa: S603, S607 - git from PATH
    except FileNotFoundError as error:
        raise PublishingError("máy này chưa có git: cài git rồi chạy lại") from error
