"""A word that readers see is written once: who changes it changes one line."""

from collections import defaultdict

import pytest

from cchc.law.documents.force import ForceStatus
from cchc.records import choices, interface_words
from cchc.site.kind_registry import record_kinds
from kit.building import ROOT
from kit.written_words import is_label, labels_of_module, labels_of_template, written_in_code, written_in_templates

PACKAGE = ROOT / "plugins" / "cchc"
TEMPLATES = ROOT / "theme" / "templates"


def homes() -> dict[str, set[str]]:
    """The labels of states, kinds, headings and buttons by their home, as they stand alone on a page."""
    chosen = (choices.PLAN_STATES, choices.TASK_STATES, choices.AREAS)
    shared = PACKAGE / "records" / "interface_words.py"
    return {
        "law/documents/force.py": {str(status).capitalize() for status in ForceStatus},
        "records/choices.py": {label for one in chosen for label in choices.capitalised_labels(one).values()},
        "records/interface_words.py": {label for _, label in labels_of_module(shared.read_text(encoding="utf-8"))},
        "records/record.py": {name for kind in record_kinds() for name in (kind.label, kind.word)},
    }


def test_no_label_is_written_twice() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place, labels in homes().items():
        for label in labels:
            places[label].append(place)
    for place, label in (*written_in_code(PACKAGE), *written_in_templates(TEMPLATES)):
        places[label].append(place)
    assert {label: found for label, found in places.items() if len(found) > 1} == {}


def test_every_shared_word_has_a_use() -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for path in (*PACKAGE.rglob("*.py"), *TEMPLATES.rglob("*.*"))
        if path.name != "interface_words.py"
    ]
    names = [name for name in vars(interface_words) if name.isupper()]
    assert [name for name in names if not any(f"words.{name}" in text for text in texts)] == []


@pytest.mark.parametrize(
    "source",
    ["<h2>Tệp</h2>", '<td data-label="Tệp">1</td>', '{{ "Tệp" }}', "{% if a %}Tệp{% endif %}", "<b>Tệp:</b> {{ a }}"],
)
def test_a_label_of_a_template_is_found(source: str) -> None:
    assert list(labels_of_template(source)) == ["Tệp"]


@pytest.mark.parametrize(
    "source", ["{#- Tệp -#}", "<b>{{ words.FILE }}</b>", '<td class="tep">JSON</td>', "<p>tệp</p>"]
)
def test_other_text_of_a_template_is_none(source: str) -> None:
    assert list(labels_of_template(source)) == []


def test_a_label_of_code_is_a_whole_text_that_declares_no_column() -> None:
    source = '"""Tệp."""\na = ("Tệp", f"Tệp {a}")\nb: Annotated[str, DataColumn("Ngày", "ngày đăng")]'
    assert list(labels_of_module(source)) == [(2, "Tệp")]


def test_a_label_begins_with_a_capital_and_is_vietnamese() -> None:
    assert [text for text in ("Quá hạn", "quá hạn", "JSON", "") if is_label(text)] == ["Quá hạn"]
