"""Putting a published site on a git branch, as static hosts such as GitHub Pages and GitLab Pages serve it."""

import subprocess
from pathlib import Path

from ghp_import import GhpError, ghp_import


class PublishingError(Exception):
    """The branch could not be made or sent; the message says what to do, in Vietnamese."""


def publish(output: Path, *, remote: str, branch: str, message: str, push: bool) -> None:
    """Commit the folder `output` to `branch` of the repository around the working folder, and send it to `remote`.

    The branch holds `.nojekyll`, so that no host rewrites the files. What others have pushed is fetched first.
    Raises PublishingError without a built site or a git author, or where git refuses.
    """
    if not (output / "index.html").is_file():
        raise PublishingError(f"chưa có trang trong {output.name}/: chạy make publish trước")
    missing = [key for key in ("user.name", "user.email") if not _git("config", "--get", key).stdout.strip()]
    if missing:
        raise PublishingError(
            f"git chưa biết người đăng ({', '.join(missing)}): chạy "
            'git config user.name "Họ tên" và git config user.email "hộp thư"'
        )
    if push:
        _git("fetch", "--quiet", remote, branch)  # a branch that is not there yet is made
    try:
        ghp_import(str(output), remote=remote, branch=branch, mesg=message, push=push, nojekyll=True)  # type: ignore[no-untyped-call]
    except (GhpError, subprocess.CalledProcessError) as error:
        raise PublishingError(f"git không nhận nhánh {branch} của kho {remote}: {error}") from error


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git quietly; its exit status is the answer."""
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)  # noqa: S603, S607 - git from PATH
