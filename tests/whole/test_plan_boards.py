"""The demonstration site's plans as files: reached by links, packed with their evidence, dated for calendars."""

import csv
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import icalendar

from kit.building import Built

PLANS = "ke-hoach"


def linked(page: Path) -> set[Path]:
    """The pages on this disk that a page links to."""
    found = re.findall(r'href="([^"#?:]+)(?:[#?][^"]*)?"', page.read_text(encoding="utf-8"))
    return {(page.parent / unquote(address)).resolve() for address in found if address.endswith(".html")}


def test_every_page_of_plans_is_reached_by_links_from_their_list(demo: Built) -> None:
    folder = demo.output.resolve() / PLANS
    todo, reached = [folder / "index.html"], {folder / "index.html"}
    while todo:
        new = {page for page in linked(todo.pop()) if folder in page.parents} - reached
        reached |= new
        todo += new

    assert set(folder.rglob("index.html")) - reached == set()


def test_the_pack_of_a_year_holds_the_very_files_of_the_site(demo: Built) -> None:
    packs = sorted((demo.output / PLANS / "ho-so").rglob("*.zip"))
    assert packs
    files = 0
    for path in packs:
        with zipfile.ZipFile(path) as pack:
            assert pack.testzip() is None
            rows = json.loads(pack.read("manifest.json"))
            table = list(csv.DictReader(io.StringIO(pack.read("manifest.csv").decode("utf-8-sig"))))
            assert [row["SHA-256"] for row in table] == [row["sha256"] for row in rows]
            for row in rows:
                if row["file"]:
                    files += 1
                    content = pack.read(row["file"])
                    assert hashlib.sha256(content).hexdigest() == row["sha256"]
                    assert content == (demo.output / row["file"]).read_bytes()
    assert files


def test_every_calendar_is_read_and_says_when_things_are_due(demo: Built) -> None:
    calendars = sorted((demo.output / PLANS).rglob("*.ics"))
    assert demo.output / PLANS / "nhiem-vu" / "han.ics" in calendars
    for path in calendars:
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert events
        assert len({str(event["uid"]) for event in events}) == len(events)


def test_the_ledger_leaves_weekends_and_tet_out(demo: Built) -> None:
    table = demo.output / PLANS / "kip-thoi" / "2017" / "index.csv"
    (row,) = csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8-sig")))

    assert (row["Ngày ban hành"], row["Ngày đăng"], row["Số ngày làm việc"]) == ("2017-01-23", "2017-03-22", "37")
