"""The catalogue has every code once, with what an editor needs to know."""

import re

from cchc.attachments.attachment_codes import CODES as ATTACHMENT_CODES
from cchc.checks.catalogue import TABLES, CatalogueEntry, catalogue
from cchc.checks.citation_rules import CITATION_RULES
from cchc.checks.reference import GROUPS
from cchc.records.diagnostic import Severity


def test_every_table_is_in_the_catalogue_once_and_in_order() -> None:
    declared = [*(code.code for code in TABLES), *map(str, ATTACHMENT_CODES), *(rule.code for rule in CITATION_RULES)]
    assert [entry.code for entry in catalogue()] == sorted(declared)


def test_an_entry_is_words_for_editors_not_a_template() -> None:
    for entry in catalogue():
        assert entry.title
        assert not entry.title.endswith(".")
        assert not re.search(r"[{}«»]", entry.title + entry.explanation), entry.code
        assert bool(entry.bad) == bool(entry.good), entry.code
        assert entry.code[:3] in GROUPS


def test_a_citation_rule_keeps_its_day_of_issue() -> None:
    entry = next(entry for entry in catalogue() if entry.code == "CC205")
    assert entry.bad.startswith("(văn bản ngày 15/02/2020) ")
    assert "Sai" not in entry.explanation


def test_an_attachment_is_told_without_its_particulars() -> None:
    entry = next(entry for entry in catalogue() if entry.code == "CC321")
    assert entry == CatalogueEntry(
        code="CC321",
        severity=Severity.ERROR,
        title="Tệp “…” đặt mật khẩu, người đọc không mở được",
        explanation="Bỏ mật khẩu rồi lưu lại.",
    )
