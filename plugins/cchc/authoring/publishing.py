"""Putting a built site on a git branch, as static hosts such as GitHub Pages and GitLab Pages serve it.

1. The output must be a whole build made for the web (built_site.py); branch and remote are parsed (publishing_target.py).
2. What the remote has is fetched; a branch that is in use, or that holds anything but sites, is left alone.
3. Builds are kept away while the output is read. The site becomes a commit after whatever the branch has here and on the remote, so nothing of either is lost
   (branch_commit.py). The same site again is no commit.
4. The branch is moved and sent, never by force.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cchc.authoring.branch_commit import committed
from cchc.authoring.built_site import BuiltSite, built_site
from cchc.authoring.git_commands import Git, PublishingError, masked
from cchc.authoring.publishing_target import KEPT, checked_branch, checked_remote, forbid_source, forbid_used_branch
from cchc.engine.os_errors import machine_error
from cchc.engine.write.output_folder import kept_still
from cchc.text.portable_names import visible

_SHOWN: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The outcome of publishing: whether there was anything new, whether anything was sent, remarks in Vietnamese."""

    new: bool
    sent: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tips:
    """The commits that the branch has here and on the remote; empty where there is none."""

    here: str
    there: str


def publish(
    output: Path, *, remote: str, branch: str, message: str, push: bool, folder: Path | None = None
) -> Published:
    """Commit the site in `output` to `branch` of the repository around `folder` (the working folder), and send it to `remote`.

    The branch holds `.nojekyll`, so that no host rewrites the files, and keeps its `CNAME`. Raises PublishingError.
    """
    git = Git(folder=folder or Path())
    git.must("không đăng được", "rev-parse", "--git-dir")
    checked_branch(git, branch)
    place = checked_remote(git, remote) if push else remote
    if not (words := message.strip()):
        raise PublishingError("lời ghi (--message) trống: viết vài chữ về lần đăng này")
    built_site(output)  # what is no site is refused before anybody is asked
    ref = f"refs/heads/{branch}"
    tips = _remote_tips(git, place, ref) if push else _known_tips(git, place, branch)
    for commit in (tips.here, tips.there):
        forbid_source(git, branch, commit)
    try:
        with kept_still(output, _say_waiting):
            tip, new, notes = _committed(git, output, tips, ref=ref, message=words, place=place)
    except OSError as error:
        raise PublishingError(f"không đăng được: {machine_error(error)}") from error
    sent = push and tip != tips.there
    if sent:
        git.must(
            f"không gửi được nhánh {branch} đến kho {masked(place)}", "push", "--quiet", "--", place, f"{ref}:{ref}"
        )
    return Published(new=new, sent=sent, notes=notes)


def _committed(
    git: Git, output: Path, tips: _Tips, *, ref: str, message: str, place: str
) -> tuple[str, bool, tuple[str, ...]]:
    """Move a branch to a commit of the site: its tip afterwards, whether that is a new commit, what the editor should know."""
    site = built_site(output)
    notes = [*_foreign(site, output), *_moved_on(git, tips, place)]
    parents = _parents(git, tips)
    with committed(git, site, message=message, parents=parents, kept=_kept(git, site, tips)) as commit:
        same = len(parents) == 1 and _tree(git, commit) == _tree(git, parents[0])
        tip = parents[0] if same else commit
        notes += () if same else _lost(git, tips, commit)
        if tip != tips.here:
            before = tips.here or "0" * len(tip)
            why = f"không ghi được nhánh {ref.removeprefix('refs/heads/')}"
            git.must(why, "update-ref", "-m", "cchc publish", ref, tip, before)
    return tip, not same, tuple(notes)


def _say_waiting() -> None:
    sys.stderr.write("Đang đợi một lần dựng của trang này kết thúc …\n")


def _remote_tips(git: Git, place: str, ref: str) -> _Tips:
    """Find a branch here and on a remote, whose commits are fetched. Raises PublishingError where the branch is in use."""
    listed = git.must(
        f"không hỏi được kho {masked(place)}", "ls-remote", "--symref", "--", place, "HEAD", ref
    ).splitlines()
    default = next((line.split()[1] for line in listed if line.startswith("ref: ")), "")
    branch = ref.removeprefix("refs/heads/")
    forbid_used_branch(git, branch, default or _known_default(git, place))
    here = git.commit(ref)
    if not any(line.split()[-1:] == [ref] for line in listed if not line.startswith("ref: ")):
        return _Tips(here=here, there="")
    git.must(
        f"không lấy được nhánh {branch} của kho {masked(place)}", "fetch", "--quiet", "--no-tags", "--", place, ref
    )
    return _Tips(here=here, there=git.commit("FETCH_HEAD"))


