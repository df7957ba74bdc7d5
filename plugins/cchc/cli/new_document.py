"""A new file of the register from the words that name a document, and what the site says of it."""

from cchc.authoring.drafts.named_document import header_values
from cchc.authoring.drafts.scaffold import NewFile, NewFileError, asked_lines, create, draft_path, known_values
from cchc.authoring.drafts.told_by_pages import gathered, relation_lines
from cchc.bridge.checking import linked_site
from cchc.bridge.settings.project_settings import Settings
from cchc.cli.questions import ask, can_ask
from cchc.engine.own_commands import typed
from cchc.law.citation import Citation
from cchc.law.citations.resolve import Ambiguous, Known, resolve
from cchc.law.documents.citation_forms import exact_form, full_form
from cchc.legal_basis.unregistered import mentions_of, told_relations
from cchc.records.record_kind import RecordKind
from cchc.text.fold import slug

MOST_TOLD = 10
"""Pages named of those that cite the document."""


def write_document(
    settings: Settings,
    kind: RecordKind,
    named: Citation,
    words: str,
    given: dict[str, str],
    name: str = "",
    *,
    whole: bool = False,
) -> int:
    """Write the file and say where the document is cited; exit status 0. With `whole`, a document without a title is passed over.

    Raises NewFileError where it is registered already, or stands as a file.
    """
    with linked_site(settings) as loaded:
        legal = loaded.model.legal
        register = legal.register
        meant = resolve(named, register.registry, register.issuers, register.own, settings.now.date())
        mentions = mentions_of(named, legal.citations)
        told = told_relations(named, legal)
        values = gathered(named, mentions) | header_values(named, words) | given
        if isinstance(meant, Known):
            known_file = register.entries[meant.document.id].record.path
            raise NewFileError(
                f"{exact_form(meant.document)} đã có trong sổ, ở {settings.content.name}/{known_file}: sửa tệp ấy"
            )
        alike = meant.candidates if isinstance(meant, Ambiguous) else ()
    if "title" not in values and can_ask():
        values["title"] = ask("Trích yếu (bỏ trống nếu chưa biết)")
    if whole and not values.get("title"):
        print("Bỏ qua: chưa có trích yếu.")
        return 0
    known = known_values(
        kind, values.get("title", ""), settings.now, "", {key: value for key, value in values.items() if value}
    )
    known = {key: value for key, value in known.items() if value}
    year = (named.date or "")[:4]
    name = name or (slug(f"{named.name} {year}") if named.number is None else "")
    path = draft_path(kind, words, known, settings.now, name=name, folder=False)
    header = [*asked_lines(kind, known), *relation_lines(told)]
    file = create(settings.content, NewFile(path=path, text="\n".join(["---", *header, "---", "", ""])))
    print(f"Đã tạo {settings.content.name}/{file.relative_to(settings.content).as_posix()}")
    for document in alike:
        print(f"Lưu ý: trong sổ đã có {full_form(document)}; nếu là một văn bản thì xóa tệp vừa tạo.")
    pages = {page.entry.url: page.entry.record for page, _ in mentions}
    print(f"Được viện dẫn {len(mentions)} lần ở {len(pages)} trang." if pages else "Chưa có trang nào viện dẫn.")
    for record in list(pages.values())[:MOST_TOLD]:
        print(f"  {settings.content.name}/{record.path}: {record.title}")
    if len(pages) > MOST_TOLD:
        print(f"  … và {len(pages) - MOST_TOLD} trang nữa")
    for one in told:
        verb = one.predicate.forward if one.acting else one.predicate.reverse
        print(f"Bài {one.page.entry.record.path} nói văn bản này {verb} {exact_form(one.other)}.")
        if not one.acting:
            target = named.number or "văn bản này"
            print(f"  Nếu đúng, thêm vào tệp của {exact_form(one.other)}: relations, {one.predicate}: [{target}]")
    if "title" not in known:
        print("Việc tiếp theo: ghi trích yếu vào dòng title.")
    print(f"Rồi chạy {typed('check')} để kiểm tra.")
    return 0
