"""The import of one file: read, recognise, write, and check that nothing was lost on the way.

1. `read_source` makes a neutral document. 2. `recognise` finds the parts of an official document, or of a page of news.
3. `front_matter` and `body_markdown` write them. 4. The body is read back by the site's own reader: the words, numbers included, have to be
those of the source; where they are not, it is written again with every sign escaped. 5. Words of the source that stand nowhere are told.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from cchc.importing.import_error import ImportFileError
from cchc.importing.imported_file import BundleFile, ImportedFile
from cchc.importing.layout.proposal import Proposal, Recognised
from cchc.importing.layout.recognise import ImportContext, recognise
from cchc.importing.neutral_document import NeutralDocument, paragraphs_of
from cchc.importing.sources.read_source import read_source
from cchc.importing.writing.body_markdown import body_markdown
from cchc.importing.writing.front_matter_text import front_matter
from cchc.importing.writing.shown_words import lost_words, shown_words, words_in, words_of
from cchc.reading.body_reader import read_body
from cchc.reading.source_text import decode
from cchc.records.record_kind import RecordKind
from cchc.text.fold import slug

_ATTACHED: Final = frozenset({".docx", ".doc", ".odt", ".pdf", ".rtf"})
"""Files that readers may get as they are; a page of HTML or a document with macros is none."""
_LONGEST_NAME: Final = 60


def import_file(path: Path, context: ImportContext, kinds: Sequence[RecordKind]) -> ImportedFile:
    """Return what `path` becomes; a file of which nothing can be made comes back with its `error`."""
    attached = (path.name,) if path.suffix.lower() in _ATTACHED else ()
    try:
        return import_document(read_source(path), path.name, context, kinds, attached)
    except ImportFileError as error:
        return ImportedFile(source=path.name, error=str(error))
    except MemoryError:
        return ImportedFile(source=path.name, error="tệp cần quá nhiều bộ nhớ; tách thành nhiều tệp")
    except RecursionError:
        return ImportedFile(source=path.name, error="tệp có các phần lồng nhau quá sâu; mở bằng Word rồi lưu lại")


def import_document(
    document: NeutralDocument,
    name: str,
    context: ImportContext,
    kinds: Sequence[RecordKind],
    attached: Sequence[str] = (),
) -> ImportedFile:
    """Return what a document becomes; `attached` names the file that is put beside it for readers."""
    if not any(paragraph.text for paragraph in paragraphs_of(document.blocks)):
        return ImportedFile(source=name, error="tệp không có chữ (có thể là bản quét); dùng tệp Word gốc")
    found = recognise(document, context)
    body, lost = _written(found, document)
    lost += _missing(found, document)
    kind = next(each for each in kinds if each.folder == found.folder)
    shown = [picture for picture in document.pictures if f"]({picture.name})" in body]
    pictures = [BundleFile(name=picture.name, content=picture.content) for picture in shown]
    copies = [BundleFile(name=_portable(file), content=None) for file in attached]
    header = front_matter(kind.fields, found.proposals, [copy.name for copy in copies])
    index = BundleFile(name="index.md", content=f"{header}\n{body}".encode())
    return ImportedFile(
        source=name,
        folder=f"{found.folder}/{_year(found.proposals, context)}/{_name(found.proposals)}",
        kind=found.kind or kind.name,
        files=(index, *copies, *pictures),
        proposals=found.proposals,
        left_out=found.left_out,
        remarks=(*document.remarks, *(each for each in found.remarks if each not in document.remarks)),
        lost=tuple(lost),
    )


def _written(found: Recognised, document: NeutralDocument) -> tuple[str, list[str]]:
    """Return the body as Markdown, and the words that the site's reader would not show."""
    wanted = [word for paragraph in paragraphs_of(found.body) for word in words_of(paragraph.text)]
    called = dict.fromkeys(run.note for paragraph in paragraphs_of(found.body) for run in paragraph.runs if run.note)
    notes: Mapping[str, object] = dict(document.notes)
    wanted += [
        word
        for key in called
        if key in notes
        for paragraph in dict(document.notes)[key]
        for word in words_of(paragraph.text)
    ]
    lost: list[str] = []
    body = ""
    for plain in (False, True):
        body = body_markdown(found.body, document.notes, plain=plain)
        source, _ = decode("index.md", body.encode())
        read = read_body(source, 0, citations=False) if source is not None else None
        lost = list(lost_words(wanted, shown_words(read.html if read is not None else "")))
        if not lost:
            break
    return body, lost


def _missing(found: Recognised, document: NeutralDocument) -> list[str]:
    """Return the words of the source that stand neither in the body nor in the front matter nor among what was left out."""
    given = words_in(paragraph.text for paragraph in paragraphs_of(document.blocks))
    kept = words_in(paragraph.text for paragraph in paragraphs_of(found.body))
    kept += words_in(words for _, words in found.words)
    kept += words_in(each.text for each in found.left_out)
    return sorted((Counter(given) - kept).elements())


def _year(proposals: Sequence[Proposal], context: ImportContext) -> str:
    """Return the year of the folder: that of issue, else of posting, else of the period."""
    for key in ("issued", "period", "date"):
        value = next((each.value for each in proposals if each.key == key), "")
        if isinstance(value, str) and re.match(r"\d{4}", value):
            return value[:4]
    return context.now[:4] or "chua-ro-nam"


def _name(proposals: Sequence[Proposal]) -> str:
    """Return the name of the bundle: the number where there is one, else the title, cut at a word."""
    values = {each.key: each.value for each in proposals if isinstance(each.value, str)}
    whole = slug(str(values.get("number", ""))) or slug(str(values.get("title", ""))) or "bai-moi"
    if len(whole) <= _LONGEST_NAME:
        return whole
    return whole[: _LONGEST_NAME + 1].rpartition("-")[0] or whole[:_LONGEST_NAME]


def _portable(name: str) -> str:
    """Return a name for the copy of a file: its own, with spaces and tones folded."""
    stem, dot, ending = name.rpartition(".")
    return f"{slug(stem)[:_LONGEST_NAME].strip('-') or 'ban-goc'}{dot}{ending.lower()}"
