"""Items and the agency for machines: schema.org objects, from which a page's JSON-LD is made."""

from collections.abc import Mapping, Sequence

from cchc.pages.entry import Entry
from cchc.records.record import Feedback, Item, News, Plan, Report, StaticPage
from cchc.records.site_info import SiteInfo
from cchc.text.vietnamese_dates import iso

HEADLINE = 110
"""Characters of a headline that search engines show."""


def organization(info: SiteInfo) -> Mapping[str, object]:
    """The agency as a GovernmentOrganization; what `site.yaml` leaves out is left out."""
    agency = info.agency
    return _known(
        {
            "@type": "GovernmentOrganization",
            "@id": "/#co-quan",
            "name": agency.name,
            "alternateName": agency.abbreviation,
            "url": "/",
            "address": agency.address,
            "telephone": agency.hotline or agency.phone,
            "email": agency.email,
            "parentOrganization": _organization(agency.parent),
        }
    )


def website(info: SiteInfo) -> Mapping[str, object]:
    """The site, and how to search it."""
    return {
        "@type": "WebSite",
        "@id": "/#trang",
        "name": info.name,
        "url": "/",
        "inLanguage": "vi",
        "publisher": {"@id": "/#co-quan"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": "/tim-kiem/?q={search_term_string}"},
            "query-input": "required name=search_term_string",
        },
    }


def item(
    entry: Entry[Item], description: str, publisher: str, cited: Sequence[tuple[str, str]] = (), image: str = ""
) -> Mapping[str, object]:
    """What an item is: news, a question with its answer, a digital document, a report, or a page.

    `publisher` is the name of the site's agency, `cited` the documents it cites: (site-root path, name), `image` the
    picture that goes with its page.
    """
    record = entry.record
    author = record.author if isinstance(record, News) else ""
    published, modified = record.date, record.modified or record.date
    issuer = _organization(entry.issuer[1] or publisher)
    facts: dict[str, object] = {
        "@type": _type(record),
        "@id": entry.url,
        "url": entry.url,
        "name": record.title,
        "headline": record.title[:HEADLINE] if not isinstance(record, StaticPage) else "",
        "description": description,
        "inLanguage": "vi",
        "datePublished": iso(published) if published else "",
        "dateModified": iso(modified) if modified else "",
        "author": {"@type": "Person", "name": author} if author else issuer,
        "publisher": _organization(publisher),
        "image": image,
        "identifier": record.number if isinstance(record, Plan | Report) else "",
        "keywords": list(record.tags),
        "citation": [{"@type": "Legislation", "@id": url, "name": name} for url, name in cited],
        "hasPart": [
            {"@type": "DigitalDocument", "name": file.link.title, "url": file.link.url} for file in entry.files
        ],
    }
    if isinstance(record, Feedback):
        facts["mainEntity"] = _question(record, entry)
    return _known(facts)


def _type(record: Item) -> str:
    match record:
        case News():
            return "NewsArticle"
        case Report():
            return "Report"
        case Plan():
            return "DigitalDocument"
        case Feedback():
            return "QAPage"
        case _:
            return "WebPage"


def _question(record: Feedback, entry: Entry[Item]) -> Mapping[str, object]:
    answer = {"@type": "Answer", "text": entry.body.excerpt, "url": entry.url} if entry.body.excerpt else ""
    return _known(
        {
            "@type": "Question",
            "name": record.title,
            "text": record.question,
            "answerCount": 1 if answer else 0,
            "acceptedAnswer": answer,
        }
    )


def _organization(name: str) -> Mapping[str, object] | str:
    return {"@type": "GovernmentOrganization", "name": name} if name else ""


def _known(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The facts without those nobody knows; a count of 0 is known."""
    return {key: value for key, value in facts.items() if value or value == 0}
