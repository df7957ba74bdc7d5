"""A library that decides bytes makes a new version of what follows from it."""

import re
import tomllib

from cchc.bridge.versions import ATTACHMENTS, READING, RENDERING, attachments_code, reading_code, whole_code
from kit.building import ROOT

NO_BYTES = {
    "pelican": "runs the build",
    "blinker": "sends signals",
    "watchfiles": "says that a file changed",
    "rich": "draws progress",
    "beautifulsoup4": "reads pages that are imported, no page of the site",
    "setuptools": "installs the package",
}


def test_every_library_of_a_build_decides_bytes_or_says_why_not() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=]", name)[0].lower() for name in project["dependencies"]}
    deciding = {name.lower() for name in (*RENDERING, *READING, *ATTACHMENTS)}
    assert needed == deciding | set(NO_BYTES)


def test_pages_readings_and_facts_of_files_have_versions_of_their_own() -> None:
    assert len({whole_code(), reading_code(), attachments_code()}) == 3
