"""What git says is explained in Vietnamese, and git's own line is kept."""

import pytest

from cchc.authoring.git_errors import git_error

SAID = [
    ("fatal: not a git repository (or any of the parent directories): .git\n", "không thuộc kho git nào"),
    ("error: No such remote 'goc'\n", "git remote add"),
    (
        "fatal: 'goc' does not appear to be a git repository\nfatal: Could not read from remote repository.\n",
        "git remote -v",
    ),
    (
        "To host\n ! [rejected]        gh-pages -> gh-pages (fetch first)\nerror: failed to push some refs to 'host'\n",
        "chạy lại lệnh này",
    ),
    (
        " ! [remote rejected] gh-pages -> gh-pages (protected branch hook declined)\n",
        "hỏi người quản trị kho",
    ),
    ("remote: Invalid username or password.\nfatal: Authentication failed for 'https://x/'\n", "không nhận đăng nhập"),
    ("fatal: could not read Username for 'https://github.com': terminal prompts disabled\n", "không nhận đăng nhập"),
    ("git@github.com: Permission denied (publickey).\nfatal: Could not read from remote\n", "không nhận đăng nhập"),
    ("fatal: unable to access 'https://x/': The requested URL returned error: 403\n", "không nhận đăng nhập"),
    ("remote: Repository not found.\nfatal: repository 'https://x/' not found\n", "không có kho ấy"),
    ("fatal: unable to access 'https://x/': Could not resolve host: x\n", "kiểm tra mạng"),
    ("nothing to commit, working tree clean\n", "không có gì mới để đưa lên"),
    ("fatal: Unable to create '/a/.git/index.lock': File exists.\n", "một lệnh git khác đang chạy"),
    ("fatal: something that git has never said before\n", "git không làm được việc này"),
    ("", "git không làm được việc này"),
]


@pytest.mark.parametrize(("said", "meaning"), SAID, ids=[meaning for _, meaning in SAID])
def test_what_git_says_is_explained_with_its_own_line_behind(said: str, meaning: str) -> None:
    explained = git_error(said)
    assert meaning in explained
    line = explained.partition("(git: ")[2].removesuffix(")")
    assert line in said or not said
