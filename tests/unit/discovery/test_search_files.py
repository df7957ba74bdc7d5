"""The files of the search index."""

import io
import json
import re

from cchc.discovery.search.search_page import search_outputs
from cchc.engine.outputs.output import Blob, GeneratedFile, key_of
from kit.discovery_factory import Site, attached, news


def written(site: Site) -> dict[str, str]:
    """Every file of the index as text."""
    files = {}
    for output in search_outputs(site):
        if isinstance(output, GeneratedFile):
            assert key_of(output)
            stream = io.BytesIO()
            output.make(stream)
            files[output.path] = stream.getvalue().decode()
        elif isinstance(output, Blob):
            files[output.path] = output.content.decode()
    return files


def keys(site: Site) -> dict[str, str]:
    return {output.path: key_of(output) for output in search_outputs(site) if isinstance(output, GeneratedFile)}


def value(script: str) -> object:
    """What a script puts into the global."""
    text = re.fullmatch(r'\(self\.cchcIndex\?\?=\{\}\)\["[^"]+"\]=(".*");\n', script)
    assert text is not None
    return json.loads(json.loads(text[1]))


def test_the_root_counts_results_and_names_filters() -> None:
    entry = news("a", areas=("the-che",), text="chữ")
    root = value(written(Site(listed=(entry,)))["tim-kiem/chi-muc/goc.js"])
    assert isinstance(root, dict)
    assert root["parts"] == [1, 1]
    assert root["years"] == [1, 2021]
    assert root["names"]["areas"] == [["the-che", "Thể chế"]]
    assert root["types"]["nghi dinh"] == "nd"


def test_a_card_holds_what_is_shown_of_a_result_and_a_text_its_words() -> None:
    files = written(Site(listed=(news("a", text="Chữ trong bài", title="Tiêu đề", summary="Tóm tắt"),)))
    assert value(files["tim-kiem/chi-muc/the/0-52.js"]) == [
        ["Tiêu đề", "/tin-tuc/2021/a/", "", "20/5/2021", "Tóm tắt", "", "", ""]
    ]
    assert value(files["tim-kiem/chi-muc/van/0-52-0.js"]) == ["Tóm tắt\nChữ trong bài"]


def test_a_file_is_a_result_of_its_own_that_names_its_page() -> None:
    entry = news("a", text="Bài", title="Tin có tệp")
    entry = type(entry)(
        record=entry.record, url=entry.url, body=entry.body, files=(attached("mau.pdf", "chữ trong tệp"),)
    )
    files = written(Site(listed=(entry,)))
    rows = value(files["tim-kiem/chi-muc/the/0-52.js"])
    assert isinstance(rows, list)
    assert rows[0][:2] + rows[0][5:] == ["mau.pdf", "/tep/mau.pdf", "PDF", "Tin có tệp", "/tin-tuc/2021/a/"]
    assert rows[1][0] == "Tin có tệp"
    assert value(files["tim-kiem/chi-muc/van/0-52-0.js"]) == ["chữ trong tệp", "Bài"]


def test_what_is_posted_leaves_the_older_block_and_other_texts_as_they_are() -> None:
    old = [news(f"t{at:03}", f"202{at // 200}-0{at % 9 + 1}-{at % 28 + 1:02}", text=f"bài {at}") for at in range(800)]
    newer = news("moi", "2023-12-31", text="bài mới")
    before, after = keys(Site(listed=tuple(old))), keys(Site(listed=(newer, *old)))
    changed = [path for path in before if before[path] != after.get(path)]
    assert any(path.startswith("tim-kiem/chi-muc/0/") for path in before)
    assert [path for path in changed if path.startswith("tim-kiem/chi-muc/0/")] == []
    assert len([path for path in changed if "/van/" in path]) <= 1


def test_words_that_a_misspelt_one_may_have_meant_come_common_ones_first() -> None:
    days = [f"20{10 + at // 28}-01-{at % 28 + 1:02}" for at in range(280)]
    entries = [news(f"{at}", day, text="cửa một 12a" if at < 140 else "một") for at, day in enumerate(days)]
    assert '="mot cua";' in written(Site(listed=tuple(entries)))["tim-kiem/chi-muc/chu.js"]


def test_the_same_site_makes_the_same_files_whatever_the_order_given() -> None:
    entries = [news(f"t{at}", text=f"bài số {at} một cửa") for at in range(9)]
    assert written(Site(listed=tuple(entries))) == written(Site(listed=tuple(reversed(entries))))
