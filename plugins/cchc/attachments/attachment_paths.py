"""Addresses of published attachments: safe, readable, stable.

`tep/{year}/{item slug}/{folded name}`: ASCII lower-case letters, digits and hyphens, one dot before the extension.
The name its editor gave is kept elsewhere, for display and for the `download` attribute.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cchc.records.section_addresses import FILES, folder_of
from cchc.text.fold import fold_composed, nfc, slug
from cchc.text.portable_names import is_device

LONGEST_STEM: Final = 100
"""Longest published name without extension, in characters; longer ones are cut."""

_NOT_EXTENSION: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_EXTENSION: Final = 10
_DIGEST_CHARS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file to publish: the year and slug of its item, its name as on disk, its SHA-256 (hexadecimal)."""

    year: str
    item_slug: str
    file_name: str
    digest: str


def display_name(file_name: str) -> str:
    """Return the name for people and for `download`: composed (NFC), last path part only."""
    return nfc(file_name).replace("\\", "/").rpartition("/")[2]


def published_paths(files: Iterable[Publication]) -> dict[Publication, str]:
    """Return the address of each file, all different for different content, whatever the order of `files`.

    Where names of one item fold to the same, a file whose own name is already the folded one keeps it,
    and every other gets the first 10 digits of its digest. The same content under one address stays one file.
    """
    claims: defaultdict[str, set[Publication]] = defaultdict(set)
    folders: dict[tuple[str, str], str] = {}
    for file in files:
        key = (file.year, file.item_slug)
        folder = folders.get(key) or folders.setdefault(key, _folder(*key))
        claims[f"{folder}/{folded_name(file.file_name)}"].add(file)
    taken = {plain: keeper for plain, claimants in claims.items() if (keeper := _keeper(plain, claimants))}
    paths = {file: plain for plain, claimants in claims.items() if len(claimants) == 1 for file in claimants}
    for plain in sorted(plain for plain, claimants in claims.items() if len(claimants) > 1):
        for file in sorted(claims[plain], key=lambda file: file.digest):
            path = plain if taken.get(plain) == file.digest else _with_digest(plain, file.digest, taken)
            taken[path] = file.digest
            paths[file] = path
    return paths


def _keeper(plain: str, claimants: set[Publication]) -> str:
    """Return the digest that keeps the plain address, or "" where no file has the better claim."""
    if len(claimants) == 1:
        return next(iter(claimants)).digest
    name = plain.rpartition("/")[2]
    digests = {file.digest for file in claimants}
    own = digests if len(digests) == 1 else {file.digest for file in claimants if file.file_name == name}
    return own.pop() if len(own) == 1 else ""


def _with_digest(path: str, digest: str, taken: dict[str, str]) -> str:
    """Return `path` with as many digits of `digest` as make it differ from every other content's address."""
    folder, _, name = path.rpartition("/")
    stem, dot, extension = name.partition(".")
    for length in range(_DIGEST_CHARS, len(digest)):
        candidate = f"{folder}/{stem}-{digest[:length]}{dot}{extension}"
        if taken.get(candidate, digest) == digest:
            return candidate
    return f"{folder}/{stem}-{digest}{dot}{extension}"


def _folder(year: str, item_slug: str) -> str:
    return f"{folder_of(FILES)}/{slug(year) or '0000'}/{slug(item_slug) or 'muc'}"


def folded_name(file_name: str) -> str:
    """Return the name under which a file will stand: by its extension a server and a browser will go.

    >>> folded_name("Biểu mẫu.HT-ML")
    'bieu-mau.html'
    """
    stem, dot, extension = fold_composed(display_name(file_name)).rpartition(".")
    if not dot:
        stem, extension = extension, ""
    extension = _NOT_EXTENSION.sub("", extension)[:_LONGEST_EXTENSION]
    stem = slug(stem)
    if len(stem) > LONGEST_STEM:
        cut = stem[: LONGEST_STEM + 1].rpartition("-")[0]
        stem = cut or stem[:LONGEST_STEM]
    if not stem or is_device(stem):
        stem = f"tep-{stem}".rstrip("-")
    return f"{stem}.{extension}" if extension else stem
