"""Commit subjects: `room: imperative summary`, at most 72 characters. See CONTRIBUTING.md."""

import re
import shutil
import subprocess

import pytest

from kit.building import ROOT

BASE = "68d35c7121e880fd250df9b65e819bb021e75274"
"""The last commit before subjects were checked."""
LONGEST = 72
ROOMS = {path.name for path in (ROOT / "plugins" / "cchc").iterdir() if (path / "__init__.py").exists()}
OTHERS = {"content", "theme", "tests", "docs", "plugins", "build", "ci", "bench"}
"""Other prefixes; a room that was renamed or removed since `BASE` joins them."""

_SUBJECT = re.compile(r"(?P<rooms>[a-z_]+(?:, [a-z_]+)*): (?P<first>\w+)\b.*(?<![.\s])")
_NO_VERBS = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "any",
        "both",
        "each",
        "every",
        "how",
        "in",
        "it",
        "its",
        "more",
        "no",
        "not",
        "of",
        "one",
        "only",
        "some",
        "that",
        "the",
        "there",
        "these",
        "they",
        "this",
        "to",
        "two",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "who",
        "whoever",
        "whose",
        "why",
        "with",
    ]
)
_ENDS_LIKE_ONE = frozenset(
    [
        "alias",
        "bias",
        "bring",
        "bypass",
        "canvas",
        "cling",
        "embed",
        "exceed",
        "feed",
        "focus",
        "heed",
        "need",
        "ping",
        "proceed",
        "ring",
        "seed",
        "shed",
        "shred",
        "sing",
        "speed",
        "spring",
        "sting",
        "string",
        "succeed",
        "swing",
        "weed",
    ]
)
"""Imperatives that end as third persons, participles and gerunds do; so do those in -ss, such as `pass` or `compress`."""


def fault(subject: str) -> str:
    """What is wrong with the subject of a commit, or nothing.

    Of English this knows how words end: a noun in front ("tests: table of cases") passes.
    """
    read = _SUBJECT.fullmatch(subject)
    if len(subject) > LONGEST:
        return f"longer than {LONGEST} characters"
    if read is None:
        return "not `room: imperative summary`, without a full stop"
    if unknown := set(read["rooms"].split(", ")) - ROOMS - OTHERS:
        return f"no room {', '.join(sorted(unknown))}"
    first = read["first"].lower()
    odd = re.search(r"(?<!s)s$|ed$|ing$", first) and first not in _ENDS_LIKE_ONE
    return f"`{first}` is no imperative" if odd or first in _NO_VERBS else ""


@pytest.mark.parametrize(
    "subject",
    [
        "law: find issuers in tables",
        "plugins: give every module and class one name, in packages by idea",
        "theme, bridge: Focus the first field",
        "tests: pass the day on",
        "engine: embed the digest",
        "docs: bring figures up to date",
        "ci: " + "x" * 68,
    ],
)
def test_good_subjects_pass(subject: str) -> None:
    assert fault(subject) == ""


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("find issuers in tables", "not `room:"),
        ("law:find issuers", "not `room:"),
        ("law: ", "not `room:"),
        ("law: find issuers.", "not `room:"),
        ('Revert "law: find issuers"', "not `room:"),
        ("kitchen: find issuers", "no room kitchen"),
        ("law: finds issuers", "`finds`"),
        ("law: finding issuers", "`finding`"),
        ("law: added issuers", "`added`"),
        ("cli: a command that is done ends at once", "`a`"),
        ("engine: what workers give back is named tuples", "`what`"),
        ("ci: " + "x" * 69, "longer than 72"),
    ],
)
def test_bad_subjects_are_refused(subject: str, said: str) -> None:
    assert said in fault(subject)


def test_subjects_of_commits_are_as_contributing_says() -> None:
    if shutil.which("git") is None or _git("merge-base", "--is-ancestor", BASE, "HEAD").returncode != 0:
        pytest.skip(f"no git history since {BASE[:7]} here (exported or shallow): commit subjects are not checked")
    subjects = _git("log", "--no-merges", "--format=%s", f"{BASE}..HEAD").stdout.splitlines()
    assert {subject: fault(subject) for subject in subjects if fault(subject)} == {}


def _git(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
