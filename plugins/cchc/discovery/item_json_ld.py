"""Items and the agency for machines: schema.org objects, from which a page's JSON-LD is made."""

from collections.abc import Mapping, Sequence

from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.records.section_addresses import SEARCH
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
            "target": {"@type": "EntryPoint", "urlTemplate": f"{SEARCH}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def item(
    entry: Entry[Item], description: str, publisher: str, cited: Sequence[tuple[str, str]] = (), image: str = ""
) -> Mapping[str, object]:
    """Return the JSON-LD of an item: news, a question with its answer, a digital document, a report, or a page.

    `publisher` is the name of the site's agency, `cited` the documents it cites: (site-root path, name), `image` the
    picture that goes with its page.
    """
    record = entry.record
    published, modified = record.date, record.modified or record.date
    issuer = _organization(entry.issuer[1] or publisher)
    facts: dict[str, object] = {
        "@type": record.kind.schema_type,
        "@id": entry.url,
        "url": entry.url,
        "name": record.title,
        "headline": record.title[:HEADLINE] if record.kind.has_list else "",
        "description": description,
        "inLanguage": "vi",
        "datePublished": iso(published) if published else "",
        "dateModified": iso(modified) if modified else "",
        "author": {"@type": "Person", "name": record.author} if record.author else issuer,
        "publisher": _organization(publisher),
        "image": image,
        "identifier": record.number,
        "keywords": list(record.tags),
        "citation": [{"@type": "Legislation", "@id": url, "name": name} for url, name in cited],
        "hasPart": [
            {"@type": "DigitalDocument", "name": file.link.title, "url": file.link.url} for file in entry.files
        ],
    }
    if record.kind.schema_type == "QAPage":
        facts["mainEntity"] = _question(entry)
    return _known(facts)


def _question(entry: Entry[Item]) -> Mapping[str, object]:
    """The question that a page is about, with its answer: the body."""
    answer = {"@type": "Answer", "text": entry.body.excerpt, "url": entry.url} if entry.body.excerpt else ""
    return _known(
        {
            "@type": "Question",
            "name": entry.record.title,
            "text": entry.record.lead,
            "answerCount": 1 if answer else 0,
            "acceptedAnswer": answer,
        }
    )


def _organization(name: str) -> Mapping[str, object] | str:
    return {"@type": "GovernmentOrganization", "name": name} if name else ""


def _known(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The facts without those nobody knows; a count of 0 is known."""
    return {key: value for key, value in facts.items() if value or value == 0}
