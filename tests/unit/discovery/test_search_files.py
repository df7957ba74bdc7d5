"""The files of the search index."""

import io
import json
import re

from cchc.build.page import Blob, Made
from cchc.discovery.search_page import search_outputs
from discovery_factory import Site, attached, news


def written(site: Site) -> dict[str, str]:
    """Every file of the index as text."""
    files = {}
    for output in search_outputs(site):
        if isinstance(output, Made):
            stream = io.BytesIO()
            output.make(stream)
            files[output.path] = stream.getvalue().decode()
        elif isinstance(output, Blob):
            files[output.path] = output.content.decode()
    return files


def keys(site: Site) -> dict[str, str]:
    return {output.path: output.key for output in search_outputs(site) if isinstance(output, Made)}


def value(script: str) -> object:
    """What a script puts into the global."""
    text = re.fullmatch(r'\(self\.cchcIndex\?\?=\{\}\)\["[^"]+"\]=(".*");\n', script)
    assert text is not None
    return json.loads(json.loads(text[1]))


def test_the_root_counts_results_and_names_filters() -> None:
    entry = news("a", areas=("the-che",), text="chữ")
    root = value(written(Site(listed=(entry,)))["tim-kiem/chi-muc/goc.js"])
    assert isinstance(root, dict)
    assert root["blocks"][0]["parts"] == [1, 1]
    assert root["blocks"][0]["years"] == [1, 2021]
    assert root["areas"] == [["the-che", "Thể chế"]]
    assert root["types"]["nghi dinh"] == "nd"


def test_a_text_file_holds_what_is_shown_of_a_result_and_its_words() -> None:
    rows = value(
        written(Site(listed=(news("a", text="Chữ trong bài", title="Tiêu đề", summary="Tóm tắt"),)))[
            "tim-kiem/chi-muc/0/van-0.js"
        ]
    )
    assert rows == [["Tiêu đề", "/tin-tuc/2021/a/", "", "20/05/2021", "", "", "", "", "Tóm tắt\nChữ trong bài"]]


def test_a_file_is_a_result_of_its_own_that_names_its_page() -> None:
    entry = news("a", text="Bài", title="Tin có tệp")
    entry = type(entry)(
        record=entry.record, url=entry.url, body=entry.body, files=(attached("mau.pdf", "chữ trong tệp"),)
    )
    rows = value(written(Site(listed=(entry,)))["tim-kiem/chi-muc/0/van-0.js"])
    assert isinstance(rows, list)
    assert rows[0][:2] + rows[0][5:] == [
        "mau.pdf",
        "/tep/mau.pdf",
        "PDF",
        "Tin có tệp",
        "/tin-tuc/2021/a/",
        "chữ trong tệp",
    ]
    assert rows[1][0] == "Tin có tệp"


def test_what_did_not_change_keeps_its_key() -> None:
    old = [news(f"t{at:03}", f"2021-01-{at % 28 + 1:02}", text=f"bài {at}") for at in range(600)]
    newer = news("moi", "2026-01-01", text="bài mới")
    before, after = keys(Site(listed=tuple(old))), keys(Site(listed=(newer, *old)))
    first = [path for path in before if path.startswith("tim-kiem/chi-muc/0/")]
    assert first
    assert [path for path in first if before[path] != after[path]] == []


def test_the_same_site_makes_the_same_files_whatever_the_order_given() -> None:
    entries = [news(f"t{at}", text=f"bài số {at} một cửa") for at in range(9)]
    assert written(Site(listed=tuple(entries))) == written(Site(listed=tuple(reversed(entries))))
