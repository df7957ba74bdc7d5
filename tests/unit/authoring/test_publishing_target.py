"""Branches and remotes are parsed: what git would take for something else is refused before git sees it."""

import subprocess
from pathlib import Path

import pytest

from cchc.authoring.git_commands import Git, PublishingError, masked, reason_of
from cchc.authoring.publishing_target import checked_branch, checked_remote


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory) -> Git:
    folder = tmp_path_factory.mktemp("kho")
    for command in (["init", "--quiet", "-b", "main", "."], ["init", "--quiet", "--bare", "gan.git"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    for name, url in (("origin", "https://kho.example/a.git"), ("cong-khai", "git@kho.example:a/b.git")):
        subprocess.run(["git", "remote", "add", name, url], cwd=folder, check=True)
    return Git(folder=folder)


@pytest.mark.parametrize("name", ["gh-pages", "pages", "xuat-ban/2026", "trang-đã-dựng", "v1.0", "GH_PAGES"])
def test_an_ordinary_branch_passes(git: Git, name: str) -> None:
    assert checked_branch(git, name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-d",
        "--delete",
        "-",
        "@",
        "@{-1}",
        "@{u}",
        "HEAD",
        "FETCH_HEAD",
        "ORIG_HEAD",
        "MERGE_HEAD",
        "refs/heads/main",
        "refs/heads/gh-pages",
        "heads/main",
        "remotes/origin/main",
        "tags/v1",
        "a..b",
        "a b",
        "a~1",
        "a^",
        "a:b",
        "a?",
        "a*",
        "a[b",
        "a\\b",
        "/a",
        "a/",
        "a//b",
        ".a",
        "a/.b",
        "a.lock",
        "a.",
        "a\nb",
        "a\x00b",
        "a\x7fb",
        "con",
        "a/aux",
        "nul.txt",
        "a\u202eb",
        "a\u200bb",
        'a"b',
        "a|b",
        "a<b",
        "a" * 300,
        "0" * 40,
        "0123456789abcdef" * 4,
    ],
)
def test_a_name_that_git_or_a_file_system_takes_for_something_else_is_refused(git: Git, name: str) -> None:
    with pytest.raises(PublishingError, match="nhánh"):
        checked_branch(git, name)


@pytest.mark.parametrize(
    "written",
    [
        "origin",
        "cong-khai",
        "https://kho.example/a.git",
        "https://ten:khoa@kho.example:8443/a.git",
        "ssh://git@kho.example:22/a.git",
        "git@kho.example:a/b.git",
        "file:///srv/kho/a.git",
        "https://[2001:db8::1]/a.git",
    ],
)
def test_a_name_or_an_address_passes_as_it_is(git: Git, written: str) -> None:
    assert checked_remote(git, written) == written


def test_a_folder_becomes_its_full_path(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(git.folder)
    assert checked_remote(git, "gan.git") == str(git.folder.resolve() / "gan.git")
    assert checked_remote(git, str(git.folder / "gan.git")) == str(git.folder.resolve() / "gan.git")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "--upload-pack=touch da-chay",
        "--receive-pack=touch da-chay",
        "-u",
        "--exec=touch da-chay",
        "--all",
        "--mirror",
        "ext::sh -c touch% da-chay",
        "fd::17",
        "https::https://kho.example/a.git",
        "transport-helper::x",
        "git://kho.example/a.git",
        "http://kho.example/a.git",
        "ftp://kho.example/a.git",
        "rsync://kho.example/a",
        "ssh://-oProxyCommand=touch/a",
        "ssh://a@-oProxyCommand=touch/a",
        "-oProxyCommand=x:a",
        "a@-o:x",
        "a@kho.example:-x",
        "https:///a.git",
        "https://kho.example/a b",
        "không-có",
        "./không-có.git",
        "origin ",
        "origin\nx",
        "a\x00b",
    ],
)
def test_what_is_neither_a_name_nor_an_address_is_refused(git: Git, written: str) -> None:
    with pytest.raises(PublishingError, match="kho"):
        checked_remote(git, written)


@pytest.mark.parametrize(
    "text",
    [
        "https://ten:matkhau@kho.example/a.git",
        "https://matkhau@kho.example/a.git",
        "https://ten:p@matkhau@kho.example/a.git",
        "https://ten:a/matkhau@kho.example/a.git",
        "ssh://ten:matkhau@kho.example/a.git",
        "fatal: unable to access 'https://ten:matkhau@kho.example/a.git/': x",
        "https://kho.example/a.git?private_token=matkhau&b=c",
        "https://kho.example/a.git?access_token=matkhau",
        "HTTPS://oauth2:matkhau@kho.example/a.git",
        "push to https://ten:matkhau@kho.example and https://x:matkhau@y.example",
    ],
)
def test_a_password_is_never_shown(text: str) -> None:
    assert "matkhau" not in masked(text)
    assert "example" in masked(text)


@pytest.mark.parametrize(
    "written", ["ext::sh -c x", "--upload-pack=x https://a:matkhau@b.example", "ftp://a:matkhau@b.example/"]
)
def test_a_refused_remote_is_shown_without_its_password(git: Git, written: str) -> None:
    with pytest.raises(PublishingError) as refused:
        checked_remote(git, written)
    assert "matkhau" not in str(refused.value)


@pytest.mark.parametrize(
    ("stderr", "told"),
    [
        ("fatal: not a git repository (or any of the parent directories): .git", "không nằm trong một kho git"),
        ("remote: x\nfatal: Authentication failed for 'https://a:b@c.example/'", "không nhận tài khoản"),
        (
            "git@c.example: Permission denied (publickey).\nfatal: Could not read from remote repository.",
            "không nhận tài khoản",
        ),
        ("fatal: unable to access 'https://c.example/': Could not resolve host: c.example", "không nối được máy chủ"),
        (
            "ssh: connect to host c port 22: Connection timed out\nfatal: Could not read from remote repository.",
            "không nối được máy chủ",
        ),
        ("fatal: 'x' does not appear to be a git repository", "không có kho ấy"),
        ("! [rejected] gh-pages -> gh-pages (fetch first)\nerror: failed to push some refs", "vừa có lần đăng khác"),
        ("! [remote rejected] gh-pages -> gh-pages (protected branch hook declined)", "không cho ghi"),
        ("fatal: transport 'ext' not allowed", "không được phép"),
        ("error: cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists", "vướng một nhánh khác"),
        ("fatal: write error: No space left on device", "hết chỗ"),
        ("fatal: detected dubious ownership in repository at '/x'", "người dùng khác"),
        ("something else", "git báo lỗi"),
        ("", "git báo lỗi"),
    ],
)
def test_what_git_says_is_told_in_vietnamese_with_its_own_line_behind(stderr: str, told: str) -> None:
    reason = reason_of(stderr)
    assert reason.startswith(told) or told in reason
    assert "(git: " in reason
    assert "a:b@" not in reason


def test_a_machine_without_git_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishingError, match="chưa cài git"):
        Git(folder=tmp_path).find("remote")
