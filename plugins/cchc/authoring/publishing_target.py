"""Targets of publishing: a branch that holds only sites, of a remote that is a location and not a command."""

import re
from pathlib import Path
from typing import Final

from cchc.authoring.git_commands import Git, PublishingError, masked
from cchc.text.portable_names import name_fault, visible

# `ext::sh -c …`: git would run a program of that name.
_HELPER: Final = re.compile(r"[A-Za-z0-9+.-]+::")
_URL: Final = re.compile(r"(https|ssh|file)://([^/\s]*)(/\S*)?", re.IGNORECASE)
# `git@host:path`. Nothing begins with "-", so nothing is read as an option.
_SCP: Final = re.compile(r"[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][\w.-]*:[^\s:-]\S*")
_ID: Final = re.compile(r"[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")
# Names that git gives a meaning of its own, and ids of commits, would not be read as the branch that was meant.
_SPECIAL: Final = re.compile(r"(?:refs|heads|remotes|tags)/.*|@|[A-Z]+_?HEAD")
_BRANCH_HINT: Final = "chọn một tên khác, ví dụ gh-pages"

KEPT: Final = frozenset({"CNAME", ".nojekyll"})
"""Files that hosts put on the branch beside the site."""


def checked_branch(git: Git, name: str) -> str:
    """Return `name` where a branch may be called so. Raises PublishingError for what git or a file system takes for something else."""
    shown = visible(name)[:60]
    fault = next((found for step in name.split("/") if (found := name_fault(step))), "")
    if fault:
        raise PublishingError(f"tên nhánh “{shown}” không dùng được: {fault}; {_BRANCH_HINT}")
    done = git.run("check-ref-format", "--branch", name)
    if done.returncode or done.stdout.strip() != name or _ID.fullmatch(name) or _SPECIAL.fullmatch(name):
        raise PublishingError(f"git không nhận “{shown}” làm tên nhánh, hoặc hiểu nó là thứ khác; {_BRANCH_HINT}")
    return name


def checked_remote(git: Git, written: str) -> str:
    """Return a remote as git may be given it: a name that is configured, an address, or the full path of a folder.

    Raises PublishingError for anything else: options, helpers (`ext::`) and other protocols.
    """
    if written in git.find("remote").splitlines():
        return written
    shown = visible(masked(written))[:80]
    if not written or written.startswith("-") or _HELPER.match(written) or "\0" in written:
        raise PublishingError(f"“{shown}” không phải một kho: ghi tên kho trong `git remote`, hoặc địa chỉ https, ssh")
    if (address := _URL.fullmatch(written)) is not None:
        host = address[2].rpartition("@")[2]
        if host.startswith("-") or (not host and address[1].lower() != "file"):
            raise PublishingError(f"địa chỉ kho “{shown}” không có tên máy chủ")
        return written
    if _SCP.fullmatch(written):
        return written
    folder = Path(written)
    if "://" not in written and folder.is_dir():
        return str(folder.resolve())
    raise PublishingError(
        f"không có kho “{shown}”: ghi tên kho trong `git remote`, địa chỉ https, ssh, hoặc đường dẫn của một kho trên máy"
    )


def forbid_used_branch(git: Git, branch: str, default: str) -> None:
    """Raise PublishingError where a branch is checked out somewhere, or is the `default` branch of the remote."""
    ref = f"refs/heads/{branch}"
    checked_out = git.find("worktree", "list", "--porcelain").splitlines()
    if git.find("symbolic-ref", "--quiet", "HEAD") == ref or f"branch {ref}" in checked_out:
        raise PublishingError(
            f"nhánh {branch} là nhánh đang làm việc, đăng lên đó sẽ thay nguồn bằng trang; {_BRANCH_HINT}"
        )
    if default == ref:
        raise PublishingError(
            f"nhánh {branch} là nhánh mặc định của kho, nơi để nguồn; {_BRANCH_HINT}, hoặc đổi nhánh mặc định trên kho"
        )


def forbid_source(git: Git, branch: str, commit: str) -> None:
    """Raise PublishingError where a commit of the branch is no published site: another history, or other files.

    A site's history begins with a site, and its files have an index.html and a .nojekyll, which every publishing writes.
    """
    if not commit:
        return
    head = git.commit("HEAD")
    files = set(git.find("ls-tree", "--name-only", "-z", "--full-tree", commit).split("\0")) - {""}
    is_site = {"index.html", ".nojekyll"} <= files or files <= KEPT
    if not is_site or (head and git.find("merge-base", head, commit)):
        found = ", ".join(visible(name) for name in sorted(files)[:3])
        raise PublishingError(
            f"nhánh {branch} đang giữ thứ khác ({found}…), đăng lên đó sẽ thay tất cả bằng trang; "
            f"{_BRANCH_HINT}, hoặc tự xóa nhánh này nếu không cần nữa"
        )
