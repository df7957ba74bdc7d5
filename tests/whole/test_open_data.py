"""Feeds and tables as others take them: every one valid, complete, and named on the page for re-users."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from kit.building import ADDRESS, ROOT, Built, build_here
from kit.feed_rules import atom_faults, json_feed_faults

TINY = ("rong", "mot-cua")


@pytest.fixture(scope="module", params=["demo", *TINY])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, published: Built) -> Built:
    """Published sites: the demonstration, an empty one, a tiny one."""
    if request.param == "demo":
        return published
    place = tmp_path_factory.mktemp(request.param)
    return build_here(ROOT / "tests" / "sites" / request.param / "content", place, publish=True)


def address(site: Built, file: Path) -> str:
    return f"{ADDRESS}/{file.relative_to(site.output).as_posix()}"


def named(published: Built, pattern: str) -> list[Path]:
    return sorted((published.output / "feeds").glob(pattern))


def test_every_atom_feed_is_valid(site: Built) -> None:
    feeds = named(site, "*.atom.xml")
    assert feeds
    assert {
        file.name: faults for file in feeds if (faults := atom_faults(file.read_bytes(), address(site, file)))
    } == {}


def test_every_json_feed_is_valid_and_holds_what_its_atom_twin_holds(site: Built) -> None:
    feeds = named(site, "*.json")
    assert [file.stem for file in feeds] == [file.name.removesuffix(".atom.xml") for file in named(site, "*.atom.xml")]
    for file in feeds:
        assert json_feed_faults(file.read_bytes(), address(site, file)) == []
        twin = ET.fromstring(file.with_suffix(".atom.xml").read_bytes())  # noqa: S314 - our own
        ids = [
            entry.findtext("{http://www.w3.org/2005/Atom}id")
            for entry in twin.iter("{http://www.w3.org/2005/Atom}entry")
        ]
        assert [item["id"] for item in json.loads(file.read_bytes())["items"]] == ids


def test_every_address_in_a_feed_is_a_page(published: Built) -> None:
    for file in named(published, "*.json"):
        feed = json.loads(file.read_bytes())
        for url in (feed["home_page_url"], *(item["url"] for item in feed["items"])):
            assert (published.output / url.removeprefix(f"{ADDRESS}/") / "index.html").is_file(), url


def test_there_are_feeds_of_sections_kinds_issuers_areas_and_series(published: Built) -> None:
    names = {file.name.removesuffix(".atom.xml") for file in named(published, "*.atom.xml")}
    assert {"tat-ca", "tin-tuc", "ke-hoach", "bao-cao", "van-ban", "phan-anh"} <= names
    assert {"loai-nghi-dinh", "co-quan-chinh-phu", "linh-vuc-the-che", "chuoi-tuyen-truyen"} <= names


def test_a_page_names_its_feeds_where_readers_of_feeds_look(published: Built) -> None:
    for file in named(published, "*.json"):
        home = json.loads(file.read_bytes())["home_page_url"].removeprefix(ADDRESS)
        head = (published.output / home.strip("/") / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
        if f"/feeds/{file.stem}." not in head:
            assert home == "/bao-cao/", file.stem  # an issuer of reports alone has no page of its own


def test_the_fragment_is_one_list_with_full_addresses_and_nothing_that_runs(site: Built) -> None:
    text = (site.output / "nhung" / "tin-moi.html").read_text(encoding="utf-8")
    found = BeautifulSoup(text, "html.parser")
    assert [tag.name for tag in found.find_all(True, recursive=False)] == ["meta", "section"]
    policy = found.meta
    assert policy is not None
    assert policy.extract()["content"] == "default-src 'none'; form-action 'none'; base-uri 'none'"
    assert {tag.name for tag in found.find_all(True)} <= {"section", "h2", "ul", "li", "a", "time"}
    assert all(str(link["href"]).startswith(f"{ADDRESS}/") for link in found.find_all("a"))
    assert {name for tag in found.find_all(True) for name in tag.attrs} <= {"class", "lang", "href", "datetime"}
    assert found.section is not None
    assert found.section.get("lang") == "vi"


def tables(site: Built) -> Iterator[Path]:
    """Every table for machines: neither feeds, nor what explains fields, nor the index of search, nor attached files."""
    for file in (*site.output.rglob("*.json"), *site.output.rglob("*.csv")):
        folder, *rest = file.relative_to(site.output).parts
        if (
            folder not in {"feeds", "tim-kiem"}
            and rest[:1] != ["truong"]
            and not (folder == "tep" and file.name != "index.json" and len(rest) > 1)
        ):
            yield file


def test_the_page_for_re_users_names_every_feed_and_table_and_none_that_is_not(site: Built) -> None:
    page = BeautifulSoup((site.output / "du-lieu" / "index.html").read_text(encoding="utf-8"), "html.parser")
    main = page.find("main")
    assert main is not None
    linked = {
        (site.output / "du-lieu" / str(link["href"])).resolve()
        for link in main.find_all("a")
        if str(link["href"]).endswith((".json", ".csv", ".xml"))
    }
    feeds = {file.resolve() for file in (*named(site, "*.json"), *named(site, "*.atom.xml"))}
    known = {file.resolve() for file in tables(site)}
    data = json.loads((site.output / "du-lieu" / "index.json").read_bytes())
    listed = [entry[form] for entry in data["tables"] for form in ("json", "csv") if entry[form]]
    explaining = {file.resolve() for file in (site.output / "du-lieu" / "truong").glob("*.json")}
    assert linked <= feeds | known | explaining
    assert explaining <= linked
    assert feeds <= linked
    assert {address(site, file) for file in tables(site)} == {*listed, f"{ADDRESS}/du-lieu/index.json"}


def test_every_index_has_its_data_beside_it_or_names_that_of_the_index_above(published: Built) -> None:
    lacking = []
    for page in published.output.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        part = page.relative_to(published.output).as_posix()
        is_list = re.match(
            r"(the|linh-vuc|lich|tep|van-ban/(loai|co-quan|nam)|ke-hoach/[a-z-]+|phan-anh/[a-z-]+)/", part
        )
        if (
            is_list
            and 'http-equiv="refresh"' not in text
            and not re.search(r'type="application/json"[^>]*index\.json"', text)
        ):
            lacking.append(part)
    assert lacking == []


def json_keys(value: object, before: str = "") -> Iterator[str]:
    """Every key of JSON as the field files write it: `plan.title`, `files[].url`."""
    match value:
        case dict():
            for key, inner in value.items():
                yield f"{before}{key}"
                yield from json_keys(inner, f"{before}{key}." if isinstance(inner, dict) else f"{before}{key}")
        case list():
            for inner in value:
                yield from json_keys(inner, f"{before}[]." if before else "")


def local(site: Built, url: str) -> Path:
    return site.output / url.removeprefix(f"{ADDRESS}/")


def explained(site: Built) -> dict[Path, Path]:
    """Every data file the site makes, feeds and those that explain too, with the file that explains its fields."""
    folder = site.output / "du-lieu" / "truong"
    found = {site.output / "du-lieu" / "index.json": folder / "nguon-tin-va-du-lieu.json"}
    found |= dict.fromkeys(folder.glob("*.json"), folder / "truong.json")
    listed = json.loads((site.output / "du-lieu" / "index.json").read_bytes())
    found |= {local(site, entry["json_feed"]): local(site, entry["json_fields"]) for entry in listed["feeds"]}
    for entry in listed["tables"]:
        found |= {
            local(site, entry[form]): local(site, entry[f"{form}_fields"]) for form in ("json", "csv") if entry[form]
        }
    return found


def test_every_field_of_every_json_and_csv_is_explained_in_the_file_named_for_it(site: Built) -> None:
    files = explained(site)
    described = {file: json.loads(file.read_bytes()) for file in set(files.values())}
    explaining = set((site.output / "du-lieu" / "truong").glob("*.json"))
    assert set(files) == {*tables(site), *named(site, "*.json")} | explaining
    for file, explanation in files.items():
        known = described[explanation]
        if file.suffix == ".csv":
            (header, *_) = csv.reader(StringIO(file.read_text(encoding="utf-8-sig"), newline=""))
            assert header == [
                field["heading"] for field in known["fields"] if not re.search(r"[.\[]", field["name"])
            ], file
            continue
        data = json.loads(file.read_bytes())
        rows = {"[]": data, "": [data]}.get(known["rows"]) if known["rows"] != "items" else data["items"]
        used = set(json_keys(rows))
        outer = set(data) if known["rows"] == "items" else set()
        assert used <= {field["name"] for field in known["fields"]}, file
        assert outer == {field["name"] for field in known["outer"]}, file


def test_every_file_that_explains_fields_is_whole_and_listed_and_explains_something(site: Built) -> None:
    listed = json.loads((site.output / "du-lieu" / "index.json").read_bytes())["fields"]
    there = {*(site.output / "du-lieu" / "truong").glob("*.json")}
    assert {local(site, entry["url"]) for entry in listed} == there == {*explained(site).values()}
    for file in there:
        content = json.loads(file.read_bytes())
        assert (content["url"], bool(content["fields"])) == (address(site, file), True)
        for field in (*content["outer"], *content["fields"]):
            assert all(field[name] for name in ("name", "heading", "type", "meaning")), (file, field)
        names = [field["name"] for field in content["fields"]]
        assert len(names) == len(set(names))


def test_every_csv_has_a_heading_and_rows_of_its_length(published: Built) -> None:
    for file in tables(published):
        if file.suffix == ".csv":
            header, *rows = csv.reader(StringIO(file.read_text(encoding="utf-8-sig"), newline=""))
            assert all(header)
            assert {len(row) for row in rows} <= {len(header)}


def test_sitemaps_are_well_formed_and_lead_to_pages_with_true_days(site: Built) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ET.fromstring((site.output / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    places = [place.text or "" for place in root.iter(f"{space}loc")]
    assert len(places) == len(set(places))
    assert [url for url in places if not (site.output / url.removeprefix(f"{ADDRESS}/") / "index.html").is_file()] == []
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day.text or "") for day in root.iter(f"{space}lastmod"))
