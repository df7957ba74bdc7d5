"""Search for what must not be public, in all parts of a file's text, hidden ones too."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from cchc.attachments import sensitive_rules
from cchc.attachments.file_facts import WireProblem
from cchc.attachments.readers.file_text import FileText, TextPart
from cchc.text.disclosures import LIST, Disclosure, disclosures
from cchc.text.fold import nfc
from cchc.text.hidden_letters import seen
from cchc.text.old_encodings import from_old_encoding, garbled, old_encoding

_PLACES_TOLD: Final = 3
_RULES: Final = MappingProxyType(
    {
        Disclosure.SECRET: (sensitive_rules.CLASSIFIED, 1, ""),
        Disclosure.INTERNAL: (sensitive_rules.INTERNAL, 1, ""),
        Disclosure.CITIZEN: (sensitive_rules.PERSONAL_NUMBERS, 1, "số"),
        Disclosure.PHONE: (sensitive_rules.PHONE_LIST, LIST, "số"),
        Disclosure.MAIL: (sensitive_rules.CONTACT_LIST, LIST, "địa chỉ thư điện tử"),
        Disclosure.ACCOUNT: (sensitive_rules.CONTACT_LIST, LIST, "số tài khoản"),
    }
)
"""For each kind the rule that it breaks, how many different ones do, and the word that counts them."""


def sensitive_problems(parts: Iterable[TextPart]) -> Iterator[WireProblem]:
    """Yield at most one problem of each kind, with the first places; a number itself is never repeated in `detail`.

    The text of `parts` is NFC.
    """
    values: dict[Disclosure, dict[str, str]] = {kind: {} for kind in Disclosure}
    for part in parts:
        text, starts = seen(part.text)
        for found in disclosures(text):
            start = starts[found.start] if starts else found.start
            values[found.kind].setdefault(found.value, part.place_of(start))
    for kind, places in values.items():
        rule, most, word = _RULES[kind]
        if len(places) >= most:
            what = f"{len(places)} {word}" if word else f'"{next(iter(places))}"'
            yield WireProblem(rule, what + _told(list(places.values()) if word else [next(iter(places.values()))]))


def in_todays_letters(parts: FileText) -> tuple[FileText, str]:
    """Return `parts` in Unicode (NFC), and what is wrong with the letters of the file, or ""."""
    encodings = [old_encoding(part.text) for part in parts]
    encoding = next(filter(None, encodings), "") or old_encoding("\n".join(part.text for part in parts))
    broken = next(filter(None, (garbled(part.text) for part in parts)), "")
    if encoding:
        parts = tuple(replace(part, text=from_old_encoding(part.text, encoding), cells=part.cells) for part in parts)
        broken = f"chữ ở bảng mã cũ {encoding}"
    return tuple(replace(part, text=nfc(part.text)) for part in parts), broken


def _told(places: list[str]) -> str:
    known = list(dict.fromkeys(filter(None, places)))
    more = " …" if len(known) > _PLACES_TOLD else ""
    return f": {'; '.join(known[:_PLACES_TOLD])}{more}" if known else ""
