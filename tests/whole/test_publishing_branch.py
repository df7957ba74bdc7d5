"""Publishing to a branch: the last build and nothing else, after what is there, and never over anything but a site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cchc.engine.cache.manifest import MANIFEST, MARKS
from cchc.engine.write.output_folder import OutputFolder
from kit.building import ADDRESS, ROOT, Built, build_here

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@dataclass(frozen=True, kw_only=True)
class Desk:
    """An editor's repository with a published build in it, and the host that it is sent to."""

    work: Path
    host: Path

    def publish(self, *options: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "GIT_CONFIG_GLOBAL": os.devnull}
        command = [sys.executable, "-m", "cchc", "publish", *options]
        done = subprocess.run(command, cwd=self.work, capture_output=True, text=True, check=False, env=environment)
        assert "Traceback" not in done.stderr
        assert done.returncode == 0 or done.stderr.startswith("Lỗi: "), done.stderr
        return done

    def published(self, *options: str) -> str:
        """What a publishing that must succeed says."""
        done = self.publish(*options)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def refused(self, *options: str) -> str:
        """What a publishing that must be refused says; nothing has changed anywhere."""
        before = self.refs()
        done = self.publish(*options)
        assert done.returncode == 1, done.stdout
        assert self.refs() == before
        return done.stderr

    def refs(self) -> tuple[str, str]:
        form = "--format=%(refname) %(objectname)"
        return git(self.work, "for-each-ref", form, "refs/heads", "refs/cchc"), git(self.host, "for-each-ref", form)

    def files(self, branch: str = "gh-pages") -> set[str]:
        """The paths on the host's branch."""
        return set(git(self.host, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", branch).splitlines())

    def commits(self, branch: str = "gh-pages") -> list[str]:
        return git(self.host, "log", "--format=%s", branch).splitlines()

    @property
    def output(self) -> Path:
        return self.work / "output"


@pytest.fixture(scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build_here(SITE, tmp_path_factory.mktemp("dựng"), publish=True)
    assert built.status == 0, built.messages
    return built


@pytest.fixture
def desk(tmp_path: Path, _built: Built) -> Desk:
    work, host = tmp_path / "làm", tmp_path / "kho.git"
    git(tmp_path, "init", "--quiet", "--bare", "-b", "main", str(host))
    git(tmp_path, "init", "--quiet", "-b", "main", str(work))
    git(work, "config", "user.name", "Biên tập viên")
    git(work, "config", "user.email", "bien-tap@vidu.example")
    git(work, "remote", "add", "origin", str(host))
    (work / "nguon.md").write_text("nguồn", encoding="utf-8")
    (work / ".gitignore").write_text("output\n", encoding="utf-8")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "-m", "nguồn")
    git(work, "push", "--quiet", "origin", "main")
    shutil.copytree(_built.output, work / "output")
    return Desk(work=work, host=host)


def elsewhere(desk: Desk, files: dict[str, str], message: str) -> None:
    """Somebody else commits to the host's branch."""
    other = desk.work.parent / "nơi khác"
    shutil.rmtree(other, ignore_errors=True)
    git(desk.work, "clone", "--quiet", "-b", "gh-pages", str(desk.host), str(other))
    for name, content in files.items():
        (other / name).write_text(content, encoding="utf-8")
    git(other, "add", ".")
    identity = ("-c", "user.name=Người khác", "-c", "user.email=khac@vidu.example")
    git(other, *identity, "commit", "--quiet", "-m", message)
    git(other, "push", "--quiet")


def edited(desk: Desk, content: str = "mới") -> None:
    """Build again with a changed article."""
    source = desk.work.parent / "nội dung"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(SITE, source)
    name = next(iter(sorted(source.rglob("*.md"))))
    name.write_text(name.read_text(encoding="utf-8") + f"\n{content}\n", encoding="utf-8")
    built = build_here(source, desk.work, publish=True)
    assert built.status == 0, built.messages


def test_the_branch_holds_the_site_and_no_host_rewrites_it(desk: Desk) -> None:
    said = desk.published()
    built = {path.relative_to(desk.output).as_posix() for path in desk.output.rglob("*") if path.is_file()}
    assert desk.files() == (built - {f"{MARKS}/{MANIFEST}"}) | {".nojekyll"}
    assert said == "Đã đưa output/ lên nhánh gh-pages của kho origin.\n"
    assert git(desk.host, "log", "-1", "--format=%an <%ae> %cn", "gh-pages") == (
        "Biên tập viên <bien-tap@vidu.example> Biên tập viên"
    )
    for path in ("index.html", "robots.txt"):
        stored = subprocess.run(
            ["git", "show", f"gh-pages:{path}"], cwd=desk.host, capture_output=True, check=True
        ).stdout
        assert stored == (desk.output / path).read_bytes()
    modes = {line.split()[0] for line in git(desk.host, "ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}


def test_publishing_twice_without_a_change_makes_no_commit_and_says_so(desk: Desk) -> None:
    desk.published()
    before = desk.refs()
    assert desk.published() == "Không có gì mới: nhánh gh-pages đã giữ đúng trang này.\n"
    assert desk.refs() == before
    assert len(desk.commits()) == 1


def test_publishing_a_change_adds_to_the_branch(desk: Desk) -> None:
    desk.published("--message", "Lần đầu")
    edited(desk)
    desk.published("--message", 'Lần hai "có nháy" — xong')
    assert desk.commits() == ['Lần hai "có nháy" — xong', "Lần đầu"]


@pytest.mark.parametrize("name", ["CNAME", ".nojekyll"])
def test_what_a_host_keeps_on_the_branch_stays(desk: Desk, name: str) -> None:
    desk.published()
    elsewhere(desk, {name: "trang.vidu.gov.vn\n"}, f"Create {name}")
    said = desk.published()
    assert "Lưu ý: Kho origin có 1 lần ghi" in said
    assert f"“Create {name}” của Người khác" in said
    edited(desk)
    desk.published()
    assert git(desk.host, "show", f"gh-pages:{name}") == "trang.vidu.gov.vn"
    assert desk.commits() == ["Cập nhật trang", f"Create {name}", "Cập nhật trang"]


def test_a_domain_in_the_settings_goes_before_the_one_on_the_branch(desk: Desk) -> None:
    desk.published()
    elsewhere(desk, {"CNAME": "cu.vidu.gov.vn\n"}, "Create CNAME")
    from cchc.bridge.site_build import Build  # noqa: PLC0415
    from kit.building import settings_here  # noqa: PLC0415

    started = Build.start(replace(settings_here(SITE, desk.work, publish=True), cname="so.vidu.gov.vn"))
    try:
        started.load()
        assert started.write().diagnostics == ()
    finally:
        started.close()
    desk.published()
    assert git(desk.host, "show", "gh-pages:CNAME") == "so.vidu.gov.vn"


def test_commits_that_were_not_sent_do_not_vanish(desk: Desk) -> None:
    desk.published("--no-push", "--message", "một")
    assert git(desk.host, "branch", "--list", "gh-pages") == ""
    edited(desk, "hai")
    desk.published("--no-push", "--message", "hai")
    assert "đã gửi những lần ghi chưa gửi" in desk.published("--message", "ba")
    assert desk.commits() == ["hai", "một"]
    edited(desk, "bốn")
    desk.published("--no-push", "--message", "bốn")
    edited(desk, "năm")
    desk.published("--message", "năm")
    assert desk.commits() == ["năm", "bốn", "hai", "một"]


def test_commits_of_both_sides_are_kept_where_both_moved_on(desk: Desk) -> None:
    desk.published("--message", "một")
    elsewhere(desk, {"CNAME": "a.vidu.gov.vn\n", "index.html": "khác"}, "của người khác")
    edited(desk)
    desk.published("--no-push", "--message", "hai")
    said = desk.published("--message", "ba")
    assert "Thay 1 tệp mà lần ghi ấy vừa đổi: index.html." in said
    assert set(desk.commits()) == {"một", "hai", "ba", "của người khác"}
    assert git(desk.host, "show", "gh-pages:CNAME") == "a.vidu.gov.vn"


def test_what_somebody_else_changed_is_named_when_it_is_replaced(desk: Desk) -> None:
    desk.published()
    elsewhere(desk, {"google1234.html": "x", "robots.txt": "y"}, "xác minh")
    said = desk.published()
    assert "Thay 2 tệp mà lần ghi ấy vừa đổi: google1234.html, robots.txt." in said
    assert desk.commits() == ["Cập nhật trang", "xác minh", "Cập nhật trang"]


def test_a_fresh_clone_adds_to_what_the_host_has(desk: Desk) -> None:
    desk.published("--message", "một")
    git(desk.work, "branch", "-D", "gh-pages")
    edited(desk)
    desk.published("--message", "hai")
    assert desk.commits() == ["hai", "một"]


@pytest.mark.parametrize("branch", ["main", "nhanh-viec"])
def test_a_branch_that_is_being_worked_on_is_left_alone(desk: Desk, branch: str) -> None:
    if branch != "main":
        git(desk.work, "worktree", "add", "--quiet", "-b", branch, str(desk.work.parent / "cây"))
    for options in ((), ("--no-push",)):
        assert "nhánh đang làm việc" in desk.refused("--branch", branch, *options)


def test_a_branch_that_holds_the_source_is_left_alone(desk: Desk) -> None:
    git(desk.work, "branch", "cu")
    git(desk.work, "push", "--quiet", "origin", "main:refs/heads/xa")
    git(desk.work, "switch", "--quiet", "--orphan", "la")
    git(desk.work, "commit", "--quiet", "--allow-empty", "-m", "x")
    git(desk.work, "switch", "--quiet", "main")
    (desk.work / "index.html").write_text("x", encoding="utf-8")
    (desk.work / ".nojekyll").write_text("", encoding="utf-8")
    git(desk.work, "add", ".")
    git(desk.work, "commit", "--quiet", "-m", "nguồn có cả trang chủ")
    git(desk.work, "branch", "nguon-co-trang")
    for branch in ("cu", "xa", "nguon-co-trang"):
        assert "đang giữ thứ khác" in desk.refused("--branch", branch), branch
    for branch in ("cu", "nguon-co-trang"):
        assert "đang giữ thứ khác" in desk.refused("--branch", branch, "--no-push"), branch


def test_the_default_branch_of_the_remote_is_left_alone(desk: Desk) -> None:
    desk.published()
    git(desk.host, "symbolic-ref", "HEAD", "refs/heads/gh-pages")
    assert "nhánh mặc định" in desk.refused()
    git(desk.work, "remote", "set-head", "origin", "gh-pages")
    assert "nhánh mặc định" in desk.refused("--no-push")


def test_the_unborn_branch_of_a_new_repository_is_left_alone(desk: Desk) -> None:
    shutil.rmtree(desk.work / ".git")
    git(desk.work, "init", "--quiet", "-b", "gh-pages")
    assert "nhánh đang làm việc" in desk.refused("--no-push")


@pytest.mark.parametrize(
    "remote",
    [
        "--upload-pack=touch {mark};git-upload-pack",
        "--receive-pack=touch {mark};git-receive-pack",
        "ext::sh -c touch% {mark}",
        "--exec=touch {mark}",
        "-c protocol.ext.allow=always",
    ],
)
def test_a_remote_runs_no_command(desk: Desk, remote: str) -> None:
    mark = desk.work.parent / "da-chay"
    assert "không phải một kho" in desk.refused(f"--remote={remote.format(mark=mark)}")
    assert not mark.exists()


def test_a_configured_remote_runs_no_command_either(desk: Desk) -> None:
    mark = desk.work.parent / "da-chay"
    git(desk.work, "remote", "set-url", "origin", f"ext::sh -c touch% {mark}")
    git(desk.work, "config", "protocol.ext.allow", "always")
    assert "không được phép" in desk.refused()
    assert not mark.exists()


def test_a_folder_may_be_the_remote(desk: Desk) -> None:
    desk.published("--remote", "../kho.git")
    assert "index.html" in desk.files()


def test_no_password_is_printed(desk: Desk) -> None:
    said = desk.refused("--remote", "https://ten:matkhau@127.0.0.1:9/a.git")
    assert "matkhau" not in said
    assert "không nối được máy chủ (git: " in said
    git(desk.work, "remote", "set-url", "origin", "https://ten:matkhau@127.0.0.1:9/a.git")
    assert "matkhau" not in desk.refused()


def _leftovers(desk: Desk) -> None:
    output = desk.output
    (output / ".git").mkdir()
    (output / ".git" / "config").write_text("khóa", encoding="utf-8")
    (output / ".env").write_text("mật khẩu", encoding="utf-8")
    (output / '"a".txt').write_text("x", encoding="utf-8")
    (output / "dòng\nmới.txt").write_text("x", encoding="utf-8")
    (output / "tin-tuc" / "cũ.html").write_text("x", encoding="utf-8")
    (output / "hong").symlink_to("/khong-co")
    (output / "mat").symlink_to(desk.work / "nguon.md")
    (output / "thu-muc").symlink_to(desk.work, target_is_directory=True)
    (output / f"{MARKS}" / "sot").write_text("x", encoding="utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(output / "ong-dan")


def test_nothing_but_the_build_is_published(desk: Desk) -> None:
    desk.published()
    built = desk.files()
    _leftovers(desk)
    said = desk.published()
    assert "Không có gì mới" in said
    last = said.splitlines()[-1]
    assert last.startswith("Lưu ý: Không đăng ")
    assert '"a".txt' in last
    assert desk.files() == built


def _linked(desk: Desk) -> None:
    (desk.output / "robots.txt").unlink()
    (desk.output / "robots.txt").symlink_to(desk.work / "nguon.md")


def _linked_folder(desk: Desk) -> None:
    (desk.output / "tin-tuc").rename(desk.work / "tin-tuc")
    (desk.output / "tin-tuc").symlink_to(desk.work / "tin-tuc", target_is_directory=True)


def _edited(desk: Desk) -> None:
    (desk.output / "index.html").write_text("mới", encoding="utf-8")


def _edited_alike(desk: Desk) -> None:
    file = desk.output / "robots.txt"
    state = file.stat()
    file.write_bytes(file.read_bytes().swapcase())
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def _deleted(desk: Desk) -> None:
    (desk.output / "robots.txt").unlink()


def _no_manifest(desk: Desk) -> None:
    shutil.rmtree(desk.output / MARKS)


def _empty_manifest(desk: Desk) -> None:
    (desk.output / MARKS / MANIFEST).write_bytes(b"")


def _being_built(desk: Desk) -> None:
    (desk.output / MARKS / "unfinished").write_bytes(b"")


def _interrupted(desk: Desk) -> None:
    manifest = desk.output / MARKS / MANIFEST
    lines = manifest.read_text(encoding="utf-8").splitlines()
    manifest.write_text("\n".join([*lines[:-1], f"{lines[-1].split()[0]} -"]), encoding="utf-8")


def _no_output(desk: Desk) -> None:
    shutil.rmtree(desk.output)


def _by_hand(desk: Desk) -> None:
    shutil.rmtree(desk.output)
    desk.output.mkdir()
    (desk.output / "index.html").write_text("<p>trang</p>", encoding="utf-8")
    (desk.output / "hong").symlink_to("/khong-co")


def _local(desk: Desk) -> None:
    built = build_here(SITE, desk.work)
    assert built.status == 0, built.messages


def _local_address(desk: Desk) -> None:
    manifest = desk.output / MARKS / MANIFEST
    text = manifest.read_text(encoding="utf-8")
    assert ADDRESS in text
    manifest.write_text(text.replace(ADDRESS, "http://localhost:8000"), encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_linked, "tệp robots.txt không còn như lần dựng cuối"),
        (_linked_folder, "thiếu"),
        (_edited, "tệp index.html không còn như lần dựng cuối"),
        (_edited_alike, "tệp robots.txt không còn như lần dựng cuối"),
        (_deleted, "thiếu 1 tệp của lần dựng cuối"),
        (_no_manifest, "không phải trang đã dựng"),
        (_empty_manifest, "bản xem trên máy"),
        (_being_built, "đang được dựng"),
        (_interrupted, "không còn như lần dựng cuối"),
        (_no_output, "không có thư mục ấy"),
        (_by_hand, "hong, index.html"),
        (_local, "bản xem trên máy"),
        (_local_address, "chỉ mở được trên máy này"),
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["first", "again"])
def test_what_is_not_the_last_build_for_the_web_is_refused(
    desk: Desk, spoil: Callable[[Desk], None], told: str, first: bool
) -> None:
    if not first:
        desk.published()
    spoil(desk)
    said = desk.refused()
    assert told in said
    assert "SITEURL=https://… make publish" in said


def test_nothing_is_published_without_a_git_author(desk: Desk) -> None:
    git(desk.work, "config", "--unset", "user.name")
    assert "git config user.name" in desk.refused()


def test_an_empty_message_is_refused(desk: Desk) -> None:
    assert "--message" in desk.refused("--message", "  ")


def test_a_folder_outside_any_repository_is_told_so(desk: Desk) -> None:
    shutil.rmtree(desk.work / ".git")
    done = desk.publish()
    assert done.returncode == 1
    assert "không nằm trong một kho git" in done.stderr


def test_a_remote_that_moves_on_meanwhile_is_not_overwritten(desk: Desk) -> None:
    desk.published()
    hook = desk.work / ".git" / "hooks" / "reference-transaction"
    edited(desk)
    script = desk.work.parent / "chen.sh"
    commit = git(desk.host, "commit-tree", "-p", "gh-pages", "-m", "chen vào", "gh-pages^{tree}")
    script.write_text(f"git --git-dir={desk.host} update-ref refs/heads/gh-pages {commit}\n", encoding="utf-8")
    hook.write_text(
        f'#!/bin/sh\n[ "$1" = committed ] && grep -q refs/heads/gh-pages && sh {script}\ntrue\n', encoding="utf-8"
    )
    hook.chmod(0o755)
    done = desk.publish()
    assert done.returncode == 1
    assert "vừa có lần đăng khác" in done.stderr
    assert desk.commits()[0] == "chen vào"
    hook.unlink()
    desk.published()
    assert {"chen vào", "Cập nhật trang"} == set(desk.commits())


def test_make_hands_names_over_without_a_shell_reading_them(desk: Desk) -> None:
    mark = desk.work.parent / "da-chay"
    done = subprocess.run(
        ["make", "-n", "-f", str(ROOT / "Makefile"), "github", f"PAGES_REMOTE=$(shell true);touch {mark}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert '--remote="$PAGES_REMOTE"' in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_publishing_waits_for_a_build_of_the_output(desk: Desk) -> None:
    lock = OutputFolder(desk.output).lock
    hold = (
        "import pathlib, sys; from cchc.engine.write.output_lock import locked\n"
        f"with locked(pathlib.Path({str(lock)!r}), print): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as build:
        assert build.stdout is not None
        assert build.stdin is not None
        build.stdout.readline()
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "GIT_CONFIG_GLOBAL": os.devnull}
        with subprocess.Popen(
            [sys.executable, "-m", "cchc", "publish"], cwd=desk.work, env=environment, stderr=subprocess.PIPE, text=True
        ) as publishing:
            assert publishing.stderr is not None
            assert publishing.stderr.readline().startswith("Đang đợi một lần dựng")
            assert "gh-pages" not in desk.refs()[1]
            build.stdin.close()
            assert publishing.wait() == 0
    assert "index.html" in desk.files()