def _known_tips(git: Git, remote: str, branch: str) -> _Tips:
    """Find a branch here, and on a remote as it was last seen. Raises PublishingError where the branch is in use."""
    forbid_used_branch(git, branch, _known_default(git, remote))
    return _Tips(here=git.commit(f"refs/heads/{branch}"), there=git.commit(f"refs/remotes/{remote}/{branch}"))


def _known_default(git: Git, remote: str) -> str:
    """The default branch of a remote as it was last seen, "" where that is not known."""
    known = git.find("symbolic-ref", "--quiet", f"refs/remotes/{remote}/HEAD")
    return f"refs/heads/{known.removeprefix(f'refs/remotes/{remote}/')}" if known else ""


def _parents(git: Git, tips: _Tips) -> tuple[str, ...]:
    """The commits that the new one follows: the later of the two tips, or both where each has commits of its own."""
    if not tips.here or not tips.there or tips.here == tips.there:
        return tuple(dict.fromkeys(filter(None, (tips.there, tips.here))))
    if _is_within(git, tips.there, tips.here):
        return (tips.here,)
    return (tips.there,) if _is_within(git, tips.here, tips.there) else (tips.there, tips.here)


def _kept(git: Git, site: BuiltSite, tips: _Tips) -> tuple[tuple[str, str], ...]:
    """The files beside the site that the branch has: (path, id of the blob); `.nojekyll` is empty where there is none yet."""
    found: dict[str, str] = {".nojekyll": ""}
    for commit in filter(None, (tips.here, tips.there)):
        for name in KEPT:
            mode, kind, blob, *_ = (*git.find("ls-tree", "--full-tree", commit, "--", name).split(), "", "", "")
            if kind == "blob" and mode.startswith("100"):
                found[name] = blob
    own = {built.path for built in site.files}
    return tuple((name, blob) for name, blob in sorted(found.items()) if name not in own)


def _foreign(site: BuiltSite, output: Path) -> Iterator[str]:
    if site.foreign:
        yield f"Không đăng {len(site.foreign)} tệp trong {output}/ mà lần dựng không tạo ra: {_listed(site.foreign)}."


def _moved_on(git: Git, tips: _Tips, place: str) -> Iterator[str]:
    """Say what the remote has that this machine had not seen."""
    if not tips.here or not tips.there or _is_within(git, tips.there, tips.here):
        return
    count = git.find("rev-list", "--count", tips.there, f"^{tips.here}")
    subject, _, author = git.find("log", "-1", "--format=%s%n%an", tips.there).partition("\n")
    yield (
        f"Kho {masked(place)} có {count} lần ghi mà nhánh ở máy này chưa có, mới nhất là “{visible(subject)}” của {visible(author)}; "
        "lần đăng này đứng tiếp sau."
    )


def _lost(git: Git, tips: _Tips, commit: str) -> Iterator[str]:
    """Say which files that somebody else put on the remote are not, or not so, in the new commit."""
    if not tips.here or not tips.there or _is_within(git, tips.there, tips.here):
        return
    base = git.find("merge-base", tips.here, tips.there)
    if base and (lost := _differing(git, base, tips.there) & _differing(git, tips.there, commit)):
        yield f"Thay {len(lost)} tệp mà lần ghi ấy vừa đổi: {_listed(sorted(lost))}."


def _differing(git: Git, one: str, other: str) -> frozenset[str]:
    return frozenset(git.find("diff", "--name-only", "-z", "--no-renames", one, other).split("\0")) - {""}


def _is_within(git: Git, one: str, other: str) -> bool:
    """Return whether the history of a commit holds another one."""
    return git.run("merge-base", "--is-ancestor", one, other).returncode == 0


def _tree(git: Git, commit: str) -> str:
    return git.must("git không đọc được lần ghi", "rev-parse", "--verify", f"{commit}^{{tree}}")


def _listed(paths: Sequence[str]) -> str:
    return ", ".join(map(visible, paths[:_SHOWN])) + (", …" if len(paths) > _SHOWN else "")
